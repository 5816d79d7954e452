import type { ActionValue } from '../core/protocols/protocol.ts';
import { unanswered } from '../core/records/unanswered.ts';
import type { ConversationDraft } from './draft.ts';
import { lastShown } from './lastShown.ts';
import type { Conversations } from './ports.ts';

/** What the bot is to go on with: a button's meaning, or words of the user that it has not seen. */
export interface BotTask {
  readonly text: string;
  readonly value?: ActionValue;
}

/** How far back what nobody has answered is looked for. */
const LOOKED_AT = 50;

/**
 * What the bot does when an agent gives back: shows the article that was named, else answers what the user wrote and nobody
 * answered. Without it a question put to the agent is met with "Ask on". Null: nothing is open.
 */
export async function taskFor(
  conversations: Pick<Conversations, 'entries'>,
  draft: ConversationDraft,
  article: string | null,
): Promise<BotTask | null> {
  if (article !== null) return { text: '', value: { action: 'article', id: article } };
  const entries = await lastShown(conversations, draft.id, draft.before?.lastSeq ?? 0, LOOKED_AT);
  const text = unanswered(entries);
  return text === '' ? null : { text };
}
