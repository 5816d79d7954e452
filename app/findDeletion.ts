import type { Ledger } from '../core/ports.ts';
import type { Milliseconds } from '../core/time.ts';
import { auditEntryOf } from '../trust/audit.ts';

const PAGE = 1_000;

/** The audit's record of a deletion, or null when nothing was deleted under this receipt. */
export async function findDeletion(
  ledger: Ledger,
  receipt: string,
): Promise<{ readonly id: string; readonly at: Milliseconds } | null> {
  for (let after = 0; ; ) {
    const page = await ledger.read('audit', after, PAGE);
    for (const record of page) {
      const entry = auditEntryOf(record);
      if (entry?.kind === 'deleted' && entry.receipt === receipt) return { id: receipt, at: record.at };
    }
    const last = page.at(-1);
    if (!last) return null;
    after = last.index;
  }
}
