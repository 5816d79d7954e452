import { base32nopad, base58, base64 } from '@scure/base';
import type { View } from '../written/fold.ts';

/*
 * Accounts that have the form of a secret and prove by their bytes that they are public: principals of the Internet Computer (base32 in
 * groups of five, CRC-32 first), addresses of Ergo (the type, then a public key), and public keys in PEM (RFC 7468, 13). Read as a sign that is
 * nothing. Linear.
 */

const PRINCIPAL = /(?<![\w-])(?:[a-z2-7]{5}-){1,12}[a-z2-7]{1,5}(?![\w-])/g;
const ERGO = /(?<![A-Za-z0-9])9[1-9A-HJ-NP-Za-km-z]{50}(?![A-Za-z0-9])/g;
/** Of two thousand such bodies four hold the letters of a name for a password, and a "password" behind them. */
const PEM = /(?<=-----BEGIN PUBLIC KEY-----)[A-Za-z0-9+/=\s]{40,1200}(?=-----END PUBLIC KEY-----)/g;
const DER = { sequence: 0x30, bits: 0x03 };
const MOST_BYTES = 29;
/** A text of more is nothing that people write, and is read as it stands. */
const MOST = 16;
const SIGN = '□';

/** The view with such accounts covered, of the same length. */
export function withoutPublicIds(seen: View): View {
  const spans = [
    ...[...seen.folded.matchAll(PRINCIPAL)].slice(0, MOST).filter(([text]) => isPrincipal(text)),
    ...[...seen.text.matchAll(ERGO)].slice(0, MOST).filter(([text]) => isErgo(text)),
    ...[...seen.text.matchAll(PEM)].slice(0, MOST).filter(([text]) => isPublicKey(text)),
  ].map(({ 0: text, index }) => ({ index, length: text.length }));
  if (spans.length === 0) return seen;
  const covered = (text: string) =>
    spans.reduce(
      (all, { index, length }) => all.slice(0, index) + SIGN.repeat(length) + all.slice(index + length),
      text,
    );
  return { ...seen, text: covered(seen.text), folded: covered(seen.folded) };
}

function isPrincipal(text: string): boolean {
  const bytes = bytesOf(() => base32nopad.decode(text.replaceAll('-', '').toUpperCase()));
  if (!bytes || bytes.length < 5 || bytes.length > MOST_BYTES + 4) return false;
  const sum = crc32(bytes.subarray(4));
  return bytes.subarray(0, 4).every((byte, at) => byte === ((sum >>> (24 - 8 * at)) & 0xff));
}

/** Of the main net, to a public key: a key of a test net of Bitcoin that begins alike is shorter by a byte. */
function isErgo(text: string): boolean {
  const bytes = bytesOf(() => base58.decode(text));
  return bytes?.length === 38 && bytes[0] === 1 && (bytes[1] === 2 || bytes[1] === 3);
}

/** An algorithm and a key in bits, and nothing behind them: what is private begins with a version (RFC 5280, 4.1; RFC 5958, 2). */
function isPublicKey(body: string): boolean {
  const bytes = bytesOf(() => base64.decode(body.replace(/\s/g, '')));
  if (!bytes) return false;
  const all = elementOf(bytes, 0, DER.sequence);
  const algorithm = all && elementOf(bytes, all.from, DER.sequence);
  const key = algorithm && elementOf(bytes, algorithm.end, DER.bits);
  return all?.end === bytes.length && key?.end === bytes.length;
}

/** Where the contents of the element at a place begin and end; null where it has another tag, or is longer than any key. */
function elementOf(bytes: Uint8Array, at: number, tag: number): { readonly from: number; readonly end: number } | null {
  const size = bytes[at + 1] ?? 0;
  const more = size > 0x80 ? size - 0x80 : 0;
  if (bytes[at] !== tag || more > 2) return null;
  const from = at + 2 + more;
  const length = more === 0 ? size : bytes.subarray(at + 2, from).reduce((sum, byte) => 256 * sum + byte, 0);
  return { from, end: from + length };
}

function bytesOf(decode: () => Uint8Array): Uint8Array | null {
  try {
    return decode();
  } catch {
    return null; // A letter or a length that this code has not.
  }
}

/** IEEE 802.3, bit by bit: an account is short. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return ~sum >>> 0;
}
