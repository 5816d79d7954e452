import type { Span } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import type { Token } from './phraseTokens.ts';
import { COMMAS, isClosed, saysSo } from './standing.ts';

/*
 * Half of a phrase's words are everyday words: "dad auto space size" is hardly evidence word by word. After a phrase was
 * mentioned the shape tells: words of one list in a row with nothing else between them, that are the whole message, are
 * numbered or listed, or come right after "it starts with".
 */

/** Listed words in a row, and what each is worth, none of them more or less than `LIMIT`. */
export interface Row {
  readonly words: readonly Token[];
  readonly worth: readonly number[];
}

const FEWEST = 4;
/** Enough where they are announced and nothing else follows. */
const FEWEST_ANNOUNCED = 3;
/** So many words of a row may be those that announce it: "I only remember lunar kite zebra". */
const MOST_ANNOUNCING = 2;
const LONG = 10;
const LONG_DIFFERENT = 8;
/** No word alone speaks for a row or against it. */
const LIMIT = 2;
/** What a word must be worth on average: "can you please help" is a row too. */
const LEAST = { whole: -0.25, announced: -0.5, listed: -0.5, numbered: -2 };
/** Between two words: a comma, a number, "word 3:". */
const WIDEST_GAP = 16;
const APART = /^(?:[\s,、，/|;·"'•-]{1,5}|[\s,、，;|]{1,4}\d{1,2}\s?[.):、]\s?)$/;
const HAN = /\p{Script=Han}/u;
/** How far before a row the words stand that announce it. */
const REACH = 40;
const NUMBER =
  /^[\s,;|]*(?:#|no\.? ?|word ?)?\d{1,2}\s*(?:[.):번]\s*)?(?:(?:番目[がは]?|번째?\s?(?:단어[는은])?)\s*)?$/u;
/** "It starts with", "I have": announcements where a phrase is what everybody speaks of. */
const TELLS =
  /(?:\b(?:starts?|begins?|ends?|continues?|goes on) with|\b(?:first|last|next|rest|remaining|others?|they|it|these|those)(?: ones?| few| two| three| four)? (?:is|are|was|were|reads?|goes)|\b(?:i|we)(?:'ve| have)?(?: (?:only|still|just|can))? (?:have|got|wrote|typed|entered|tried|remember|recall|see|read|put|used)|\b(?:tengo|recuerdo|tenho|lembro|ho|ricordo|mam|pamatuji|j'ai|je me souviens de)|(?:记得|記得|写着|寫著|抄了|有)|(?:最初は|始まりは|覚えているのは)|(?:기억나는 건|시작은))["“「『\s:：-]*$/u;

/** So many words of one list in a row that no sentence has them (of 56,000 everyday ones the longest row was nine). */
export function longRow(rows: readonly Row[], folded: string): Span | null {
  const found = rows.find((row) => {
    const words = wordsOf(row, folded);
    return words.length >= LONG && new Set(words).size >= LONG_DIFFERENT && !areOfOneKind(words);
  });
  return found ? spanOf(found) : null;
}

/** Whether the message gives words of a phrase in a row, once a phrase is what is spoken of. `rows`: of `tokens`. */
export function tellsRow(
  rows: readonly Row[],
  tokens: readonly Token[],
  folded: string,
  cues: readonly Span[],
): Span | null {
  for (const row of rows) {
    const announced = announcedPart(row, folded, cues);
    const given = announced ?? row;
    const [first] = given.words;
    const last = given.words.at(-1);
    if (!first || !last) continue;
    if (given.words.length < FEWEST && !(announced && isClosed(last.end, folded))) continue;
    if (!announced && areOfOneKind(wordsOf(given, folded))) continue;
    const isHan = HAN.test(folded.charAt(first.start));
    const least = Math.min(
      isSet(given, folded, NUMBER) ? LEAST.numbered : Number.POSITIVE_INFINITY,
      isSet(given, folded, COMMAS) ? LEAST.listed : Number.POSITIVE_INFINITY,
      announced ? (isHan ? LEAST.numbered : LEAST.announced) : Number.POSITIVE_INFINITY,
      first === tokens[0] && last === tokens.at(-1) ? (isHan ? LEAST.numbered : LEAST.whole) : Number.POSITIVE_INFINITY,
    );
    const score = given.worth.reduce((sum, worth) => sum + worth, 0);
    if (score >= least * given.words.length) return spanOf(given);
  }
  return null;
}

/** The row without the words that announce it, if it is announced. */
function announcedPart({ words, worth }: Row, folded: string, cues: readonly Span[]): Row | null {
  for (let first = 0; first <= MOST_ANNOUNCING && words.length - first >= FEWEST_ANNOUNCED; first++) {
    if (announces(folded, cues, words[first]?.start ?? 0))
      return { words: words.slice(first), worth: worth.slice(first) };
  }
  return null;
}

function wordsOf({ words }: Row, folded: string): string[] {
  return words.map(({ start, end }) => folded.slice(start, end));
}

function spanOf({ words }: Row): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** A cue and "is", or words that say so without one. */
function announces(folded: string, cues: readonly Span[], start: number): boolean {
  const named = cues.some(
    (cue) => cue.end <= start && start - cue.end <= REACH && saysSo(folded.slice(cue.start, start)),
  );
  return named || TELLS.test(folded.slice(Math.max(0, start - REACH), start));
}

function isSet({ words }: Row, folded: string, between: RegExp): boolean {
  return words.every((word, i) => i === 0 || between.test(folded.slice(words[i - 1]?.end ?? 0, word.start)));
}

/** Rows of the words of one list, each list by itself. Linear. */
export function rowsOf(tokens: readonly Token[], folded: string, lists: number): Row[] {
  const rows: Row[] = [];
  for (let list = 0; list < lists; list++) {
    let row: { words: Token[]; worth: number[] } = { words: [], worth: [] };
    const close = () => {
      if (row.words.length >= FEWEST_ANNOUNCED) rows.push(row);
      row = { words: [], worth: [] };
    };
    for (const token of tokens) {
      const entry = token.entries.find((one) => one.list === list);
      if (!entry || !goesOn(row.words.at(-1), token, folded)) close();
      if (!entry) continue;
      row.words.push(token);
      row.worth.push(Math.max(-LIMIT, Math.min(LIMIT, entry.score)));
    }
    close();
  }
  return rows;
}

/** Chinese is written in single characters: only those with something between them are a row. */
function goesOn(before: Token | undefined, { start }: Token, folded: string): boolean {
  if (!before) return true;
  const gap = folded.slice(before.end, start);
  return HAN.test(folded.charAt(start)) ? APART.test(gap) : gap.length <= WIDEST_GAP;
}
