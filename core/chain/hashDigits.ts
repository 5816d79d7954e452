import { bytesToHex } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';

/** Digits of a hash of 32 bytes, and of a signature of 64 bytes, which is what Solana names transactions by. */
export const HASH_DIGITS = 64;
export const SIGNATURE_DIGITS = 128;

/**
 * A transaction's name as bytes, in hexadecimal digits of lower case without prefix: 64 of them from hexadecimal, 128 from
 * base58. Null when it is neither.
 */
export function hashDigits(text: string): string | null {
  const written = text.trim();
  const hex = /^(?:0x)?([0-9a-f]{64})$/i.exec(written)?.[1];
  if (hex !== undefined) return hex.toLowerCase();
  if (!/^[1-9A-HJ-NP-Za-km-z]{64,88}$/.test(written)) return null;
  const bytes = base58.decode(written);
  return bytes.length * 2 === SIGNATURE_DIGITS ? bytesToHex(bytes) : null;
}
