/** What learns in the background: at once for a command, in slices beside other work for a server. */
export interface Learner {
  /** What it learns from is different now. */
  changed(): void;
  /** Learns now, if anything has changed. */
  learn(): void;
  /** The same in slices of a few milliseconds; resolves when the model is current. */
  learnMeanwhile(): Promise<void>;
  /** Nothing more is learnt in slices; what was under way is dropped. */
  stop(): void;
}

/** A message that arrives meanwhile waits for one slice, wherever it has to come back to the event loop. */
const SLICE_MS = 3;

/** `learning` yields every millisecond or so and returns the model; `keep` puts it in the place of the older one. */
export function createLearner<Model>(learning: () => Generator<void, Model>, keep: (model: Model) => void): Learner {
  let changed = true;
  let stopped = false;
  let running: Promise<void> | null = null;
  /** True when it is done. */
  const advance = (steps: Generator<void, Model>): boolean => {
    const step = steps.next();
    if (step.done) keep(step.value);
    return step.done === true;
  };
  const learnInSlices = async () => {
    while (changed && !stopped) {
      changed = false;
      const steps = learning();
      for (let done = false; !done && !stopped; ) {
        const until = performance.now() + SLICE_MS;
        while (!done && performance.now() < until) done = advance(steps);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    }
  };
  return {
    changed() {
      changed = true;
    },
    learn() {
      if (!changed) return;
      changed = false;
      for (const steps = learning(); !advance(steps); );
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
  };
}
