import { type Milliseconds, SECOND } from '../time.ts';

const LONGEST = 15 * SECOND;

/** How long to wait before try number `attempt` (0, 1, 2 …): doubling, at most 15 s, spread so that nobody comes back all at once. */
export function backOff(attempt: number, random: () => number = Math.random): Milliseconds {
  const step = Math.min(LONGEST, SECOND * 2 ** Math.min(attempt, 10));
  return Math.round(step * (0.5 + random() / 2));
}
