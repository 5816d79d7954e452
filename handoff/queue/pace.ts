import type { LedgerRecord } from '../../core/ports.ts';
import { DAY, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { DeskEvent } from '../record/events.ts';

/** How a desk works, as its own events show it. Spans are ms. */
export interface Pace {
  /** How long cases were with an agent. */
  readonly served: readonly Milliseconds[];
  /** How long somebody who was free let a case lie before taking it; none while too few were seen. */
  readonly reaction: readonly Milliseconds[];
  /** Who is free takes a case before it has lain for this long, nearly always. */
  readonly patience: Milliseconds;
  /** How many cases one agent holds at the same time when there is enough to do. */
  readonly atOnce: number;
  /** Urgent requests that come in one ms. */
  readonly urgentRate: number;
}

const LEARNT_FROM: Milliseconds = 30 * DAY;
/** The newest count: a desk changes. */
const NEWEST = 300;
/** Of fewer cases nothing is foretold. */
const ENOUGH = 8;
/** Nobody was there, or nobody looked: no reaction. */
const NO_REACTION: Milliseconds = HOUR;
/** How often urgent cases come is a matter of the hour. */
const URGENT_SPAN: Milliseconds = 3 * HOUR;
/** The share of takings within what an agent holds at a time, and of reactions within their patience. */
const MOSTLY = 0.9;

/** Within a minute the same records teach the same: a page that many look at would go over a month of them each time. */
const FRESH: Milliseconds = MINUTE;
const learnt = new WeakMap<readonly LedgerRecord[], { readonly at: Milliseconds; readonly pace: Pace | null }>();

/** What `learnPace` tells, of records that are the same array while none has come. */
export function paceOf(records: readonly LedgerRecord[], now: Milliseconds): Pace | null {
  const before = learnt.get(records);
  if (before && Math.abs(now - before.at) < FRESH) return before.pace;
  const pace = learnPace(records, now);
  learnt.set(records, { at: now, pace });
  return pace;
}

/** Null while too little has happened at this desk to foretell anything. `records` in the order in which they were written. */
export function learnPace(records: readonly LedgerRecord[], now: Milliseconds): Pace | null {
  const events = records
    .filter(({ at }) => at > now - LEARNT_FROM && at <= now)
    .map(({ at, value }) => ({ at, event: value as DeskEvent }));
  const served = events.flatMap(({ event }) => (event.kind === 'served' ? [event.took] : [])).slice(-NEWEST);
  const reaction = reactionsIn(events).slice(-NEWEST);
  if (served.length < ENOUGH) return null;
  const holding = events.flatMap(({ event }) => (event.kind === 'claimed' ? [event.holding ?? 1] : [])).slice(-NEWEST);
  const urgent = events.filter(
    ({ at, event }) => at > now - URGENT_SPAN && event.kind === 'requested' && event.reason === 'emergency',
  );
  return {
    served,
    reaction: reaction.length < ENOUGH ? [] : reaction,
    patience: mostly(reaction) ?? 0,
    atOnce: mostly(holding) ?? 1,
    urgentRate: urgent.length / URGENT_SPAN,
  };
}

function mostly(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * MOSTLY)];
}

/** A case that was taken without anybody having finished one meanwhile was taken by somebody who was free all the time. */
function reactionsIn(events: readonly { readonly at: Milliseconds; readonly event: DeskEvent }[]): Milliseconds[] {
  const reactions: Milliseconds[] = [];
  let freed = 0;
  for (const { at, event } of events) {
    if (event.kind === 'served') freed = at;
    if (event.kind === 'claimed' && at - event.waited > freed && event.waited < NO_REACTION) {
      reactions.push(event.waited);
    }
  }
  return reactions;
}
