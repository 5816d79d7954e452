import type { ConversationId } from '../core/ids.ts';
import type { Conversations, Entry } from './ports.ts';

/** Entries that are read at once on the way back. */
const AT_ONCE = 50;

/**
 * The latest entries that the user sees, at most `count`, the earliest first, however many notes of staff lie between them: counted
 * back over all entries, fifty notes hide what the user waits to be answered. `counts`: those of them that are meant. Errors: rejects with `store.unavailable`.
 */
export async function lastShown(
  { entries }: Pick<Conversations, 'entries'>,
  id: ConversationId,
  lastSeq: number,
  count: number,
  counts: (entry: Entry) => boolean = () => true,
): Promise<Entry[]> {
  let shown: Entry[] = [];
  for (let end = lastSeq; end > 0 && shown.length < count; end -= AT_ONCE) {
    const after = Math.max(0, end - AT_ONCE);
    const found = await entries(id, { after, limit: end - after, audience: 'everyone' });
    shown = [...found.filter((entry) => entry.seq <= end && counts(entry)), ...shown];
  }
  return shown.slice(-count);
}
