import { type Activity, BotAdapter, type ResourceResponse, type TurnContext } from 'botbuilder-core';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';

/**
 * The adapter of every channel. "Sending" only adds to the turn's draft: what the bot says becomes visible when the
 * whole turn is committed, in order, or not at all. Delivery to outside channels is the outbox's work.
 */
export class TurnAdapter extends BotAdapter {
  /** Runs the middleware, then the bot. Rejects with what they throw. */
  async run(context: TurnContext, bot: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(context, bot);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const draft = draftOf(context);
    for (const activity of activities) {
      if (activity.type !== 'typing') draft.append({ author: 'bot', audience: 'everyone', activity: plain(activity) });
    }
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<undefined> {
    throw new TypeError('What was said stays said: activities are not updated.');
  }

  override async deleteActivity(): Promise<void> {
    throw new TypeError('What was said stays said until its conversation is deleted.');
  }

  override async continueConversation(): Promise<void> {
    throw new TypeError('Proactive turns enter through receive().');
  }
}

/** Keeps what Handrail knows; addresses of the channel (`conversation`, `recipient`, `serviceUrl`) are the door's business. */
function plain(activity: Partial<Activity>): ChatActivity {
  const { type, text, textFormat, locale, name, value, attachments, suggestedActions, channelData, inputHint } =
    activity as ChatActivity;
  return JSON.parse(
    JSON.stringify({
      type,
      text,
      textFormat,
      locale,
      name,
      value,
      attachments,
      suggestedActions,
      channelData,
      inputHint,
    }),
  );
}
