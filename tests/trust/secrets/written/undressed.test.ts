import { wordlist } from '@scure/bip39/wordlists/english.js';
import { freshPhrase } from '../../../../bench/secretCorpus.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';

const ROUNDS = 12;

/** How many messages passed before one was stopped. */
function saidBefore(messages: readonly string[]): number {
  const scanner = createScanner();
  const stopped = messages.findIndex((text) => scanner.add(text).detection.verdict !== 'allow');
  return stopped < 0 ? messages.length : stopped;
}

const plain = (word: string) => word;
const dresses: Readonly<Record<string, (word: string) => string>> = {
  'letters with hyphens': (word) => [...word].join('-'),
  'capitals with dots': (word) => [...word.toUpperCase()].join('.'),
  'letters with blanks': (word) => [...word].join(' '),
  'です glued to it': (word) => `${word}です`,
  'a Korean ending': (word) => `${word} 입니다`,
  'a yes before it': (word) => `yes, ${word}`,
  'the next word is': (word) => `the next word is ${word}.`,
  'a number and です around it': (word) => `3番目は ${word} です。`,
  'a Korean number and ending': (word) => `3번째는 ${word}입니다`,
  'a Chinese number': (word) => `单词3：${word}`,
  これは: (word) => `これは${word}`,
  それから: (word) => `それから${word}、`,
  接着: (word) => `接着${word}`,
  그다음: (word) => `그다음 ${word}요`,
  'after that comes': (word) => `after that comes ${word}`,
};

describe('a phrase of one word a message', () => {
  it.each(Object.entries(dresses))('is stopped as early as without a dress: %s', (_, dress) => {
    const rounds = Array.from({ length: ROUNDS }, () => freshPhrase([...wordlist], 12));
    const stoppedAt = (write: (word: string) => string) =>
      rounds.map((words) => saidBefore(words.map(write))).reduce((sum, said) => sum + said, 0) / ROUNDS;
    expect(stoppedAt(dress)).toBeLessThanOrEqual(stoppedAt(plain) + 1);
  });

  it.each<[string, (word: string) => string]>([
    ['letters turned round', (word) => [...word].reverse().join('')],
    ['asked what it means', (word) => `what does ${word} mean?`],
  ])('is stopped before it is whole: %s', (_, write) => {
    const rounds = Array.from({ length: ROUNDS }, () => freshPhrase([...wordlist], 12));
    for (const words of rounds) expect(saidBefore(words.map(write))).toBeLessThan(10);
  });
});

it('ordinary short answers pass', () => {
  const answers = [
    'yes, Phantom',
    'ok',
    'はい、そうです',
    '네, 맞아요',
    '好的，谢谢',
    'no, it is not',
    'U.S.A.',
    'what is gas?',
  ];
  expect(
    saidBefore([...answers, 'yes, Ethereum', 'what does slippage mean?', 'はい', '트론입니다', 'it is on Base']),
  ).toBe(13);
});

it.each(['3番', '３番', '2번', '第2个', '1号', 'No. 1'])('the choice of one of several passes: %s', (text) => {
  expect(saidBefore([text])).toBe(1);
});
