import { signal } from '@preact/signals';
import { tabMemory } from './doneBoxes.ts';

const KEY = 'handrail.draft';

/** How often this page has forgotten its conversation for good; whoever holds a draft lets go of it then. */
export const forgotten = signal(0);

/** From the moment the page goes until it is back in the same tab. Where storage is forbidden a draft ends with its page. */
export function keepDraft(text: string): void {
  try {
    tabMemory()?.setItem(KEY, text);
  } catch {}
}

/** What was kept, which is then kept no longer. */
export function takeKept(): string {
  try {
    const text = tabMemory()?.getItem(KEY) ?? '';
    tabMemory()?.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}

/** The conversation was deleted: what was half written in it is in no field either, or the next person at this browser reads it. */
export function forgetDraft(): void {
  takeKept();
  forgotten.value += 1;
}
