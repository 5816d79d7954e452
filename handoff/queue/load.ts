import type { LedgerRecord } from '../../core/ports.ts';
import { type DeskLoad, REQUEST_REASONS } from '../../core/protocols/deskProtocol.ts';
import { DAY, HOUR, type Milliseconds } from '../../core/time.ts';
import type { DeskEvent } from '../record/events.ts';

/** What came to the desk in the 24 hours that end with the running one, hour by hour, and why. */
export function computeLoad(records: readonly LedgerRecord[], now: Milliseconds): DeskLoad {
  const end = Math.floor(now / HOUR) * HOUR + HOUR;
  const start = end - DAY;
  const events = records
    .filter(({ at }) => at >= start && at < end)
    .map(({ at, value }) => ({ from: Math.floor(at / HOUR) * HOUR, event: value as DeskEvent }))
    .filter(({ event }) => event.kind !== 'requested' || !event.again);
  const requests = events.flatMap(({ event }) => (event.kind === 'requested' ? [event.reason] : []));
  return {
    hours: Array.from({ length: DAY / HOUR }, (_, index) => {
      const from = start + index * HOUR;
      const count = (kind: DeskEvent['kind']) =>
        events.filter((one) => one.from === from && one.event.kind === kind).length;
      return { from, asked: count('requested'), taken: count('claimed') };
    }),
    reasons: REQUEST_REASONS.map((reason) => ({ reason, count: requests.filter((one) => one === reason).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}
