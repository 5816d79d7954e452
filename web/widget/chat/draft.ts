import { computed, effect, signal } from '@preact/signals';
import { forgotten, keepDraft, takeKept } from '../../shared/browser/draftMemory.ts';
import { createGuard, guardState, type Stop } from '../../shared/guard/guard.ts';

/** As the server counts: UTF-16 units. */
export const MAX_LENGTH = 8000;

export type Draft = ReturnType<typeof createDraft>;

/** What is being written. It lives here, in memory, and goes nowhere but through the guard, not even over a reload. */
export function createDraft(send: (text: string) => void) {
  const guard = createGuard();
  const text = signal(takeKept());
  const stop = signal<Stop | null>(null);
  const waiting = signal(false);
  const ready = computed(() => guardState.value === 'ready');
  const begun = forgotten.peek();
  effect(() => {
    if (forgotten.value > begun) discard();
  });

  function discard(): void {
    text.value = '';
    stop.value = null;
  }

  function submit(): void {
    const words = text.value.trim();
    if (!words || stop.value || words.length > MAX_LENGTH) return;
    // Pressed before the guard has come: it is sent as soon as it may be, and not before.
    waiting.value = !ready.value;
    if (waiting.value) return;
    const found = guard.check(text.value);
    stop.value = found;
    if (found) return;
    text.value = '';
    send(words);
  }

  return {
    text,
    stop,
    waiting,
    submit,
    write(value: string): void {
      text.value = value;
      waiting.value = false;
    },
    /** Back to the words as they were written. */
    edit(): void {
      stop.value = null;
    },
    removeSecret(): void {
      if (stop.value) text.value = guard.remove(text.value, stop.value);
      stop.value = null;
    },
    discard,
    /** The page goes: the draft waits for its reload in this tab, unless it may be a secret. */
    keep(): void {
      if (!stop.value && text.value.trim() && guard.mayKeep(text.value)) keepDraft(text.value);
    },
    /** The guard has come. */
    onReady(): void {
      if (waiting.value) submit();
    },
  };
}
