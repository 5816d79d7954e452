import type { Span } from '../detection.ts';
import type { Entry, WordLists } from '../words/wordLists.ts';
import type { Token } from './phraseTokens.ts';

/*
 * What condemns a phrase are its unusual words; the everyday ones at its ends ("coin room transfer", "please") are as much
 * a part of it. So a finding grows over the listed words beside it, as long as they are set like those within.
 */

/** So many of its words may be mistyped beyond recognition. */
const MOST_MISTYPED = 2;
const LETTER = /[a-z]/;
const NUMBER = /(?<!\d)\d{1,2}\s?[.):\]]?\s*$/;
const WORD_BEFORE = /\p{L}+(\P{L}+)$/u;
const WORD_BEHIND = /^(\P{L}+)\p{L}+/u;
/** No word with what stands beside it is longer. */
const REACH = 40;

interface Word extends Span {
  readonly entries: readonly Entry[];
}

/** Words of one list from the text, and what stands between those that were found. */
interface Row {
  readonly list: number;
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
  readonly seams: ReadonlySet<string>;
}

/**
 * The finding with all words of its phrase: too much rather than a word too little, unless a checksum tells the phrase
 * from the sentence around it.
 */
export function wholePhrase(found: Span, tokens: readonly Token[], folded: string, lists: WordLists): Span {
  const rows = rowsThrough(found, [...listedWords(tokens, folded, lists)], folded, lists.count);
  const most = Math.max(...rows.map(lengthOf));
  const spans = rows.flatMap((row) => {
    const whole = grown(row, folded);
    const parts = lists.lengths(row.list).includes(lengthOf(whole)) ? [whole] : confirmedParts(whole, row, lists);
    if (parts.length > 0) return parts.map((part) => written(part, folded));
    return lengthOf(row) < most ? [] : [stretched(written(whole, folded), whole, folded, lists)];
  });
  return {
    start: Math.min(found.start, ...spans.map(({ start }) => start)),
    end: Math.max(found.end, ...spans.map(({ end }) => end)),
  };
}

/** Every word that some list has, those that number or join words elsewhere ("six", "word", "then") included. */
function* listedWords(tokens: readonly Token[], folded: string, lists: WordLists): Generator<Word> {
  let before = 0;
  for (const token of tokens.filter(({ entries }) => entries.length > 0)) {
    yield* plainWords(folded, before, token.start, lists);
    yield token;
    before = token.end;
  }
  yield* plainWords(folded, before, folded.length, lists);
}

function* plainWords(folded: string, from: number, to: number, lists: WordLists): Generator<Word> {
  for (const { 0: word, index } of folded.slice(from, to).matchAll(/[a-z]+/g)) {
    const entries = lists.latin.get(word) ?? (word.length === 4 ? lists.shortForm.get(word) : undefined);
    if (entries) yield { start: from + index, end: from + index + word.length, entries };
  }
}

/** The lists that have most words of the finding; it may reach into a sentence, so half as many are enough. */
function rowsThrough(found: Span, words: readonly Word[], folded: string, lists: number): Row[] {
  const rows = Array.from({ length: lists }, (_, list) => {
    const own = words.filter(({ entries }) => entries.some((entry) => entry.list === list));
    const inside = (word: Word) => word.start >= found.start && word.end <= found.end;
    const [first, last] = [own.findIndex(inside), own.findLastIndex(inside)];
    const alone = first === last;
    const from = alone ? Math.max(0, first - 1) : first;
    const gaps = own
      .slice(from, alone ? last + 1 : last)
      .map(({ end }, i) => folded.slice(end, own[from + i + 1]?.start));
    const seams = gaps.filter((gap) => !alone || !/\p{L}/u.test(gap)).map(seamOf);
    return { list, words: own, first, last, seams: new Set(seams) };
  }).filter(({ first }) => first >= 0);
  const most = Math.max(0, ...rows.map(lengthOf));
  return rows.filter((row) => lengthOf(row) >= most / 2);
}

/** As far as the same stands between two words as within the finding. */
function grown(row: Row, folded: string): Row {
  const { words, seams } = row;
  let { first, last } = row;
  const joins = (next: number) => seams.has(seamOf(folded.slice(words[next - 1]?.end ?? 0, words[next]?.start)));
  while (first > 0 && joins(first)) first--;
  while (last + 1 < words.length && joins(last + 1)) last++;
  return { ...row, first, last };
}

/** ", " and ",\n" are one, and so are "1. " and "2. ". */
function seamOf(gap: string): string {
  return gap.replace(/\d+/g, '#').trim() || (gap ? ' ' : '');
}

/** Every part of the row that holds the finding and has a right checksum. */
function confirmedParts(row: Row, found: Row, lists: WordLists): Row[] {
  const places = row.words.map(({ entries }) => entries.find(({ list }) => list === row.list)?.index ?? 0);
  return lists.lengths(row.list).flatMap((length) =>
    Array.from({ length: Math.max(0, lengthOf(row) + 1 - length) }, (_, i) => row.first + i)
      .filter((first) => first <= found.first && first + length > found.last)
      .filter((first) => lists.isConfirmed(row.list, places.slice(first, first + length)))
      .map((first) => ({ ...row, first, last: first + length - 1 })),
  );
}

/** A word or two short of a usual length, the words beside it are mistyped ones. */
function stretched({ start, end }: Span, row: Row, folded: string, lists: WordLists): Span {
  const missing = Math.min(
    ...lists
      .lengths(row.list)
      .map((length) => length - lengthOf(row))
      .filter((more) => more >= 0),
  );
  if (missing > MOST_MISTYPED) return { start, end };
  let [from, to] = [start, end];
  for (let n = 0; n < missing; n++) {
    const [before, gap = ''] = WORD_BEFORE.exec(folded.slice(Math.max(0, from - REACH), from)) ?? [''];
    if (row.seams.has(seamOf(gap))) from -= before.length;
    const [behind, space = ''] = WORD_BEHIND.exec(folded.slice(to, to + REACH)) ?? [''];
    if (row.seams.has(seamOf(space))) to += behind.length;
  }
  return { start: from, end: to };
}

/** From the number of the first word, if it has one, to the last; what is written without blanks from end to end. */
function written({ words, first, last }: Row, folded: string): Span {
  let [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  while (LETTER.test(folded.charAt(start - 1))) start--;
  while (LETTER.test(folded.charAt(end))) end++;
  const number = NUMBER.exec(folded.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
  return { start: start - number, end };
}

function lengthOf({ first, last }: Row): number {
  return last + 1 - first;
}
