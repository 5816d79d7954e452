/**
 * Which boxes of an emergency checklist are ticked, over a reload of the tab. Numbers only, under the message's id;
 * the words of the list are never stored.
 */
export function checklistMemory(messageId: string): { load: () => number[]; save: (done: number[]) => void } {
  const key = `handrail.done.${messageId}`;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(stored) ? stored.filter((index) => Number.isInteger(index)) : [];
      } catch {
        return [];
      }
    },
    save(done) {
      try {
        sessionStorage.setItem(key, JSON.stringify(done));
      } catch {}
    },
  };
}
