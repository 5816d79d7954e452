import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createLibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

it('serves ten thousand articles, and finds one among them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'articles-'));
  await mkdir(join(dir, 'en'));
  for (let start = 0; start < 10_000; start += 500) {
    const ids = Array.from({ length: 500 }, (_, n) => `article-${start + n}`);
    const write = (id: string) => writeArticle(dir, articleText({ id, title: `Title ${id}`, lead: `About ${id}.` }));
    await Promise.all(ids.map(write));
  }
  const library = await openLibrary({ articlesDir: dir, log: silentLog, pollEvery: 0 });
  expect(library.articles('en')).toHaveLength(10_000);
  const { hits } = createLibrarySearch(library).search('what about article-7391', 'en', 3);
  expect(hits[0]?.article.id).toBe('article-7391');
  library.close();
  await rm(dir, { recursive: true });
});
