import { effect, signal } from '@preact/signals';

/** Small habits of one browser: no words of anybody. Where storage is forbidden they last for the page. */
function remembered(name: string, initial: boolean) {
  const key = `handrail.console.${name}`;
  const value = signal(load(key) ?? initial);
  effect(() => save(key, value.value));
  return value;
}

/** Single-letter keys; WCAG 2.1.4 asks that they can be switched off. */
export const keysOn = remembered('keys', true);
export const enterSends = remembered('enterSends', false);
export const soundOn = remembered('sound', false);
export const notifyOn = remembered('notify', false);
/** How many wait or have written, in the title of the tab. */
export const badgeOn = remembered('badge', true);

function load(key: string): boolean | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? null : stored === 'true';
  } catch {
    return null;
  }
}

function save(key: string, value: boolean): void {
  try {
    localStorage.setItem(key, String(value));
  } catch {}
}
