import type { Topic } from './index.ts';

/** What to begin, and whether it may interrupt a dialog that waits for an answer. */
export interface Route {
  readonly topic: Topic;
  readonly options: object;
  /** Said after it, when it ends in the same turn. */
  readonly next?: Route;
  /** Said after it, when it could tell nothing: no network answered, or a model found nothing better. */
  readonly otherwise?: () => Route;
  readonly interrupts: boolean;
  /** A remark, or "done": what waits may take it for an answer. */
  readonly isLight?: boolean;
}

export const begin = (topic: Topic, options: object = {}): Route => ({ topic, options, interrupts: true });
