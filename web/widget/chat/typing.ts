import { signal } from '@preact/signals';
import { type Clock, SECOND } from '../../../core/time.ts';
import type { DirectLinePorts } from '../../shared/line/directLinePorts.ts';

const LASTS = 6 * SECOND;
const TELL_EVERY = 4 * SECOND;

/** Whether the other side is writing: true from a sign of it until its words come, or nothing more is heard. */
export function createTypingSign(after: DirectLinePorts['after']) {
  const shown = signal(false);
  let cancel = () => {};
  const hide = () => {
    shown.value = false;
  };
  return {
    shown,
    hide,
    show(): void {
      shown.value = true;
      cancel();
      cancel = after(LASTS, hide);
    },
  };
}

/** Tells that the user writes, whatever the number of keys they press. */
export function tellingSeldom(now: Clock, tell: () => void): () => void {
  let told = 0;
  return () => {
    if (now() - told < TELL_EVERY) return;
    told = now();
    tell();
  };
}
