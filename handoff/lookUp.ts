import type { ConversationId, Pseudonym, StaffId } from '../core/ids.ts';
import type { Signals } from '../core/ports.ts';
import type { CaseLookup } from '../core/protocols/deskProtocol.ts';
import type { Clock } from '../core/time.ts';
import { verificationPhrases } from '../languages/verification/index.ts';
import type { LookUp, LookupSubject } from '../trust/ports.ts';
import { ConversationDraft } from './draft.ts';
import type { Conversation, Conversations, DeskResult, DeskStaff, Verified } from './ports.ts';
import type { RetentionRules } from './record/retention.ts';
import { holds, refused } from './refused.ts';
import { systemTells } from './systemSays.ts';

export interface LookUpParts {
  readonly conversations: Pick<Conversations, 'read' | 'commit'>;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  readonly isOutside: (channel: string) => boolean;
  /** Null where no internal system is configured. */
  readonly lookUp: LookUp | null;
  /** Resolves once the audit holds it. */
  readonly recordLookup: (step: LookupStep) => Promise<void>;
}

/** What the audit keeps of a look-up: who asked about whom, and what became of it; never what was asked or answered. */
export interface LookupStep {
  readonly staff: StaffId;
  readonly user: Pseudonym;
  readonly factor: Verified['how'];
  readonly outcome: 'asked' | 'found' | 'unknown' | 'failed';
}

const TRIES = 5;
const SUBJECT = { signature: 'address', account: 'account', email: 'email', phone: 'phone' } as const satisfies Record<
  Verified['how'],
  LookupSubject['kind']
>;

/**
 * Asks the internal system about what the user has shown to be theirs in this conversation, for the agent who holds it. No
 * question leaves before the audit has it. The answer lies with the conversation, sealed, and dies with it; the user is
 * told. It is thrown away when the conversation has changed hands, or its proof, while it was awaited.
 */
export async function lookUpCase(
  parts: LookUpParts,
  id: ConversationId,
  staff: DeskStaff,
): Promise<DeskResult<{ lookup: CaseLookup }>> {
  const asked = await mayAsk(parts, id, staff);
  if (asked.kind === 'refused') return asked;
  const { verified, facts, lookUp } = asked;
  const step = { staff: staff.id, user: facts.user, factor: verified.how };
  await parts.recordLookup({ ...step, outcome: 'asked' });
  const answer = await lookUp({ kind: SUBJECT[verified.how], value: verified.whole ?? verified.address });
  await parts.recordLookup({ ...step, outcome: answer.kind });
  if (answer.kind === 'failed') return refused('unanswered');
  const found = answer.kind === 'found';
  return keep(parts, id, staff, verified, { at: parts.clock(), found, fields: found ? answer.fields : [] });
}

async function mayAsk(parts: LookUpParts, id: ConversationId, staff: DeskStaff) {
  const conversation = await parts.conversations.read(id);
  if (!conversation) return refused('gone');
  if (!holds(conversation, staff)) return refused(conversation.facts.owner.kind === 'closed' ? 'closed' : 'notYours');
  const { verified } = conversation.content;
  if (!verified) return refused('notVerified');
  if (!parts.lookUp) return refused('notAllowed');
  return { kind: 'ok', verified, facts: conversation.facts, lookUp: parts.lookUp } as const;
}

async function keep(
  parts: LookUpParts,
  id: ConversationId,
  staff: DeskStaff,
  verified: Verified,
  lookup: CaseLookup,
): Promise<DeskResult<{ lookup: CaseLookup }>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await parts.conversations.read(id);
    if (!before) return refused('gone');
    if (!holds(before, staff)) return refused('notYours');
    if (!sameProof(before, verified)) return refused('changed');
    const draft = new ConversationDraft(id, before, before.facts, parts.clock(), parts.rules);
    draft.content = { ...draft.content, lookup };
    systemTells(draft, verificationPhrases(draft.facts.language).lookedUp(staff.name), { kind: 'lookedUp' });
    const deliver = parts.isOutside(draft.facts.channel);
    const committed = await parts.conversations.commit(id, draft.change({ deliver }));
    if (committed.kind === 'ok') return { kind: 'ok', lookup };
    if (committed.kind === 'gone') return refused('gone');
  }
  return refused('changed');
}

function sameProof({ content }: Conversation, { how, address, at }: Verified): boolean {
  return content.verified?.how === how && content.verified.address === address && content.verified.at === at;
}
