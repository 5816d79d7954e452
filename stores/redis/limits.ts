import type { Limits } from '../../core/ports.ts';
import { SECOND } from '../../core/time.ts';
import { number } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';

/** `Limits` on Redis: one counter per name, which goes by itself at the end of its window. */
export function redisLimits(redis: RedisConnection): Limits {
  return {
    take: async (name, { points, seconds }, cost = 1) =>
      number(await redis.call('limit_take', [`h:{limit:${name}}`], [points, seconds * SECOND, cost])),
  };
}
