import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Milliseconds, SECOND } from '../../core/time.ts';

/** How often, per key and window. Keys: an address for `start`, `search` and `signIn`, both for `verify`; a conversation or person otherwise. */
const LIMITS = {
  start: { points: 60, seconds: 60 },
  send: { points: 20, seconds: 10 },
  typing: { points: 10, seconds: 5 },
  read: { points: 100, seconds: 10 },
  search: { points: 120, seconds: 60 },
  signIn: { points: 20, seconds: 900 },
  verify: { points: 20, seconds: 600 },
  desk: { points: 200, seconds: 10 },
} as const;

export type Limit = keyof typeof LIMITS;
export type TakeLimit = (what: Limit, key: string) => Promise<Milliseconds>;

/** Limits of this process. Resolves to 0 when it may go on, or to the time until it may. */
export function memoryLimits(): TakeLimit {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    ]),
  ) as Record<Limit, RateLimiterMemory>;
  return async (what, key) => {
    try {
      await limiters[what].consume(key);
      return 0;
    } catch (refused) {
      return refused instanceof RateLimiterRes ? Math.max(refused.msBeforeNext, 1) : SECOND;
    }
  };
}
