import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { canBeKey } from '../address/addressFormat.ts';
import type { PublicKey } from '../families/family.ts';

/** The public key of 64 hex digits, or null when the number is no private key. The digits themselves stay here. */
export function publicKeyOf(hex: string): PublicKey | null {
  const secret = hexToBytes(hex);
  if (!canBeKey(secret)) return null;
  return {
    edwards: ed25519.getPublicKey(secret),
    compressed: secp256k1.getPublicKey(secret, true),
    uncompressed: secp256k1.getPublicKey(secret, false),
  };
}
