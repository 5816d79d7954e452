import { DAY, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { TakeTurn } from './ports.ts';

/** What one address, or one user of a channel, has asked for of late, and how much later its next case stands. */
type Steps = readonly (readonly [Parameters<TakeTurn>[0], Milliseconds])[];

const CASES: Steps = [
  ['queued', 0],
  ['queuedMore', HOUR],
  ['queuedMany', 6 * HOUR],
];
/** Longer than a case waits at all: behind everybody. */
const BEHIND = 7 * DAY;

/** Behind the urgent ones of others, and before everybody else, as every urgent one. */
const URGENT: Steps = [
  ['queuedUrgent', 0],
  ['queuedUrgentMore', 15 * MINUTE],
];
const URGENT_BEHIND = DAY;

/**
 * How much later than it came a case stands in the queue, so that one address does not fill its front: the first three of an hour
 * where they are, the next ones behind what others ask within the hour, and so on. A matter of order alone: many people may
 * share an address, and none of them is refused or told anything else.
 */
export async function placeLater(take: TakeTurn, from: string, urgent: boolean): Promise<Milliseconds> {
  for (const [what, later] of urgent ? URGENT : CASES) if ((await take(what, from)) === 0) return later;
  return urgent ? URGENT_BEHIND : BEHIND;
}
