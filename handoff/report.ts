import type { ConversationId, StaffId } from '../core/ids.ts';
import { takeFromReported } from './conversation.ts';
import type { ConversationDraft } from './draft.ts';
import { lastShown } from './lastShown.ts';
import { isReported } from './mayOpen.ts';
import type { Conversation, Conversations, Entry } from './ports.ts';
import { requested } from './record/events.ts';

/*
 * No list of words catches every order of a member of staff who is bought, or whose session is somebody else's. The user who reads it
 * can take the conversation from them: it needs no words, and nobody at the desk has to agree.
 */

export type Report =
  /** Who was reported has the conversation no more, and it waits for somebody else. */
  | { readonly kind: 'taken' }
  /** Somebody else has it, or it is over: who was reported opens and takes it no more. */
  | { readonly kind: 'shutOut'; readonly isOver: boolean }
  | { readonly kind: 'again' }
  /** Nobody of the staff has been here, or the entry is none of theirs. */
  | { readonly kind: 'nobody' };

/** Shuts who was reported out of the conversation; one report of each. Who waits, or was given back to the bot, is read by another person as well. */
export async function report(draft: ConversationDraft, staff: StaffId | null): Promise<Report> {
  const { facts, now } = draft;
  if (staff === null) return { kind: 'nobody' };
  if (isReported(facts, staff)) return { kind: 'again' };
  const { owner } = facts;
  const isTheirs = owner.kind === 'withAgent' && owner.agent === staff;
  const isMoved = owner.kind !== 'closed' && (owner.kind !== 'withAgent' || isTheirs);
  const forward = isMoved && (isFirst(facts) || (await draft.urgentLeft()));
  const department = facts.department ?? 'app';
  const refusal = draft.move(takeFromReported(owner, { isTheirs, forward, department }, now));
  // What was given out of hand is theirs to take back no more, whoever gave it.
  draft.note({ reported: [...(facts.reported ?? []), { staff, at: now }], givenOut: undefined });
  draft.acts.push({ act: 'report', staff, user: facts.user, at: now });
  draft.events.push({ kind: 'reported', department });
  if (owner.kind === 'bot' && !refusal) draft.events.push(requested(owner, department, 'asked'));
  return refusal ? { kind: 'shutOut', isOver: owner.kind === 'closed' } : { kind: 'taken' };
}

function isFirst({ owner }: Conversation['facts']): boolean {
  return (owner.kind === 'waiting' || owner.kind === 'withAgent' || owner.kind === 'bot') && owner.first === true;
}

/** Who is meant by a report: who wrote that entry; without one who has the conversation, or had it last. */
export type ReportedIn = (
  conversation: Pick<Conversation, 'id' | 'lastSeq' | 'facts'>,
  message: number | null,
) => Promise<StaffId | null>;

/** Reads it where it stands: the id of a member of staff is in their entries, and no page of a user knows it. */
export function reportedIn(conversations: Pick<Conversations, 'entries'>): ReportedIn {
  return async ({ id, lastSeq, facts: { owner } }, message) => {
    if (message !== null) return writerOf(await entryAt(conversations, id, message));
    if (owner.kind === 'withAgent') return owner.agent;
    if (owner.kind === 'closed' && owner.agent) return owner.agent;
    const [last] = await lastShown(conversations, id, lastSeq, 1, ({ author }) => author === 'staff');
    return writerOf(last);
  };
}

async function entryAt(
  conversations: Pick<Conversations, 'entries'>,
  id: ConversationId,
  seq: number,
): Promise<Entry | undefined> {
  const [entry] = await conversations.entries(id, { after: seq - 1, limit: 1, audience: 'everyone' });
  return entry?.seq === seq ? entry : undefined;
}

function writerOf(entry: Entry | undefined): StaffId | null {
  return entry?.author === 'staff' && entry.activity.from ? (entry.activity.from.id as StaffId) : null;
}
