import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { partsOf } from '../../knowledge/parts.ts';
import { type Article, type LiveLibrary, type Part, partId } from '../../knowledge/ports.ts';
import { readAskedWays, shippedWays, waysIn } from '../../understanding/labelled/training.ts';
import { silentLog } from '../support/desk/silentLog.ts';
import { temporaryFolder } from '../support/stores/temporaryFolder.ts';

const written = (text: string): string => {
  const { path } = temporaryFolder();
  mkdirSync(join(path, 'en', 'asked'), { recursive: true });
  writeFileSync(join(path, 'en', 'asked', 'add-network.txt'), text);
  return path;
};

it('reads under each part of an article the messages that it answers', () => {
  const dir = written('# lead\nhow do i add base\n\nits not in the list\n# values\n what is a chain id \n');
  expect([...readAskedWays('en', dir)]).toEqual([
    ['add-network#lead', ['how do i add base', 'its not in the list']],
    ['add-network#values', ['what is a chain id']],
  ]);
  expect(readAskedWays('ja', dir).size).toBe(0);
});

it.each([
  ['a message under no part', 'how do i add base\n', 1],
  ['a heading that is no part', '# lead\nwhy\n# The Values\n', 3],
  ['a part that stands twice', '# lead\nwhy\n# lead\nhow\n', 3],
  ['a message longer than anybody asks', `# lead\n${'why '.repeat(101)}\n`, 2],
])('refuses %s with its line', (_name, text, line) => {
  expect(() => readAskedWays('en', written(text))).toThrow(`en/asked/add-network.txt:${line}: `);
});

it('is told by another digest wherever another message, part or pair of a conversation stands', () => {
  const of = (dir: string) => shippedWays(dir).ways('en');
  const dir = written('# lead\nwhy\n');
  const first = of(dir);
  expect(of(written('# lead\nwhy\n'))).toBe(first);
  expect(of(written('# lead\nhow\n'))).not.toBe(first);
  expect(of(written('# values\nwhy\n'))).not.toBe(first);
  expect(shippedWays(dir).ways('ja')).not.toBe(first);
  const pairs = shippedWays(dir).lines('en');
  writeFileSync(join(dir, 'en', 'context.jsonl'), '{}\n');
  expect(of(dir)).not.toBe(first);
  expect(shippedWays(dir).lines('en')).not.toBe(pairs);
  writeFileSync(join(dir, 'en', 'asked', 'fees.txt'), '# lead\nhow\n');
  expect(shippedWays(dir).lines('en')).toBe(shippedWays(dir).lines('en'));
  expect(new Set([first, pairs, of(dir), shippedWays(dir).lines('en')]).size).toBe(4);
});

it('gives a part what it was asked in conversations as well', () => {
  const ways = waysIn(
    () => [
      {
        open: 'add-network',
        after: 'answer',
        text: 'said',
        continues: 'stays',
        act: 'question',
        kind: 'none',
        part: 'values',
      },
      {
        open: null,
        after: 'answer',
        text: 'elsewhere',
        continues: 'switches',
        act: 'question',
        kind: 'none',
        part: 'add-network#values',
      },
      {
        open: 'add-network',
        after: 'answer',
        text: 'thanks',
        continues: 'stays',
        act: 'thanks',
        kind: 'none',
        part: null,
      },
    ],
    () => new Map([['add-network#values', ['written']]]),
  );
  const part = { article: { id: 'add-network', language: 'en' } as Article, anchor: 'values' } as Part;
  expect(ways(part)).toEqual(['written', 'said', 'elsewhere']);
});

describe('of the shipped articles', () => {
  let library: LiveLibrary;
  beforeAll(async () => {
    const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
    library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
  });
  afterAll(() => library.close());

  it.each(LANGUAGES)(
    'every part that messages stand under is there, and no message twice under one (%s)',
    (language) => {
      const asked = readAskedWays(language);
      const parts = new Set(library.articles(language).flatMap(partsOf).map(partId));
      expect([...asked.keys()].filter((part) => !parts.has(part))).toEqual([]);
      const twice = [...asked].filter(
        ([, texts]) => new Set(texts.map((text) => text.toLowerCase())).size < texts.length,
      );
      expect(twice.map(([part]) => part)).toEqual([]);
    },
  );

  it.each(LANGUAGES)(
    'of fifty parts at most one stands under no message: it would lose to neighbours that have a dozen (%s)',
    (language) => {
      const asked = readAskedWays(language);
      const parts = library
        .articles(language)
        .flatMap(partsOf)
        .filter(({ anchor }) => anchor !== 'never');
      const untaught = parts.map(partId).filter((part) => !asked.has(part));
      expect(untaught.slice(0, Math.max(0, untaught.length - parts.length / 50))).toEqual([]);
    },
  );
});
