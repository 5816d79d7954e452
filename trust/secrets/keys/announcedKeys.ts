import { KEY_CUE, PHRASE_CUE, PUBLIC_CUE, places } from '../cues.ts';
import { type Finding, matches, type Span } from '../detection.ts';
import { SENTENCE_END } from '../phrases/standing.ts';
import { isCheckedAddress } from './base58Keys.ts';
import { type HexRun, hexRuns, isRandomHex, keySized } from './hexRuns.ts';
import { type NearKey, nearKeys } from './nearKeys.ts';
import { numberKeys } from './numberKeys.ts';

/*
 * Strings that have the form of something public as well, and are keys because the words around say so: the nearest cue
 * decides.
 */

/** How far a cue reaches, in characters: before the string, and after it. */
const REACH = { before: 160, after: 48 };
/** From "hash:" to digits that are set as no hash is. */
const CALLED = 24;
const LONG_WORD = /(?<![\w/.@-]|base64,)[\w+/=-]{16,200}(?![\w/.@])/g;
/** A digest says what it is just before; so does an account of Starknet, whose zeros in front are left away. */
const DIGEST = /(?<![a-z])(?:sha-?(?:2|256|512)|checksum|digest)(?![a-z])[^.!?\n]{0,40}$/;
const STARKNET = /(?<![a-z])(?:starknet|argent|braavos)(?![a-z])[^.!?\n]{0,60}$/;
const BEFORE = 80;
/** Small, large, digit: names and words in CamelCase change less often. */
export const CHANGES = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
export const LEAST_CHANGES = 0.22;
const PUBLIC_FORMS =
  /^(?:0x[0-9a-f]{40}|(?:bc1|tb1|addr1|cosmos1|ltc1|npub1)[a-z0-9]+|[xyz]pub\w+|[0-9a-f-]+|https?.*)$/i;

/** Hex and other strings that are keys because the words around say so, and hex in pieces of which nobody says what it is. */
export function announcedKeys(text: string, folded: string, cuedBefore: boolean): Finding[] {
  const keys = places(folded, KEY_CUE);
  const phrases = places(folded, PHRASE_CUE);
  const open = places(folded, PUBLIC_CUE);
  const secret = [...keys, ...phrases];
  const isSecret = (span: Span) => {
    const near = [...keys, ...phrases.filter((place) => isSameSentence(place, span, folded))];
    return distance(near, span, cuedBefore) < distance(open, span, false);
  };
  const isCalled = (name: RegExp, { start }: Span) => name.test(folded.slice(Math.max(0, start - BEFORE), start));
  const inBase64 = base64Keys(text).filter((found) => isSecret(found) || !isCalled(DIGEST, found));
  const numbers = [...numberKeys(folded), ...inBase64];
  const near = nearKeys(folded);
  const called = (run: NearKey) =>
    distance(open, run, false) < Number.POSITIVE_INFINITY || (run.isShort && isCalled(STARKNET, run));
  const nearOnes = near.filter((run) => run.framed || !called(run)).map((run) => key('ask', run));
  const inPieces = [...undeclared(folded, open), ...nearOnes].filter((found) => !isSecret(found));
  if (secret.length === 0 && !cuedBefore) return [...inPieces, ...numbers];
  // A key was the subject of an earlier message only: it may as well be the hash of the theft.
  const verdict = secret.length > 0 ? 'block' : 'ask';
  const inDecimal = numbers.map((found) => (isSecret(found) ? key(verdict, found) : found));
  const hex = hexRuns(folded).filter((run) => isKeyHex(run) && isSecret(run));
  const framed = near.filter((run) => run.framed && isSecret(run)).map((run) => key(verdict, run));
  const other = matches(text, LONG_WORD).filter(
    (span) => isKeyWord(text.slice(span.start, span.end)) && isSecret(span),
  );
  // Whether digits in one piece are the hash of a theft, the chains can say.
  const inHex = hex.map((run) => ({
    ...key(verdict, run),
    ...(verdict === 'ask' && run.digits.length === 64 && run.wrapped && { chainTells: true as const }),
  }));
  return [...inPieces, ...inDecimal, ...inHex, ...framed, ...other.map((span) => key(verdict, span))];
}

/**
 * 64 digits in pieces, which nobody calls a hash: keys are copied that way more often than hashes. As a hash is wrapped,
 * the chains tell which it is, as they do of digits in one piece.
 */
function undeclared(folded: string, open: readonly number[]): Finding[] {
  return keySized(folded)
    .filter(({ pieces }) => pieces.length > 1)
    .flatMap((run) => {
      const called = open.some((place) => place < run.start && isSameSentence(place, run, folded));
      if (called && (run.wrapped || run.start - Math.max(...open.filter((place) => place < run.start)) <= CALLED))
        return [];
      return [{ ...key('ask', run), ...(run.wrapped && { chainTells: true }) }];
    });
}

/** 32 or 64 random bytes as programs print them, the sign at the end included; a digest says what it is (`sha256-…`). */
const BASE64_KEY = /(?<![A-Za-z0-9+/=_:-])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/g;

function base64Keys(text: string): Finding[] {
  return matches(text, BASE64_KEY)
    .filter(({ start, end }) => (text.slice(start, end).match(CHANGES)?.length ?? 0) >= LEAST_CHANGES * (end - start))
    .map((span) => key('ask', span));
}

function key(verdict: Finding['verdict'], { start, end }: Span): Finding {
  return { verdict, kind: 'private-key', start, end };
}

/** A whole key, both halves of an ed25519 one, or a good part of either; an address is 40. */
function isKeyHex({ digits, pieces }: HexRun): boolean {
  if (!/[a-f]/.test(digits) && digits.length < 48) return false; // Numbers are order numbers, amounts, dates.
  if (pieces.length > 1 && !isRandomHex(digits)) return false;
  return (
    digits.length >= 24 &&
    digits.length <= 128 &&
    digits.length !== 40 &&
    !(digits.length === 66 && /^0[23]/.test(digits))
  );
}

/** Letters of one size and figures by chance, as IOTA's seeds, base32 and base36 are, and no address in bech32. */
const ONE_SIZE = /^(?:[a-z\d]{40,100}|[A-Z\d]{40,100})$/;
const BECH32 = /^[a-z]{1,12}1[02-9ac-hj-np-z]{38,}$/;
const FEWEST_SIGNS = 18;

/** Letters of both sizes or digits by chance; an address is told by its checksum. */
function isKeyWord(word: string): boolean {
  const signs = word.replace(/=+$/, '');
  if (ONE_SIZE.test(signs))
    return new Set(signs).size >= FEWEST_SIGNS && !BECH32.test(word) && !PUBLIC_FORMS.test(word);
  const changes = word.match(CHANGES)?.length ?? 0;
  return (
    word.length >= 20 && changes >= LEAST_CHANGES * word.length && !PUBLIC_FORMS.test(word) && !isCheckedAddress(word)
  );
}

/** A phrase that was lost in one sentence makes no key of the transaction in the next. */
function isSameSentence(cue: number, { start, end }: Span, folded: string): boolean {
  const [from, to] = cue < start ? [cue, start] : [end, cue];
  return to - from <= REACH.before && !SENTENCE_END.test(folded.slice(from, to));
}

/** Characters to the nearest cue in reach; an earlier message's cue counts as just in reach. */
function distance(cues: readonly number[], { start, end }: Span, cuedBefore: boolean): number {
  const near = cues.map((place) =>
    place < start ? start - place : place >= end ? place - end + REACH.before - REACH.after : 0,
  );
  const nearest = Math.min(...near, Number.POSITIVE_INFINITY);
  if (nearest <= REACH.before) return nearest;
  return cuedBefore ? REACH.before : Number.POSITIVE_INFINITY;
}
