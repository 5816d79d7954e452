/*
 * Maximum-scoring segment (Kadane): walking through a text, each list keeps the sum of its evidence and starts again
 * when the sum falls to zero. Words of the list add what `tables.ts` says, others take away. The best segment over all
 * lists is the suspect. Linear, and the running sums carry over to the next message, so a phrase sent word by word
 * adds up the same way; they say nothing about the words.
 */

/** Running evidence of one list. */
export interface Run {
  readonly score: number;
  /** Words of the list in the run. */
  readonly words: number;
}

export interface Segment extends Run {
  readonly list: number;
  readonly start: number;
  readonly end: number;
}

export const NO_RUN: Run = { score: 0, words: 0 };

/** What a run is worth at most in the next message: enough to notice that it goes on, too little to condemn by itself. */
const CARRIED = 15;

/** Runs as they are kept between messages: capped, and rounded, so that nothing of the words can be read back. */
export function restOf(runs: readonly Run[]): Run[] {
  return runs.map(({ score, words }) => ({ score: Math.min(CARRIED, Math.round(score * 2) / 2), words }));
}

interface OpenRun {
  score: number;
  words: number;
  start: number;
}

/** The running sums of every list over one text, and the best segment so far. */
export class Segments {
  best: Segment | undefined;
  readonly #runs: OpenRun[];
  readonly #lists: readonly number[];

  /** `lists`: those that these words can belong to; `before`: sums carried over from earlier messages. */
  constructor(lists: readonly number[], before: readonly Run[]) {
    this.#lists = lists;
    this.#runs = before.map(({ score, words }) => ({ score, words, start: 0 }));
  }

  /** A word of `list` at `start`..`end`. Call `miss` for the other lists. */
  hit(list: number, score: number, start: number, end: number): void {
    const run = this.#runs[list];
    if (!run) return;
    if (run.score <= 0) this.#restart(run, start);
    run.score += score;
    run.words += 1;
    if (run.score <= 0) this.#restart(run, end);
    else if (score > 0 && (!this.best || run.score > this.best.score)) {
      this.best = { list, score: run.score, words: run.words, start: run.start, end };
    }
  }

  /** Something that is no word of these lists, worth `penalty` (≤ 0) to each but those in `except`. */
  miss(penalty: number, end: number, except: (list: number) => boolean = () => false): void {
    if (penalty === 0) return;
    for (const list of this.#lists) {
      const run = this.#runs[list];
      if (!run || run.score <= 0 || except(list)) continue;
      run.score += penalty;
      if (run.score <= 0) this.#restart(run, end);
    }
  }

  runs(): Run[] {
    return this.#runs.map(({ score, words }) => (score > 0 ? { score, words } : NO_RUN));
  }

  #restart(run: OpenRun, start: number): void {
    run.score = 0;
    run.words = 0;
    run.start = start;
  }
}
