import { HandrailError } from '../../core/errors.ts';
import { neighbourhoodOf, subscriberOf } from '../../core/net/subscriber.ts';
import { gate, restForBusy } from '../../core/process/gate.ts';
import { type Asked, askedOfLate } from './askedOfLate.ts';

/** Key checks of the whole process at once: each asks every network, and what comes back is read by one event loop. */
const AT_ONCE = 8;
/** So many wait their turn; of more, those of whoever asked for most are answered as when no network does. */
const WAITING = 64;
/** A place stays empty for so many times as long as the loop was busy meanwhile: where there is much else to do, fewer are asked about. */
const REST = 2;

export interface Whose {
  readonly signal?: AbortSignal;
  /** The address, or the user of a channel; all who have none count as one. */
  readonly from?: string;
}

/** Runs a check in its turn; null when there is no room, or when nobody waits for it any more. Rejects with what the check rejects with. */
export type KeyQueue = <T>(check: () => Promise<T>, whose?: Whose) => Promise<T | null>;

interface Waiting {
  readonly begin: () => Promise<void>;
  readonly giveUp: () => void;
  readonly asked: readonly [near: Asked, own: Asked];
}

/**
 * One for all who write, whatever the door. A turn that waits for nodes has left its place in the fair queue, so without this
 * many messages at once ask thousands of questions, and nobody else is answered. Whose neighbours, and who, asked for least of late is
 * next, and where there is no room whoever asked for most has none: forty networks that each ask what they may would keep it full otherwise,
 * and nothing of others could be checked.
 */
export function keyQueue(): KeyQueue {
  const inTurn = gate({ atOnce: AT_ONCE, waiting: WAITING, rest: restForBusy(REST) });
  const ofLate = askedOfLate();
  const waiting = new Set<Waiting>();
  /** Places in the line: whoever is next takes the foremost, and who gave up leaves one for somebody else. */
  let places = 0;

  const isLess = ({ asked }: Waiting, { asked: others }: Waiting): boolean => {
    const [near, own, otherNear, otherOwn] = [...asked, ...others].map(ofLate.weight) as [
      number,
      number,
      number,
      number,
    ];
    return near === otherNear ? own < otherOwn : near < otherNear;
  };
  const beginNext = async () => {
    places -= 1;
    // Others are answered before the next one begins.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const next = leastOf(waiting, isLess);
    if (next === null) return;
    waiting.delete(next);
    await next.begin();
  };
  const leaveOneOut = (error: unknown) => {
    if (!(error instanceof HandrailError && error.code === 'core.busy')) throw error;
    places -= 1;
    if (waiting.size <= places) return;
    leastOf([...waiting].reverse(), (one, other) => isLess(other, one))?.giveUp();
  };
  return <T>(check: () => Promise<T>, { signal, from = '' }: Whose = {}) =>
    new Promise<T | null>((resolve, reject) => {
      if (signal?.aborted) return resolve(null);
      const giveUp = () => {
        waiting.delete(one);
        resolve(null);
      };
      const begin = () =>
        check()
          .then(resolve, reject)
          .finally(() => signal?.removeEventListener('abort', giveUp));
      const asked = [ofLate.note(`near ${neighbourhoodOf(from)}`), ofLate.note(subscriberOf(from))] as const;
      const one: Waiting = { begin, giveUp, asked };
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.add(one);
      if (waiting.size <= places) return;
      places += 1;
      inTurn(beginNext).catch(leaveOneOut).catch(reject);
    });
}

/** The first of those than which none is less. */
function leastOf<T>(all: Iterable<T>, isLess: (one: T, other: T) => boolean): T | null {
  let least: T | null = null;
  for (const one of all) if (least === null || isLess(one, least)) least = one;
  return least;
}
