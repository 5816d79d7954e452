import type { ConversationId, StaffId } from '../../core/ids.ts';
import type { HandOutRefusal, PastCases } from '../../core/protocols/deskProtocol.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import { isReported } from '../mayOpen.ts';
import { openedBy } from '../openCase.ts';
import type { Conversation, Conversations, LegalHold, Opening } from '../ports.ts';
import { receiptOf } from './deletion.ts';
import { ownData } from './ownData.ts';
import { dueAt, isHeldBack, type RetentionRules } from './retention.ts';

/** How long an auditor's agreement to hand out a held conversation is good for, where nothing uses it up before. */
export const AGREEMENT_LASTS: Milliseconds = DAY;

export interface HandOutParts {
  readonly conversations: Pick<Conversations, 'read' | 'entries' | 'commit'>;
  readonly rules: RetentionRules;
  readonly clock: Clock;
  /** What is kept of earlier cases of its user. */
  readonly pastOf: (conversation: Conversation) => Promise<PastCases | null>;
  /**
   * Whether an account may sign in and has been an auditor's undisturbed since then (ms): who was disabled, made something else or robbed of
   * their account since they agreed has agreed to nothing.
   */
  readonly isAuditorSince: (staff: StaffId, at: Milliseconds) => Promise<boolean>;
  /** The content-free entry of the audit. `staff`: null at the host's command line. */
  readonly recordHandOut: (act: {
    readonly act: 'exported' | 'heldExported';
    readonly receipt: string;
    readonly staff: StaffId | null;
  }) => Promise<unknown>;
}

/** `staff` is null at the host's command line. */
export type HandsOut = Pick<Opening, 'role'> & { readonly staff: StaffId | null };

const TRIES = 5;
/** Stands in an opening for whoever is at the host's command line; ids of staff are longer. */
const HOST = 'host' as StaffId;

/**
 * Hands out all that is stored of a conversation, for a user who has asked by another way, or for the matter of a legal hold. It
 * stands in the conversation, for its user, and in the audit before anything of it is read. What only a hold keeps takes two people:
 * an auditor who has agreed to it, and somebody else who does it. The agreement is used up by it.
 * Errors: rejects with `store.unavailable`.
 */
export async function handOut(
  parts: HandOutParts,
  id: ConversationId,
  by: HandsOut,
): Promise<{ kind: 'ok'; data: object } | { kind: 'refused'; reason: HandOutRefusal }> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const found = await parts.conversations.read(id);
    if (!found) return { kind: 'refused', reason: 'gone' };
    // Before it stands anywhere that it was handed out: to them it is not there.
    if (by.staff !== null && isReported(found.facts, by.staff)) return { kind: 'refused', reason: 'notYours' };
    const now = parts.clock();
    const isHeld = isHeldBack(found.facts, parts.rules, now);
    const missing = isHeld ? await missingOf(parts, found.facts.hold, by.staff, now) : null;
    if (missing) return { kind: 'refused', reason: missing };
    if (!(await isNoted(parts, found, { at: now, staff: by.staff ?? HOST, role: by.role, act: 'exported' }))) continue;
    await parts.recordHandOut({ act: isHeld ? 'heldExported' : 'exported', receipt: receiptOf(id), staff: by.staff });
    const { department, resolution, rating, verified } = found.facts;
    const own = await ownData(parts.conversations, found, parts.rules);
    const facts = { department, resolution, rating, verified: verified ?? null };
    return { kind: 'ok', data: { ...own, ...facts, past: await parts.pastOf(found) } };
  }
  return { kind: 'refused', reason: 'changed' };
}

/** A clock that was set back makes no old agreement new. */
export function isAgreed(hold: LegalHold | undefined, now: Milliseconds): boolean {
  return hold?.agreed !== undefined && Math.abs(now - hold.agreed.at) < AGREEMENT_LASTS;
}

async function missingOf(
  { isAuditorSince }: Pick<HandOutParts, 'isAuditorSince'>,
  hold: LegalHold | undefined,
  staff: StaffId | null,
  now: Milliseconds,
): Promise<HandOutRefusal | null> {
  const agreed = hold?.agreed;
  if (!agreed || !isAgreed(hold, now)) return 'agreementMissing';
  if (agreed.by === staff) return 'samePerson';
  return (await isAuditorSince(agreed.by, agreed.at)) ? null : 'agreementMissing';
}

/** The agreement goes in the same commit: of two who use it at once, one finds the conversation changed and the agreement gone. */
async function isNoted(
  { conversations, rules }: HandOutParts,
  found: Conversation,
  opening: Opening,
): Promise<boolean> {
  const { id, version, ownerFence, content, facts } = found;
  const { agreed: _, ...hold } = facts.hold ?? {};
  const left = { ...facts, ...(facts.hold ? { hold: hold as LegalHold } : {}) };
  const change = { version, ownerFence, entries: [], content: openedBy(content, opening) };
  const spent = facts.hold?.agreed ? { facts: { ...left, dueAt: dueAt(left, rules) } } : {};
  return (await conversations.commit(id, { ...change, ...spent })).kind === 'ok';
}
