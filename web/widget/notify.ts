import { signal } from '@preact/signals';
import { words } from '../shared/language.ts';

/** The user asked to be told. Lasts as long as the page. */
export const notifying = signal(false);

/** False in frames of other sites, where browsers forbid it, and where there are no notifications at all. */
export function canNotify(): boolean {
  return 'Notification' in window && window.self === window.top;
}

/** Asks the browser; only ever on the user's press. */
export async function askToNotify(): Promise<boolean> {
  notifying.value = (await Notification.requestPermission()) === 'granted';
  return notifying.value;
}

/** Says that there is a reply, never what it says: it may appear on a locked screen. */
export function notifyOfReply(): void {
  if (!notifying.value || document.visibilityState === 'visible') return;
  const notification = new Notification(words.value.header.replied, { tag: 'handrail' });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
  });
}
