import { takeNear } from '../../core/net/takeNear.ts';
import { HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { PlaceKind } from '../../handoff/draft.ts';
import type { TakeTurn } from './ports.ts';

/** What one address, or one user of a channel, and all its neighbours have asked for of late, and how much later the next case stands. */
type Steps = readonly (readonly ['queued' | 'queuedMore' | 'queuedUrgent' | 'queuedUrgentMore', Milliseconds])[];

/** By kind, what comes after all steps last; nothing is put behind for longer than that, whatever its neighbours sent. */
const PLACES: { readonly [Kind in PlaceKind]: { readonly steps: Steps; readonly behind: Milliseconds } } = {
  /** Behind the urgent ones of others, and before everybody else, as every urgent one. */
  urgent: {
    steps: [
      ['queuedUrgent', 0],
      ['queuedUrgentMore', 15 * MINUTE],
    ],
    behind: HOUR,
  },
  plain: {
    steps: [
      ['queued', 0],
      ['queuedMore', HOUR],
    ],
    behind: 6 * HOUR,
  },
};

/**
 * How much later than it came a case stands in the queue, so that neither one address nor one line that has many fills its front: the first ones of an hour
 * where they are, the next ones behind what others ask within the hour, and so on. A matter of order alone, and of hours: many people
 * may share an address, none of them is refused or told anything else, and nobody who comes after that goes before them. A crisis is put
 * behind by nothing.
 */
export async function placeLater(take: TakeTurn, from: string, kind: PlaceKind): Promise<Milliseconds> {
  const { steps, behind } = PLACES[kind];
  for (const [what, later] of steps) if ((await takeNear(take, what, from)) === 0) return later;
  return behind;
}
