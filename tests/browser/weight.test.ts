import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * What the built pages weigh over the line, gzipped, in kB of a thousand: what a page's HTML names, its words in one language
 * and no other. What comes later (the guard, other screens, other languages) is not counted. A budget is a little above what is
 * true, so that a page grows by a decision and not by an import.
 */

const WEB = join(__dirname, '../../dist/web');
const ASSETS = readdirSync(join(WEB, 'assets'));
const USER_WORDS = ['words-en'];
const STAFF_WORDS = ['words-en', 'staff-words-en'];

const gzipped = (file: string): number => gzipSync(readFileSync(join(WEB, file)), { level: 9 }).length;

/** Scripts that the page's HTML fetches before anything is drawn. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(WEB, `${page}.html`), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
}

function kilobytesOf(page: string, words: readonly string[]): number {
  const named = ASSETS.filter((file) => words.some((name) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file)));
  expect(named).toHaveLength(words.length);
  const files = [...scriptsOf(page), ...named.map((file) => `assets/${file}`)];
  return files.reduce((sum, file) => sum + gzipped(file), 0) / 1000;
}

it.each([
  ['chat', USER_WORDS, 39.5],
  ['index', USER_WORDS, 50],
  ['agent', STAFF_WORDS, 45],
  ['editor', STAFF_WORDS, 44.5],
  ['staff', STAFF_WORDS, 44.5],
] as const)('the scripts of %s stay within their budget', (page, words, budget) => {
  const weight = kilobytesOf(page, words);
  expect(weight).toBeLessThanOrEqual(budget);
  expect(weight).toBeGreaterThan(budget * 0.85);
});

it('what other sites load stays small', () => {
  expect(gzipped('embed.js') / 1000).toBeLessThanOrEqual(3.05);
});

it('no page carries a language that it does not show', () => {
  for (const page of ['chat', 'index', 'agent', 'editor', 'staff'])
    expect(
      scriptsOf(page).filter((file) =>
        /\/(?:(?:staff-)?words-|traditional-|(?:en|ja|ko|zh-Hans)-[\w-]{8}\.js$)/.test(file),
      ),
    ).toEqual([]);
});
