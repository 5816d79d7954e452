import type { Ledger, LedgerRecord } from '../../core/ports.ts';

/** The last events, enough for a week of a busy desk; figures of longer spans come from an export. */
const MOST = 20_000;
const PAGE = 5_000;

/** Reads the events ledger to its end, keeping the newest `MOST`. A damaged record is no event. */
export async function allEvents(ledger: Ledger): Promise<LedgerRecord[]> {
  let records: LedgerRecord[] = [];
  for (let after = 0; ; ) {
    const page = await ledger.read('events', after, PAGE);
    records = [...records, ...page.filter(({ value }) => value !== null)].slice(-MOST);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return records;
    after = last.index;
  }
}
