import { createHash } from 'node:crypto';
import type { ConversationId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { Signals } from '../core/ports.ts';
import type { Clock, Milliseconds } from '../core/time.ts';
import { formatMoment } from '../languages/format.ts';
import { phrases } from '../languages/index.ts';
import { ConversationDraft } from './draft.ts';
import type { DeskEvent } from './events.ts';
import type { Conversations } from './ports.ts';
import { dueAt, type RetentionRules, whatIsDue } from './retention.ts';
import { systemSays } from './systemSays.ts';

export interface DeletionParts {
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly rules: RetentionRules;
  readonly clock: Clock;
  readonly log: Log;
  readonly recordEvents: (events: readonly DeskEvent[], at: Milliseconds) => Promise<void>;
  readonly isOutside: (channel: string) => boolean;
  /** Writes the content-free audit entry that remains. `receipt` is `receiptOf` the conversation. */
  readonly recordDeletion: (receipt: string, reason: 'due' | 'erased', at: Milliseconds) => Promise<void>;
}

/** Names a deleted conversation to whoever knew its id, and to nobody else. */
export function receiptOf(id: ConversationId): string {
  return createHash('sha256').update(`handrail deletion ${id}`).digest('base64url');
}

/**
 * Ends what has been quiet for too long and deletes what is past its time. Safe to run in every process at once: a
 * commit and a shred have one winner each. Returns how many of either it did.
 */
export async function sweep(parts: DeletionParts, limit = 200): Promise<{ ended: number; deleted: number }> {
  const done = { ended: 0, deleted: 0 };
  for (const id of await parts.conversations.due(parts.clock(), limit)) {
    if (await endIfDue(parts, id)) done.ended += 1;
    else if (await shredIfDue(parts, id)) done.deleted += 1;
  }
  return done;
}

/** "Delete now": ends the conversation if it is open and destroys it at once. Returns the receipt, or null when it was not there. */
export async function erase(
  parts: DeletionParts,
  id: ConversationId,
): Promise<{ receipt: string; at: Milliseconds } | null> {
  const at = parts.clock();
  if (!(await parts.conversations.shred(id))) return null;
  await parts.recordDeletion(receiptOf(id), 'erased', at);
  parts.signals.publish({ kind: 'desk' });
  return { receipt: receiptOf(id), at };
}

async function endIfDue(parts: DeletionParts, id: ConversationId): Promise<boolean> {
  const now = parts.clock();
  const conversation = await parts.conversations.read(id);
  if (!conversation || whatIsDue(conversation.facts, now) !== 'end') return false;
  const draft = new ConversationDraft(id, conversation, conversation.facts, now, parts.rules);
  const tooOld = now >= conversation.facts.openedAt + parts.rules.lifetime;
  draft.end(tooOld ? 'lifetime' : 'idle');
  const { language } = draft.facts;
  const deletedBy = dueAt(draft.facts, parts.rules);
  systemSays(draft, phrases(language).endedIdle(formatMoment(deletedBy, language)), { kind: 'ended', deletedBy });
  const committed = await parts.conversations.commit(
    id,
    draft.change({ deliver: parts.isOutside(draft.facts.channel) }),
  );
  if (committed.kind !== 'ok') return false;
  await parts.recordEvents(draft.events, now);
  parts.signals.publish({ kind: 'desk' });
  return true;
}

async function shredIfDue(parts: DeletionParts, id: ConversationId): Promise<boolean> {
  // A conversation past its deletion reads as absent; one that is still readable is not due.
  if (await parts.conversations.read(id)) return false;
  if (!(await parts.conversations.shred(id))) return false;
  await parts.recordDeletion(receiptOf(id), 'due', parts.clock());
  return true;
}
