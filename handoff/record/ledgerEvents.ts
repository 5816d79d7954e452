import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import type { DeskEvent } from './events.ts';

/** The last events, enough for a week of a busy desk; figures of longer spans come from an export. */
const MOST = 20_000;
const PAGE = 5_000;

/** Reads the events ledger to its end, keeping the newest `MOST` that count. A damaged record is no event. */
export async function allEvents(ledger: Ledger): Promise<LedgerRecord[]> {
  let records: LedgerRecord[] = [];
  for (let after = 0; ; ) {
    const page = await ledger.read('events', after, PAGE);
    records = [...records, ...page.filter(({ value }) => value !== null)].slice(-MOST);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return withoutUndone(records);
    after = last.index;
  }
}

/** Each undoing takes one event of that moment with it. */
export function withoutUndone(records: readonly LedgerRecord[]): LedgerRecord[] {
  const undone = new Map<string, number>();
  for (const { value } of records) {
    const event = value as DeskEvent;
    if (event.kind !== 'undone') continue;
    for (const one of event.events) {
      const key = keyOf(event.at, one);
      undone.set(key, (undone.get(key) ?? 0) + 1);
    }
  }
  return records.filter(({ at, value }) => {
    const event = value as DeskEvent;
    const left = undone.size > 0 ? (undone.get(keyOf(at, event)) ?? 0) : 0;
    if (left > 0) undone.set(keyOf(at, event), left - 1);
    return left === 0 && event.kind !== 'undone';
  });
}

const keyOf = (at: number, event: DeskEvent) => JSON.stringify([at, Object.entries(event).sort()]);
