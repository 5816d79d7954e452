import type { Signals } from '../../../core/ports.ts';

/** Signals keep their order: once this one is heard, so is all that was said before it. */
export function settled(signals: Signals): Promise<void> {
  return new Promise((resolve) => {
    const end = signals.subscribe((signal) => {
      if (signal.kind !== 'staff') return;
      end();
      resolve();
    });
    signals.publish({ kind: 'staff', staff: 'marker' });
  });
}
