import { isOfOneRow, type SetAside } from '../../core/records/setAside.ts';
import type { Milliseconds } from '../../core/time.ts';
import { PARTITIONS } from './keys.ts';
import { scored } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';

/** Asks every partition at once; the connection pipelines it. */
export function acrossPartitions<T>(ask: (partition: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => ask(partition)));
}

/** The same for lists; the one of a partition that cannot be read is set aside, by its key, and reads as empty. */
export async function listsAcross<T>(
  keyOf: (partition: number) => string,
  ask: (key: string) => Promise<T[]>,
  setAside: SetAside,
): Promise<T[]> {
  const found = await acrossPartitions(async (partition) => {
    const key = keyOf(partition);
    return ask(key).catch((error: unknown): T[] => {
      if (!isOfOneRow(error)) throw error;
      setAside('list', key, error);
      return [];
    });
  });
  return found.flat();
}

/**
 * How many of the first `limit` to ask each partition for. Random ids spread evenly, so this is more than its share;
 * where it is not, the rest comes with the next page.
 */
function pageOf(limit: number): number {
  return Math.min(limit, Math.max(16, 4 * Math.ceil(limit / PARTITIONS)));
}

/** What is due by `now` in the sorted sets of all partitions, unsorted: of each as many as `pageOf` says, earliest first. */
export function dueAcross(
  redis: Pick<RedisConnection, 'send'>,
  keyOf: (partition: number) => string,
  now: Milliseconds,
  limit: number,
  setAside: SetAside,
): Promise<{ member: string; score: number }[]> {
  const range = ['-inf', now, 'WITHSCORES', 'LIMIT', 0, pageOf(limit)] as const;
  return listsAcross(keyOf, async (key) => scored(await redis.send('ZRANGEBYSCORE', key, ...range)), setAside);
}
