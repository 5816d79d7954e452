import type { Topic } from './index.ts';

/** What to begin, and whether it may interrupt a dialog that waits for an answer. */
export interface Route {
  readonly topic: Topic;
  readonly options: object;
  /** Said after it, when it ends in the same turn. */
  readonly next?: Route;
  /** Said after it, when it could tell nothing: no network answered. */
  readonly otherwise?: Route;
  readonly interrupts: boolean;
}

export const begin = (topic: Topic, options: object = {}): Route => ({ topic, options, interrupts: true });
