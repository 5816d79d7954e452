import type { Span } from '../detection.ts';
import type { Token } from './phraseTokens.ts';
import type { Segment } from './segment.ts';

/**
 * How a run of listed words stands in its message. `announced`: right after words that say "here it comes"; `bare`: its
 * sentence holds hardly anything else, or it is a list with commas; `amid`: inside a sentence, as everyday words are.
 */
export interface Standing {
  readonly kind: 'announced' | 'bare' | 'amid';
  /** Listed words, those that are too common to be in the run included. */
  readonly words: number;
}

/** What ends a sentence, a line, or the words before a list; but not the numbering of a phrase ("1. lunar"). */
const BREAK = /[.!?;:。！？；：\n]/;
export const SENTENCE_END = /(?<!\d)[.!?]\s|[。！？]/;
/** From a cue to the first word: "recovery phrase is", 助记词是, 니모닉: */
const GAP = 24;
const ANNOUNCES =
  /(?:[:=→>"“「『(]|\b(?:is|are|was|were|be|reads?|says?|(?:starts?|begins?|ends?) with|goes|es|son|est|sont|e|sao|sono|jsou|je)|は|が|、|是|为|為|有|는|은|이|가)["“「『\s:：-]*(?:\d{1,2}[.):]?\s*)?$/u;
/** Few words are announced only when nothing but the list goes on behind them. */
const SHORT = 3;
const CLOSES =
  /^["'”’」』)\]]*\s*(?:$|[^\p{L}\s]|(?:and|but|then|so|for|what|why|y|pero|et|mais|e|ma|mas|ale)\b|です|でし|で|まで|しか|だ|の|입니다|이에요|예요|인데|까지|나머지|그리고|근데|그런데|뒤|[后後]面)/u;
/** What stands between the words of a list. */
export const COMMAS = /^\s*(?:[,、，/|;]\s*(?:\d{1,2}[.):]?\s*|and |y |et |e |a |や|と)?)$/u;
const LIST_OF = 3;
/** What a sentence of listed words is worth at least, each: common words are listed too. */
const BARE_WORTH = 1;
/** Fillers and labels cost less than this. */
const STRANGE = -1;

/** `cues`: places in `folded` that name a phrase; `tokens`: all of the message. */
export function standingOf(run: Segment, tokens: readonly Token[], folded: string, cues: readonly Span[]): Standing {
  const isListed = ({ entries }: Token) => entries.some(({ list }) => list === run.list);
  const row = listedAround(run, tokens, isListed);
  if (
    (row.words > SHORT || isClosed(row.end, folded)) &&
    cues.some((cue) => announces(cue, run, folded) || announces(cue, row, folded))
  )
    return { kind: 'announced', words: row.words };
  const inRow = tokens.filter((token) => isListed(token) && within(token, run));
  if (isList(inRow, folded)) return { kind: 'bare', words: run.words };
  const sentence = sentenceAround(run, folded);
  const strange = tokens.some((token) => within(token, sentence) && token.penalty <= STRANGE && !isListed(token));
  if (strange || run.score < BARE_WORTH * row.words) return { kind: 'amid', words: run.words };
  return { kind: 'bare', words: row.words };
}

/** The run with the listed words beside it that are too common to count. */
function listedAround(run: Segment, tokens: readonly Token[], isListed: (token: Token) => boolean) {
  const inside = tokens.map((token) => within(token, run));
  let first = inside.indexOf(true);
  let last = inside.lastIndexOf(true);
  const goesOn = (place: number) => tokens.slice(place, place + 1).some(isListed);
  while (first > 0 && goesOn(first - 1)) first--;
  while (goesOn(last + 1)) last++;
  const row = tokens.slice(first, last + 1);
  return { start: row[0]?.start ?? run.start, end: row.at(-1)?.end ?? run.end, words: row.filter(isListed).length };
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function announces(cue: Span, { start }: { start: number }, folded: string): boolean {
  return start >= cue.end && start - cue.end <= GAP && saysSo(folded.slice(cue.start, start));
}

/** From a cue to the first word, in one sentence: "recovery phrase is", 助记词是. */
export function saysSo(before: string): boolean {
  return ANNOUNCES.test(before) && !SENTENCE_END.test(before);
}

/** Whether the words end where a list does: "seed phrase: change it ..." is a sentence, "seed phrase: lunar kite, ..." is not. */
export function isClosed(end: number, folded: string): boolean {
  return CLOSES.test(folded.slice(end, end + GAP));
}

function isList(words: readonly Token[], folded: string): boolean {
  const gaps = words.slice(1).map(({ start }, i) => folded.slice(words[i]?.end ?? 0, start));
  return words.length >= LIST_OF && gaps.every((gap) => COMMAS.test(gap));
}

function sentenceAround({ start, end }: Span, folded: string): Span {
  let first = start;
  while (first > 0 && !isBreak(folded, first - 1)) first--;
  let last = end;
  while (last < folded.length && !isBreak(folded, last)) last++;
  return { start: first, end: last };
}

function isBreak(folded: string, place: number): boolean {
  return BREAK.test(folded.charAt(place)) && !/\d/.test(folded.charAt(place - 1));
}
