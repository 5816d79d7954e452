import type { KeptModels } from './keptModels.ts';
import type { LinearModel } from './linearClassifier.ts';
import { SLICE_MS } from './slices.ts';

/** What learns in the background: at once for a command, in slices beside other work for a server. */
export interface Learner {
  /** What it learns from is different now. */
  changed(): void;
  /** Learns now, if anything has changed. */
  learn(): void;
  /** The same in slices of a few milliseconds; resolves when the models are current. */
  learnMeanwhile(): Promise<void>;
  /** Nothing more is learnt in slices; what was under way is dropped. */
  stop(): void;
  /** Digest of what the current models were learnt from; empty before, and where nothing is kept. */
  learntFrom(): string;
}

export interface Lesson {
  /** The learner's name among what is kept. */
  readonly name: string;
  /** Digest of all that `learning` depends on but its code; asked for where models are kept. */
  from(): string;
  /** Yields every millisecond or so. */
  learning(): Generator<void, readonly LinearModel[]>;
  /** Puts the models in the place of the older ones; in the order in which `learning` returns them. */
  use(models: readonly LinearModel[]): void;
}

/** What is in `kept` is not learnt again. */
export function createLearner(lesson: Lesson, kept?: KeptModels): Learner {
  let changed = true;
  let stopped = false;
  let running: Promise<void> | null = null;
  let learntFrom = '';
  /** Null when there is nothing left to learn: the models were kept. */
  const begin = (): { steps: Generator<void, readonly LinearModel[]>; from: string } | null => {
    changed = false;
    const from = kept ? lesson.from() : '';
    const models = kept?.read(lesson.name, from);
    if (!models) return { steps: lesson.learning(), from };
    lesson.use(models);
    learntFrom = from;
    return null;
  };
  /** True when it is done. */
  const advance = ({ steps, from }: NonNullable<ReturnType<typeof begin>>): boolean => {
    const step = steps.next();
    if (!step.done) return false;
    lesson.use(step.value);
    learntFrom = from;
    // What was learnt while it changed is no model of the one or of the other.
    if (kept && lesson.from() === from) kept.keep(lesson.name, from, step.value);
    return true;
  };
  const learnInSlices = async () => {
    while (changed && !stopped) {
      const begun = begin();
      for (let done = !begun; begun && !done && !stopped; ) {
        const until = performance.now() + SLICE_MS;
        while (!done && performance.now() < until) done = advance(begun);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    }
  };
  return {
    changed() {
      changed = true;
    },
    learn() {
      const begun = changed ? begin() : null;
      while (begun && !advance(begun));
    },
    learnMeanwhile() {
      running ??= learnInSlices().finally(() => {
        running = null;
      });
      return running;
    },
    stop() {
      stopped = true;
    },
    learntFrom: () => learntFrom,
  };
}
