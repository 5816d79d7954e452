import { type FairLine, fairLine } from '../../core/process/fairLine.ts';
import { restForBusy } from '../../core/process/gate.ts';

/** Key checks of the whole process at once: each asks every network, and what comes back is read by one event loop. */
const AT_ONCE = 8;
/** So many wait their turn; of more, those of whoever asked for most are answered as when no network does. */
const WAITING = 64;
/** A place stays empty for so many times as long as the loop was busy meanwhile: where there is much else to do, fewer are asked about. */
const REST = 2;

export type KeyQueue = FairLine;

/**
 * One for all who write, whatever the door. A turn that waits for nodes has left its place in the fair queue, so without this
 * many messages at once ask thousands of questions, and nobody else is answered. Forty networks that each ask what they may keep nobody
 * else's keys unchecked.
 */
export const keyQueue = (): KeyQueue => fairLine({ atOnce: AT_ONCE, waiting: WAITING, rest: restForBusy(REST) });
