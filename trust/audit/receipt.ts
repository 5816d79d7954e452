import { z } from 'zod';
import type { LedgerRecord } from '../../core/ports.ts';
import { isHeadSignedBy, SignedHead } from './auditKey.ts';
import { commitmentTo } from './commitment.ts';
import { leafHash, verifyInclusion } from './merkleTree.ts';

/**
 * What somebody takes along of an entry that is about them: its name in the audit, and what proves without us that the audit
 * holds it. Of a deletion the name is a hash of the conversation's id; of a consent it is the receipt's number. Hashes are
 * base64url.
 */
export const AuditReceipt = z.object({
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
  /** What the entry is only committed to, and the salt that opens it: shows that it is about this conversation. */
  opened: z.object({ salt: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
});
export type AuditReceipt = z.infer<typeof AuditReceipt>;

export function receiptFor(
  id: string,
  { index, at }: LedgerRecord,
  leaf: string,
  path: readonly Buffer[],
  head: SignedHead,
  publicKey: string,
): AuditReceipt {
  const hash = leafHash(leaf).toString('base64url');
  return { id, at, proof: { index, leaf, leafHash: hash, path: path.map(base64url), head, publicKey } };
}

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const Leaf = z.object({
  at: z.number(),
  entry: z.object({
    kind: z.enum(['deleted', 'consent']),
    receipt: z.string(),
    commitment: z.string().optional(),
  }),
});

export type ReceiptProblem = 'shape' | 'leaf' | 'path' | 'signature' | 'opened';

/** Null when the receipt proves what it says. `keys`: public keys that may have signed; without them its own is believed. */
export function verifyReceipt(text: string, keys?: readonly string[]): ReceiptProblem | null {
  const receipt = receiptIn(text);
  if (!receipt) return 'shape';
  const { id, at, proof, opened } = receipt;
  const leaf = Leaf.safeParse(jsonOf(proof.leaf)).data;
  const hash = leafHash(proof.leaf);
  const name = leaf?.entry.kind === 'consent' ? `${proof.index}-${leaf.entry.receipt}` : leaf?.entry.receipt;
  if (!leaf || name !== id || leaf.at !== at || base64url(hash) !== proof.leafHash) return 'leaf';
  if (opened && commitmentTo(opened.detail, opened.salt) !== leaf.entry.commitment) return 'opened';
  const path = proof.path.map((part) => Buffer.from(part, 'base64url'));
  const root = Buffer.from(proof.head.root, 'base64url');
  if (!verifyInclusion(hash, proof.index - 1, proof.head.size, path, root)) return 'path';
  return isHeadSignedBy(keys ?? [proof.publicKey], proof.head) ? null : 'signature';
}

/** Null when the text is none. Says nothing about whether it is true. */
export function receiptIn(text: string): AuditReceipt | null {
  return AuditReceipt.safeParse(jsonOf(text)).data ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
