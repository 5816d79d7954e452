import { LOCALE_NAMES, type Locale } from '../../core/language.ts';
import type { Chat } from './chat/chat.ts';

/** The desk answers in the language that is read. */
export function tell(chat: Chat, chosen: Locale): void {
  if (chat.view.value.owner !== 'ended') chat.act({ action: 'language', language: chosen }, LOCALE_NAMES[chosen]);
}
