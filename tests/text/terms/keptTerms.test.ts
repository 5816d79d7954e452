import type { KeptValues } from '../../../text/learning/keptModels.ts';
import { Words } from '../../../text/learning/words.ts';
import { termsOfLists } from '../../../text/terms/keptTerms.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

const LISTS = [['where is it', 'is it gone'], [], ['送金が届かない', '', 'where is it']];
const terms = (text: string) => [...new Set(text.split(' '))];
const never = (): never => {
  throw new Error('analysed again');
};

interface From {
  readonly kept?: KeptValues;
  readonly name?: string;
  readonly from?: string;
  /** Words that the numbering has from before. */
  readonly known?: readonly string[];
}

/** The terms of each text of each list as words. */
async function found(
  lists: readonly (readonly string[])[],
  find: (text: string) => readonly string[],
  { kept, name = 'terms-en', from = 'these', known = [] }: From = {},
): Promise<string[][][]> {
  const all = Words.of(known);
  const numbers = (text: string) => Uint32Array.from(find(text), (term) => all.add(term));
  const texts = { count: lists.length, texts: find === never ? never : () => lists };
  const told = await termsOfLists(texts, numbers, all, kept && { values: kept, name, from });
  const words = [...all];
  return lists.map((_, at) => {
    const { ends, all } = told(at);
    return Array.from(ends, (end, text) => Array.from(all.slice(ends[text - 1] ?? 0, end), (id) => words[id] ?? ''));
  });
}

it('gives every text its terms, and the same ones without asking for a text once they are kept', async () => {
  const kept = memoryValues();
  const first = await found(LISTS, terms, { kept });
  expect(first).toEqual(LISTS.map((list) => list.map(terms)));
  expect(await found(LISTS, never, { kept })).toEqual(first);
  expect(await found(LISTS, never, { kept, known: ['gone', 'of a message'] })).toEqual(first);
});

it('looks for the terms of a text once, however many lists it is in', async () => {
  const looked: string[] = [];
  await found(LISTS, (text) => {
    looked.push(text);
    return terms(text);
  });
  expect(looked).toEqual([...new Set(LISTS.flat())]);
});

it.each([
  ['what was made from something else', { from: 'those' }],
  ['another language', { name: 'terms-ja' }],
])('looks again for %s', async (_, other) => {
  const kept = memoryValues();
  await found(LISTS, terms, { kept });
  expect((await found(LISTS, (text) => [`${text}!`], { kept, ...other }))[0]?.[1]).toEqual(['is it gone!']);
});

const WORD = Words.of(['a']).kept;
it.each([
  ['no table', { value: 'x', numbers: [] }],
  ['one of fewer lists', { value: null, numbers: [...WORD, Uint32Array.of(1), Uint32Array.of(1), Uint32Array.of(0)] }],
  [
    'one with fewer texts',
    { value: null, numbers: [...WORD, Uint32Array.of(2, 2, 5), Uint32Array.of(1), Uint32Array.of(0)] },
  ],
  [
    'one that ends early',
    { value: null, numbers: [...WORD, Uint32Array.of(2, 2, 5), Uint32Array.of(1, 2, 3, 4, 9), Uint32Array.of(0)] },
  ],
])('looks again where what is kept is %s', async (_, value) => {
  const kept = { readValue: () => value, keepValue: () => undefined };
  expect(await found(LISTS, terms, { kept })).toEqual(LISTS.map((list) => list.map(terms)));
});

it('finds them where nothing is kept', async () => {
  expect(await found([['a b']], terms)).toEqual([[['a', 'b']]]);
});

it('keeps the words of what was kept, and not the whole file', async () => {
  const kept = memoryValues();
  await found(LISTS, terms, { kept });
  const read = kept.readValue('terms-en', 'these');
  const all = new Words();
  await termsOfLists({ count: LISTS.length, texts: never }, never, all, {
    values: kept,
    name: 'terms-en',
    from: 'these',
  });
  const file = read?.numbers.map(({ buffer }) => buffer);
  expect(all.size).toBeGreaterThan(0);
  for (const list of all.kept) expect(file).not.toContain(list.buffer);
});
