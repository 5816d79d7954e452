import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { type Milliseconds, SECOND } from '../time.ts';
import type { Measure } from './loopMeter.ts';

/** Works of one lane at once. */
const AT_ONCE = 2;
/** Light works of all lanes at once: one round of the event loop lasts as long as a piece of each that is under way. */
const ALL_AT_ONCE = 3;
/** So often a work is looked at: one that the loop did less for than this share of the time waits for something else, such as a node, and the next begins. */
const LOOK: Milliseconds = SECOND / 4;
const WAITS = 0.05;
/** No work keeps its place for longer, whatever it does. */
const LONGEST_PLACE: Milliseconds = 5 * SECOND;
/** A lane that took more than this of late is a heavy one; what it took is forgotten as time goes by, most of it after so long. */
const HEAVY: Milliseconds = 0.6 * SECOND;
/** So many times that, of all lanes of one neighbourhood together, makes each of them a heavy one. */
const NEIGHBOURS = 3;
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

/** What was taken of late, as of `at`. */
interface Account {
  spent: Milliseconds;
  at: Milliseconds;
}

interface Lane extends Account {
  readonly near: Account;
  readonly waiting: ((isHeavy: boolean) => void)[];
  running: number;
}

/** Whose work it is. */
export interface Whose {
  readonly lane: string;
  /** The neighbourhood, whose lanes are heavy together. */
  readonly near: string;
  /** It waits for nothing else of its lane: what cannot wait has a lane of its own beside it. */
  readonly urgent?: boolean;
}

export interface FairQueueParts {
  readonly measure: Measure;
  /** Told what a work took, once it has ended or goes on without the event loop. */
  readonly spent: (whose: Whose, took: Milliseconds) => void;
  readonly now?: () => Milliseconds;
}

/** Runs a work in the lane of whoever asks for it; resolves or rejects with what the work does. */
export type FairQueue = <T>(whose: Whose, work: () => Promise<T>) => Promise<T>;

interface AtWork {
  readonly giveWay: () => Promise<void>;
  readonly whileWaiting: <T>(wait: () => Promise<T>) => Promise<T>;
}

const atWork = new AsyncLocalStorage<AtWork>();

/**
 * Between two pieces of a long work: lets the event loop answer others. One of a heavy lane lets go first who else is at work, for
 * a quarter of a second at most.
 */
export async function giveWay(): Promise<void> {
  await atWork.getStore()?.giveWay();
}

/**
 * For what others do, such as nodes: the place is free meanwhile, and what comes after waits its turn again, before anything else of its
 * lane. Where the loop is busy with others it is not seen that a work only waits, so a few dozen such would keep all places for seconds each.
 */
export async function whileWaiting<T>(wait: () => Promise<T>): Promise<T> {
  const work = atWork.getStore();
  return work ? work.whileWaiting(wait) : wait();
}

/**
 * Nobody waits behind what somebody else sends. Each lane runs two works at once, in the order in which they came, all of them
 * together three, in turn, and nothing is refused. Lanes that took much of the event loop of late, alone or with their
 * neighbours, run one at a time of all of them, in turn, while nobody else does or after a rest: however many they are, a light
 * lane waits for one work of theirs at most.
 */
export function fairQueue({ measure, spent, now = () => performance.now() }: FairQueueParts): FairQueue {
  const lanes = new Map<string, Lane>();
  const nears = new Map<string, Account>();
  /** Those in which something waits; whose turn it was goes to the end. */
  const line = new Set<Lane>();
  const running = { light: 0, heavy: 0 };
  let [lightSince, lastLight] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [heavyAgain, sweepAt] = [Number.NEGATIVE_INFINITY, FEW_LANES];
  let alarm: NodeJS.Timeout | undefined;

  const spentOfLate = ({ spent, at }: Account) => spent * Math.exp((at - now()) / OF_LATE);
  const charge = (account: Account, took: Milliseconds) => {
    [account.spent, account.at] = [spentOfLate(account) + took, now()];
  };
  const isHeavy = (lane: Lane) => spentOfLate(lane) > HEAVY || spentOfLate(lane.near) > NEIGHBOURS * HEAVY;
  const sweep = () => {
    const kept = new Set<Account>();
    for (const [name, lane] of lanes)
      if (lane.running + lane.waiting.length === 0 && spentOfLate(lane) < NEGLIGIBLE) lanes.delete(name);
      else kept.add(lane.near);
    for (const [name, near] of nears) if (!kept.has(near) && spentOfLate(near) < NEGLIGIBLE) nears.delete(name);
    sweepAt = Math.max(FEW_LANES, 2 * lanes.size);
  };
  const laneOf = (whose: Whose): Lane => {
    if (lanes.size >= sweepAt) sweep();
    const kind = whose.urgent ? 'urgent' : 'other';
    const near = nears.get(`${kind} ${whose.near}`) ?? { spent: 0, at: now() };
    nears.set(`${kind} ${whose.near}`, near);
    const lane = lanes.get(`${kind} ${whose.lane}`) ?? { near, waiting: [], running: 0, spent: 0, at: now() };
    lanes.set(`${kind} ${whose.lane}`, lane);
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
    for (let lane = next(false); lane && running.light < ALL_AT_ONCE; lane = next(false)) begin(lane, false);
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

  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const letGoFirst = async () => {
    const until = now() + NO_PAUSE;
    await breathe();
    while (running.light > 0 && now() < until) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  };

  const enter = async (whose: Whose, lane: Lane, goesFirst: boolean) => {
    const heavy = await new Promise<boolean>((resolve) => {
      if (goesFirst) lane.waiting.unshift(resolve);
      else lane.waiting.push(resolve);
      line.add(lane);
      beginAll();
    });
    // One work after the other would be one long piece otherwise, and nobody else answered meanwhile.
    await breathe();
    const since = now();
    let [end, took, lookedAt] = [measure(), 0, since];
    let hasPlace = true;
    const leave = () => {
      if (!hasPlace) return;
      hasPlace = false;
      clearTimeout(look);
      took += end();
      for (const account of [lane, lane.near]) charge(account, took);
      lane.running -= 1;
      running[heavy ? 'heavy' : 'light'] -= 1;
      if (heavy) heavyAgain = now() + REST * took;
      else lastLight = now();
      spent(whose, took);
      beginAll();
    };
    const lookAtIt = () => {
      const lately = end();
      took += lately;
      end = measure();
      const waits = lately < WAITS * (now() - lookedAt);
      if (waits || now() - since >= LONGEST_PLACE) return leave();
      lookedAt = now();
      look = setTimeout(lookAtIt, LOOK);
    };
    let look = setTimeout(lookAtIt, LOOK);
    return { heavy, leave };
  };

  return async (whose, work) => {
    const lane = laneOf(whose);
    let place = await enter(whose, lane, false);
    const giveWay = () => (place.heavy ? letGoFirst() : breathe());
    const whileWaiting: AtWork['whileWaiting'] = async (wait) => {
      place.leave();
      try {
        return await wait();
      } finally {
        place = await enter(whose, lane, true);
      }
    };
    try {
      return await atWork.run({ giveWay, whileWaiting }, work);
    } finally {
      place.leave();
    }
  };
}
