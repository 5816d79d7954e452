import { Secret } from '../../../core/secret.ts';
import { SECOND } from '../../../core/time.ts';
import { createOpenAiEmbedder } from '../../../knowledge/models/openAiEmbedder.ts';
import type { Article } from '../../../knowledge/ports.ts';
import { createArticleVectors } from '../../../knowledge/search/articleVectors.ts';
import type { ArticleSearchResult } from '../../../knowledge/search/librarySearch.ts';
import { createSearchByMeaning } from '../../../knowledge/search/searchByMeaning.ts';
import { mask } from '../../../trust/secrets/mask.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { type EmbeddingsBehaviour, embeddingsServer } from '../../support/servers/embeddingsServer.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const article = (id: string) =>
  ({ id, language: 'en', title: id, questions: [], lead: '', sections: [] }) as unknown as Article; // what the search reads of one
const articles = ['fees', 'pending', 'phrase', 'staking'].map(article);
/** One direction per article; a question points where its words say. */
const DIRECTIONS: Record<string, number[]> = {
  fees: [1, 0, 0, 0],
  pending: [0, 1, 0, 0],
  phrase: [0, 0, 1, 0],
  staking: [0.1, 0.1, 0, 1],
};
const vectorOf = (text: string) => DIRECTIONS[Object.keys(DIRECTIONS).find((id) => text.includes(id)) ?? 'fees'] ?? [];

const found = (ids: string[], verdict: ArticleSearchResult['verdict'], confidence: number): ArticleSearchResult => ({
  hits: ids.map((id) => ({ article: article(id), section: null, score: 1, parts: { words: 1, meaning: null } })),
  verdict,
  confidence,
  subject: null,
});

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function desk(byWords: ArticleSearchResult, faults: EmbeddingsBehaviour[] = [], documents = memoryDocuments()) {
  const behaviours: EmbeddingsBehaviour[] = [];
  const server = await embeddingsServer(vectorOf, behaviours);
  servers.push(server);
  let now = 1_000;
  const library = {
    article: (id: string) => articles.find((one) => one.id === id) ?? null,
    articles: (language: string) => (language === 'en' ? articles : []),
  };
  const embedder = createOpenAiEmbedder({ baseUrl: server.baseUrl, apiKey: new Secret('sk-test'), model: 'm' });
  const vectors = createArticleVectors({ library, embedder, documents, clock: () => now });
  await vectors.refresh();
  behaviours.push(...faults);
  const search = createSearchByMeaning({
    search: { search: () => byWords },
    library,
    vectors,
    embedder,
    clock: () => now,
    log: silentLog,
    mask,
    patience: 200,
  });
  const ids = async (question: string) => {
    const { hits, verdict } = await search(question, 'en', 3);
    return { ids: hits.map((hit) => hit.article.id), verdict };
  };
  return { ids, vectors, server, documents, later: (ms: number) => (now += ms) };
}

describe('search by words and vectors', () => {
  it('fuses both rankings, and finds what shares no word with the question', async () => {
    const { ids } = await desk(found(['phrase', 'pending', 'fees'], 'unsure', 0.55));
    expect((await ids('how is pending')).ids[0]).toBe('pending');
    const alone = await desk(found(['phrase'], 'unsure', 0.55));
    expect((await alone.ids('how is staking')).ids).toEqual(['phrase', 'staking', 'fees']);
  });

  it('raises a doubtful verdict by one step where both agree, and no other', async () => {
    expect((await (await desk(found(['fees'], 'unsure', 0.55))).ids('fees')).verdict).toBe('answered');
    expect((await (await desk(found(['fees'], 'notKnown', 0.4))).ids('fees')).verdict).toBe('unsure');
    expect((await (await desk(found(['fees'], 'notKnown', 0.1))).ids('fees')).verdict).toBe('notKnown');
    expect((await (await desk(found(['phrase'], 'unsure', 0.55))).ids('fees')).verdict).toBe('unsure');
  });

  it('shows the model placeholders instead of addresses, and keeps no vector of a question', async () => {
    const { ids, server, documents } = await desk(found(['fees'], 'answered', 0.9));
    const before = (await documents.list('vector')).length;
    await ids(`fees for 0x${'ab'.repeat(20)}, mail me at ann@example.com or +81 90 1234 5678`);
    expect(server.asked.at(-1)).toEqual(['fees for ⟦code⟧, mail me at ⟦mail⟧ or ⟦number⟧']);
    expect(await documents.list('vector')).toHaveLength(before);
  });

  it.each<EmbeddingsBehaviour>([{ status: 500 }, 'silent', 'stalls', { data: [] }])(
    'is the search by words when the model fails (%j), which is left alone for a while after three such in a row',
    async (fault) => {
      const { ids, server, later } = await desk(found(['phrase', 'fees'], 'answered', 0.9), [fault, fault, fault]);
      const asked = server.asked.length;
      for (let n = 0; n < 4; n += 1) {
        expect(await ids('fees')).toEqual({ ids: ['phrase', 'fees'], verdict: 'answered' });
      }
      expect(server.asked).toHaveLength(asked + 3);
      later(31 * SECOND);
      await ids('fees');
      expect(server.asked).toHaveLength(asked + 4);
    },
  );

  it('is left alone for nobody by texts that the endpoint takes from nobody', async () => {
    const refused = Array.from({ length: 5 }, () => ({ status: 400 }));
    const { ids, server } = await desk(found(['phrase', 'pending', 'fees'], 'unsure', 0.55), refused);
    const asked = server.asked.length;
    for (const _ of refused) expect((await ids('how is pending')).ids[0]).toBe('phrase');
    expect((await ids('how is pending')).ids[0]).toBe('pending');
    expect(server.asked).toHaveLength(asked + refused.length + 1);
  });

  it('sends no article twice, in any process', async () => {
    const { vectors, server, documents } = await desk(found([], 'notKnown', 0));
    const asked = server.asked.flat().length;
    expect(asked).toBe(articles.length);
    await vectors.refresh();
    expect(server.asked.flat()).toHaveLength(asked);
    const other = await desk(found([], 'notKnown', 0), [], documents);
    expect(other.server.asked).toHaveLength(0);
    expect(other.vectors.size).toBe(articles.length);
  });
});
