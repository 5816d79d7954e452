import type { GapCount, GapKind } from '../../../core/protocols/editorProtocol.ts';

/** What went wrong with one topic, over all days. */
export interface GapRow {
  readonly kind: GapKind;
  readonly topic: string | null;
  readonly count: number;
  /** ISO date of the last time. */
  readonly last: string;
}

/** Counts per kind and topic, the most frequent first. */
export function toGapRows(gaps: readonly GapCount[]): GapRow[] {
  const rows = new Map<string, GapRow>();
  for (const { kind, topic, day, count } of gaps) {
    const key = `${kind} ${topic ?? ''}`;
    const row = rows.get(key);
    const last = row && row.last > day ? row.last : day;
    rows.set(key, { kind, topic, count: count + (row?.count ?? 0), last });
  }
  return [...rows.values()].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
}
