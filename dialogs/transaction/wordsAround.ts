/** What is no question, one writing a line. */
const NO_WORDS = new RegExp(
  [
    /https?:\/\/\S{1,2000}/,
    // A hash or an address, whole or shortened
    /0x[0-9a-f]{4,64}(?:…[0-9a-f]{0,64})?/,
    /(?<![0-9a-z])[0-9a-f]{2,64}…[0-9a-f]{2,64}/,
    // A code of another network: letters with at least one digit
    /(?<![0-9a-z])(?=[a-z]{0,110}[0-9])[0-9a-z]{25,110}(?![0-9a-z])/,
    // What was masked
    /•{2,}/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
/** Two words point at something; a question has more. Scripts without spaces are counted by letters. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 8;

/** What a message says beside its hashes, addresses and links; null where that is too little to be answered. */
export function wordsAround(text: string): string | null {
  const words = text
    .slice(0, 8_000)
    .replace(NO_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s:：、,(（-]+$/gu, '')
    .trim();
  const latin = words.match(/[\p{L}']{2,}/gu)?.length ?? 0;
  const wide = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return (wide === 0 ? latin >= FEWEST_WORDS : wide >= FEWEST_LETTERS) ? words : null;
}
