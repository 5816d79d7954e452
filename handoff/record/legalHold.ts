import type { ConversationId, StaffId } from '../../core/ids.ts';
import type { Documents, Signals } from '../../core/ports.ts';
import type { HoldReason, HoldRefusal } from '../../core/protocols/deskProtocol.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { formatMoment } from '../../languages/format.ts';
import { holdPhrases } from '../../languages/holds/index.ts';
import { phrases } from '../../languages/index.ts';
import { ConversationDraft } from '../draft.ts';
import { openedBy } from '../openCase.ts';
import type { Conversation, ConversationFacts, Conversations, LegalHold } from '../ports.ts';
import { systemTells } from '../systemSays.ts';
import { readAtAll, receiptOf } from './deletion.ts';
import { dueAt, LONGEST_HOLD, type RetentionRules } from './retention.ts';

export interface HoldParts {
  readonly conversations: Pick<Conversations, 'read' | 'commit'>;
  readonly documents: Documents;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  readonly isOutside: (channel: string) => boolean;
  /** The content-free entry of the audit. `receipt` names the conversation as a receipt of deletion will. */
  readonly recordHold: (act: HoldAct) => Promise<void>;
}

export interface HoldAct {
  readonly act: 'placed' | 'lifted' | 'agreed' | 'agreementEnded';
  readonly receipt: string;
  readonly staff: StaffId;
  readonly reason: HoldReason;
  readonly reference: string;
  readonly until: Milliseconds;
}

export type HoldResult =
  | { readonly kind: 'ok'; readonly hold: LegalHold }
  | { readonly kind: 'refused'; readonly reason: HoldRefusal };

export interface Holds {
  /**
   * `until` at most `LONGEST_HOLD` from now; placing it again replaces the former end and reason. `gone`: it was erased
   * before; `ok` is never said of content that is not there.
   */
  place(
    id: ConversationId,
    staff: StaffId,
    wanted: Pick<LegalHold, 'reason' | 'reference' | 'until'>,
  ): Promise<HoldResult>;
  lift(id: ConversationId, staff: StaffId): Promise<HoldResult>;
  /** An auditor agrees that it is handed out once past its ordinary time, or takes that back. Its user sees time and role. */
  agree(id: ConversationId, staff: StaffId, agrees: boolean): Promise<HoldResult>;
  /** What the list says, whatever has become of the conversation. */
  isListed(id: ConversationId): Promise<boolean>;
  list(): Promise<readonly Held[]>;
}

/** `reported`: whom its user has reported; they read none of it. */
export interface Held extends Pick<ConversationFacts, 'reported'> {
  readonly conversation: ConversationId;
  readonly hold: LegalHold;
}

const TRIES = 5;
/** Which conversations are held, for the list; that one is held is a fact of the conversation itself. */
const INDEX = 'hold';

/**
 * The one exception from deletion: set and ended by hand, told to the user, never longer than it says. What retention
 * makes of it is in `retention.ts`. Errors: rejects with `store.unavailable`.
 */
export function createHolds(parts: HoldParts): Holds {
  const { documents, clock } = parts;
  return {
    async place(id, staff, { reason, reference, until }) {
      const now = clock();
      if (until <= now || until > now + LONGEST_HOLD) return { kind: 'refused', reason: 'until' };
      const hold: LegalHold = { reason, reference, until, at: now, by: staff };
      // First the index: a hold that nobody can find again would be worse than one that is listed in vain.
      await documents.put(INDEX, id, {}, { expiresAt: until });
      const changed = await change(parts, id, (draft) => place(draft, hold));
      if (changed === 'gone') await documents.remove(INDEX, id);
      if (changed !== 'ok') return { kind: 'refused', reason: changed };
      await parts.recordHold({ act: 'placed', receipt: receiptOf(id), staff, reason, reference, until });
      return { kind: 'ok', hold };
    },

    async lift(id, staff) {
      const held = (await parts.conversations.read(id))?.facts.hold;
      if (!held) return { kind: 'refused', reason: 'notHeld' };
      const changed = await change(parts, id, (draft) => lift(draft, parts.rules));
      if (changed !== 'ok') return { kind: 'refused', reason: changed };
      await documents.remove(INDEX, id);
      const { reason, reference, until } = held;
      await parts.recordHold({ act: 'lifted', receipt: receiptOf(id), staff, reason, reference, until });
      return { kind: 'ok', hold: held };
    },

    async agree(id, staff, agrees) {
      const held = (await parts.conversations.read(id))?.facts.hold;
      if (!held) return { kind: 'refused', reason: 'notHeld' };
      const changed = await change(parts, id, (draft) => agree(draft, staff, agrees));
      if (changed !== 'ok') return { kind: 'refused', reason: changed };
      const { reason, reference, until } = held;
      const act = agrees ? 'agreed' : 'agreementEnded';
      await parts.recordHold({ act, receipt: receiptOf(id), staff, reason, reference, until });
      return { kind: 'ok', hold: held };
    },

    isListed: async (id) => (await documents.get(INDEX, id)) !== null,

    async list() {
      const ids = (await documents.list(INDEX)).map(({ id }) => id as ConversationId);
      const read = await Promise.all(ids.map((id) => readAtAll(parts, id)));
      return read.flatMap((one) => {
        const { hold, reported } = one?.facts ?? {};
        return one && hold ? [{ conversation: one.id, hold, reported }] : [];
      });
    },
  };
}

/** What a user hears who withdraws consent or erases everything, and when it will be gone. */
export function erasureNotice(draft: ConversationDraft): { text: string; deletedBy: Milliseconds } {
  const { language, hold } = draft.facts;
  if (!hold || hold.until <= draft.now) return { text: phrases(language).withdrawn, deletedBy: draft.now };
  return { text: holdPhrases(language).notErased(formatMoment(hold.until, language)), deletedBy: hold.until };
}

function place(draft: ConversationDraft, hold: LegalHold): void {
  const { language } = draft.facts;
  const words = holdPhrases(language);
  draft.note({ hold });
  systemTells(draft, words.placed(words.reasons[hold.reason], formatMoment(hold.until, language)), { kind: 'held' });
}

/** For one export, and not for long: `handOut.ts`. A hold that was lifted meanwhile takes no agreement. */
function agree(draft: ConversationDraft, staff: StaffId, agrees: boolean): void {
  const { hold } = draft.facts;
  if (!hold) return;
  draft.note({ hold: { ...hold, agreed: agrees ? { at: draft.now, by: staff } : undefined } });
  if (agrees) draft.content = openedBy(draft.content, { at: draft.now, staff, role: 'auditor', act: 'agreed' });
}

function lift(draft: ConversationDraft, rules: RetentionRules): void {
  const { language, owner } = draft.facts;
  draft.note({ hold: undefined });
  if (owner.kind !== 'closed') return;
  const deletedBy = Math.max(draft.now, dueAt(draft.facts, rules));
  systemTells(draft, holdPhrases(language).lifted(formatMoment(deletedBy, language)), { kind: 'holdEnded' });
}

/** Reads, changes, commits; again when somebody was quicker. */
async function change(
  parts: HoldParts,
  id: ConversationId,
  apply: (draft: ConversationDraft) => void,
): Promise<'ok' | 'gone' | 'changed'> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before: Conversation | null = await parts.conversations.read(id);
    if (!before) return 'gone';
    const draft = new ConversationDraft(id, before, before.facts, parts.clock(), parts.rules);
    apply(draft);
    const deliver = parts.isOutside(draft.facts.channel);
    const { kind } = await parts.conversations.commit(id, draft.change({ deliver }));
    if (kind === 'gone') return 'gone';
    if (kind === 'ok') {
      parts.signals.publish({ kind: 'desk' });
      return 'ok';
    }
  }
  return 'changed';
}
