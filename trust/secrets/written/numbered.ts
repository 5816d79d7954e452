import type { Hidden } from './decode.ts';

/*
 * Pieces of a key, or the places of words in their list, each in the same sentence: `1つ目はQQ71jKYSです`, "part 2 is umg5mv8D",
 * 第3个是1647, JSON. What comes again and again is taken away, and so is what only counts. Linear.
 */

const PIECE = /[A-Za-z0-9]+/g;
const NUMBER = /\d+/g;
/** Pieces of a key are this many and this long; what stands between all of them comes `often`. */
const PIECES = { least: 3, most: 40, shortest: 4, often: 3, tokens: 240 };
/** Letters and digits of all pieces: a WIF has 51, an extended key 111. */
const WHOLE = { least: 40, most: 200 };
const COUNTING = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  'one two three four five six seven eight nine ten',
  'last next then',
].flatMap((words) => words.split(' '));
const COUNTS = new RegExp(`^(?:\\d{1,3}|${COUNTING.join('|')})$`, 'i');
/** What is left over for the last piece may be short. */
const NO_WORD = /[a-z][A-Z]|[A-Z]{2}[a-z]|\d[A-Za-z]|[A-Za-z]\d/;
/** A phrase has twelve words at least; each number stands beside one that counts it. */
const FEWEST_NUMBERED = 12;
const MOST_NUMBERS = 120;

/** `text`: as written, since the case of letters is part of a key. */
export function numberedTexts(text: string): Hidden[] {
  const found = [...piecesIn(text), placesIn(text)].filter((one) => one !== null);
  return found.map((one) => ({ text: one, start: 0, end: text.length }));
}

/** The last piece may be three letters that look like a word: "mtn". With it and without. */
function piecesIn(text: string): string[] {
  const tokens: readonly string[] = text.match(PIECE) ?? [];
  if (tokens.length > PIECES.tokens) return [];
  const times = new Map<string, number>();
  for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1);
  const pieces = tokens.filter(
    (token) =>
      (token.length >= PIECES.shortest || NO_WORD.test(token)) &&
      (times.get(token) ?? 0) < PIECES.often &&
      !COUNTS.test(token),
  );
  const isFramed = Math.max(0, ...times.values()) >= pieces.length || countingIn(tokens) >= pieces.length;
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const isKey = isFramed && pieces.length >= PIECES.least && pieces.length <= PIECES.most;
  if (!isKey || length < WHOLE.least || length > WHOLE.most) return [];
  const rest = tokens.slice(tokens.lastIndexOf(pieces.at(-1) ?? '') + 1);
  const [last, another] = rest.filter((token) => (times.get(token) ?? 0) < PIECES.often && !COUNTS.test(token));
  return [pieces, ...(last && !another ? [[...pieces, last]] : [])].map((row) => row.join(' '));
}

/** How far the numbers count up, from nought or one. */
function countingIn(tokens: readonly string[]): number {
  const numbers = tokens.filter((token) => /^\d{1,3}$/.test(token)).map(Number);
  const [first = 2] = numbers;
  const end = numbers.findIndex((number, at) => number !== first + at);
  return first > 1 ? 0 : end < 0 ? numbers.length : end;
}

/** Every second number counts the others, from nought or one. */
function placesIn(text: string): string | null {
  const numbers = (text.match(NUMBER) ?? []).map(Number);
  if (numbers.length < 2 * FEWEST_NUMBERED || numbers.length > MOST_NUMBERS) return null;
  const counting = numbers.filter((_, at) => at % 2 === 0);
  const isCounted = counting.every((number, at) => number === at + (counting[0] ?? 0)) && (counting[0] ?? 2) <= 1;
  return isCounted ? numbers.filter((_, at) => at % 2 === 1).join(' ') : null;
}
