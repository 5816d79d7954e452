import type { Signal, Signals } from '../../core/ports.ts';

/** `Signals` inside one process. Delivered after the publisher has returned, as from a network; a lost one is polled. */
export function embeddedSignals(): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    publish: (signal) => {
      for (const listener of listeners) setImmediate(() => listeners.has(listener) && listener(signal));
    },
    subscribe: (listener) => {
      // A wrapper of its own: the same function may be subscribed twice.
      const own = (signal: Signal) => listener(signal);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
