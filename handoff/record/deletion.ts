import { createHash } from 'node:crypto';
import type { ConversationId } from '../../core/ids.ts';
import type { Signals } from '../../core/ports.ts';
import type { Log } from '../../core/process/log.ts';
import { isOfOneRow, isUnreadable, type SetAside } from '../../core/records/setAside.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { formatMoment } from '../../languages/format.ts';
import { holdPhrases } from '../../languages/holds/index.ts';
import { phrases } from '../../languages/index.ts';
import { ConversationDraft } from '../draft.ts';
import type { Conversations, DeletionReason, Shredded } from '../ports.ts';
import { systemSays, systemTells } from '../systemSays.ts';
import type { DeskEvent } from './events.ts';
import { dueAt, type RetentionRules, whatIsDue } from './retention.ts';

export interface DeletionParts {
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly rules: RetentionRules;
  readonly clock: Clock;
  readonly log: Log;
  readonly recordEvents: (events: readonly DeskEvent[], at: Milliseconds) => Promise<void>;
  readonly isOutside: (channel: string) => boolean;
  /** Removes what other parts have noted under the name of a conversation. */
  readonly forget?: (id: ConversationId) => Promise<unknown>;
  /** Told of a conversation that can be neither ended nor deleted. */
  readonly setAside: SetAside;
  /** Whether the list of legal holds names it: asked where its own facts cannot be read. */
  readonly isHeld: (id: ConversationId) => Promise<boolean>;
  /** Writes the content-free audit entry that remains. `receipt` is `receiptOf` the conversation. */
  readonly recordDeletion: (receipt: string, reason: DeletionReason, at: Milliseconds) => Promise<void>;
  /** Whether the audit has an entry under this receipt: asked where somebody else may have written it before a crash. */
  readonly isRecorded?: (receipt: string) => Promise<boolean>;
}

/** Names a deleted conversation to whoever knew its id, and to nobody else. */
export function receiptOf(id: ConversationId): string {
  return createHash('sha256').update(`handrail deletion ${id}`).digest('base64url');
}

/**
 * Ends what has been quiet for too long and deletes what is past its time, until nothing is due. Safe to run in every
 * process at once: a commit and a shred have one winner each. Returns how many of either it did. A conversation that
 * fails keeps nobody else waiting: it is set aside, and tried again by the next sweep.
 * Errors: the first one that is of the store and not of one row, after everything else has had its turn.
 */
export async function sweep(parts: DeletionParts, pageSize = 200): Promise<Swept> {
  const done = { ended: 0, deleted: 0 };
  /** They stand first in what is due, so the page grows by as many. */
  const failed = new Map<ConversationId, unknown>();
  for (;;) {
    const found = await parts.conversations.due(parts.clock(), pageSize + failed.size);
    const due = found.filter((id) => !failed.has(id));
    const failedBefore = failed.size;
    let ofTheStore = 0;
    const kinds = await Promise.all(
      due.map((id) =>
        sweepOne(parts, id).catch((error: unknown) => {
          failed.set(id, error);
          if (!isOfOneRow(error)) ofTheStore += 1;
          return null;
        }),
      ),
    );
    for (const kind of kinds) if (kind) done[kind] += 1;
    const progress = kinds.filter(Boolean).length + failed.size - failedBefore;
    // What another process has done in between is nobody's progress here; the next sweep looks again. And where a whole
    // page fails it is the store.
    if (due.length < pageSize || progress === 0 || ofTheStore === due.length) break;
  }
  return settled(parts, done, failed);
}

function settled(parts: DeletionParts, done: Swept, failed: ReadonlyMap<ConversationId, unknown>): Swept {
  for (const [id, error] of failed) if (isOfOneRow(error)) parts.setAside('conversation', id, error);
  for (const error of failed.values()) if (!isOfOneRow(error)) throw error;
  return done;
}

export interface Swept {
  ended: number;
  deleted: number;
}

async function sweepOne(parts: DeletionParts, id: ConversationId): Promise<keyof Swept | null> {
  try {
    if (await endIfDue(parts, id)) return 'ended';
    return (await shredIfDue(parts, id)) ? 'deleted' : null;
  } catch (error) {
    // Its key is gone (a restored backup, another key folder), or it is damaged: nobody can read or end it, so only the
    // rows are left to go; unless somebody holds it who may still find a use for what is left.
    if (!isUnreadable(error) || (await parts.isHeld(id))) throw error;
    return (await shred(parts, id, 'lost')).kind === 'shredded' ? 'deleted' : null;
  }
}

export type Erased =
  | { readonly kind: 'erased'; readonly receipt: string; readonly at: Milliseconds }
  /** A legal hold keeps it until then at the latest; it has ended, and goes as soon as the hold does. */
  | { readonly kind: 'held'; readonly until: Milliseconds };

/**
 * "Delete now": ends the conversation if it is open and destroys it at once. Null when it was not there. Whether a hold
 * keeps it is the store's answer: a hold that is placed at this moment is in time, or finds nothing any more.
 */
export async function erase(parts: DeletionParts, id: ConversationId): Promise<Erased | null> {
  const at = parts.clock();
  const shredded = await shred(parts, id, 'erased');
  if (shredded.kind === 'absent') return null;
  if (shredded.kind === 'held') {
    await withdraw(parts, id);
    return shredded;
  }
  parts.signals.publish({ kind: 'desk' });
  return { kind: 'erased', receipt: receiptOf(id), at };
}

/** Null also for a conversation that nobody can read any more. For every pass over many: one must not hide the others. */
export async function readAtAll({ conversations }: { conversations: Pick<Conversations, 'read'> }, id: ConversationId) {
  try {
    return await conversations.read(id);
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Ends it as withdrawn, whoever ended it before: then it goes within a minute of the end of the hold. */
async function withdraw(parts: DeletionParts, id: ConversationId): Promise<void> {
  const before = await readAtAll(parts, id);
  if (!before) return;
  const draft = new ConversationDraft(id, before, before.facts, parts.clock(), parts.rules);
  draft.endWithdrawn();
  const { language, hold } = draft.facts;
  if (hold) systemTells(draft, holdPhrases(language).notErased(formatMoment(hold.until, language)), { kind: 'held' });
  const deliver = parts.isOutside(draft.facts.channel);
  const { kind } = await parts.conversations.commit(id, draft.change({ deliver }));
  // Somebody wrote in between; what they wrote ends as well.
  if (kind === 'conflict' || kind === 'fenced') return withdraw(parts, id);
  await parts.recordEvents(draft.events, draft.now);
  parts.signals.publish({ kind: 'desk' });
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
  return (await shred(parts, id, 'due')).kind === 'shredded';
}

async function shred(parts: DeletionParts, id: ConversationId, reason: DeletionReason): Promise<Shredded> {
  const shredded = await parts.conversations.shred(id, reason);
  if (shredded.kind !== 'shredded') return shredded;
  await parts.forget?.(id);
  const receipt = receiptOf(id);
  const written = shredded.owed !== undefined && (await parts.isRecorded?.(receipt));
  if (!written) await parts.recordDeletion(receipt, shredded.owed ?? reason, parts.clock());
  // Last: what breaks off before it is paid by the next sweep.
  await parts.conversations.toldOf(id);
  return shredded;
}
