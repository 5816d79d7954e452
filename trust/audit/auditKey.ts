import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** A signed tree head (RFC 6962, section 3.5): what the log was when it had `size` entries. Hashes and signatures are base64url. */
export const SignedHead = z.object({
  size: z.number().int().nonnegative(),
  root: z.string(),
  /** ms since 1970 */
  at: z.number().int().nonnegative(),
  signature: z.string(),
});
export type SignedHead = z.infer<typeof SignedHead>;

/** The key that signs for the audit (Ed25519, RFC 8032). */
export interface AuditKey {
  /** 32 bytes, base64url: what others verify with. */
  readonly publicKey: string;
  /** base64url */
  sign(text: Buffer): string;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** `seed`: 32 secret bytes. */
export function auditKeyOf(seed: Buffer): AuditKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(SPKI_ED25519.length).toString('base64url'),
    sign: (text) => sign(null, text, key).toString('base64url'),
  };
}

/** Whether one of `publicKeys` has signed `text`. What is no key has signed nothing. */
export function isSignedBy(publicKeys: readonly string[], text: Buffer, signature: string): boolean {
  return publicKeys.some((publicKey) => {
    const key = publicKeyOf(publicKey);
    return key !== null && verify(null, text, key, Buffer.from(signature, 'base64url'));
  });
}

function publicKeyOf(text: string): KeyObject | null {
  try {
    const key = Buffer.concat([SPKI_ED25519, Buffer.from(text, 'base64url')]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

export function signHead(key: AuditKey, head: Omit<SignedHead, 'signature'>): SignedHead {
  return { ...head, signature: key.sign(headBytes(head)) };
}

export function isHeadSignedBy(publicKeys: readonly string[], head: SignedHead): boolean {
  return isSignedBy(publicKeys, headBytes(head), head.signature);
}

/** TreeHeadSignature of RFC 6962: version v1 (0), type tree_hash (1), timestamp, size, root. */
function headBytes({ size, root, at }: Omit<SignedHead, 'signature'>): Buffer {
  const numbers = Buffer.alloc(18);
  numbers.writeUInt8(1, 1);
  numbers.writeBigUInt64BE(BigInt(at), 2);
  numbers.writeBigUInt64BE(BigInt(size), 10);
  return Buffer.concat([numbers, Buffer.from(root, 'base64url')]);
}
