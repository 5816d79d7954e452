import { performance } from 'node:perf_hooks';
import { MINUTE, type Milliseconds } from '../../core/time.ts';

/** What was asked for fades; most of it is forgotten after so long. */
const OF_LATE: Milliseconds = MINUTE;
/** So many are remembered without looking which of them are still of use. */
const FEW = 1_000;
/** What is not worth being remembered. */
const NEGLIGIBLE = 0.05;

/** How much one has asked for, as of `at`. */
export interface Asked {
  readonly times: number;
  readonly at: Milliseconds;
}

/** How often each has asked of late: kept in memory, forgotten as time goes by. */
export function askedOfLate(now: () => Milliseconds = () => performance.now()) {
  const all = new Map<string, { times: number; at: Milliseconds }>();
  let sweepAt = FEW;
  const count = ({ times, at }: Asked): number => times * Math.exp((at - now()) / OF_LATE);
  return {
    /** The same in a form that two can be compared by whenever it is: both have faded alike. */
    weight: ({ times, at }: Asked): number => Math.log(times) + at / OF_LATE,
    /** Once more; what is given back goes on counting. */
    note(name: string): Asked {
      if (all.size >= sweepAt) {
        for (const [one, asked] of all) if (count(asked) < NEGLIGIBLE) all.delete(one);
        sweepAt = Math.max(FEW, 2 * all.size);
      }
      const asked = all.get(name) ?? { times: 0, at: now() };
      [asked.times, asked.at] = [count(asked) + 1, now()];
      all.set(name, asked);
      return asked;
    },
  };
}
