import { signal } from '@preact/signals';
import { language } from '../shared/language.ts';
import { browserPorts } from '../shared/line/browserPorts.ts';
import { createChat, type Intent } from '../widget/chat/chat.ts';

/** The help centre's own chat. It speaks to the server only once its panel has been opened. */
export const chat = createChat(browserPorts, () => language.value);
export const panelOpen = signal(false);
export const unread = signal(0);

/** Opens the panel; with a wish, it is fulfilled there (after the consent, when that is missing). */
export function openChat(wish?: Intent): void {
  panelOpen.value = true;
  unread.value = 0;
  if (wish) chat.wish(wish);
}
