import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const words = (list: string) => freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC'));
const cut = (word: string, seam: string) => {
  const at = Math.ceil(word.length / 2);
  return word.slice(0, at) + seam + word.slice(at);
};

it.each(
  ['english', 'japanese', 'korean'].flatMap((list) =>
    [' / ', ' ', '-', '\n', ' | '].map((seam) => [list, seam] as const),
  ),
)('a phrase of the %s list whose words are each cut in two by "%s" is caught', (list, seam) => {
  for (let round = 0; round < 10; round++) {
    const text = words(list)
      .map((word) => cut(word, seam))
      .join('\n');
    expect(detect(text).verdict).not.toBe('allow');
  }
});

it.each([
  'I can not open the web site any more, it is a long way to the help desk and the pass word is lost',
  'the pop-up says log-in, the check-out is slow and the set-up failed, sign-up too',
  'to day / some times / every one / any way / with out / in side / out side',
  'ゆっくり やって みて だめ でした もう いちど やり ます',
])('words that people write apart pass: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
