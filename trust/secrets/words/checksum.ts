import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Whether places in a list of 2,048 words carry a right checksum: 12, 15, 18, 21 or 24 words, 11 bits each, the last
 * 1/33 of the bits being the start of SHA-256 over the rest. Source: BIP-39.
 */
export function hasValidChecksum(places: readonly number[]): boolean {
  if (places.length % 3 !== 0 || places.length < 12 || places.length > 24) return false;
  const checksumBits = places.length / 3;
  const bits = places.map((place) => place.toString(2).padStart(11, '0')).join('');
  const entropyBits = bits.length - checksumBits;
  const entropy = Uint8Array.from({ length: entropyBits / 8 }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  const hash = sha256(entropy)[0] ?? 0;
  return hash.toString(2).padStart(8, '0').slice(0, checksumBits) === bits.slice(entropyBits);
}

const PREFIX = 3;

/**
 * Whether a Monero phrase of 13 or 25 words ends in its checksum word: the one at CRC-32 of the others' first three
 * letters, modulo their number. Source: Monero, src/mnemonics/electrum-words.cpp.
 */
export function hasValidMoneroWord(words: readonly string[]): boolean {
  if (words.length !== 13 && words.length !== 25) return false;
  const prefixes = words.map((word) => word.slice(0, PREFIX));
  const last = prefixes.pop();
  return prefixes[crc32(prefixes.join('')) % prefixes.length] === last;
}

/** CRC-32 of ASCII (ISO 3309). */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    rest ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}
