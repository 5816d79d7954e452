import { z } from 'zod';
import type { LedgerRecord } from '../core/ports.ts';
import { isHeadSignedBy, SignedHead } from './auditKey.ts';
import { leafHash, verifyInclusion } from './merkleTree.ts';

/**
 * What is left to somebody whose conversation was deleted: its name in the audit (a hash of the conversation's id), and
 * what proves without us that the audit holds it. Hashes are base64url.
 */
export const DeletionReceipt = z.object({
  id: z.string(),
  /** ms since 1970 */
  at: z.number(),
  proof: z.object({
    /** From 1. */
    index: z.number().int().positive(),
    /** The entry as it lies in the log. */
    leaf: z.string(),
    leafHash: z.string(),
    /** From the leaf to the root of `head`: RFC 6962, section 2.1.1. */
    path: z.array(z.string()),
    head: SignedHead,
    /** Ed25519, of whoever signed the head. */
    publicKey: z.string(),
  }),
});
export type DeletionReceipt = z.infer<typeof DeletionReceipt>;

export function receiptFor(
  id: string,
  { index, at }: LedgerRecord,
  leaf: string,
  path: readonly Buffer[],
  head: SignedHead,
  publicKey: string,
): DeletionReceipt {
  const hash = leafHash(leaf).toString('base64url');
  return { id, at, proof: { index, leaf, leafHash: hash, path: path.map(base64url), head, publicKey } };
}

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const Leaf = z.object({ at: z.number(), entry: z.object({ kind: z.literal('deleted'), receipt: z.string() }) });

export type ReceiptProblem = 'shape' | 'leaf' | 'path' | 'signature';

/** Null when the receipt proves what it says. `keys`: public keys that may have signed; without them its own is believed. */
export function verifyReceipt(text: string, keys?: readonly string[]): ReceiptProblem | null {
  const parsed = DeletionReceipt.safeParse(jsonOf(text));
  if (!parsed.success) return 'shape';
  const { id, at, proof } = parsed.data;
  const leaf = Leaf.safeParse(jsonOf(proof.leaf)).data;
  const hash = leafHash(proof.leaf);
  if (leaf?.entry.receipt !== id || leaf.at !== at || base64url(hash) !== proof.leafHash) return 'leaf';
  const path = proof.path.map((part) => Buffer.from(part, 'base64url'));
  const root = Buffer.from(proof.head.root, 'base64url');
  if (!verifyInclusion(hash, proof.index - 1, proof.head.size, path, root)) return 'path';
  return isHeadSignedBy(keys ?? [proof.publicKey], proof.head) ? null : 'signature';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
