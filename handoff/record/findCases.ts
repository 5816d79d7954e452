import type { ConversationId } from '../../core/ids.ts';
import { isOfOneRow } from '../../core/records/setAside.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { Conversation, Conversations } from '../ports.ts';

/** By what a conversation was known again. */
export type FoundBy = 'conversation' | 'receipt' | 'verified' | 'address' | 'transaction';

export interface FoundCase {
  readonly id: ConversationId;
  readonly by: FoundBy;
  readonly openedAt: Milliseconds;
  readonly place: Conversation['facts']['owner']['kind'];
  readonly dueAt: Milliseconds;
}

/** More than any desk holds at a time; whoever holds more is told that not all were looked at. */
const MOST = 1_000_000;

/**
 * The conversations that are there and belong to whoever names their id, the number of a consent receipt, the mailbox, telephone or
 * account that was confirmed, an address or a transaction. A confirmed mailbox is kept as `m•••@example.com`, so others that look
 * like it are found as well: somebody has to look. Reads all of them, one after the other, and shows no word of any.
 * `unreadable`: conversations that no key opens any more. Errors: `store.unavailable`, `vault.unavailable`.
 */
export async function findCases(
  conversations: Pick<Conversations, 'due' | 'read'>,
  wanted: string,
): Promise<{ found: readonly FoundCase[]; looked: number; unreadable: number }> {
  const ids = await conversations.due(Number.MAX_SAFE_INTEGER, MOST);
  const found: FoundCase[] = [];
  let unreadable = 0;
  for (const id of ids) {
    try {
      const one = await conversations.read(id);
      const by = one && foundBy(one, wanted.trim());
      if (one && by) found.push({ id, by, ...timesOf(one) });
    } catch (error) {
      if (!isOfOneRow(error)) throw error;
      unreadable++;
    }
  }
  return { found, looked: ids.length, unreadable };
}

const timesOf = ({ facts: { openedAt, dueAt, owner } }: Conversation) => ({ openedAt, dueAt, place: owner.kind });

function foundBy({ id, facts, content }: Conversation, wanted: string): FoundBy | null {
  const same = (text: string | undefined) => text !== undefined && text.toLowerCase() === wanted.toLowerCase();
  const { verified, chain } = content;
  if (id === wanted) return 'conversation';
  if (facts.consent.kind === 'accepted' && facts.consent.receipt === wanted) return 'receipt';
  if (verified && (same(verified.whole) || isMasked(verified.address, wanted))) return 'verified';
  if ([...chain.addresses, chain.observed?.address].some(same)) return 'address';
  return chain.transactions.some(({ hash }) => same(hash)) ? 'transaction' : null;
}

/** `m•••@example.com` may be `mina@example.com`; without the mark it is the whole. */
function isMasked(shown: string, wanted: string): boolean {
  const [start = '', end = ''] = shown.toLowerCase().split(/•+/);
  const text = wanted.toLowerCase();
  if (!shown.includes('•')) return text === start;
  return text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
