import { HandrailError } from '../../core/errors.ts';
import { gate, restForBusy } from '../../core/process/gate.ts';

/** Key checks of the whole process at once: each asks every network, and what comes back is read by one event loop. */
const AT_ONCE = 8;
/** So many wait their turn; whoever comes beyond is answered as when no network does. */
const WAITING = 64;
/** A place stays empty for so many times as long as the loop was busy meanwhile: where there is much else to do, fewer are asked about. */
const REST = 2;

/** Runs a check in its turn; null when there is no room, or when nobody waits for it any more. Rejects with what the check rejects with. */
export type KeyQueue = <T>(check: () => Promise<T>, signal?: AbortSignal) => Promise<T | null>;

/**
 * One for all who write, whatever the door. A turn that waits for nodes has left its place in the fair queue, so without this
 * many messages at once ask thousands of questions, and nobody else is answered.
 */
export function keyQueue(): KeyQueue {
  const inTurn = gate({ atOnce: AT_ONCE, waiting: WAITING, rest: restForBusy(REST) });
  return async (check, signal) => {
    if (signal?.aborted) return null;
    const work = inTurn(async () => {
      // Others are answered before the next one begins.
      await new Promise<void>((resolve) => setImmediate(resolve));
      return signal?.aborted ? null : check();
    }).catch((error: unknown) => {
      if (error instanceof HandrailError && error.code === 'core.busy') return null;
      throw error;
    });
    return signal ? orAborted(work, signal) : work;
  };
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null);
    signal.addEventListener('abort', giveUp, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
