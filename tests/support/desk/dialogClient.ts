import type { Activity, Middleware, TurnContext } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { DialogTestClient } from 'botbuilder-testing';
import type { ConversationId } from '../../../core/ids.ts';
import type { Language } from '../../../core/language.ts';
import { ConversationDraft, carryDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { NOON, sampleFacts } from './sampleConversation.ts';

/** Talks to one dialog through botbuilder's test client; every turn carries the same draft, so its facts can be read. */
export function talkTo(dialog: Dialog, language: Language = 'en', options?: object) {
  const facts = sampleFacts({ language });
  const draft = new ConversationDraft('conversation' as ConversationId, null, facts, NOON, DEFAULT_RULES);
  const withDraft: Middleware = {
    onTurn: async (context: TurnContext, next: () => Promise<void>) => {
      carryDraft(context, draft);
      await next();
    },
  };
  const client = new DialogTestClient('test', dialog, options, [withDraft]);
  let latest: Partial<Activity> | undefined;
  return {
    draft,
    say: async (text: string): Promise<string> => {
      latest = await client.sendActivity(text);
      return latest?.text ?? '';
    },
    next: (): string => {
      latest = client.getNextReply();
      return latest?.text ?? '';
    },
    /** What was said last as the web draws it. */
    lastCard: (): unknown => latest?.channelData?.handrail?.card,
    /** The buttons under what was said last. */
    lastButtons: () => latest?.suggestedActions?.actions ?? [],
  };
}
