import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from '../../core/ports.ts';
import { SECOND } from '../../core/time.ts';

/** `Limits` of the one process that there is: in memory, so that a flood of refused acts writes nothing. */
export function memoryLimits(): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    take: async (name, { points, seconds }, cost = 1) => {
      const kind = `${points}/${seconds}`;
      const limiter = limiters.get(kind) ?? new RateLimiterMemory({ points, duration: seconds });
      limiters.set(kind, limiter);
      const take = async () => {
        try {
          await limiter.consume(name, cost);
          return 0;
        } catch (refused) {
          if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1);
          throw refused;
        }
      };
      const wait = await take();
      if (wait <= seconds * SECOND) return wait;
      // The clock was set back since: the window would end long after it, and nobody could sign in until a restart.
      await limiter.delete(name);
      return take();
    },
  };
}
