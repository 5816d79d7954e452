import type { ConversationDraft } from './draft.ts';

/** Entries that a conversation may have before its user has agreed to anything: from then on it is silent. */
const MOST_ENTRIES = 24;
/** Help that cannot wait for consent has more room, and an end as well. */
const MOST_URGENT_ENTRIES = 120;
/** What is read of a message before consent, in UTF-16 units. */
export const MOST_READ = 1_000;

/** Whether nothing more may be added to a conversation whose user has agreed to nothing. */
export function isFull({ before, facts }: ConversationDraft, most: 'urgent' | 'any' = 'any'): boolean {
  if (facts.consent.kind === 'accepted') return false;
  return (before?.lastSeq ?? 0) >= (most === 'urgent' ? MOST_URGENT_ENTRIES : MOST_ENTRIES);
}
