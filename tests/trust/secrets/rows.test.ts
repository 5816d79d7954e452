import { drawFrom } from '../../../bench/chance.ts';
import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import type { Verdict } from '../../../trust/secrets/detection.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const after = (mention: string, text: string): Verdict => {
  const scanner = createScanner();
  scanner.add(mention);
  return scanner.add(text).detection.verdict;
};
beforeAll(() => drawFrom('test'));
afterAll(() => drawFrom(null));

const LOST = 'I lost my recovery phrase';

it.each([
  'dad auto space size',
  'it starts with such, cloud, liquid, climb',
  '1. human\n2. worry\n3. ship\n4. call',
  'I have used market cook tourist but the wallet says invalid',
])('everyday words in a row are asked about after a mention: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
  expect(after(LOST, text)).toBe('ask');
});

it.each(['前面几个字是让 月 果 治', '我只记得教、漏、闹、她，后面的看不清'])(
  'single characters apart are asked about after a mention: %s',
  (text) => {
    expect(['ask', 'hold']).toContain(after('我的助记词丢了', text));
  },
);

it.each([
  'can you please help me',
  'jeans, shirt, socks, shoe, jacket, hat, glove',
  'red, blue, green, pink, yellow and brown',
  'milk, bread, butter, cheese, egg, apple, rice, chicken',
  'rice sugar salt coffee milk bread butter onion garlic tomato',
  'I like soccer, tennis, piano, guitar',
])('what people say and list passes after a mention: %s', (text) => {
  expect(after(LOST, text)).toBe('allow');
});

it.each([
  '我的助记词丢了。台菜比较重视「鲜、香、清、淡」，臻于食材鲜美、原味的风格。',
  '我的助記詞不見了。該地區擁有豐富的礦泉，以及鋅、煤、鉛、金、大理石與石灰岩礦床。',
])('an announcement ends with its sentence: %s', (text) => {
  expect(detect(text).verdict).not.toBe('block');
});

it.each(Object.entries(PHRASE_LISTS))('a whole phrase of the %s list is blocked in odd dress', (_, list) => {
  const words = freshPhrase(list);
  const dressed = [
    words.map((word) => `• ${word}`).join('\n'),
    `> ${words.join(' ')}\nis this right?`,
    words.map((word, i) => `(${i + 1}) ${word}`).join(' '),
    words.toReversed().join(', '),
  ];
  expect(dressed.filter((text) => detect(text).verdict !== 'block')).toEqual([]);
});

it('an aside between the pieces of a phrase releases none of them', () => {
  const scanner = createScanner();
  const verdicts = ['zebra lunar kite', 'ok', 'velvet walnut obscure'].map((text) => scanner.add(text));
  expect(verdicts.map(({ releases }) => releases)).toEqual([false, false, false]);
});
