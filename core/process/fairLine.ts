import { HandrailError } from '../errors.ts';
import { neighbourhoodOf, subscriberOf } from '../net/subscriber.ts';
import { type Asked, askedOfLate } from './askedOfLate.ts';
import { gate, type Rest } from './gate.ts';

export interface Waits {
  readonly signal?: AbortSignal | undefined;
  /** The address, or the user of a channel; all who have none count as one. */
  readonly from?: string | undefined;
  /** What has a lower one goes first, whoever asks. */
  readonly rank?: number | undefined;
}

/** Runs a work in its turn; null when there is no room, or when nobody waits for it any more. Rejects with what the work rejects with. */
export type FairLine = <T>(work: () => Promise<T>, whose?: Waits) => Promise<T | null>;

interface Waiting {
  readonly begin: () => Promise<void>;
  readonly giveUp: () => void;
  readonly rank: number;
  readonly asked: readonly [near: Asked, own: Asked];
}

/**
 * A gate before which nobody is kept out by what others ask for: whose neighbours, and who, asked for least of late is next, and where there
 * is no room whoever asked for most has none. First come, first served, one line of which one machine has all addresses would keep it full.
 */
export function fairLine(parts: { readonly atOnce: number; readonly waiting: number; readonly rest: Rest }): FairLine {
  const inTurn = gate(parts);
  const ofLate = askedOfLate();
  const waiting = new Set<Waiting>();
  /** Places in the line: whoever is next takes the foremost, and who gave up leaves one for somebody else. */
  let places = 0;

  const isLess = (one: Waiting, other: Waiting): boolean => {
    if (one.rank !== other.rank) return one.rank < other.rank;
    const [near, own, otherNear, otherOwn] = [...one.asked, ...other.asked].map(ofLate.weight) as [
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
  return <T>(work: () => Promise<T>, { signal, from = '', rank = 0 }: Waits = {}) =>
    new Promise<T | null>((resolve, reject) => {
      if (signal?.aborted) return resolve(null);
      const giveUp = () => {
        waiting.delete(one);
        resolve(null);
      };
      const begin = () =>
        work()
          .then(resolve, reject)
          .finally(() => signal?.removeEventListener('abort', giveUp));
      const asked = [ofLate.note(`near ${neighbourhoodOf(from)}`), ofLate.note(subscriberOf(from))] as const;
      const one: Waiting = { begin, giveUp, rank, asked };
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
