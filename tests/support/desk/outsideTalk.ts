import { type ConversationId, newId } from '../../../core/ids.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { said, sampleContent, sampleFacts, sampleReference } from './sampleConversation.ts';

/** A conversation on an outside channel in which the bot has said `texts`; they wait in the outbox. */
export async function outsideTalk(
  conversations: Conversations,
  texts: readonly string[],
  place: { serviceUrl: string; conversation: string },
): Promise<ConversationId> {
  const id = newId<ConversationId>();
  const now = Date.now();
  const reference = sampleReference(place.conversation, { serviceUrl: place.serviceUrl });
  await conversations.commit(id, {
    facts: sampleFacts({ channel: 'emulator', openedAt: now, lastUserAt: now, dueAt: now + 86_400_000 }),
    content: sampleContent({ reference }),
    entries: [said('question'), ...texts.map((text) => said(text, 'bot'))],
    deliver: true,
  });
  return id;
}
