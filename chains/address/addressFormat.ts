import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

const base58check = createBase58check(sha256);

/** EIP-55: the upper and lower case of an address is its checksum. `none`: all in one case, nothing to check. */
export function evmChecksum(address: string): 'ok' | 'none' | 'wrong' {
  const digits = address.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return 'none';
  return toEip55(address) === address ? 'ok' : 'wrong';
}

/** The address with its EIP-55 checksum; `0x` + 40 hex digits in. */
export function toEip55(address: string): string {
  const lower = address.slice(2).toLowerCase();
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)));
  const cased = [...lower].map((digit, at) =>
    Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit,
  );
  return `0x${cased.join('')}`;
}

/** Base58Check (`1…`, `3…`) or Bech32/Bech32m (`bc1…`); main network. Source: BIP-173, BIP-350. */
export function bitcoinChecksum(address: string): 'ok' | 'wrong' {
  try {
    return /^bc1/i.test(address) ? segwitChecksum(address) : legacyChecksum(address);
  } catch {
    return 'wrong';
  }
}

function legacyChecksum(address: string): 'ok' | 'wrong' {
  const bytes = base58check.decode(address);
  return bytes.length === 21 && (bytes[0] === 0 || bytes[0] === 5) ? 'ok' : 'wrong';
}

function segwitChecksum(address: string): 'ok' | 'wrong' {
  const text = address as `bc1${string}`;
  // Version 0 (`bc1q`) uses Bech32, later versions Bech32m.
  const codec = address.charAt(3).toLowerCase() === 'q' ? bech32 : bech32m;
  return codec.decode(text, 90).words.length > 1 ? 'ok' : 'wrong';
}

/** The EVM address of an uncompressed public key (65 bytes). */
export function evmAddress(publicKey: Uint8Array): string {
  return toEip55(`0x${bytesToHex(keccak_256(publicKey.slice(1)).slice(12))}`);
}

/** Whether 32 bytes can be a private key at all: between 1 and the order of the curve. */
export function canBeKey(bytes: Uint8Array): boolean {
  return secp256k1.utils.isValidSecretKey(bytes);
}
