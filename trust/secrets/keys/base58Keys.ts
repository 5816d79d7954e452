import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp } from '@scure/base';
import { DIGEST_CUE } from '../cues.ts';
import type { Finding, Span } from '../detection.ts';
import { withoutCount } from './numbering.ts';

/*
 * Keys in base58, in one piece or in groups and lines, numbered or not, forwards or backwards: told from addresses and
 * signatures by their bytes.
 */

/** The Ed25519 public key of a 32-byte seed. Passed in: the curve is too large for a page's first load. */
export type PublicKeyOf = (seed: Uint8Array) => Uint8Array;

/** Each takes about a millisecond; nobody gives away more keys than this at once. */
const MOST_DERIVATIONS = 8;
/** Windows that are hashed; a text with more of them is nothing that people write, and asked about unread. */
const MOST_WINDOWS = 150;
const PIECE = /[A-Za-z0-9]+/g;
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;
/** With digits and letters of both cases among so many signs it is no word: pieces of a key belong together whatever a sentence says between them. */
const FAR = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{12,}$/;
/** Signs and blanks between two pieces of one key. */
const GAP = /^[^\p{L}\p{N}]{1,8}$/u;
const LONGEST = 112;
/** WIF; BIP-38; a Solana pair; extended keys. */
const SIZES = new Set([51, 52, 58, 85, 86, 87, 88, 89, 107, 108, 109, 110, 111, 112]);
/** Less mixed than this are words and numbers; a key of 51 letters is one time in ten thousand. */
const MIXED = { upper: 8, lower: 8, digits: 2 };

interface Piece extends Span {
  readonly text: string;
}

interface Found extends Span {
  readonly unread?: true;
}

/** WIF of any coin, Solana's 64 bytes, extended and encrypted keys, family seeds, mini keys. Linear. */
export function base58Keys(text: string, publicKeyOf: PublicKeyOf): Finding[] {
  let derivations = 0;
  const derive: PublicKeyOf = (seed) => (derivations++ < MOST_DERIVATIONS ? publicKeyOf(seed) : new Uint8Array(32));
  const pieces: Piece[] = Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({
    text: piece,
    start: index,
    end: index + piece.length,
  }));
  const whole: Found[] = pieces.filter((piece) => isPrivate(piece.text, derive));
  const counted = withoutCount(pieces, (piece) => piece.text);
  const isKey = onceEach((joined: string) => isJoinedKey(joined, derive));
  const isBeside: IsBeside = (before, piece) => isGap(text, before.end, piece.start);
  const joined = [pieces, ...(counted.length < pieces.length ? [counted] : [])].flatMap((reading) =>
    joinedKeys(reading, text, { isBeside, isKey }),
  );
  // "the first half is … and the second half is …": by its bytes it is a key, or it is none.
  const far = pieces.filter((piece) => FAR.test(piece.text));
  const parted = joinedKeys(far, text, { isBeside: () => true, isKey });
  // A piece of a digest or a public key in base64 is as long as a key with a letter wrong, one time in sixty.
  const misread: Found[] = DIGEST_CUE.test(text)
    ? []
    : pieces.filter((piece) => isMisreadKey(piece.text)).map(({ start, end }) => ({ start, end, unread: true }));
  return [...whole, ...joined, ...parted, ...misread].map(({ start, end, unread }) => ({
    verdict: unread ? 'ask' : 'block',
    kind: 'private-key',
    start,
    end,
  }));
}

type IsBeside = (before: Piece, piece: Piece) => boolean;

/** Two addresses in a row are read in several ways, and each takes the curve. */
function onceEach(is: (joined: string) => boolean): (joined: string) => boolean {
  const known = new Map<string, boolean>();
  return (joined) => {
    const answer = known.get(joined) ?? is(joined);
    known.set(joined, answer);
    return answer;
  };
}

interface Joining {
  readonly isBeside: IsBeside;
  readonly isKey: (joined: string) => boolean;
}

/** Pieces beside each other that are a key together. Sums over the pieces are kept, so that hardly a window has to be joined. */
function joinedKeys(pieces: readonly Piece[], text: string, { isBeside, isKey }: Joining): Found[] {
  let windows = 0;
  const sums = sumsOf(pieces);
  const joins = pieces.map((piece, i) => {
    const before = pieces[i - 1];
    return before !== undefined && BASE58.test(piece.text) && isBeside(before, piece);
  });
  const found: Found[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const [head] = pieces.slice(first, first + 1);
    if (!head || head.text.length >= LONGEST || !BASE58.test(head.text)) continue;
    for (let last = first + 1; joins[last]; last++) {
      const length = between(sums.letters, first, last);
      if (length > LONGEST) break;
      if (!SIZES.has(length) || !isMixed(sums, first, last)) continue;
      if (windows++ > MOST_WINDOWS) return [...found, { start: 0, end: text.length, unread: true }];
      const key = pieces.slice(first, last + 1);
      if (!isKey(key.map((piece) => piece.text).join(''))) continue;
      found.push({ start: head.start, end: key.at(-1)?.end ?? head.end });
      first = last;
      break;
    }
  }
  return found;
}

interface Sums {
  readonly letters: Uint32Array;
  readonly upper: Uint32Array;
  readonly lower: Uint32Array;
  readonly digits: Uint32Array;
}

/** At place i: of all pieces before the i-th. */
function sumsOf(pieces: readonly Piece[]): Sums {
  const running = (count: (text: string) => number) => {
    const sums = new Uint32Array(pieces.length + 1);
    pieces.forEach(({ text }, i) => {
      sums[i + 1] = (sums[i] ?? 0) + count(text);
    });
    return sums;
  };
  return {
    letters: running((text) => text.length),
    upper: running((text) => text.replace(/[^A-Z]/g, '').length),
    lower: running((text) => text.replace(/[^a-z]/g, '').length),
    digits: running((text) => text.replace(/\D/g, '').length),
  };
}

function between(sums: Uint32Array, first: number, last: number): number {
  return (sums[last + 1] ?? 0) - (sums[first] ?? 0);
}

function isMixed({ upper, lower, digits }: Sums, first: number, last: number): boolean {
  return (
    between(upper, first, last) >= MIXED.upper &&
    between(lower, first, last) >= MIXED.lower &&
    between(digits, first, last) >= MIXED.digits
  );
}

/** The number of a line may stand in a gap. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= 12 && GAP.test(text.slice(from, to).replace(/\d{1,2}/, ''));
}

function isJoinedKey(joined: string, derive: PublicKeyOf): boolean {
  const { length } = joined;
  if (length >= 107) return /^[a-zA-Z]prv/.test(joined) && bytesOf(base58, joined)?.length === 82;
  if (length === 58) return joined.startsWith('6P') && bytesOf(base58, joined)?.length === 43;
  if (length > 52) return isKeyPair(bytesOf(base58, joined), derive);
  return hasKeyChecksum(joined) || hasKeyChecksum(backwards(joined));
}

function isPrivate(word: string, derive: PublicKeyOf): boolean {
  if (!BASE58.test(word)) return false;
  if (word.length >= 51 && word.length <= 53)
    return hasKeyChecksum(word) || /^[5KL]/.test(word) || hasKeyChecksum(backwards(word));
  if (word.length >= 85 && word.length <= 89) return isSolanaSecret(bytesOf(base58, word), derive);
  if (word.length === 22 || word.length === 30) return isMiniKey(word);
  return word.startsWith('s') && word.length >= 28 && word.length <= 31 && isFamilySeed(word);
}

/** WIF, as the reading of a picture gives it: with one of the four signs that base58 leaves out because they are misread. */
function isMisreadKey(word: string): boolean {
  if ((word.length !== 51 && word.length !== 52) || !/[0OIl]/.test(word)) return false;
  const count = (signs: RegExp) => word.length - word.replace(signs, '').length;
  return count(/[A-Z]/g) >= MIXED.upper && count(/[a-z]/g) >= MIXED.lower && count(/\d/g) >= MIXED.digits;
}

/** One version byte, 32 bytes of key, perhaps 01 for "compressed", four bytes of double SHA-256. */
function hasKeyChecksum(word: string): boolean {
  const bytes = bytesOf(base58, word);
  return (bytes?.length === 37 || bytes?.length === 38) && checks(bytes);
}

/** XRP Ledger: version 0x21 or ed25519's three bytes, 16 bytes of entropy. */
function isFamilySeed(word: string): boolean {
  const bytes = bytesOf(base58xrp, word);
  return (bytes?.length === 21 || bytes?.length === 23) && checks(bytes);
}

/** Casascius coins: S and 21 or 29 letters; the hash of the word and a question mark begins with zero. */
function isMiniKey(word: string): boolean {
  return word.startsWith('S') && sha256(new TextEncoder().encode(`${word}?`))[0] === 0;
}

function checks(bytes: Uint8Array): boolean {
  const sum = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, i) => byte === sum[i]);
}

/**
 * 64 bytes are a secret key or a signature. A signature's second half is a number below the group order, so its last
 * byte is at most 0x10 (RFC 8032, 5.1.7); a secret key's second half is the public key of the first, whose last byte is
 * anything. Only one in fifteen needs the curve to tell.
 */
function isSolanaSecret(bytes: Uint8Array | null, derive: PublicKeyOf): boolean {
  if (bytes?.length !== 64) return false;
  return (bytes[63] ?? 0) > 0x10 || isKeyPair(bytes, derive);
}

/** Two addresses beside each other are 64 bytes as well. */
function isKeyPair(bytes: Uint8Array | null, derive: PublicKeyOf): boolean {
  return bytes?.length === 64 && derive(bytes.subarray(0, 32)).every((byte, i) => byte === bytes[32 + i]);
}

function bytesOf(coder: { decode(text: string): Uint8Array }, word: string): Uint8Array | null {
  try {
    return coder.decode(word);
  } catch {
    return null; // A letter outside the alphabet: not this code.
  }
}

function backwards(word: string): string {
  return [...word].reverse().join('');
}

/** An address of Bitcoin, Tron or XRP and their kind: 25 bytes with a right checksum. */
export function isCheckedAddress(word: string): boolean {
  return [base58, base58xrp].some((coder) => {
    const bytes = bytesOf(coder, word);
    return bytes?.length === 25 && checks(bytes);
  });
}

/** Those, or 32 bytes as addresses of Solana are: by itself no evidence of a key. */
export function isBase58Address(word: string): boolean {
  return isCheckedAddress(word) || bytesOf(base58, word)?.length === 32;
}
