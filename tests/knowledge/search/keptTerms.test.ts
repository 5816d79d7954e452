import { termsOfTexts } from '../../../knowledge/search/keptTerms.ts';
import { memoryValues } from '../../support/memoryValues.ts';

const TEXTS = ['where is it', 'is it gone', '送金が届かない', '', 'where is it'];
const terms = (text: string) => [...new Set(text.split(' '))];
const never = (): never => {
  throw new Error('analysed again');
};

it('gives every text its terms, and the same ones without looking for them once they are kept', async () => {
  const values = memoryValues();
  const found = await termsOfTexts('terms-en', TEXTS, terms, values);
  expect([...found.keys()]).toEqual([...new Set(TEXTS)]);
  expect(found.get('is it gone')).toEqual(['is', 'it', 'gone']);
  expect(await termsOfTexts('terms-en', TEXTS, never, values)).toEqual(found);
});

it.each([
  ['another text', 'terms-en', [...TEXTS, 'more']],
  ['another order', 'terms-en', [...TEXTS].reverse()],
  ['another language', 'terms-ja', TEXTS],
])('looks again for %s', async (_, name, texts) => {
  const values = memoryValues();
  await termsOfTexts('terms-en', TEXTS, terms, values);
  const found = await termsOfTexts(name, texts, (text) => [`${text}!`], values);
  expect(found.get('is it gone')).toEqual(['is it gone!']);
});

it.each([
  ['no table', 'x'],
  ['one of fewer texts', { terms: ['a'], counts: 'AQAAAA==', ids: 'AAAAAA==' }],
  [
    'one that ends early',
    { terms: ['a'], counts: Buffer.from(new Uint32Array([1, 1, 1, 9]).buffer).toString('base64'), ids: 'AAAAAA==' },
  ],
])('looks again where what is kept is %s', async (_, kept) => {
  const found = await termsOfTexts('terms-en', TEXTS, terms, { readValue: () => kept, keepValue: () => undefined });
  expect(found.get('is it gone')).toEqual(['is', 'it', 'gone']);
});

it('finds them where nothing is kept', async () => {
  expect((await termsOfTexts('terms-en', ['a b'], terms)).get('a b')).toEqual(['a', 'b']);
});
