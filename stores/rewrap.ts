import { HandrailError } from '../core/errors.ts';
import type { Vault } from '../trust/ports.ts';
import type { ConversationRows, HeldKey } from './ports.ts';

/**
 * Brings the data key of every conversation under the present key-encryption key. When it resolves, no living one needs
 * an older one any more. Several processes may do it at once. `lost`: how many data keys do not open at all; their
 * conversations cannot be read again, and go when they are due.
 * Errors: `store.unavailable`, `vault.unavailable`; asking again goes on where it stopped.
 */
export async function rewrapAll(rows: ConversationRows, vault: Vault): Promise<{ rewrapped: number; lost: number }> {
  const done = { rewrapped: 0, lost: 0 };
  for await (const page of rows.keys()) {
    const old = page.flatMap((held) => {
      const next = rewrapped(vault, held);
      if (next === 'lost') done.lost += 1;
      return next && next !== 'lost' ? { ...held, next } : [];
    });
    if (old.length > 0) await rows.rewrap(old);
    done.rewrapped += old.length;
  }
  return done;
}

function rewrapped(vault: Vault, { id, key }: HeldKey) {
  try {
    return vault.rewrap(key, id);
  } catch (error) {
    if (error instanceof HandrailError && error.code === 'vault.unreadable') return 'lost';
    throw error;
  }
}
