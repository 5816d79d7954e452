import type { ConversationId } from '../core/ids.ts';
import type { Signals } from '../core/ports.ts';
import type { Clock } from '../core/time.ts';
import { verificationPhrases } from '../languages/verification/index.ts';
import { ConversationDraft } from './draft.ts';
import type { ConversationContent, Conversations, Verified } from './ports.ts';
import type { RetentionRules } from './record/retention.ts';
import { systemTells } from './systemSays.ts';

interface VerifiedParts {
  readonly conversations: Pick<Conversations, 'read' | 'commit'>;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  readonly isOutside: (channel: string) => boolean;
  /** What dialogs remember, without the question that waits for an answer. */
  readonly withoutDialogs: (dialogs: ConversationContent['dialogs']) => ConversationContent['dialogs'];
}

const TRIES = 5;

/**
 * A proof that came outside a turn (by the page): kept with the conversation whoever holds it, and said in it. What the
 * bot was asking is over, or the user's next words would be taken for a signature.
 * Resolves to false when the conversation has ended, its user agrees to nothing any more, or it keeps changing.
 */
export async function recordVerified(parts: VerifiedParts, id: ConversationId, verified: Verified): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await parts.conversations.read(id);
    if (before?.facts.consent.kind !== 'accepted' || before.facts.owner.kind === 'closed') return false;
    const draft = new ConversationDraft(id, before, before.facts, parts.clock(), parts.rules);
    draft.verify(verified);
    draft.content = { ...draft.content, dialogs: parts.withoutDialogs(draft.content.dialogs) };
    const words = verificationPhrases(draft.facts.language);
    const told = verified.how === 'account' ? words.verifiedAccount : words.verified;
    systemTells(draft, told(verified.address), { kind: 'proven' });
    const deliver = parts.isOutside(draft.facts.channel);
    const committed = await parts.conversations.commit(id, draft.change({ deliver }));
    if (committed.kind === 'ok') {
      parts.signals.publish({ kind: 'desk' });
      return true;
    }
    if (committed.kind === 'gone') return false;
  }
  return false;
}
