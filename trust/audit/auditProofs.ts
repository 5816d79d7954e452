import type { ConversationId } from '../../core/ids.ts';
import type { Conversations, Verified } from '../../handoff/ports.ts';
import type { Proven } from '../ports.ts';
import type { Audit } from './audit.ts';
import { commitmentTo } from './commitment.ts';

/**
 * Writes what became of a proof to the audit: who, when, how and the result. Of which address it was, only a commitment is
 * kept, so that nobody can find out once the conversation is shredded.
 */
export function auditProofs(audit: Audit, conversations: Pick<Conversations, 'read'>) {
  return async (id: ConversationId, how: Verified['how'], proven: Proven): Promise<Proven> => {
    const conversation = await conversations.read(id);
    if (!conversation) return proven;
    const { facts, content } = conversation;
    const entry = { kind: 'proof', how, outcome: proven.kind, user: facts.user } as const;
    if (proven.kind !== 'verified' || !content.salt) await audit.record(entry);
    else {
      const { whole, address, at } = proven.verified;
      const commitment = commitmentTo({ conversation: id, how, address: whole ?? address, at }, content.salt);
      await audit.record({ ...entry, commitment });
    }
    return proven;
  };
}
