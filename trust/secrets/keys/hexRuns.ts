import { DIGEST_CUE, KEY_CUE, PUBLIC_CUE } from '../cues.ts';
import type { Span } from '../detection.ts';
import { withoutCount } from './numbering.ts';

/*
 * Hexadecimal digits in any writing: in groups, over lines, numbered, quoted, in bold, each byte with its `0x`, with a
 * word between two halves. Everything that looks for keys of digits reads them through here. Linear.
 */

/** Pieces in a row that may be one number. `digits`: all of them, joined. */
export interface HexRun extends Span {
  readonly digits: string;
  readonly pieces: readonly string[];
  /** Set as mail programs, narrow screens and some wallets set a hash: blanks and line ends only, few pieces or `0x`. */
  readonly wrapped: boolean;
  /** One thing between all pieces, and pieces of one length: no prose. */
  readonly even: boolean;
}

/** Up to this many words beside its digits a message gives a part of something: "first half", "2 行目". */
const MOST_BESIDE = 4;
/** Words around the next piece of a key that was announced. */
const MOST_IN_SENTENCE = 14;
/** Longer digits are an address or a hash that somebody cut short, and fewer are words. */
const FRAGMENT = { least: 4, most: 48, address: 40 };
/** Digits as many as this are a part within a sentence too, unless it says what they are. */
const IN_SENTENCE = 16;
const REFERENCE =
  /(?<![a-z])(?:id|uuid|request|order|trace|session|ref(?:erence)?|ticket|serial|device|version|commit|error)(?![a-z])/;

/** As long as an address, and called a part of something longer. */
const CALLED_PART =
  /(?<![a-z])(?:part|half|piece|rest)s?(?![a-z])|(?<!\d)[12]\s?\/\s?2(?!\d)|[前後后]半|続き|剩下|(?:앞|뒷|뒤)\s?(?:부분|쪽|절반)|나머지/u;

/** Models, builds and ends of addresses are as long as a piece of a key. */
const OTHER_PIECE =
  /(?<![a-z])(?:iphone|ipad|ios|android|galaxy|pixel|model|build|firmware|address(?:es)?|contract|ends? in|ending)(?![a-z])|0x|\.{2}|…/;

interface Piece extends Span {
  readonly digits: string;
  readonly prefixed: boolean;
  /** What stands between the piece before and this one. */
  readonly gap: string;
}

/** An id of software, as it comes in groups. */
const UUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/g;
const PIECE = /(?:(?<![a-z0-9])0x|\\x|(?<![a-z0-9]))(?<digits>[0-9a-f]{1,512})(?![a-z0-9])/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** Between two pieces: signs and blanks; or a few words, where both pieces cannot be words or numbers. */
const WIDEST = 16;
const WIDEST_WORDED = 40;
const MOST_WORDS = 4;
/** Halves and quarters of a key are told apart by more than that: "… and then on the back of the paper …". */
const APART = { widest: 160, words: 30 };
/** Digits alone of this many are a part as parts are written; fewer are years, amounts, PINs. */
const LEAST_PART = 8;
const ONLY_BLANKS = /^[\s>|]*$/;
/** More pieces than a line end makes, without `0x`, are no hash that was wrapped. */
const MOST_WRAPPED = 4;
/** A hash, a key, a seed of 32 bytes; both halves of an ed25519 key. */
const KEY_DIGITS = [64, 128];
/**
 * Six of sixteen digits are letters: so many times the standard deviation off is no chance. By five, one key in two million
 * passed as no key (44 letters of 64); by six one in a thousand million does, and figures alone stay out (6.2).
 */
const LETTERS = { share: 6 / 16, deviation: Math.sqrt(60) / 16, most: 6 };
const FEWEST_DIFFERENT = 8;

/** Every run of pieces in folded text, as long as it goes. */
export function hexRuns(folded: string): HexRun[] {
  return readings(folded).map(toRun);
}

/** 32 digits that say what they number: "request id …", the MD5 of a file. */
const NAMED_ID =
  /(?<![a-z])(?:(?:request|req|trace|session|correlation|device|install(?:ation)?|build|commit|error|event|message|support|log|ray)[ _-]?(?:id|nr|no|number)|md5|etag|cf-ray)(?![a-z])[^\n]{0,24}?(?<![a-z0-9])(?:[0-9a-f]{32}|[0-9a-f]{40})(?![0-9a-z])|(?:りくえすと|せっしょん|とれーす)id[^\n]{0,8}[0-9a-f]{32}|(?:请求|請求|会话|會話)id[^\n]{0,8}[0-9a-f]{32}|(?:요청|세션) ?id[^\n]{0,8}[0-9a-f]{32}/u;

/**
 * How many digits the message gives of something longer; 0 where it says anything else. `isAwaited`: a key was announced, or pieces of one came,
 * so that a sentence may hold the next.
 */
export function fragmentOf(folded: string, isAwaited = false): number {
  if (folded.length > FRAGMENT.most * 4 || (NAMED_ID.test(folded) && !KEY_CUE.test(folded))) return 0;
  const [run, ...others] = readings(folded).filter((pieces) => pieces.some(isUnmistakable));
  // The same pieces with the number before them are no other run.
  if (!run || others.some((other) => other.length > 1 && !overlap(other, run))) return 0;
  const digits = run.reduce((sum, piece) => sum + piece.digits.length, 0);
  const rest = run.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded);
  const beside = (rest.match(WORD) ?? []).length;
  const isAddress = digits === FRAGMENT.address && (run.some(({ prefixed }) => prefixed) || !CALLED_PART.test(folded));
  const isPart = digits >= FRAGMENT.least && digits <= FRAGMENT.most && !isAddress;
  const isTold = digits >= IN_SENTENCE && !REFERENCE.test(folded) && !PUBLIC_CUE.test(folded);
  const isNext =
    isAwaited && beside <= MOST_IN_SENTENCE && ![REFERENCE, PUBLIC_CUE, OTHER_PIECE].some((cue) => cue.test(folded));
  return isPart && (beside <= MOST_BESIDE || isTold || isNext) ? digits : 0;
}

function overlap(one: readonly Piece[], other: readonly Piece[]): boolean {
  const [start, end] = [one[0]?.start ?? 0, one.at(-1)?.end ?? 0];
  return start < (other.at(-1)?.end ?? 0) && (other[0]?.start ?? 0) < end;
}

/** What is as long as a key, alone or as a part of a longer run, and drawn at random as keys are. */
export function keySized(folded: string): HexRun[] {
  return readings(folded)
    .flatMap(windows)
    .filter(({ digits }) => isRandomHex(digits));
}

/** The runs, and those that are numbered without their numbers. */
function readings(folded: string): Piece[][] {
  const runs = runsOf(folded.replace(UUID, (id) => 'u'.repeat(id.length)));
  const unnumbered = runs.map(withoutNumbers).filter((pieces, i) => pieces.length < (runs[i]?.length ?? 0));
  return [...unnumbered.filter(({ length }) => length > 0), ...runs];
}

function runsOf(folded: string): Piece[][] {
  const runs: Piece[][] = [];
  let label = '';
  for (const match of folded.matchAll(PIECE)) {
    const before = runs.at(-1)?.at(-1);
    const start = match.index;
    const digits = match.groups?.['digits'] ?? '';
    const gap = before ? folded.slice(before.end, start) : '';
    const piece = { start, end: start + match[0].length, digits, prefixed: match[0].length > digits.length, gap };
    const words = labelOf(gap);
    if (before && joins(before, piece, words, label)) runs.at(-1)?.push(piece);
    else runs.push([piece]);
    if (words !== '') label = words;
  }
  return runs;
}

function joins(before: Piece, piece: Piece, words: string, labelBefore: string): boolean {
  if (words === '') return piece.gap.length <= WIDEST;
  // A key and its public one, each with its name.
  if (isWhole(before) && isWhole(piece)) return false;
  if (isShareOfKey(before, piece) && isOneTale(piece.gap)) return true;
  if (piece.gap.length > WIDEST_WORDED || words.split(' ').length > MOST_WORDS) return false;
  const [one, two] = [isPartOfKey(before), isPartOfKey(piece)];
  return words === labelBefore || (one && (two || isNumbering(piece))) || (two && isNumbering(before));
}

/** The words of a gap; the `0x` of the next piece is none. */
function labelOf(gap: string): string {
  if (gap === ' ' || gap === '') return '';
  if (gap.length > WIDEST_WORDED) return '…';
  return (gap.replace(/0x/g, '').match(WORD) ?? []).join(' ');
}

/** Neither a word nor a number. */
function isUnmistakable({ digits, prefixed }: Piece): boolean {
  return digits.length >= 4 && (prefixed || (/\d/.test(digits) && /[a-f]/.test(digits)));
}

/** Chance leaves some parts of a key without a letter: what is as long as a part is joined, and weighed as a whole. */
function isPartOfKey(piece: Piece): boolean {
  return isUnmistakable(piece) || piece.digits.length >= LEAST_PART;
}

/** A half, or one of several equal shares, drawn as keys are: nothing else that people write comes in two of these. */
function isShareOfKey(before: Piece, piece: Piece): boolean {
  const [one, two] = [before.digits.length, piece.digits.length];
  const areShares = KEY_DIGITS.includes(one + two) || (one === two && 64 % one === 0);
  return (
    Math.min(one, two) >= IN_SENTENCE &&
    areShares &&
    [before, piece].every((half) => isUnmistakable(half) && !isWhole(half))
  );
}

/** A few clauses, none of which says that what follows is public. */
function isOneTale(gap: string): boolean {
  const isNear = gap.length <= APART.widest && (gap.match(WORD) ?? []).length <= APART.words;
  return isNear && ![REFERENCE, PUBLIC_CUE, DIGEST_CUE].some((cue) => cue.test(gap));
}

function isNumbering({ digits }: Piece): boolean {
  return /^\d{1,2}$/.test(digits);
}

/** Without 0000, 0010, 0020 … at the beginning of lines, nor 1, 2, 3 … before pieces. */
function withoutNumbers(pieces: readonly Piece[]): Piece[] {
  const leads = pieces.filter(({ gap }, place) => place === 0 || gap.includes('\n'));
  const [first = 0, second = 0] = leads.map(({ digits }) => Number.parseInt(digits, 16));
  const areOffsets =
    leads.length > 1 &&
    leads.length < pieces.length &&
    leads.every(({ digits }, line) => Number.parseInt(digits, 16) === first + line * (second - first));
  return areOffsets ? pieces.filter((piece) => !leads.includes(piece)) : withoutCount(pieces, ({ digits }) => digits);
}

/** Stretches of whole pieces that are exactly as long as a key, not overlapping. */
function windows(pieces: readonly Piece[]): HexRun[] {
  const found: HexRun[] = [];
  for (const size of KEY_DIGITS) {
    let [first, sum] = [0, 0];
    for (let last = 0; last < pieces.length; last++) {
      sum += pieces[last]?.digits.length ?? 0;
      while (sum > size) sum -= pieces[first++]?.digits.length ?? 0;
      if (sum !== size) continue;
      const window = pieces.slice(first, last + 1);
      if (window.length === 1 || !window.some(isWhole)) found.push(toRun(window));
      [first, sum] = [last + 1, 0];
    }
  }
  return found;
}

/** An address or a hash by itself: no part of anything. */
function isWhole({ digits, prefixed }: Piece): boolean {
  return (prefixed && digits.length === 40) || digits.length === 64;
}

function toRun(pieces: readonly Piece[]): HexRun {
  const [head, ...rest] = pieces;
  const gaps = rest.map(({ gap }) => gap);
  const blanks = gaps.every((gap) => ONLY_BLANKS.test(gap));
  const lengths = pieces.slice(0, -1).map(({ digits }) => digits.length);
  return {
    start: head?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    digits: pieces.map(({ digits }) => digits).join(''),
    pieces: pieces.map(({ digits }) => digits),
    wrapped: blanks && (pieces.length <= MOST_WRAPPED || (head?.prefixed ?? false)),
    even: new Set(lengths).size <= 1 && new Set(gaps.map((gap) => gap.trim().replace(/\d/g, ''))).size <= 1,
  };
}

/** Digits and letters as chance mixes them. */
export function isRandomHex(digits: string): boolean {
  const letters = digits.replace(/\d/g, '').length / digits.length;
  const off = (Math.abs(letters - LETTERS.share) * Math.sqrt(digits.length)) / LETTERS.deviation;
  return off <= LETTERS.most && new Set(digits).size >= Math.min(FEWEST_DIFFERENT, digits.length / 4);
}
