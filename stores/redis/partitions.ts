import { PARTITIONS } from './keys.ts';

/** Asks every partition at once; the connection pipelines it. */
export function acrossPartitions<T>(ask: (partition: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => ask(partition)));
}

/**
 * How many of the first `limit` to ask each partition for. Random ids spread evenly, so this is more than its share;
 * where it is not, the rest comes with the next page.
 */
export function pageOf(limit: number): number {
  return Math.min(limit, Math.max(16, 4 * Math.ceil(limit / PARTITIONS)));
}
