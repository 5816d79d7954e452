import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createSearchEngine } from '../../../knowledge/search/engine.ts';
import { createLibrarySearch, plainText } from '../../../knowledge/search/librarySearch.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

const ways = Array.from({ length: 12 }, (_, n) => `my transfer is pending and stuck since ${n} hours`);
const other = Array.from({ length: 8 }, (_, n) => `where are my staking rewards of day ${n}`);

describe('search over the library', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    for (const language of ['en', 'ja']) await mkdir(join(dir, language));
    await writeArticle(dir, articleText({ questions: ways }));
    await writeArticle(dir, articleText({ id: 'staking', title: 'Rewards', department: 'swaps', questions: other }));
    await writeArticle(
      dir,
      articleText({ id: 'staking', language: 'ja', title: '報酬', questions: ['ステーキング報酬が来ない'] }),
    );
  });
  afterEach(() => rm(dir, { recursive: true }));
  const open = () => openLibrary({ articlesDir: dir, log: silentLog, pollEvery: 0 });

  it('finds an edited article as soon as the library reports it', async () => {
    const library = await open();
    const search = createLibrarySearch(library, { asides: [] });
    search.learn();
    await writeArticle(dir, articleText({ id: 'staking', title: 'Zeppelin', questions: other }));
    await library.refresh();
    expect(search.search('zeppelin', 'en').hits[0]?.article.id).toBe('staking');
    await rm(join(dir, 'en', 'staking.md'));
    await library.refresh();
    const keys = search.search('zeppelin', 'en').hits.map(({ article }) => `${article.language}/${article.id}`);
    expect(keys).not.toContain('en/staking');
    library.close();
  });

  it('offers an article that only another language has', async () => {
    const library = await open();
    const search = createLibrarySearch(library, { asides: [] });
    search.learn();
    const { hits, verdict } = search.search('my transfer is pending and stuck', 'ja');
    expect(verdict).toBe('unsure');
    expect(hits[0]?.article).toMatchObject({ id: 'send-pending', language: 'en' });
    library.close();
  });

  it('searches passages of another language by concepts when the question’s own has none', () => {
    const engine = createSearchEngine();
    engine.put('en', 'a', [{ id: 'a', group: 'a', text: 'When a transfer is stuck, raise the fee.' }]);
    engine.put('en', 'b', [{ id: 'b', group: 'b', text: 'Notifications can be switched off.' }]);
    expect(engine.search('送金が詰まった', 'ja').hits[0]?.passage.id).toBe('a');
  });

  it('reads Markdown as text', () => {
    expect(plainText('1. **Open** [this](article:x).\n- `code`')).toBe('Open this.\ncode');
  });

  it('reads 200 kB of anything at once', () => {
    for (const piece of ['\n', ' \n', '](', '```\n', '1', '- ']) {
      const started = performance.now();
      plainText(piece.repeat(200_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});
