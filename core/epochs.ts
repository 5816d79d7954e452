import { HOUR, MINUTE, type Milliseconds } from './time.ts';

/** An epoch outlives its hour by this: turns that began under it end, and every process has moved on. */
const GRACE = 10 * MINUTE;

/** An epoch is an hour, numbered from 1970: processes need not agree on when to begin one, nor write down when it began. */
export function epochAt(now: Milliseconds): number {
  return Math.floor(now / HOUR);
}

/** Whether the key of an epoch is to be destroyed: its hour is over, or it comes from a clock that was wrong. */
export function isOver(epoch: number, now: Milliseconds): boolean {
  return now >= (epoch + 1) * HOUR + GRACE || epoch > epochAt(now) + 1;
}
