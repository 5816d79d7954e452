import { isUnreadable } from '../../core/records/setAside.ts';
import type { Milliseconds } from '../../core/time.ts';
import { lastShown } from '../lastShown.ts';
import type { Conversation, Conversations, Entry } from '../ports.ts';

/** Entries that the user sees. Whoever has written more than this without an answer has waited for one long enough. */
const LOOKED_AT = 50;

/**
 * Since when a user waits for a word of the agent who holds their case: since it came to them, as long as they have written
 * nothing in it, or since the first thing that the user has written after the agent's last. Null: the last word is the agent's.
 */
export async function replyDueSince(
  { entries }: Pick<Conversations, 'entries'>,
  { id, facts: { owner }, lastSeq }: Conversation,
): Promise<Milliseconds | null> {
  if (owner.kind !== 'withAgent') return null;
  try {
    const said = await lastShown({ entries }, id, lastSeq, LOOKED_AT);
    const here = said.filter(({ at }) => at >= owner.since);
    const answered = here.findLastIndex(({ author }) => author === 'staff');
    if (answered < 0 && here.length < LOOKED_AT) return owner.since;
    return here.slice(answered + 1).find(isSaid)?.at ?? null;
  } catch (error) {
    // One case that nobody can read any more hides no other.
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Words. A press that only tells the page something (a language, a notification) waits for nobody. */
const isSaid = ({ author, activity }: Entry): boolean =>
  author === 'user' && activity.type === 'message' && Boolean(activity.text?.trim()) && activity.value === undefined;
