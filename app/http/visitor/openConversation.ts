import type { ConversationId } from '../../../core/ids.ts';
import { hasAgreed } from '../../../handoff/agreed.ts';
import type { Conversations } from '../../../handoff/ports.ts';

export interface OpenParts {
  readonly conversations: Pick<Conversations, 'read'>;
  /** Of the terms and privacy text in force. */
  readonly termsVersion: string;
}

/** Nothing of a user is kept before they have agreed to the texts in force, and nothing is added after the end. */
export async function isOpen({ conversations, termsVersion }: OpenParts, id: ConversationId): Promise<boolean> {
  const facts = (await conversations.read(id))?.facts;
  return facts !== undefined && hasAgreed(facts.consent, termsVersion) && facts.owner.kind !== 'closed';
}
