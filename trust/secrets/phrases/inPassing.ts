import { spansOf } from '../cues.ts';
import type { Span } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import { TRADE_NAMES } from '../words/tradeNames.ts';
import { JUDGED } from './oneFrame.ts';
import type { Token } from './phraseTokens.ts';
import { SENTENCE_END } from './standing.ts';

/*
 * "My wallet (seed thunder weapon relief and so on) does not open": three words in a row, told beside the name of a phrase while the
 * message asks for something else. In letters of another script than the sentence any three; in its own only what no sentence has.
 */

const FEWEST = 3;
/** Between two words of such a row: a comma, a blank, a word for "and". */
const GAP =
  /^(?:\s*[,、，/·;]\s*(?:and |y )?|\s+(?:and |then )?|\s*(?:と|や|和|跟|与|與)\s*|(?:[이]?랑|과|와|하고)\s)$/u;
const COMMA = /[,、，/·;とや和跟与與과와랑고]|and|then/u;
/** From a name for the phrase to the first word of the row, or from the last back to the name. */
const REACH = 24;
const NEAR = 6;
/** Right behind the name, or what says so: blanks are what stands between all words of a sentence. */
const SAYS =
  /^(?:s\b)?\W*(?:(?:is|are|was|were|goes|go|reads?|starts? with|begins? with|like|of|being|still|only|just|my|the)\s+|[:=("“]\s*){0,3}$/;
/** Nothing of the sentence goes on: a sign, or words that end a row. */
const CLOSED =
  /^(?:["'”)]|\s*(?:$|[,.;:)!?…(-]|and\b|etc\b|so on|but\b|then\b|plus\b|is\b|are\b|with the rest|does\b|\.\.))/;
/** Names that are one beside such a row only. */
const NAMES =
  /\bseed\b|(?:最初|はじめ|最後)の?(?:\d|[二三四五])?[つ個]?の?(?:単語|言葉)|[前后後][\d三四五][个個](?:词|詞|单词|單詞)|(?:처음|마지막|첫)\s?(?:\d|세|네|다섯)?\s?(?:개\s?)?단어/u;
const AND = /^[和跟与與及]$/u;
const HANGUL = /[가-힣]/;
/** More are a text. */
const MOST_LISTED = 300;
const LIMIT = 2;
/** What words are worth on average, none of them more or less than `LIMIT`. */
const LEAST = { foreign: -0.25, set: 0.75, plain: 0.75 };
const LATIN = /[a-z]/;
const OTHER_SCRIPT = /[\u3041-\u3096ー가-힣\p{Script=Han}]/u;
const trade = new Set(TRADE_NAMES);

/** `cues`: places in `folded` that name a phrase; `tokens`: all of the message. */
export function inPassing(tokens: readonly Token[], folded: string, cues: readonly Span[], lists: number): Span | null {
  const listed = tokens.filter((token) => token.entries.length > 0 && mayBeTold(token, folded));
  if (listed.length < FEWEST || listed.length > MOST_LISTED) return null;
  const named = [...cues, ...spansOf(folded, NAMES)].toSorted((a, b) => a.start - b.start);
  if (named.length === 0) return null;
  for (let list = 0; list < lists; list++) {
    let row: Token[] = [];
    for (const token of [...listed.filter(({ entries }) => entries.some((entry) => entry.list === list)), null]) {
      const last = row.at(-1);
      const isOf = token !== null && !isNamed(token, named);
      if (isOf && (!last || GAP.test(folded.slice(last.end, token.start)))) row.push(token);
      else {
        const found = rowIn(row, list, folded, named);
        if (found) return found;
        row = isOf ? [token] : [];
      }
    }
  }
  return null;
}

/** As the list has it, or a Korean word before its particle; and no word for "and". */
function mayBeTold({ start, end, exact }: Token, folded: string): boolean {
  const word = folded.slice(start, end);
  if (AND.test(word)) return false;
  return exact || (HANGUL.test(word) && !HANGUL.test(folded.charAt(start - 1)));
}

const isNamed = (token: Token, cues: readonly Span[]) =>
  cues.some(({ start, end }) => token.start >= start && token.end <= end);

/** Set by blanks, and each as the list has it: sentences of Korean have nouns in a row as well. */
const isApart = (row: readonly Token[]) =>
  row.every(({ end, exact }, at) => exact && (at + 1 >= row.length || end < (row[at + 1]?.start ?? 0)));

function tellsNow({ end }: Span, { start }: Token, folded: string): boolean {
  return start - end <= NEAR && !SENTENCE_END.test(folded.slice(end, start));
}

function rowIn(row: readonly Token[], list: number, folded: string, cues: readonly Span[]): Span | null {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < FEWEST) return null;
  const words = row.map(({ start, end }) => folded.slice(start, end));
  if (words.some((word) => trade.has(word)) || words.filter((word) => JUDGED.has(word)).length > 1) return null;
  if (new Set(words).size < row.length || areOfOneKind(words)) return null;
  const before = cues.filter(({ end }) => end <= first.start && first.start - end <= REACH).at(-1);
  const isBeside = before !== undefined || cues.some(({ start }) => start >= last.end && start - last.end <= REACH);
  if (!isBeside) return null;
  const span = { start: first.start, end: last.end };
  const isLatin = LATIN.test(folded.charAt(first.start));
  const isSet = row.every(({ end }, at) => at + 1 >= row.length || COMMA.test(folded.slice(end, row[at + 1]?.start)));
  if (!isLatin) return isSet || (isApart(row) && before !== undefined && tellsNow(before, first, folded)) ? span : null;
  const worth = row.map(({ entries }) => entries.find((entry) => entry.list === list)?.score ?? 0);
  const average = worth.reduce((sum, score) => sum + Math.max(-LIMIT, Math.min(LIMIT, score)), 0) / row.length;
  if (OTHER_SCRIPT.test(folded)) return average >= LEAST.foreign ? span : null;
  if (isSet) return average >= LEAST.set && CLOSED.test(folded.slice(last.end)) ? span : null;
  const isSaid = before !== undefined && SAYS.test(folded.slice(before.end, first.start));
  return isSaid && average >= LEAST.plain && CLOSED.test(folded.slice(last.end)) ? span : null;
}
