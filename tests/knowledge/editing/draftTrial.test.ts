import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createDraftTrial } from '../../../knowledge/editing/draftTrial.ts';
import type { Answer, LiveLibrary } from '../../../knowledge/ports.ts';
import { createLibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

const KEY = { id: 'send-pending', language: 'en' } as const;
const QUESTION = 'why does the mascot wear a striped hat';
const OTHER = { id: 'other', title: 'Another thing', questions: ['where is the export of my history'] };
let folder: string;
let library: LiveLibrary;

// Each trial learns a model of its own.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  await mkdir(join(folder, 'en'));
  await writeArticle(folder, articleText());
  await writeArticle(folder, articleText(OTHER));
  library = await openLibrary({ articlesDir: folder, documents: memoryDocuments(), log: silentLog, pollEvery: 0 });
});
afterAll(async () => {
  library.close();
  await rm(folder, { recursive: true });
});

const found = (answer: Answer | null) => {
  if (answer?.kind === 'answered') return [answer.passage.article.id];
  return answer?.kind === 'unsure' ? answer.candidates.map(({ id }) => id) : [];
};

describe('trying a draft', () => {
  it('finds what only the draft says, and leaves what is live alone', async () => {
    const tryDraft = createDraftTrial(library, createLibrarySearch(library)).answer;
    const before = library.article(KEY.id, KEY.language);
    expect(found(await tryDraft(QUESTION, KEY, articleText()))).toEqual([]);
    const draft = articleText({ title: 'The mascot and its striped hat', questions: [QUESTION] });
    expect(found(await tryDraft(QUESTION, KEY, draft))[0]).toBe(KEY.id);
    expect(library.article(KEY.id, KEY.language)).toBe(before);
  });

  it('says nothing about a text that cannot be read', async () =>
    expect(
      createDraftTrial(library, createLibrarySearch(library)).answer(QUESTION, KEY, 'no front matter'),
    ).resolves.toBeNull());
});
