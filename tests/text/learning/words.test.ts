import { NO_WORD, Words } from '../../../text/learning/words.ts';

const WORDS = ['送金', '', 'fee', 'fees', 'b:^ 送金', '🙂', '\ud83d', 'a'.repeat(300)];

it('numbers words in their order, each once, and knows none that it was not told', () => {
  const words = Words.of([...WORDS, ...WORDS]);
  expect(words.size).toBe(WORDS.length);
  expect(WORDS.map((word) => words.numberOf(word))).toEqual([...WORDS.keys()]);
  expect([...words]).toEqual(WORDS);
  for (const other of ['fe', 'eef', '送', '金送', ' ']) expect(words.numberOf(other)).toBe(NO_WORD);
});

it('knows the same words, however many, as a map would', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `${(n * 7919) % 15_000} ${n % 3}`);
  const map = new Map<string, number>();
  for (const word of many) if (!map.has(word)) map.set(word, map.size);
  const words = Words.of(many);
  expect([...words]).toEqual([...map.keys()]);
  expect(many.every((word) => words.numberOf(word) === map.get(word))).toBe(true);
});

it('is made anew of what is kept of it, and goes on from there', () => {
  const before = Words.of(WORDS);
  const words = new Words(...before.kept);
  expect([...words]).toEqual(WORDS);
  expect(words.add('fee')).toBe(2);
  expect(words.add('more')).toBe(WORDS.length);
  expect(words.numberOf('more')).toBe(WORDS.length);
  expect(before.numberOf('more')).toBe(NO_WORD);
});
