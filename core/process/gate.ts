import { performance } from 'node:perf_hooks';
import { HandrailError } from '../errors.ts';
import { type Milliseconds, SECOND } from '../time.ts';

/** Called as a work begins; what it returns is called as it ends, and says how long its place then stays empty. */
export type Rest = () => () => Milliseconds;

/**
 * Lets so many works run at once, and so many wait their turn, the longest waiting first. What comes beyond is refused at
 * once: a queue without end answers nobody. Errors: `core.busy` (retryable), and whatever the work rejects with.
 */
export function gate({
  atOnce,
  waiting,
  rest = withoutRest,
}: {
  readonly atOnce: number;
  readonly waiting: number;
  readonly rest?: Rest;
}) {
  const queue: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new HandrailError('core.busy', 'too much of this is asked for at once', { retryable: true });
      // Whoever leaves hands over the place: nobody who comes meanwhile takes it.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    const restAfter = rest();
    try {
      return await work();
    } finally {
      const pause = restAfter();
      if (pause > 0) setTimeout(leave, pause);
      else leave();
    }
  };
}

const withoutRest: Rest = () => () => 0;

/** After a store that hung, nobody waits longer than this for a place that is free. */
const LONGEST_REST: Milliseconds = SECOND / 2;

/**
 * So many times as long as the event loop was busy meanwhile, with this or with anything else. Of its time such works
 * take 1 / (1 + times) at most, and the less the more there is to do for others; waiting for a store counts nothing.
 */
export function restForBusy(times: number): Rest {
  return () => {
    const before = performance.eventLoopUtilization();
    return () => Math.min(times * performance.eventLoopUtilization(before).active, LONGEST_REST);
  };
}
