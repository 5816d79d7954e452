import type { KeptValues } from '../../../text/learning/keptModels.ts';
import { Words } from '../../../text/learning/words.ts';
import { termsOfTexts } from '../../../text/terms/keptTerms.ts';
import { memoryValues } from '../../support/memoryValues.ts';

const TEXTS = ['where is it', 'is it gone', '送金が届かない', '', 'where is it'];
const terms = (text: string) => [...new Set(text.split(' '))];
const never = (): never => {
  throw new Error('analysed again');
};

/** The terms of each text as words, by a numbering that has `known` from before. */
async function found(
  texts: readonly string[],
  find: (text: string) => readonly string[],
  { kept, name = 'terms-en', known = [] }: { kept?: KeptValues; name?: string; known?: readonly string[] } = {},
): Promise<Map<string, string[]>> {
  const all = Words.of(known);
  const numbers = (text: string) => Uint32Array.from(find(text), (term) => all.add(term));
  const table = await termsOfTexts(name, texts, numbers, all, kept);
  const words = [...all];
  return new Map([...new Set(texts)].map((text) => [text, Array.from(table.get(text) ?? [], (id) => words[id] ?? '')]));
}

it('gives every text its terms, and the same ones without looking for them once they are kept', async () => {
  const kept = memoryValues();
  const first = await found(TEXTS, terms, { kept });
  expect([...first.keys()]).toEqual([...new Set(TEXTS)]);
  expect(first.get('is it gone')).toEqual(['is', 'it', 'gone']);
  expect(await found(TEXTS, never, { kept })).toEqual(first);
  expect(await found(TEXTS, never, { kept, known: ['gone', 'of a message'] })).toEqual(first);
});

it.each([
  ['another text', 'terms-en', [...TEXTS, 'more']],
  ['another order', 'terms-en', [...TEXTS].reverse()],
  ['another language', 'terms-ja', TEXTS],
])('looks again for %s', async (_, name, texts) => {
  const kept = memoryValues();
  await found(TEXTS, terms, { kept });
  expect((await found(texts, (text) => [`${text}!`], { kept, name })).get('is it gone')).toEqual(['is it gone!']);
});

const WORD = Words.of(['a']).kept;
it.each([
  ['no table', { value: 'x', numbers: [] }],
  ['one of fewer texts', { value: null, numbers: [...WORD, Uint32Array.of(1), Uint32Array.of(0)] }],
  ['one that ends early', { value: null, numbers: [...WORD, Uint32Array.of(1, 2, 3, 12), Uint32Array.of(0)] }],
])('looks again where what is kept is %s', async (_, value) => {
  const kept = { readValue: () => value, keepValue: () => undefined };
  expect((await found(TEXTS, terms, { kept })).get('is it gone')).toEqual(['is', 'it', 'gone']);
});

it('finds them where nothing is kept', async () => {
  expect((await found(['a b'], terms)).get('a b')).toEqual(['a', 'b']);
});
