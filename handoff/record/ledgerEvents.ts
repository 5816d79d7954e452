import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import { recentRecords } from '../../core/records/recentRecords.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import type { DeskEvent } from './events.ts';

/** What figures, load and waits are computed from. */
export interface DeskEvents {
  read(): Promise<{ readonly records: readonly LedgerRecord[]; readonly since: Milliseconds }>;
}

/** Figures and paces are of as many days. */
const SPAN: Milliseconds = 30 * DAY;
/** Nine of ten events are of the bot, and no figure of the desk looks at them. */
const COUNTED: readonly DeskEvent['kind'][] = ['requested', 'claimed', 'served', 'closed', 'rated', 'undone'];

/** The events of the last thirty days that a desk's figures look at, without what was taken back; `since`: as far back as they reach. */
export function deskEvents(ledger: Pick<Ledger, 'read' | 'newest'>, clock: Clock): DeskEvents {
  const recent = recentRecords(ledger, clock, {
    counts: (value) => COUNTED.includes((value as DeskEvent).kind),
    span: SPAN,
  });
  let seen: readonly LedgerRecord[] = [];
  let counted: readonly LedgerRecord[] = [];
  return {
    async read() {
      const { records, since } = await recent.read();
      if (records !== seen) [seen, counted] = [records, withoutUndone(records)];
      return { records: counted, since };
    },
  };
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
