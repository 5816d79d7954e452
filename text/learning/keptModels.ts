import { createHash } from 'node:crypto';
import type { LinearModel } from './linearClassifier.ts';

/** What was learnt once, for whoever learns the same from the same. */
export interface KeptModels {
  /** Null where nothing whole is kept of it. `name`: the learner's; `from`: digest of all that it learns from. */
  read(name: string, from: string): readonly LinearModel[] | null;
  /** Keeps them beside other work. What cannot be kept is learnt again the next time: nobody is told of an error. */
  keep(name: string, from: string, models: readonly LinearModel[]): void;
}

export type Numbers = Int8Array | Uint16Array | Uint32Array | Float32Array;

/** What JSON can hold, and lists of numbers, which it would hold badly. */
export interface KeptValue {
  readonly value: unknown;
  readonly numbers: readonly Numbers[];
}

/** What texts were found to be, where finding it again takes longer than reading it. */
export interface KeptValues {
  /** Null where nothing whole is kept of it; see `KeptModels`. */
  readValue(name: string, from: string): KeptValue | null;
  keepValue(name: string, from: string, value: KeptValue): void;
}

/** Digested at once: of a hundred thousand lines one by one takes three times as long. */
const PIECE = 64 * 1024;

/** Digest of texts, each with what belongs to it, in their order: another order is learnt differently. */
export function digestOf(lines: Iterable<readonly (string | null | undefined)[]>): string {
  const digest = createHash('sha256');
  let piece = '';
  for (const line of lines) {
    // Each with its length, so that no two lists are written alike; JSON takes twice the time.
    for (const field of line) piece += field == null ? '-' : `${field.length}:${field}`;
    piece += '\n';
    if (piece.length < PIECE) continue;
    digest.update(piece);
    piece = '';
  }
  return digest.update(piece).digest('hex');
}
