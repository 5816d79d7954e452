import { freshPhrase, OTHER_LISTS, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const FRESH: Readonly<Record<string, (n: number) => string[]>> = {
  ...Object.fromEntries(
    Object.entries(PHRASE_LISTS).map(([name, list]) => [
      name,
      (n: number) => freshPhrase(list, [12, 15, 18, 21, 24][n % 5]),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(OTHER_LISTS).map(([name, { fresh, counts }]) => [
      name,
      (n: number) => fresh(counts[n % counts.length] ?? 12),
    ]),
  ),
};

/** What stands before a phrase, between its words, and behind it. */
const SET: readonly (readonly [string, (place: number) => string, string])[] = [
  ['', () => ' ', ''],
  ['', () => '\n', ''],
  ['', () => ', ', ''],
  ['1. ', (place) => `\n${place + 1}. `, ''],
  ['please help me, my recovery phrase is ', () => ' ', ''],
  ['', () => ' ', '. Can you help me please?'],
  ['復元フレーズは ', () => ' ', ' です。助けてください'],
  ['복구 문구는 ', () => ' ', ' 입니다. 도와주세요'],
  ['我的助记词是 ', () => ' ', ' 请帮我恢复钱包'],
];

it.each(Object.entries(FRESH))('every word of a phrase of %s is covered, everyday ones at its ends too', (_, fresh) => {
  const bare = SET.flatMap(([before, between, behind]) =>
    Array.from({ length: 20 }, (_, n) => {
      const phrase = fresh(n).reduce((text, word, place) => `${text}${between(place)}${word}`);
      const { spans } = detect(before + phrase + behind);
      const end = before.length + phrase.length;
      return spans.some((span) => span.start <= before.length && span.end >= end) ? [] : [before + phrase + behind];
    }).flat(),
  );
  expect(bare).toEqual([]);
});

const covered = (text: string) => detect(text).spans.map(({ start, end }) => text.slice(start, end));

it('a sentence beside a phrase with a right checksum stays readable, though its words are listed too', () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(covered(`hello ${phrase} please`)).toEqual([phrase]);
});

it('a word at the end that is mistyped beyond recognition is covered where a phrase would be one short', () => {
  const phrase = 'zebra lunar kite velvet walnut obscure tackle nephew gadget hybrid sphere wqrnt';
  expect(covered(`it says: ${phrase}.`)).toEqual([phrase]);
});

it('the number before the first word goes with it', () => {
  const phrase = freshPhrase(PHRASE_LISTS['english'] ?? [], 12).map((word, place) => `${place + 1}. ${word}`);
  expect(covered(`look:\n${phrase.join('\n')}`)).toEqual([phrase.join('\n')]);
});

it.each([
  ['我的助记词是 sign 请帮我恢复', 'sign'],
  ['復元フレーズは sign です', 'sign'],
  ['복구 문구는 sign 입니다', 'sign'],
  ['my recovery phrase is zebra', 'zebra'],
  ['mi frase de recuperación es ábaco', 'ábaco'],
])('one word given as the phrase is asked about: %s', (text, word) => {
  expect(detect(text).verdict).toBe('ask');
  expect(covered(text)).toEqual([word]);
});

it.each([
  'my recovery phrase is wrong',
  'my seed phrase is correct but the wallet is empty',
  'my seed phrase is hidden in the safe',
  '我的助记词是 trust wallet 的',
  '我的助记词是对的',
  'シードフレーズは12個です',
  'mi frase de recuperación es válida',
])('what a phrase is like is no word of it: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
