import { HandrailError } from '../errors.ts';
import { type Clock, HOUR, type Milliseconds } from '../time.ts';

/** What a store holds one of at a time. `list`: what a partition keeps of many, their due times or their places. */
export type RowKind = 'conversation' | 'delivery' | 'document' | 'list' | 'record';

/**
 * Told of a row that cannot be read, by whoever goes on without it. `id` names the row and holds no content; the same row
 * is told of again by every pass that meets it. Real: `RowsSetAside`.
 */
export type SetAside = (kind: RowKind, id: string, error: unknown) => void;

/** For whoever counts none. */
export const ignored: SetAside = () => undefined;

/** Whether an error is about one row, which stays as it is however often it is asked for, and not about the store. */
export function isOfOneRow(error: unknown): boolean {
  return !(error instanceof HandrailError) || error.code === 'store.corrupt' || error.code === 'vault.unreadable';
}

/** Whether nobody can read the row any more: it is damaged, or its key is gone. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof HandrailError && isOfOneRow(error);
}

/** `JSON.parse` for what a store holds. Errors: `store.corrupt`; its message quotes nothing, as that of `JSON.parse` would. */
export function storedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HandrailError('store.corrupt', 'A stored row is no JSON.');
  }
}

/** A row that no pass has met for so long is repaired or gone. Keys are looked at every hour. */
const FORGET_AFTER: Milliseconds = 2 * HOUR;
/** Beyond so many the store itself is damaged, and their names help nobody. */
const MOST = 10_000;

/** The rows that this process goes on without. Each is logged by its id when it is met first, and counted while it is met. */
export class RowsSetAside {
  private readonly met = new Map<string, { readonly kind: RowKind; at: Milliseconds }>();

  constructor(
    private readonly clock: Clock,
    private readonly log: (kind: RowKind, id: string, error: unknown) => void,
  ) {}

  readonly add: SetAside = (kind, id, error) => {
    const name = `${kind} ${id}`;
    const known = this.met.get(name);
    if (known) known.at = this.clock();
    if (known || this.met.size >= MOST) return;
    this.met.set(name, { kind, at: this.clock() });
    this.log(kind, id, error);
  };

  /** How many there are of each kind that has any. */
  counts(): Partial<Record<RowKind, number>> {
    const counts: Partial<Record<RowKind, number>> = {};
    for (const [name, { kind, at }] of this.met) {
      if (this.clock() - at > FORGET_AFTER) this.met.delete(name);
      else counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  get size(): number {
    return Object.values(this.counts()).reduce((sum, count) => sum + count, 0);
  }
}
