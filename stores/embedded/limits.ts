import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from '../../core/ports.ts';

/** `Limits` of the one process that there is: in memory, so that a flood of refused acts writes nothing. */
export function memoryLimits(): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    take: async (name, { points, seconds }, cost = 1) => {
      const kind = `${points}/${seconds}`;
      const limiter = limiters.get(kind) ?? new RateLimiterMemory({ points, duration: seconds });
      limiters.set(kind, limiter);
      try {
        await limiter.consume(name, cost);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1);
        throw refused;
      }
    },
  };
}
