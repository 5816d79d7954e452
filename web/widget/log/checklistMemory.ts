import { DONE_BOXES, tabMemory } from '../../shared/browser/doneBoxes.ts';

/**
 * Which boxes of an emergency checklist are ticked, over a reload of the tab. Numbers only, under the message's id;
 * the words of the list are never stored. They go with the session (`forgetDoneBoxes`).
 */
export function checklistMemory(messageId: string): { load: () => number[]; save: (done: number[]) => void } {
  const key = `${DONE_BOXES}${messageId}`;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(tabMemory()?.getItem(key) ?? '[]');
        return Array.isArray(stored) ? stored.filter((index) => Number.isInteger(index)) : [];
      } catch {
        return [];
      }
    },
    save(done) {
      try {
        tabMemory()?.setItem(key, JSON.stringify(done));
      } catch {}
    },
  };
}
