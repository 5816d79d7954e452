import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

/** What an address pays to. `hash` / `key` are what the script commits to. */
export type Lock =
  | { readonly kind: 'p2pkh' | 'p2sh' | 'p2wpkh' | 'p2wsh'; readonly hash: Uint8Array }
  | { readonly kind: 'p2tr'; readonly key: Uint8Array };

const base58check = createBase58check(sha256);
const P2PKH_VERSIONS = [0x00, 0x6f];
const P2SH_VERSIONS = [0x05, 0xc4];
const PREFIXES = ['bc', 'tb', 'bcrt'];

export const hash160 = (bytes: Uint8Array): Uint8Array => ripemd160(sha256(bytes));
export const hash256 = (bytes: Uint8Array): Uint8Array => sha256(sha256(bytes));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** The lock of an address (BIP-13, BIP-173, BIP-350), or null when it is none that is known here. */
export function lockOf(address: string): Lock | null {
  try {
    return /^(?:bc|tb|bcrt)1/i.test(address) ? segwitLock(address) : base58Lock(address);
  } catch {
    return null; // A wrong checksum or alphabet.
  }
}

function base58Lock(address: string): Lock | null {
  const bytes = base58check.decode(address);
  const [version, hash] = [bytes[0] ?? -1, bytes.subarray(1)];
  if (hash.length !== 20) return null;
  if (P2PKH_VERSIONS.includes(version)) return { kind: 'p2pkh', hash };
  return P2SH_VERSIONS.includes(version) ? { kind: 'p2sh', hash } : null;
}

function segwitLock(address: string): Lock | null {
  const text = address as `${string}1${string}`;
  const version = bech32.decodeUnsafe(text) ?? bech32m.decodeUnsafe(text);
  const isV0 = bech32.decodeUnsafe(text) !== undefined;
  if (!version || !PREFIXES.includes(version.prefix)) return null;
  const [number, ...words] = version.words;
  const program = bech32.fromWords(words);
  if (isV0 && number === 0 && program.length === 20) return { kind: 'p2wpkh', hash: program };
  if (isV0 && number === 0 && program.length === 32) return { kind: 'p2wsh', hash: program };
  return !isV0 && number === 1 && program.length === 32 ? { kind: 'p2tr', key: program } : null;
}

/** The scriptPubKey of a lock. */
export function scriptOf(lock: Lock): Uint8Array {
  switch (lock.kind) {
    case 'p2pkh':
      return join(Uint8Array.of(0x76, 0xa9, 0x14), lock.hash, Uint8Array.of(0x88, 0xac));
    case 'p2sh':
      return join(Uint8Array.of(0xa9, 0x14), lock.hash, Uint8Array.of(0x87));
    case 'p2wpkh':
      return join(Uint8Array.of(0x00, 0x14), lock.hash);
    case 'p2wsh':
      return join(Uint8Array.of(0x00, 0x20), lock.hash);
    case 'p2tr':
      return join(Uint8Array.of(0x51, 0x20), lock.key);
  }
}

/** `m` of `n` keys of a bare multi-signature script, or of one key (`<key> OP_CHECKSIG`); null for any other script. */
export function keysOf(
  script: Uint8Array,
): { readonly needed: number; readonly keys: readonly Uint8Array[]; readonly multi: boolean } | null {
  if (script.length === 35 && script[0] === 33 && script[34] === 0xac) {
    return { needed: 1, keys: [script.subarray(1, 34)], multi: false };
  }
  const needed = (script[0] ?? 0) - 0x50;
  const count = (script.at(-2) ?? 0) - 0x50;
  if (script.at(-1) !== 0xae || needed < 1 || count < needed || count > 16) return null;
  if (script.length !== 3 + 34 * count) return null;
  const keys = Array.from({ length: count }, (_, i) => script.subarray(1 + 34 * i, 35 + 34 * i));
  return keys.every((key) => key[0] === 33) ? { needed, keys: keys.map((key) => key.subarray(1)), multi: true } : null;
}
