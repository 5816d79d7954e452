import type { Middleware, TurnContext } from 'botbuilder-core';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { phrasesOf, say } from '../../dialogs/saying/say.ts';
import { draftOf } from '../../handoff/draft.ts';
import { settleHash } from './askHash.ts';
import { endUnchecked } from './unchecked.ts';

/**
 * Puts what the user said in the transcript: their words and what a pressed button meant, so that a page shows the same
 * after a reload. Never what else a client may have sent along.
 */
export class Record implements Middleware {
  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { activity } = context;
    if (activity.type === 'message' && activity.text) {
      const draft = draftOf(context);
      const action = actionOf(activity);
      const clientActivityID: unknown = activity.channelData?.clientActivityID;
      draft.append({
        author: 'user',
        audience: 'everyone',
        activity: {
          type: 'message',
          text: activity.text,
          textFormat: 'plain',
          ...(action ? { value: action } : {}),
          channelData: {
            handrail: { sender: { role: 'user' }, language: draft.facts.language },
            // Echoed so that the page that sent it recognises its own message on the stream.
            ...(typeof clientActivityID === 'string' ? { clientActivityID } : {}),
          },
        },
      });
    }
    if ((await endUnchecked(context)) || (await settleHash(context))) return undefined;
    if (activity.type === 'message' && activity.attachments?.length) {
      await say(context, { text: phrasesOf(context).noAttachments });
      if (!activity.text) return undefined;
    }
    return next();
  }
}
