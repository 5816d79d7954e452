import { MINUTE, type Milliseconds } from '../../core/time.ts';

/** In whole minutes; a wait of less than one counts as one. */
export interface WaitRange {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** A wider range tells nobody anything. */
const WIDEST = 2.5;
/** How much of what may happen a range has to hold. */
const HELD = 0.7;
/** Ends that are said when they hold enough: outside of them lies a twentieth each. */
const TAIL = 0.05;
/** Where the widest range is tried, in parts of the middle. */
const LOWS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1];

/** The range that holds what may happen, high at most 2.5 × low. Null when none does: then it is not known. */
export function waitRange(waits: ArrayLike<Milliseconds>): WaitRange | null {
  const minutes = Array.from(waits, wholeMinutes).sort((a, b) => a - b);
  const at = (share: number) => minutes[Math.min(minutes.length - 1, Math.floor(share * minutes.length))] ?? 0;
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  if (!Number.isFinite(high)) return null;
  const spread = widened({ lowMinutes: low, highMinutes: high });
  if (spread && held(minutes, spread) >= HELD) return spread;
  const best = LOWS.map((part) => widest(Math.max(1, Math.round(part * at(0.5)))))
    .map((range) => ({ range, held: held(minutes, range) }))
    .reduce((one, other) => (other.held > one.held ? other : one));
  return best.held >= HELD ? best.range : null;
}

/** As a wait is counted: 20 s and 60 s are one minute. */
export function wholeMinutes(wait: Milliseconds): number {
  return Math.max(1, Math.ceil(wait / MINUTE));
}

/** A range has two ends: "4–4 minutes" would promise too much. */
function widened({ lowMinutes, highMinutes }: WaitRange): WaitRange | null {
  const low = stepDown(lowMinutes);
  const high = Math.max(stepUp(highMinutes), low + 1);
  return high <= WIDEST * low ? { lowMinutes: low, highMinutes: high } : null;
}

/** "37–64 minutes" would be said more exactly than it is known. */
const stepOf = (minutes: number) => (minutes < 15 ? 1 : minutes < 90 ? 5 : 15);
const stepDown = (minutes: number) => Math.floor(minutes / stepOf(minutes)) * stepOf(minutes);
const stepUp = (minutes: number) => Math.ceil(minutes / stepOf(minutes)) * stepOf(minutes);

function widest(lowMinutes: number): WaitRange {
  return { lowMinutes, highMinutes: Math.floor(WIDEST * lowMinutes) };
}

function held(sorted: readonly number[], { lowMinutes, highMinutes }: WaitRange): number {
  return sorted.filter((one) => one >= lowMinutes && one <= highMinutes).length / sorted.length;
}
