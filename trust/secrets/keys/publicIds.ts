import { base32nopad, base58 } from '@scure/base';
import type { View } from '../written/fold.ts';

/*
 * Accounts that have the form of a secret and prove by their bytes that they are public: principals of the Internet Computer (base32 in
 * groups of five, CRC-32 first) and addresses of Ergo (the type, then a public key). Read as a sign that is nothing. Linear.
 */

const PRINCIPAL = /(?<![\w-])(?:[a-z2-7]{5}-){1,12}[a-z2-7]{1,5}(?![\w-])/g;
const ERGO = /(?<![A-Za-z0-9])9[1-9A-HJ-NP-Za-km-z]{50}(?![A-Za-z0-9])/g;
const MOST_BYTES = 29;
/** A text of more is nothing that people write, and is read as it stands. */
const MOST = 16;
const SIGN = '□';

/** The view with such accounts covered, of the same length. */
export function withoutPublicIds(seen: View): View {
  const spans = [
    ...[...seen.folded.matchAll(PRINCIPAL)].slice(0, MOST).filter(([text]) => isPrincipal(text)),
    ...[...seen.text.matchAll(ERGO)].slice(0, MOST).filter(([text]) => isErgo(text)),
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
