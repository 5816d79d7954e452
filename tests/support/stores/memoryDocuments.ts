import type { Documents, Signal, Signals, StoredDocument } from '../../../core/ports.ts';
import type { Clock } from '../../../core/time.ts';

/** `Documents` in memory, for tests of what is built on it; the real ones are held by their contract suite. Without a clock nothing expires. */
export function memoryDocuments(clock: Clock = () => 0): Documents {
  type Row = StoredDocument & { expiresAt: number };
  const kinds = new Map<string, Map<string, Row>>();
  const of = (kind: string) => {
    const rows = kinds.get(kind) ?? new Map<string, Row>();
    kinds.set(kind, rows);
    for (const { id, expiresAt } of rows.values()) if (expiresAt <= clock()) rows.delete(id);
    return rows;
  };
  return {
    get: async (kind, id) => of(kind).get(id) ?? null,
    async put(kind, id, value, options = {}) {
      const current = of(kind).get(id)?.version ?? 0;
      if (options.expect !== undefined && options.expect !== current) return { kind: 'conflict', version: current };
      const { expiresAt = Number.POSITIVE_INFINITY } = options;
      of(kind).set(id, { id, version: current + 1, value: structuredClone(value), expiresAt });
      return { kind: 'ok', version: current + 1 };
    },
    remove: async (kind, id) => of(kind).delete(id),
    list: async (kind) => [...of(kind).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** `Signals` within one process. */
export function memorySignals(): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    publish: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
