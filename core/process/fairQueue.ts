import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { type Milliseconds, SECOND } from '../time.ts';
import type { Measure } from './loopMeter.ts';

/** Works of one lane at once. */
const AT_ONCE = 2;
/** What goes on for longer waits for something else, such as a node: the next of its lane does not wait for that. */
const LONGEST_PLACE: Milliseconds = SECOND / 2;
/** A lane that took more than this of late is a heavy one; what it took is forgotten as time goes by, most of it after so long. */
const HEAVY: Milliseconds = 0.6 * SECOND;
const OF_LATE: Milliseconds = 10 * SECOND;
/** So long after the last work of a light lane others may come any moment. */
const COMPANY: Milliseconds = SECOND;
/** Where light lanes are at work without a pause for so long, heavy ones begin beside them. */
const NO_PAUSE: Milliseconds = SECOND / 4;
/** Beside light lanes a heavy one begins again after so many times what its kind took last: all of them together take a third at most. */
const REST = 2;
/** How often a heavy work that gives way looks whether it may go on. */
const LOOK_AGAIN: Milliseconds = 5;
/** So many lanes are remembered without looking which of them are still of use. */
const FEW_LANES = 1_000;
/** What is not worth being remembered. */
const NEGLIGIBLE: Milliseconds = 1;

interface Lane {
  readonly name: string;
  readonly waiting: ((isHeavy: boolean) => void)[];
  running: number;
  /** As of `at`. */
  spent: Milliseconds;
  at: Milliseconds;
}

export interface FairQueueParts {
  readonly measure: Measure;
  /** Told what a work took, once it has ended or goes on without the event loop. */
  readonly spent: (lane: string, took: Milliseconds) => void;
  readonly now?: () => Milliseconds;
}

/** Runs a work in the lane of whoever asks for it; resolves or rejects with what the work does. */
export type FairQueue = <T>(lane: string, work: () => Promise<T>) => Promise<T>;

const atWork = new AsyncLocalStorage<() => Promise<void>>();

/** Between two pieces of a long work: one of a heavy lane lets go first who else is at work, for a quarter of a second at most. */
export async function giveWay(): Promise<void> {
  await atWork.getStore()?.();
}

/**
 * Nobody waits behind what somebody else sends. Each lane runs two works at once, in the order in which they came, and nothing
 * is refused. Lanes that took much of the event loop of late run one at a time of all of them, in turn, while
 * nobody else does or after a rest: however many they are, a light lane waits for one work of theirs at most.
 */
export function fairQueue({ measure, spent, now = () => performance.now() }: FairQueueParts): FairQueue {
  const lanes = new Map<string, Lane>();
  /** Those in which something waits; whose turn it was goes to the end. */
  const line = new Set<Lane>();
  const running = { light: 0, heavy: 0 };
  let [lightSince, lastLight] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [heavyAgain, sweepAt] = [Number.NEGATIVE_INFINITY, FEW_LANES];
  let alarm: NodeJS.Timeout | undefined;

  const spentOfLate = ({ spent, at }: Lane) => spent * Math.exp((at - now()) / OF_LATE);
  const isHeavy = (lane: Lane) => spentOfLate(lane) > HEAVY;
  const laneOf = (name: string): Lane => {
    const lane = lanes.get(name) ?? { name, waiting: [], running: 0, spent: 0, at: now() };
    if (lanes.size >= sweepAt) {
      for (const [other, one] of lanes)
        if (one.running + one.waiting.length === 0 && spentOfLate(one) < NEGLIGIBLE) lanes.delete(other);
      sweepAt = Math.max(FEW_LANES, 2 * lanes.size);
    }
    lanes.set(name, lane);
    return lane;
  };

  const begin = (lane: Lane, heavy: boolean) => {
    line.delete(lane);
    const next = lane.waiting.shift();
    if (lane.waiting.length > 0) line.add(lane);
    lane.running += 1;
    if (!heavy && running.light === 0) lightSince = now();
    running[heavy ? 'heavy' : 'light'] += 1;
    next?.(heavy);
  };
  const next = (heavy: boolean): Lane | undefined => {
    for (const lane of line) if (lane.running < AT_ONCE && isHeavy(lane) === heavy) return lane;
    return undefined;
  };
  const beginAll = () => {
    clearTimeout(alarm);
    for (let lane = next(false); lane; lane = next(false)) begin(lane, false);
    for (let lane = next(true); lane; lane = next(true)) {
      const hasCompany = running.light > 0 || now() - lastLight < COMPANY;
      if (running.heavy >= (hasCompany ? 1 : AT_ONCE)) return;
      const rest = running.light > 0 ? Math.max(heavyAgain, lightSince + NO_PAUSE) - now() : 0;
      if (rest > 0) {
        alarm = setTimeout(beginAll, Math.ceil(rest));
        return;
      }
      begin(lane, true);
    }
  };

  const letGoFirst = async () => {
    const until = now() + NO_PAUSE;
    await new Promise((resolve) => setImmediate(resolve));
    while (running.light > 0 && now() < until) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  };

  return async (name, work) => {
    const lane = laneOf(name);
    const heavy = await new Promise<boolean>((resolve) => {
      lane.waiting.push(resolve);
      line.add(lane);
      beginAll();
    });
    const end = measure();
    let hasPlace = true;
    const leave = () => {
      if (!hasPlace) return;
      hasPlace = false;
      clearTimeout(longest);
      const took = end();
      [lane.spent, lane.at] = [spentOfLate(lane) + took, now()];
      lane.running -= 1;
      running[heavy ? 'heavy' : 'light'] -= 1;
      if (heavy) heavyAgain = now() + REST * took;
      else lastLight = now();
      spent(name, took);
      beginAll();
    };
    const longest = setTimeout(leave, LONGEST_PLACE);
    try {
      return await (heavy ? atWork.run(letGoFirst, work) : work());
    } finally {
      leave();
    }
  };
}
