import { PARTITIONS } from './keys.ts';

/** Asks every partition at once; the connection pipelines it. */
export function acrossPartitions<T>(ask: (partition: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => ask(partition)));
}
