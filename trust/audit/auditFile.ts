import { z } from 'zod';
import type { LedgerRecord } from '../../core/ports.ts';
import { importedRecord, type Verification, verifyAudit } from './audit.ts';
import { SignedHead } from './auditKey.ts';

const Head = z.object({ head: SignedHead, publicKey: z.string() });

/**
 * Verifies what `handrail audit export` printed, without the desk: every record, every root, and every head among the
 * lines. Exports that continue each other are verified as one file, in order: each head must still be contained in what
 * follows it. `keys`: public keys that may have signed; without them the ones in the file are believed.
 * Null when it is no export: a line that is neither a record nor a head, or no head at all.
 */
export async function verifyAuditFile(text: string, keys: readonly string[]): Promise<Verification | null> {
  const records: LedgerRecord[] = [];
  const heads: z.infer<typeof Head>[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const value = jsonOf(line);
    const head = Head.safeParse(value).data;
    const record = head ? null : importedRecord(value);
    if (head) heads.push(head);
    else if (record) records.push(record);
    else return null;
  }
  if (heads.length === 0) return null;
  const ledger = { read: async (_: string, after: number, limit: number) => records.slice(after, after + limit) };
  const trusted = keys.length > 0 ? keys : heads.map(({ publicKey }) => publicKey);
  return verifyAudit(
    ledger,
    trusted,
    heads.map(({ head }) => head),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
