import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import type { PublicKey } from '../family.ts';

const base58check = createBase58check(sha256);
const hash160 = (bytes: Uint8Array) => ripemd160(sha256(bytes));

/** Native SegWit, Taproot, nested SegWit and legacy, compressed and not. Source: BIP-13, 44, 49, 84, 86. */
export function bitcoinKeyAddresses({ compressed, uncompressed }: PublicKey): string[] {
  const keyHash = hash160(compressed);
  const nested = hash160(concatBytes(Uint8Array.of(0, 20), keyHash));
  return [
    bech32.encode('bc', [0, ...bech32.toWords(keyHash)]),
    bech32m.encode('bc', [1, ...bech32m.toWords(taprootKey(compressed))]),
    base58check.encode(concatBytes(Uint8Array.of(5), nested)),
    base58check.encode(concatBytes(Uint8Array.of(0), keyHash)),
    base58check.encode(concatBytes(Uint8Array.of(0), hash160(uncompressed))),
  ];
}

/** The output key of BIP-341 for a key path without scripts, as BIP-86 wallets use it. */
function taprootKey(compressed: Uint8Array): Uint8Array {
  const inner = compressed.slice(1);
  const tweak = secp256k1.Point.Fn.fromBytes(schnorr.utils.taggedHash('TapTweak', inner));
  const point = schnorr.utils.lift_x(BigInt(`0x${Buffer.from(inner).toString('hex')}`));
  return point.add(secp256k1.Point.BASE.multiply(tweak)).toBytes(true).slice(1);
}
