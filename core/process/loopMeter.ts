import { performance } from 'node:perf_hooks';
import type { Milliseconds } from '../time.ts';

/** Begins to measure one work; what it returns ends that, and says how long the event loop was busy for it. */
export type Measure = () => () => Milliseconds;

/**
 * Measures works that take turns on one event loop. What it was busy while several were under way is divided among them:
 * which of them it worked for is not told, and none is charged for all. `busy`: how long it was in all.
 */
export function loopMeter(busy: () => Milliseconds = busySoFar()): Measure {
  const underWay = new Set<{ took: Milliseconds }>();
  let before = busy();
  const divide = () => {
    const now = busy();
    for (const work of underWay) work.took += (now - before) / underWay.size;
    before = now;
  };
  return () => {
    divide();
    const work = { took: 0 };
    underWay.add(work);
    return () => {
      divide();
      underWay.delete(work);
      return work.took;
    };
  };
}

/** No more than the processor worked: on a machine that others use as well, a loop looks busy while it only waits for its turn there. */
function busySoFar(): () => Milliseconds {
  let [sum, loop, processor] = [0, performance.eventLoopUtilization(), process.cpuUsage()];
  return () => {
    const [active, worked] = [performance.eventLoopUtilization(loop).active, process.cpuUsage(processor)];
    sum += Math.min(active, (worked.user + worked.system) / 1_000);
    [loop, processor] = [performance.eventLoopUtilization(), process.cpuUsage()];
    return sum;
  };
}
