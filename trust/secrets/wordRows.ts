import type { Span } from './detection.ts';
import { areOfOneKind } from './topics.ts';
import { TRADE_NAMES } from './tradeNames.ts';

/*
 * Words in a row, evenly set, that are no sentence in any script: a phrase by its sound, translated, or of a list that nobody
 * knows. Once a phrase was announced eight are enough to ask.
 */

/** `announced`: somebody said that a phrase comes. */
const FEWEST = { announced: 8, bare: 11 };
const WORD = /[\p{L}\p{M}ー'’]+/gu;
const LONGEST = 14;
/** Between two words: blanks, one kind of sign, the number of the next word. */
const SEAM = /^[^\p{L}]{1,12}$/u;
const LATIN = /^[a-z'’]+$/;
const HANGUL = /[가-힣]/;
const HAN_OR_KANA = /[\p{Script=Han}\u3041-\u30ff]/u;
/** What Korean words of a sentence end in; nouns in a row seldom do. */
const KOREAN_ENDING =
  /(?:은|는|을|를|에|에서|으로|로|의|요|다|까|고|면|며|게|죠|네|도|만|서|데|어|아|해|한|된|할|지만|니다)$/;
const MOST_ENDINGS = 0.25;
const MOST_EVERYDAY = 0.2;
const SHORTEST_NAME = 3;
/** Words of Chinese and Japanese are not set apart in sentences; parts of sentences are longer. */
const LONGEST_HAN = 5;
const trade = new Set(TRADE_NAMES);

/** `isEveryday`: words of the languages in Latin letters that hold a sentence together. */
export function wordRow(folded: string, announced: boolean, isEveryday: (word: string) => boolean): Span | null {
  const fewest = announced ? FEWEST.announced : FEWEST.bare;
  const found = rowsOf(folded).find(
    ({ words, seam }) => words.length >= fewest && isList(words, seam, announced, isEveryday),
  );
  return found ? { start: found.start, end: found.end } : null;
}

interface Row extends Span {
  readonly words: string[];
  readonly seam: string;
}

function rowsOf(folded: string): Row[] {
  const rows: { words: string[]; seam: string; start: number; end: number }[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const open = rows.at(-1);
    const gap = open ? folded.slice(open.end, index) : '';
    const seam =
      gap
        .replace(/\d+/g, '#')
        .replace(/[ \t\r]+/g, ' ')
        .trim() || (gap.includes('\n') ? '\n' : ' ');
    const goesOn = open && SEAM.test(gap) && (open.words.length === 1 || open.seam === seam) && word.length <= LONGEST;
    if (!goesOn) {
      rows.push({ words: [word], seam: '', start: index, end: index + word.length });
      continue;
    }
    open.words.push(word);
    open.seam = seam;
    open.end = index + word.length;
  }
  return rows;
}

function isList(
  words: readonly string[],
  seam: string,
  announced: boolean,
  isEveryday: (word: string) => boolean,
): boolean {
  if (new Set(words).size < 0.7 * words.length || areOfOneKind(words)) return false;
  if (shareOf(words, (word) => trade.has(word)) > 0.3) return false;
  const latin = words.filter((word) => LATIN.test(word));
  if (latin.length > words.length / 2)
    return announced && shareOf(latin, (word) => isEveryday(word) || word.length < SHORTEST_NAME) <= MOST_EVERYDAY;
  const set = seam !== ' ';
  if (shareOf(words, (word) => HANGUL.test(word)) > 0.5)
    return shareOf(words, (word) => KOREAN_ENDING.test(word)) <= MOST_ENDINGS;
  if (shareOf(words, (word) => HAN_OR_KANA.test(word)) > 0.5)
    return (
      shareOf(words, (word) => /\p{Script=Han}|[\u3041-\u3096]/u.test(word) && word.length > LONGEST_HAN) <= 0.1 &&
      (set || announced || words.length >= FEWEST.bare)
    );
  return set || words.every((word) => word.length >= SHORTEST_NAME - (announced ? 1 : 0));
}

function shareOf(words: readonly string[], is: (word: string) => boolean): number {
  return words.filter(is).length / Math.max(1, words.length);
}
