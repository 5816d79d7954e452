import { signal } from '@preact/signals';

/** Whether the list of keys is open. */
export const keysShown = signal(false);

/** As it is written on the keyboard. */
export function commandKey(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
