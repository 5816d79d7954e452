import type { Milliseconds } from '../../core/time.ts';

/** Entries that are opened for what asking costs when nothing is new: each is unsealed by itself. */
const ENTRIES = 5;

/** Real: `app/http/limits.ts`. */
type TakeRead = (what: 'readFrom' | 'readNear', from: string, cost?: number) => Promise<Milliseconds>;

/**
 * Opens entries for an address: one call of its neighbours' (its own was taken by now), and afterwards what they cost, of both. Who asks
 * again and again for a whole conversation would have the event loop for what polling for news costs.
 */
export async function readFor<T>(
  take: TakeRead,
  from: string,
  read: () => Promise<{ readonly entries: number; readonly answer: T }>,
): Promise<{ readonly wait: Milliseconds } | { readonly wait: 0; readonly answer: T }> {
  const wait = await take('readNear', from);
  if (wait > 0) return { wait };
  const { entries, answer } = await read();
  const cost = Math.floor(entries / ENTRIES);
  if (cost > 0) await Promise.all([take('readFrom', from, cost), take('readNear', from, cost)]);
  return { wait: 0, answer };
}
