import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * What the built pages weigh over the line, gzipped, in kB of a thousand: what a page's HTML names, the words that are drawn
 * first, in one language, and no other. What comes later (the guard, other screens and their words, other languages) is not
 * counted. A budget is a little above what is true, so that a page grows by a decision and not by an import.
 */

const WEB = join(__dirname, '../../dist/web');
const ASSETS = readdirSync(join(WEB, 'assets'));

/**
 * A page names the files that come later by a digest of what is in them: a change there moves the weight here by a dozen bytes, up or
 * down. So digests of the names alone stand in their place.
 */
function gzipped(file: string): number {
  const code = readFileSync(join(WEB, file), 'utf8').replace(/([\w-]+)-[\w-]{8}\.(js|css)\b/g, (_, name, kind) => {
    const digest = createHash('sha256').update(`${name}`).digest('base64url').slice(0, 8);
    return `${name}-${digest}.${kind}`;
  });
  return gzipSync(code, { level: 9 }).length;
}

/** Scripts that the page's HTML fetches before anything is drawn. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(WEB, `${page}.html`), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
}

/** Kinds of words that these scripts ask for before they draw: a table of words is filled from the files that it names. */
function wordsOf(page: string): string[] {
  const code = scriptsOf(page).map((file) => readFileSync(join(WEB, file), 'utf8'));
  return [
    ...new Set(
      code.flatMap((text) => [...text.matchAll(/\b((?:\w+-)?words)-en-[\w-]{8}\.js/g)].map(([, kind]) => kind ?? '')),
    ),
  ].sort();
}

function kilobytesOf(page: string, words: readonly string[]): number {
  const named = ASSETS.filter((file) => words.some((name) => new RegExp(`^${name}-en-[\\w-]{8}\\.js$`).test(file)));
  expect(named).toHaveLength(words.length);
  const files = [...scriptsOf(page), ...named.map((file) => `assets/${file}`)];
  return files.reduce((sum, file) => sum + gzipped(file), 0) / 1000;
}

it('the chat’s first screen waits for one small script and two style sheets, and a press on it for nothing', () => {
  const html = readFileSync(join(WEB, 'chat.html'), 'utf8');
  const [before = '', after = ''] = html.split('<script type="module"');
  const files = [...before.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  expect(files.map((file) => file.replace(/-[\w-]{8}\./, '.'))).toEqual([
    'assets/early.js',
    'assets/look.css',
    'assets/ChatScreen.css',
  ]);
  expect(after).not.toContain('.css"');
  const weigh = (kind: string) =>
    files.filter((file) => file.endsWith(kind)).reduce((sum, one) => sum + gzipped(one), 0);
  expect(weigh('.js') / 1000).toBeLessThanOrEqual(0.85);
  expect(weigh('.css') / 1000).toBeLessThanOrEqual(5.4);
});

it.each([
  ['chat', ['words'], 29.3],
  ['index', ['department-words', 'help-words', 'words'], 29.1],
  ['agent', ['words'], 19.9],
  ['editor', ['words'], 19.6],
  ['staff', ['words'], 19.7],
] as const)(
  'the scripts of %s, with the words that it draws first and no others, stay within their budget',
  (page, words, budget) => {
    expect(wordsOf(page)).toEqual(words);
    const weight = kilobytesOf(page, words);
    expect(weight).toBeLessThanOrEqual(budget);
    expect(weight).toBeGreaterThan(budget * 0.9);
  },
);

it('what other sites load stays small, and what opens the chat there comes when somebody is about to', () => {
  expect(gzipped('embed.js') / 1000).toBeLessThanOrEqual(1.6);
  expect(gzipped('embed-panel.js') / 1000).toBeLessThanOrEqual(2.5);
});

it('no page carries a language that it does not show', () => {
  for (const page of ['chat', 'index', 'agent', 'editor', 'staff'])
    expect(
      scriptsOf(page).filter((file) =>
        /\/(?:(?:\w+-)?words-|traditional-|(?:en|ja|ko|zh-Hans)-[\w-]{8}\.js$)/.test(file),
      ),
    ).toEqual([]);
});

it('no module that comes before the first drawing is wrapped in a function that starts it', () => {
  for (const page of ['chat', 'index', 'agent', 'editor', 'staff'])
    expect(
      scriptsOf(page).filter((file) => /=\w+\(\(\(\)=>\{\}\)\)/.test(readFileSync(join(WEB, file), 'utf8'))),
    ).toEqual([]);
});
