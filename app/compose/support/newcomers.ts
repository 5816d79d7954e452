import type { TurnParts } from '../../../bots/turn/receive.ts';
import { HandrailError } from '../../../core/errors.ts';
import { fairLine } from '../../../core/process/fairLine.ts';
import { restForBusy } from '../../../core/process/gate.ts';

/** So many wait to begin or to agree; of more, whoever's line asked for most is told to come again. */
export const MOST_WAITING = 60;
/** A crisis goes first, then whoever begins or agrees, then what is said before anything is agreed. */
const RANK = { urgent: 0, beginning: 1, further: 2 } as const;

/** Newcomers take a third of the event loop at most, and people of one network keep nobody of another out. */
export function newcomersInTurn(rest = restForBusy(2)): TurnParts['newcomers'] {
  const inTurn = fairLine({ atOnce: 2, waiting: MOST_WAITING, rest });
  return async (turn, { from, comes }) => {
    const taken = await inTurn(async () => ({ result: await turn() }), { from, rank: RANK[comes] });
    if (!taken) throw new HandrailError('core.busy', 'too many begin at once', { retryable: true });
    return taken.result;
  };
}
