import type { Suspected } from '../../../core/care.ts';

/** Where a danger is told by pieces and is not sure: what is said once beside the answer, and in the place of a polite phrase. `line`: who listens, with the number; null: not known. */
export interface SuspectedPhrases {
  /** Before the answer, once. */
  readonly perhaps: (line: string | null) => string;
  /** To what is told on and asks nothing, in turn. */
  readonly stay: readonly [(line: string | null) => string, (line: string | null) => string];
  /** To thanks, "ok" and leave. */
  readonly leave: (line: string | null) => string;
  /** At the head of each later answer, in turn: what makes it harmless where it is read. */
  readonly head?: readonly [string, string, string];
}

export type AllSuspected = Readonly<Record<Suspected, SuspectedPhrases>>;
