import { base64 } from '@scure/base';

const SIMPLE = /^[A-Za-z0-9+/]{136,144}={0,2}$/;
const [SEQUENCE, INTEGER, SIGHASH_ALL, PUBLIC_KEY_BYTES] = [0x30, 0x02, 0x01, 33];

/**
 * Whether a message is nothing but the signature that a Bitcoin wallet makes of a text (BIP-322, simple, P2WPKH): a stack of two,
 * the signature in DER and a public key, every length of it right. One in seventeen holds a run of letters that, by itself, may be
 * a misread key, and whoever proved an address was told that they had pasted a secret.
 * Source: https://github.com/bitcoin/bips/blob/master/bip-0322.mediawiki
 */
export function isMessageSignature(text: string): boolean {
  const said = text.trim();
  if (!SIMPLE.test(said)) return false;
  const bytes = bytesOf(said);
  const length = bytes?.[1] ?? 0;
  if (bytes?.[0] !== 2 || bytes.length !== 2 + length + 1 + PUBLIC_KEY_BYTES) return false;
  const key = bytes.subarray(2 + length + 1);
  return (
    isDer(bytes.subarray(2, 2 + length)) && bytes[2 + length] === PUBLIC_KEY_BYTES && (key[0] === 2 || key[0] === 3)
  );
}

/** Two numbers and how much of the transaction is signed. */
function isDer(signature: Uint8Array): boolean {
  const first = signature[3] ?? 0;
  const second = signature[5 + first] ?? 0;
  return (
    signature[0] === SEQUENCE &&
    signature[1] === signature.length - 3 &&
    signature[2] === INTEGER &&
    signature[4 + first] === INTEGER &&
    signature.length === 6 + first + second + 1 &&
    Math.max(first, second) <= 33 &&
    signature.at(-1) === SIGHASH_ALL
  );
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return base64.decode(text);
  } catch {
    return null; // Letters of the alphabet, and no whole number of bytes.
  }
}
