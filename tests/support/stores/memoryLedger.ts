import type { Ledger, LedgerRecord } from '../../../core/ports.ts';

/** `Ledger` in memory, with its rows in reach for tests that tamper with them. */
export function memoryLedger(): Ledger & { rows: Record<'audit' | 'events', LedgerRecord[]> } {
  const rows: Record<'audit' | 'events', LedgerRecord[]> = { audit: [], events: [] };
  return {
    rows,
    async append(ledger, at, value) {
      const record = { index: (rows[ledger].at(-1)?.index ?? 0) + 1, at, value: structuredClone(value) };
      rows[ledger].push(record);
      return record;
    },
    read: async (ledger, after, limit) => rows[ledger].filter(({ index }) => index > after).slice(0, limit),
    newest: async (ledger, limit, before = Number.POSITIVE_INFINITY) =>
      rows[ledger].filter(({ index }) => index < before).slice(-limit),
    async drop(ledger, before) {
      const last = rows[ledger].at(-1)?.index ?? 0;
      rows[ledger] = rows[ledger].filter(({ index }) => index >= Math.min(before, last));
    },
  };
}
