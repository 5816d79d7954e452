import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp } from '@scure/base';
import type { Finding, Span } from './detection.ts';
import { withoutCount } from './numbering.ts';

/*
 * Keys in base58, in one piece or in groups and lines, numbered or not, forwards or backwards: told from addresses and
 * signatures by their bytes.
 */

/** The Ed25519 public key of a 32-byte seed. Passed in: the curve is too large for a page's first load. */
export type PublicKeyOf = (seed: Uint8Array) => Uint8Array;

/** Each takes about a millisecond; nobody gives away more keys than this at once. */
const MOST_DERIVATIONS = 8;
const PIECE = /[A-Za-z0-9]+/g;
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;
/** Signs and blanks between two pieces of one key. */
const GAP = /^[^\p{L}\p{N}]{1,8}$/u;
const LONGEST = 112;
/** Less mixed than this are words and numbers; a key of 51 letters is one time in ten thousand. */
const MIXED = { upper: 8, lower: 8, digits: 2 };

interface Piece extends Span {
  readonly text: string;
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
  const whole = pieces.filter((piece) => isPrivate(piece.text, derive));
  const counted = withoutCount(pieces, (piece) => piece.text);
  const joined = [pieces, ...(counted.length < pieces.length ? [counted] : [])].flatMap((reading) =>
    joinedKeys(reading, text, derive),
  );
  return [...whole, ...joined].map(({ start, end }) => ({ verdict: 'block', kind: 'private-key', start, end }));
}

/** Neighbouring pieces that are a key together. */
function joinedKeys(pieces: readonly Piece[], text: string, derive: PublicKeyOf): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const head = pieces[first];
    if (!head || !BASE58.test(head.text)) continue;
    let [joined, end] = [head.text, head.end];
    for (let last = first + 1; last < pieces.length && joined.length <= LONGEST; last++) {
      const piece = pieces[last];
      if (!piece || !BASE58.test(piece.text) || !isGap(text, end, piece.start)) break;
      joined += piece.text;
      end = piece.end;
      if (isJoinedKey(joined, derive)) {
        found.push({ start: head.start, end });
        first = last;
        break;
      }
    }
  }
  return found;
}

/** The number of a line may stand in a gap. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= 12 && GAP.test(text.slice(from, to).replace(/\d{1,2}/, ''));
}

function isJoinedKey(joined: string, derive: PublicKeyOf): boolean {
  const { length } = joined;
  const sized = (length >= 51 && length <= 52) || length === 58 || (length >= 85 && length <= 89) || length >= 107;
  if (!sized || !isMixed(joined)) return false;
  if (length >= 107) return /^[a-zA-Z]prv/.test(joined) && bytesOf(base58, joined)?.length === 82;
  if (length === 58) return joined.startsWith('6P') && bytesOf(base58, joined)?.length === 43;
  if (length > 52) return isKeyPair(bytesOf(base58, joined), derive);
  return hasKeyChecksum(joined) || hasKeyChecksum(backwards(joined));
}

function isMixed(word: string): boolean {
  return (
    word.replace(/[^A-Z]/g, '').length >= MIXED.upper &&
    word.replace(/[^a-z]/g, '').length >= MIXED.lower &&
    word.replace(/\D/g, '').length >= MIXED.digits
  );
}

function isPrivate(word: string, derive: PublicKeyOf): boolean {
  if (!BASE58.test(word)) return false;
  if (word.length >= 51 && word.length <= 53)
    return hasKeyChecksum(word) || /^[5KL]/.test(word) || hasKeyChecksum(backwards(word));
  if (word.length >= 85 && word.length <= 89) return isSolanaSecret(bytesOf(base58, word), derive);
  if (word.length === 22 || word.length === 30) return isMiniKey(word);
  return word.startsWith('s') && word.length >= 28 && word.length <= 31 && isFamilySeed(word);
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

/** An address of Bitcoin and its kind, or 32 bytes as addresses of Solana are. */
export function isBase58Address(word: string): boolean {
  const bytes = bytesOf(base58, word) ?? bytesOf(base58xrp, word);
  return (
    bytes?.length === 32 || (bytes?.length === 25 && checks(bytes)) || /^(?:[13T]|r)[1-9A-Za-z]{24,34}$/.test(word)
  );
}
