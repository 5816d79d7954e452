import type { Log } from '../../core/process/log.ts';
import type { Milliseconds } from '../../core/time.ts';

/** Work that repeats until `stop`, which resolves when the last run has ended. */
export interface Background {
  stop(): Promise<void>;
}

/** Runs `work`, then again `pause` after it has ended: never twice at once. A failure is logged and tried again. */
export function repeat(name: string, pause: Milliseconds, work: () => Promise<unknown>, log: Log): Background {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    await work().catch((error: unknown) => log.error(`${name}.failed`, error));
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = run();
    }, pause);
    timer.unref();
  };
  schedule();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
