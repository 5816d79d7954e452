import { ed25519 } from '@noble/curves/ed25519.js';

/** From its last byte on a number is at least the order of the group, which no signature's second half is. */
const BEYOND_ORDER = 0x10;

/**
 * Whether 64 bytes may be a secret key. A signature is as long, so the curve decides: of a secret key the second half is the
 * public key of the first, and of a signature the second half is a number below the group's order. What is neither is
 * a mistyped key as likely as a mistyped signature, and counts as a key. Source: RFC 8032, 5.1.5 and 5.1.7; Solana's
 * keypair files hold both halves.
 */
export function maybeSecretKey(bytes: Uint8Array): boolean {
  if ((bytes[63] ?? 0) > BEYOND_ORDER) return true;
  return ed25519.getPublicKey(bytes.subarray(0, 32)).every((byte, at) => byte === bytes[32 + at]);
}

/** Whether a key for this address can exist: addresses that programs own lie off the curve. */
export function isOnCurve(address: Uint8Array): boolean {
  try {
    ed25519.Point.fromBytes(address, true);
    return true;
  } catch {
    return false;
  }
}
