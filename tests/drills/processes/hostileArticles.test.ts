import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS_ENDING, filesOf } from '../../../core/markdown/articleSource.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

/*
 * A folder of articles that somebody hostile has written into: each of their files is refused with its line and a reason
 * that an operator understands, and every other article stays live, the one that was written over as well.
 */
const GOOD = articleText({ id: 'good' });
const { markdown: MARKDOWN, answers: ANSWERS } = filesOf(GOOD);
const MOST_BYTES = 200_000;

let folder: ReturnType<typeof temporaryFolder>;
let library: LiveLibrary;
const at = (name: string) => join(folder.path, 'en', name);

beforeEach(async () => {
  folder = temporaryFolder();
  for (const id of ['good', 'victim']) await writeArticle(folder.path, articleText({ id }));
  library = await openLibrary({ articlesDir: folder.path, log: silentLog, pollEvery: 0 });
});
afterEach(() => {
  library.close();
  folder.remove();
});

const live = () => library.articles('en').map(({ id }) => id);
const reasons = () => library.problems().map(({ path, line, reason }) => `${path}:${line} ${reason}`);
const body = (text: string) => ({ markdown: `${MARKDOWN.replace('id: good', 'id: victim')}\n${text}\n` });
const matter = (line: string) => ({ markdown: MARKDOWN.replace('id: good', `id: victim\n${line}`) });
const asked = (answers: string) => ({ answers });
const NOT_A_LINK = 'a link leads neither to an article (article:some-id) nor to https://';
const nested = (open: string, close: string, times: number) => `questions: ${open.repeat(times)}${close.repeat(times)}`;
const BOMB = 'a: &a [x, x, x]\nb: &b [*a, *a, *a]\nquestions: [*b, *b, *b]';
const KEYS = Array.from({ length: 6_000 }, (_, n) => `k${n}: 1`).join('\n');

it.each<[string, { markdown?: string; answers?: string }, string]>([
  ['a huge text', body('x'.repeat(MOST_BYTES)), `is larger than ${MOST_BYTES} bytes`],
  ['huge answers', asked(`questions: [${'x, '.repeat(25_000)}]`), 'is longer than 60000 characters'],
  ['brackets in brackets', asked(nested('[', ']', 20_000)), 'nests too deep'],
  ['maps in maps', asked(nested('{a: ', '}', 9_000)), 'nests too deep'],
  ['lists in lists', asked(nested('- ', '', 20_000)), 'nests too deep'],
  ['keys that are maps', asked(nested('? ', '', 20_000)), 'nests too deep'],
  ['nested front matter', matter(nested('[', '', 9_000).replace('questions', 'sources')), 'nests too deep'],
  ['an alias bomb', asked(BOMB), 'has an alias (*), which is not read'],
  ['a merged key', asked('x: &x {a: 1}\n<<: *x\nquestions: [a]'), 'has an alias (*), which is not read'],
  ['thousands of keys', asked(`${KEYS}\nquestions: [a]`), ': Unrecognized keys: "k0", "k1"'],
  ['a key twice', asked('questions: [a]\nquestions: [b]'), 'Map keys must be unique'],
  ['the name of a prototype', asked('__proto__: {x: 1}\nquestions: [a]'), ': Unrecognized key: "__proto__"'],
  ['an object of another language', asked('questions: !!js/function "function () {}"'), 'questions: Invalid input'],
  ['HTML', body('Hello <b>you</b>'), 'HTML is not allowed'],
  ['a script', body('<script>alert(1)</script>'), 'HTML is not allowed'],
  ['a handler', body('<img src=x onerror=alert(1)>'), 'HTML is not allowed'],
  ['a picture', body('![x](https://example.org/x.png)'), 'images are not allowed'],
  ['a script as a link', body('[x](javascript:alert(1))'), NOT_A_LINK],
  ['one in disguise', body('[x](JaVa&#9;Script:alert(1))'), NOT_A_LINK],
  ['one by reference', body('[x][y]\n\n[y]: javascript:alert(1)'), NOT_A_LINK],
  ['one between pointed brackets', body('<javascript:alert(1)>'), NOT_A_LINK],
  ['a document in a link', body('[x](data:text/html,<script>alert(1)</script>)'), NOT_A_LINK],
  ['a link out of the articles', body('[x](article:../../keys)'), NOT_A_LINK],
  ['a script in a short answer', asked(answer('<script>alert(1)</script>')), 'HTML is not allowed'],
  [
    'a path as an id',
    { markdown: MARKDOWN.replace('id: good', 'id: ../../keys') },
    'id: is not an id like send-pending',
  ],
  ['an end in an id', { markdown: MARKDOWN.replace('id: good', 'id: "victim\\0.md"') }, 'id: is not an id'],
  ['the id of another', { markdown: MARKDOWN }, 'id: is not the name of its file (victim)'],
])('%s over a live article is refused with a reason, and what was live stays', async (_, files, reason) => {
  const before = library.article('victim', 'en');
  if (files.markdown !== undefined) writeFileSync(at('victim.md'), files.markdown);
  if (files.answers !== undefined) writeFileSync(at(`victim${ANSWERS_ENDING}`), files.answers);
  await library.refresh();
  expect(reasons().join('\n')).toContain(reason);
  for (const told of reasons()) expect(told).toMatch(/^en\/victim\.(?:md|answers\.yaml):\d+ .{1,210}$/);
  expect(live()).toEqual(['good', 'victim']);
  expect(library.article('victim', 'en')).toEqual(before);
  // And the next edit of another one is read.
  writeFileSync(at('good.md'), MARKDOWN.replace('pending', 'late'));
  await library.refresh();
  expect(library.article('good', 'en')?.title).toBe('My transfer is late');
});

it.each<[string, (file: string) => void]>([
  ['a folder', (file) => mkdirSync(file)],
  ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file])],
  ['a link to what never ends', (file) => symlinkSync('/dev/zero', file)],
])('%s in the place of an article is not read', async (_, make) => {
  make(at('odd.md'));
  writeFileSync(at(`odd${ANSWERS_ENDING}`), ANSWERS ?? '');
  await library.refresh();
  expect(reasons()).toEqual(['en/odd.md:1 is no ordinary file']);
  expect(live()).toEqual(['good', 'victim']);
});

it.each<[string, string]>([
  ['links that never close', '[a]('],
  ['pictures that never close', '!['],
  ['emphasis that never closes', '**a _b '],
  ['code that never closes', '`a``b'],
  ['tags that never close', '<a '],
  ['quotes in lists in quotes', '> - '],
  ['blanks in a heading', '\n## a                                       '],
  ['an address without an end', '<https://a'],
])('%s cost no more than in proportion to their length', async (_, unit) => {
  // Quadratic work takes sixteen times as long for four times as much; twice over, so that a pause of the machine is none.
  const [short, long] = [await readingTime(unit, MOST_BYTES / 8), await readingTime(unit, MOST_BYTES / 2)];
  expect(long).toBeLessThan(10 * short + 200);
  expect(live()).toContain('good');
});

/** The less of two readings, in ms. */
async function readingTime(unit: string, bytes: number): Promise<number> {
  const times: number[] = [];
  for (const end of ['once', 'again']) {
    writeFileSync(at('victim.md'), body(`${unit.repeat(bytes / unit.length)} ${end}`).markdown);
    const begun = performance.now();
    await library.refresh();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

function answer(text: string): string {
  return `questions: [a]\nanswers:\n  - id: one\n    kind: whatIs\n    text: ${text}\n    asked: [a, b, c]\n`;
}
