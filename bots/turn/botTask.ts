import { TurnContext } from 'botbuilder-core';
import { newId } from '../../core/ids.ts';
import type { BotTask } from '../../handoff/botTask.ts';
import { type ConversationDraft, carryDraft } from '../../handoff/draft.ts';
import { TurnAdapter } from './turnAdapter.ts';

/**
 * Lets the bot act within an act of the desk, and be committed with it: without the middleware, as nothing of it comes
 * from the user now. False when it has no checked answer. Rejects with what the bot throws.
 */
export function createBotTask(
  bot: (context: TurnContext) => Promise<void>,
): (draft: ConversationDraft, task: BotTask) => Promise<boolean> {
  const adapter = new TurnAdapter();
  return async (draft, task) => {
    const activity = { type: 'message', id: newId(), channelId: draft.facts.channel, ...task };
    const context = new TurnContext(adapter, activity);
    carryDraft(context, draft);
    await adapter.run(context, bot);
    return !draft.events.some((event) => event.kind === 'answered' && event.result === 'notKnown');
  };
}
