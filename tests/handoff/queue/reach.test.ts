import type { ConversationId } from '../../../core/ids.ts';
import type { Conversation } from '../../../handoff/ports.ts';
import { conversationsWith } from '../../../handoff/queue/reach.ts';
import { sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';

it('names the conversations that were given an article and are not forgotten yet', async () => {
  const given: Record<string, readonly string[]> = { one: ['slippage'], two: ['send-pending', 'slippage'], three: [] };
  const read = async (id: ConversationId): Promise<Conversation | null> => {
    const articles = given[id];
    if (!articles) return null;
    const content = sampleContent();
    const brief = { ...content.brief, articles };
    return { id, version: 1, lastSeq: 1, ownerFence: 1, facts: sampleFacts(), content: { ...content, brief } };
  };
  const due = async () => [...Object.keys(given), 'forgotten'] as ConversationId[];
  expect(await conversationsWith('slippage', { due, read })).toEqual(['one', 'two']);
});
