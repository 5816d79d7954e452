import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ConversationId, StaffId } from '../../core/ids.ts';
import type { DeskQueue, QueueItem } from '../../core/protocols/deskProtocol.ts';
import { supervises } from '../mayOpen.ts';
import type { ConversationFacts, DeskStaff } from '../ports.ts';

/**
 * A case in the queue, as its conversation was at this version with this many entries. Outlives its reading, so nothing in it
 * was said by anybody: no question. No position either.
 */
export interface QueuedCase {
  readonly id: ConversationId;
  readonly version: number;
  readonly item: QueueItem;
  /** Who holds it. */
  readonly agent: StaffId | null;
  /** Whom its user has reported. */
  readonly reported?: ConversationFacts['reported'];
}

export interface QueueReading {
  readonly waiting: readonly QueuedCase[];
  readonly held: readonly QueuedCase[];
  readonly agents: DeskQueue['agents'];
}

export interface QueueState extends QueueReading {
  readonly seq: number;
}

/** About five minutes at a change a second. A page that was away for longer reads the whole. */
const MOST_KEPT = 300;
const LONGEST_EPOCH = 16;

/**
 * The queue as this process has seen it: 1, 2, 3 …, one state for each reading in which something differed. A case that is
 * as it was is the same object in both states. Content-free.
 */
export class QueueStates {
  private readonly process = randomBytes(12);
  private readonly kept: QueueState[] = [];

  /** The cases of the last state: those that have not changed since are these very objects in the next one. */
  cases(): ReadonlyMap<string, QueuedCase> {
    const { waiting = [], held = [] } = this.kept.at(-1) ?? {};
    return new Map([...waiting, ...held].map((one) => [one.id, one]));
  }

  /** The state that a reading shows: the last one, where nothing has changed. */
  next(reading: QueueReading): QueueState {
    const last = this.kept.at(-1);
    if (last && isSame(last, reading)) return last;
    const agents = isDeepStrictEqual(last?.agents, reading.agents) && last ? last.agents : reading.agents;
    const state = { ...reading, agents, seq: (last?.seq ?? 0) + 1 };
    this.kept.push(state);
    if (this.kept.length > MOST_KEPT) this.kept.shift();
    return state;
  }

  /** Names a state as `staff` sees it. */
  markOf({ seq }: QueueState, staff: Pick<DeskStaff, 'id' | 'role'>): string {
    return `${this.epochOf(staff)}.${seq}`;
  }

  /**
   * The state that the first of these marks names which this process gave to `staff` in their role of now. Null where there
   * is none: of another process, of another person or role, or too old.
   */
  find(marks: readonly string[], staff: Pick<DeskStaff, 'id' | 'role'>): QueueState | null {
    const epoch = `${this.epochOf(staff)}.`;
    const mark = marks.find((one) => one.startsWith(epoch));
    const seq = Number(mark?.slice(epoch.length));
    return this.kept.find((state) => state.seq === seq) ?? null;
  }

  /** What is seen depends on who looks: a state of one is none of another's. */
  private epochOf({ id, role }: Pick<DeskStaff, 'id' | 'role'>): string {
    const seen = JSON.stringify([id, supervises({ role })]);
    return createHash('sha256').update(this.process).update(seen).digest('base64url').slice(0, LONGEST_EPOCH);
  }
}

function isSame(last: QueueReading, reading: QueueReading): boolean {
  const { waiting, held, agents } = reading;
  return areSame(last.waiting, waiting) && areSame(last.held, held) && isDeepStrictEqual(last.agents, agents);
}

function areSame(before: readonly QueuedCase[], after: readonly QueuedCase[]): boolean {
  return before.length === after.length && before.every((one, place) => one === after[place]);
}
