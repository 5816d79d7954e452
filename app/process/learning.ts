import { setTimeout as sleep } from 'node:timers/promises';
import { type Milliseconds, SECOND } from '../../core/time.ts';

/** One of those who learn in the background; see `text/learning/learner.ts`. */
export interface Learns {
  learnMeanwhile(): Promise<void>;
  stop(): void;
}

export interface Learners {
  /** What kind of message somebody writes. */
  readonly sense: Learns;
  /** What a question is about. */
  readonly search: Learns;
  /** How a message stands to what was said before: learns from what `search` has learnt. */
  readonly talk: Learns;
  /** Its rules hear from the first moment on: what it learns beside them can wait for what cannot do without. */
  readonly hearing: Learns;
  /** Which part a message wants: a start is ready before that. */
  readonly parts: Learns;
}

/** What the desk learns once it listens, in which order, and who waits for it. */
export interface Learning {
  /** Resolves when a start is ready, however long that takes. */
  begin(): Promise<void>;
  /** Resolves when everything is learnt that was begun. */
  done(): Promise<void>;
  /**
   * Whoever asks something waits here: until answers are as good as they will be, but no longer than somebody has
   * patience. `stopped`: nobody will answer any more. Resolves at once where nothing was begun.
   */
  ready(): Promise<'ready' | 'stopped'>;
  /** Lets go who waits, and drops what is not learnt. */
  stop(): void;
}

/** What was never learnt answers many questions with a neighbour's article; longer than this nobody waits for better. */
export const PATIENCE = 10 * SECOND;

export function createLearning(learners: Learners, patience: Milliseconds = PATIENCE): Learning {
  const { sense, search, talk, hearing, parts } = learners;
  let all: Promise<void> = Promise.resolve();
  let waitedFor: Promise<unknown> | null = null;
  let stopped = false;
  return {
    begin() {
      const first = Promise.all([sense.learnMeanwhile(), search.learnMeanwhile().then(() => talk.learnMeanwhile())]);
      const waited = Promise.race([first, sleep(patience, undefined, { ref: false })]).finally(() => {
        waitedFor = null;
      });
      waitedFor = waited;
      const begun = first.then(() => hearing.learnMeanwhile());
      all = begun.then(() => parts.learnMeanwhile());
      return begun;
    },
    done: () => all,
    async ready() {
      if (!waitedFor) return 'ready';
      await waitedFor;
      return stopped ? 'stopped' : 'ready';
    },
    stop() {
      stopped = true;
      for (const learner of [talk, hearing, sense, search, parts]) learner.stop();
    },
  };
}
