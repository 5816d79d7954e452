import type { Locale } from '../core/language.ts';
import type { Card, Notice, SuggestedAction } from '../core/protocols/protocol.ts';
import type { ConversationDraft } from './draft.ts';
import type { NewEntry } from './ports.ts';

/** A notice by the desk itself, in the user's language: who took over, what ended. */
export function systemSays(draft: ConversationDraft, text: string, card?: Card, buttons?: SuggestedAction[]): void {
  say(draft, text, card ? { card } : {}, buttons);
}

/** The same without a card. Staff read `notice` in their own language. */
export function systemTells(draft: ConversationDraft, text: string, notice: Notice): void {
  say(draft, text, { notice });
}

/** The same as an entry, beside what a commit writes without a draft. */
export function systemEntry(language: Locale, text: string, notice: Notice): NewEntry {
  return entryOf(language, text, { notice });
}

function say(
  draft: ConversationDraft,
  text: string,
  more: { card?: Card; notice?: Notice },
  buttons?: SuggestedAction[],
): void {
  draft.append(entryOf(draft.facts.language, text, more, buttons));
}

function entryOf(
  language: Locale,
  text: string,
  more: { card?: Card; notice?: Notice },
  buttons?: SuggestedAction[],
): NewEntry {
  return {
    author: 'system',
    audience: 'everyone',
    activity: {
      type: 'message',
      text,
      textFormat: 'markdown',
      locale: language,
      channelData: { handrail: { sender: { role: 'bot' }, language, ...more } },
      ...(buttons?.length ? { suggestedActions: { actions: buttons } } : {}),
    },
  };
}
