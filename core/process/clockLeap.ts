import { performance } from 'node:perf_hooks';
import { type Clock, MINUTE, type Milliseconds } from '../time.ts';

/** No clock that runs is set right by so much, and what is ended or deleted too early by less is near its end. */
export const LEAP: Milliseconds = 30 * MINUTE;
/** A clock that leapt and is right stays there; one that was wrong is set back sooner, by whoever notices or by the next answer of a time server. */
export const SETTLES_AFTER: Milliseconds = 10 * MINUTE;

/**
 * Whether the clock may be gone by for what cannot be undone. False for ten minutes after it leapt ahead of the time that this process has
 * lived: a clock that is a day ahead for a minute would end every talk and delete what has a day left. One that goes back makes
 * things late and nothing undone. Whoever starts while the clock is wrong cannot tell. `lived`: of a monotonic clock.
 */
export function clockLeap(clock: Clock, lived: () => Milliseconds = () => performance.now()) {
  const ahead = () => clock() - lived();
  let settled = ahead();
  let leapt: { to: Milliseconds; at: Milliseconds } | null = null;
  return {
    isSettled(): boolean {
      const now = ahead();
      if (now - settled <= LEAP) leapt = null;
      else if (leapt === null || Math.abs(now - leapt.to) > LEAP) leapt = { to: now, at: lived() };
      if (leapt !== null && lived() - leapt.at < SETTLES_AFTER) return false;
      [settled, leapt] = [now, null];
      return true;
    },
  };
}
