import { DIGEST_CUE, KEY_CUE } from '../cues.ts';
import type { Hidden } from '../written/decode.ts';
import { isBase58Address } from './base58Keys.ts';

/*
 * A key of any alphabet (bech32, base32, base58, base64) in groups, over lines, with a sign between its letters, or in pieces
 * within a sentence ("starts with A, then comes B"): put together again, so that what reads keys in one piece reads it. Linear.
 */

/** What groups are made of; `-` and `_` are signs of some keys, and stand between the groups of others. */
const GROUP = /(?:[-_](?=[A-Za-z0-9]))?[A-Za-z0-9+/][A-Za-z0-9+/=_:]*(?:-[A-Za-z0-9+/=_:]+)*-?/g;
const BETWEEN = /^[^\p{L}\p{N}]{1,6}$/u;
/** Shorter than any key; longer than the longest. */
const WHOLE = { least: 24, most: 320 };
const LONGEST_GROUP = 120;
/** Words that may happen to be as long as the groups they stand before. */
const MOST_BEFORE = 2;
/** What is read beside groups that were put together: names stand near, and the rest is read where it stands. */
const AROUND = { before: 160, behind: 80 };
const MOST_GROUPS = 400;
const MOST_RUNS = 6;

/** A letter beside a figure, or small and large ones: no word. */
const NO_WORD = /[a-z][A-Z]|[A-Z]{2}[a-z]|\d[A-Za-z]|[A-Za-z]\d/;
/** Base32 leaves one piece in twenty without a figure. */
const CAPITALS = /^[A-Z2-7]{8,}$/;
const PIECE = /(?<![\w.@])[A-Za-z0-9+/=_]+(?![\w@]|\.\w)/g;
const SHORTEST_PIECE = 8;
const LONGEST_PIECE = 64;
const PIECES = { least: 2, most: 24 };
const SHORTEST_END = 3;
const PUBLIC =
  /^(?:0x|(?:bc1|tb1|addr1|cosmos1|ltc1|npub1|[xyz]pub))|^(?:[0-9a-f]{40}|[0-9a-f]{64})$|^[a-z]+\/[a-z]+$/i;

/** `text`: as written, since the case of letters is part of a key. */
export function joinedPieces(text: string): Hidden[] {
  // A digest in base64 falls into pieces at its slashes.
  if (DIGEST_CUE.test(text) && !KEY_CUE.test(text.toLowerCase())) return [];
  return [...regrouped(text), ...withinSentences(text)];
}

interface Group {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Groups of one length put together, the rest after them included, with what stands around. */
function regrouped(text: string): Hidden[] {
  const even = withoutStrides(text);
  const readings = even === text ? [text] : [text, even];
  const all = { start: 0, end: text.length };
  const joined = readings.flatMap((reading) => [...(reading === text ? [] : [reading]), ...joinedRuns(reading)]);
  return joined.slice(0, 2 * MOST_RUNS).map((one) => ({ text: one, ...all }));
}

function joinedRuns(text: string): string[] {
  const groups: Group[] = Array.from(text.matchAll(GROUP), ({ 0: group, index }) => ({
    text: group,
    start: index,
    end: index + group.length,
  }));
  if (groups.length > MOST_GROUPS) return [];
  const found: string[] = [];
  for (let at = 0; at < groups.length && found.length < MOST_RUNS; ) {
    const run = runFrom(groups, at, text);
    at += Math.max(1, run.length);
    for (const part of partsOf(run, groups[at], text)) {
      const [first] = part;
      const last = part.at(-1);
      if (!first || !last) continue;
      const joined = part.map((group) => group.text).join('');
      if (!isLikeKey(joined)) continue;
      const before = text.slice(Math.max(0, first.start - AROUND.before), first.start);
      found.push(`${before}${joined}${text.slice(last.end, last.end + AROUND.behind)}`);
    }
  }
  return found;
}

/** Groups of one length with nothing but signs between them. */
function runFrom(groups: readonly Group[], from: number, text: string): readonly Group[] {
  const size = groups[from]?.text.length ?? 0;
  let end = from + 1;
  if (size > LONGEST_GROUP) return groups.slice(from, end);
  for (; groups[end]?.text.length === size && isBeside(groups[end - 1], groups[end], text); end++);
  return groups.slice(from, end);
}

/** The run with the shorter rest and without it, and without words that stand before it. */
function partsOf(run: readonly Group[], rest: Group | undefined, text: string): (readonly Group[])[] {
  const last = run.at(-1);
  const size = last?.text.length ?? 0;
  const ends =
    rest && rest.text.length < size && isRest(run, rest) && isBeside(last, rest, text) ? [run, [...run, rest]] : [run];
  const words = run.findIndex((group) => !/^[a-z]+$/i.test(group.text));
  const skips = Array.from({ length: Math.min(MOST_BEFORE, Math.max(0, words)) + 1 }, (_, skip) => skip);
  return ends.filter((part) => part.length > 1).flatMap((part) => skips.map((skip) => part.slice(skip)));
}

/** A word behind one group alone is no rest of it: a digest says in words what it is of. */
function isRest(run: readonly Group[], rest: Group): boolean {
  return run.length > 1 || (NO_WORD.test(rest.text) && rest.text.length >= (run[0]?.text.length ?? 0) - 2);
}

function isBeside(before: Group | undefined, next: Group | undefined, text: string): boolean {
  return !!before && !!next && next.start - before.end <= 6 && BETWEEN.test(text.slice(before.end, next.start));
}

function isLikeKey(joined: string): boolean {
  return (
    joined.length >= WHOLE.least && joined.length <= WHOLE.most && NO_WORD.test(joined) && !/^[0-9a-f-]+$/i.test(joined)
  );
}

/** A hyphen after every so many signs, whatever the signs are: AGE-SECR-ET-KEY-1…. */
function withoutStrides(text: string): string {
  return text.replace(/(?<!\S)[\w:+/=-]{26,400}(?!\S)/g, (word) => {
    const size = word.split('-').at(-2)?.length ?? 0;
    if (size < 3) return word;
    const isStride = (at: number) => at % (size + 1) === size;
    const strides = [...word].filter((_, at) => isStride(at));
    if (strides.length < 3 || strides.some((sign) => sign !== '-')) return word;
    return [...word].filter((_, at) => !isStride(at)).join('');
  });
}

/** Pieces that are no words, in their order; after a word for a key two of them are enough to be called one. */
function withinSentences(text: string): Hidden[] {
  const tokens: readonly string[] = text.match(PIECE) ?? [];
  if (tokens.length > MOST_GROUPS) return [];
  const isPiece = (token: string) =>
    token.length >= SHORTEST_PIECE &&
    token.length <= LONGEST_PIECE &&
    (NO_WORD.test(token) || CAPITALS.test(token)) &&
    !PUBLIC.test(token) &&
    !isBase58Address(token);
  const pieces = tokens.filter(isPiece);
  if (pieces.length < PIECES.least || pieces.length > PIECES.most) return [];
  const isCalled = KEY_CUE.test(text.toLowerCase());
  const [end] = tokens.slice(tokens.lastIndexOf(pieces.at(-1) ?? '') + 1).filter((token) => NO_WORD.test(token));
  const rows = [pieces, ...(end && end.length >= SHORTEST_END ? [[...pieces, end]] : [])];
  return rows
    .map((row) => row.join(''))
    .filter(isLikeKey)
    .map((joined) => ({ text: `${isCalled ? 'private key: ' : ''}${joined}`, start: 0, end: text.length }));
}
