import type { RowChange } from './ports.ts';

/** The entry of the activity that a commit answers, for its dedupe key: the first entry, when a person wrote it. 0 = none. */
export function ownSeq(change: RowChange): number {
  const first = change.entries[0];
  return first && (first.author === 'user' || first.author === 'staff') ? first.seq : 0;
}
