import type { Milliseconds } from '../time.ts';

/**
 * Whether what began at `start` and lasts `life` is over, or begins further away than it is long: then the clock was ahead and has
 * been set right since, and what is measured by the end alone would last as much longer.
 */
export function isOver(start: Milliseconds, life: Milliseconds, now: Milliseconds): boolean {
  return Math.abs(now - start) >= life;
}
