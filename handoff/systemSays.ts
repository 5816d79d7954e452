import type { Card, SuggestedAction } from '../core/protocol.ts';
import type { ConversationDraft } from './draft.ts';

/** A notice by the desk itself, in the user's language: who took over, what ended. */
export function systemSays(draft: ConversationDraft, text: string, card?: Card, buttons?: SuggestedAction[]): void {
  const { language } = draft.facts;
  draft.append({
    author: 'system',
    audience: 'everyone',
    activity: {
      type: 'message',
      text,
      textFormat: 'markdown',
      locale: language,
      channelData: { handrail: { sender: { role: 'bot' }, language, ...(card ? { card } : {}) } },
      ...(buttons?.length ? { suggestedActions: { actions: buttons } } : {}),
    },
  });
}
