import type { Language } from '../../core/language.ts';
import { seeded } from '../../core/process/seeded.ts';
import { HOUR, type Milliseconds } from '../../core/time.ts';
import type { Pace } from './pace.ts';

/** The desk at one moment, as far as it matters to who waits. */
export interface DeskState {
  readonly now: Milliseconds;
  /** On shift. */
  readonly agents: readonly {
    readonly languages: readonly Language[];
    /** Since when they hold each of their cases. */
    readonly held: readonly Milliseconds[];
  }[];
  /** In the order in which they are taken. */
  readonly waiting: readonly Waiting[];
}

export interface Waiting {
  readonly language: Language;
  readonly urgent: boolean;
  readonly since: Milliseconds;
}

/** Who stands further back is not foretold. */
export const FORETOLD = 300;
/** What is further off is not foretold: by then the desk is another. */
export const FORESEEN: Milliseconds = 8 * HOUR;
/** Days of the desk that are played for a forecast, fewer for a long queue: its sums vary less. */
const MOST_PLAYED = 240;
const LEAST_PLAYED = 60;
const TAKINGS = 12_000;
/** The same desk is told the same, so that a number changes only when something has happened. */
const SEED = 20_261_128;

/**
 * How long everybody who waits will still wait, in ms: the desk is played forward many times with what its own cases took.
 * Row i holds the ends of the i-th in the queue; `Infinity` where nobody on shift writes the language, or it is too far off or not known.
 * An agent takes the first whose language they write: one queue, urgent cases first, whatever the department.
 */
export function forecast(desk: DeskState, pace: Pace): Float64Array[] {
  const waiting = desk.waiting.slice(0, FORETOLD);
  const plays = Math.min(MOST_PLAYED, Math.max(LEAST_PLAYED, Math.round(TAKINGS / Math.max(1, waiting.length))));
  const ends = waiting.map(() => new Float64Array(plays).fill(Number.POSITIVE_INFINITY));
  const random = seeded(SEED);
  const law: Law = { served: Float64Array.from(pace.served).sort(), doubt: relativeError(pace.served) };
  for (let play = 0; play < plays; play += 1) {
    playOnce({ ...desk, waiting }, pace, law, random, (index, wait) => {
      const row = ends[index];
      if (row) row[play] = wait;
    });
  }
  return ends;
}

/** One hand of an agent: when it is free next, and whom it can serve. */
interface Slot {
  readonly languages: readonly Language[];
  freeAt: Milliseconds;
}

function playOnce(
  desk: DeskState,
  pace: Pace,
  law: Law,
  random: () => number,
  taken: (index: number, wait: Milliseconds) => void,
): void {
  const one = (values: ArrayLike<Milliseconds>) => values[Math.floor(random() * values.length)] ?? 0;
  const doubt = Math.max(0.3, 1 + normal(random) * law.doubt);
  const urgent = urgentArrivals(pace.urgentRate, random);
  const slots = slotsOf(desk, pace, (elapsed) => remaining(elapsed / doubt, law.served, random) * doubt);
  const left = desk.waiting.map((_, index) => index);
  while (left.length > 0 && slots.length > 0) {
    const slot = slots.reduce((first, other) => (other.freeAt < first.freeAt ? other : first));
    const place = left.findIndex((index) => slot.languages.includes(desk.waiting[index]?.language ?? 'en'));
    const index = left[place];
    // Where more urgent cases come than can be served, others are never taken.
    if (slot.freeAt > FORESEEN) return;
    if (index === undefined) {
      slots.splice(slots.indexOf(slot), 1);
      continue;
    }
    const start = slot.freeAt + one(pace.reaction);
    if (desk.waiting[index]?.urgent || !urgent.takeBy(start)) {
      // Somebody is free, and nobody knows how soon they look.
      taken(index, slot.freeAt === 0 && pace.reaction.length === 0 ? Number.POSITIVE_INFINITY : start);
      left.splice(place, 1);
    }
    slot.freeAt = start + one(law.served) * doubt;
  }
}

function slotsOf(desk: DeskState, pace: Pace, remainingOf: (elapsed: Milliseconds) => Milliseconds): Slot[] {
  return desk.agents.flatMap(({ languages, held }) => {
    const busy = held.map((since) => ({ languages, freeAt: remainingOf(desk.now - since) }));
    const free = Math.max(1, handsOf(desk, pace, { languages })) - busy.length;
    return [...busy, ...Array.from({ length: Math.max(0, free) }, () => ({ languages, freeAt: 0 }))];
  });
}

/** Who lets somebody wait whom they could take has their hands full; otherwise as many as are usual here. */
function handsOf(desk: DeskState, pace: Pace, { languages }: Pick<Slot, 'languages'>): number {
  const letWait = desk.waiting.some(
    ({ language, since }) => languages.includes(language) && desk.now - since > pace.patience,
  );
  return letWait ? 1 : pace.atOnce;
}

/** How long cases take, sorted; and how far off their mean may be, which is not well known of few. */
interface Law {
  readonly served: Float64Array;
  readonly doubt: number;
}

/** What a case that has lasted for `elapsed` still takes: as those which lasted longer, or once more as long. */
function remaining(elapsed: Milliseconds, served: Float64Array, random: () => number): Milliseconds {
  let shorter = 0;
  let end = served.length;
  while (shorter < end) {
    const middle = (shorter + end) >> 1;
    if ((served[middle] ?? 0) > elapsed) end = middle;
    else shorter = middle + 1;
  }
  const longer = served[shorter + Math.floor(random() * (served.length - shorter))];
  return longer === undefined ? elapsed * random() : longer - elapsed;
}

/** Urgent cases that are yet to come, in their order; `takeBy` says whether one has come by then, and takes it away. */
function urgentArrivals(rate: number, random: () => number): { takeBy(time: Milliseconds): boolean } {
  const gap = () => (rate > 0 ? -Math.log(1 - random()) / rate : Number.POSITIVE_INFINITY);
  let next = gap();
  return {
    takeBy: (time) => {
      if (next > time) return false;
      next += gap();
      return true;
    },
  };
}

function relativeError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return mean > 0 ? Math.sqrt(variance / values.length) / mean : 0;
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
