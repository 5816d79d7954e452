import { signal } from '@preact/signals';
import { language } from '../shared/language.ts';
import type { Intent } from '../widget/chat/chat.ts';

export const panelOpen = signal(false);
export const unread = signal(0);

/** The chat's code comes after the page's: whoever only reads an article does not wait for it. */
const ownChat = () => import('./ownChat.ts').then(({ chat }) => chat);

/** Opens the panel; with a wish, it is fulfilled there (after the consent, when that is missing). */
export function openChat(wish?: Intent): void {
  panelOpen.value = true;
  unread.value = 0;
  if (wish) wishFor(wish);
}

/** Kept until the panel is opened. Where the code cannot be fetched the panel says so, and is tried again by a new page. */
export function wishFor(wish: Intent): void {
  void ownChat().then(
    (chat) => chat.wish(wish),
    () => undefined,
  );
}

/** The desk answers in the language that is read. A chat that nobody has begun is told when it begins. */
export function tellLanguage(): void {
  void ownChat().then(
    (chat) => {
      const { consent, owner } = chat.view.value;
      if (consent.kind !== 'unknown' && owner !== 'ended')
        chat.act({ action: 'language', language: language.value }, '');
    },
    () => undefined,
  );
}
