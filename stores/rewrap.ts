import { HandrailError } from '../core/errors.ts';
import { isOfOneRow, type SetAside } from '../core/records/setAside.ts';
import { DAY, type Milliseconds } from '../core/time.ts';
import type { Vault, WrappedKey } from '../trust/ports.ts';
import type { ConversationRows, FoundKey, HeldKey } from './ports.ts';

type Rewrapping = HeldKey & { readonly next: WrappedKey };

/**
 * Brings the data key of every conversation under the present key-encryption key. When it resolves, nothing that may
 * still be read needs an older one. Several processes may do it at once. `lost`: how many data keys do not open at all;
 * their conversations cannot be read again, and go when they are due. `left`: how many are past their time and were not
 * deleted; they stay under the old key and die with it. One row that cannot be read or written is set aside.
 * Errors: `store.unavailable`, `vault.unavailable`; asking again goes on where it stopped.
 */
export async function rewrapAll(
  rows: ConversationRows,
  vault: Vault,
  now: Milliseconds,
  setAside: SetAside,
): Promise<{ rewrapped: number; lost: number; left: number }> {
  const done = { rewrapped: 0, lost: 0, left: 0 };
  for await (const page of rows.keys()) {
    const living = page.filter((found) => !isPastItsTime(found, now));
    const old = living.flatMap((found) => {
      const next = rewrapped(vault, found, setAside);
      if (next === 'lost') done.lost += 1;
      return next && next !== 'lost' ? [next] : [];
    });
    done.left += page.length - living.length;
    done.rewrapped += await written(rows, old, setAside);
  }
  return done;
}

/** The sweep has been here a moment ago, and should have deleted it. An open one that it could not end has a day. */
function isPastItsTime({ closed, dueAt }: FoundKey, now: Milliseconds): boolean {
  return now > (closed ? dueAt : dueAt + DAY);
}

function rewrapped(vault: Vault, { id, key }: FoundKey, setAside: SetAside): Rewrapping | null | 'lost' {
  try {
    if (key === 'damaged') throw new HandrailError('store.corrupt', 'A conversation has no data key.');
    const next = vault.rewrap(key, id);
    return next && { id, key, next };
  } catch (error) {
    if (!isOfOneRow(error)) throw error;
    setAside('conversation', id, error);
    return 'lost';
  }
}

/** All at once; where one of them cannot be written, each by itself. */
async function written(rows: ConversationRows, keys: readonly Rewrapping[], setAside: SetAside): Promise<number> {
  if (keys.length === 0) return 0;
  try {
    await rows.rewrap(keys);
    return keys.length;
  } catch (error) {
    if (!isOfOneRow(error)) throw error;
    const [only] = keys;
    if (only && keys.length === 1) {
      setAside('conversation', only.id, error);
      return 0;
    }
  }
  let count = 0;
  for (const key of keys) count += await written(rows, [key], setAside);
  return count;
}
