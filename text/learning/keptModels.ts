import { createHash } from 'node:crypto';
import type { LinearModel } from './linearClassifier.ts';

/** What was learnt once, for whoever learns the same from the same. */
export interface KeptModels {
  /** Null where nothing whole is kept of it. `name`: the learner's; `from`: digest of all that it learns from. */
  read(name: string, from: string): readonly LinearModel[] | null;
  /** Keeps them beside other work. What cannot be kept is learnt again the next time: nobody is told of an error. */
  keep(name: string, from: string, models: readonly LinearModel[]): void;
}

/** What texts were found to be, where finding it again takes longer than reading it: values that JSON can hold. */
export interface KeptValues {
  /** Null where nothing whole is kept of it; see `KeptModels`. */
  readValue(name: string, from: string): unknown;
  keepValue(name: string, from: string, value: unknown): void;
}

/** Digest of texts, each with what belongs to it, in their order: another order is learnt differently. */
export function digestOf(lines: Iterable<readonly (string | null | undefined)[]>): string {
  const digest = createHash('sha256');
  for (const line of lines) digest.update(`${JSON.stringify(line)}\n`);
  return digest.digest('hex');
}
