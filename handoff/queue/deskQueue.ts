import type { DeskQueue, ListChange, QueueChanges, QueueItem } from '../../core/deskProtocol.ts';
import type { StaffId } from '../../core/ids.ts';
import { atPlace, listChange } from '../../core/queueChanges.ts';
import { sharedRun } from '../../core/sharedRun.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { waitsSince } from '../conversation.ts';
import { departmentOf } from '../deskViews.ts';
import { supervises } from '../mayOpen.ts';
import type { Conversation, Conversations, Desk, DeskStaff } from '../ports.ts';
import type { Presence } from './presence.ts';
import { type QueuedCase, type QueueState, QueueStates } from './queueStates.ts';

export interface DeskQueueParts {
  readonly conversations: Pick<Conversations, 'inPlace'>;
  readonly presence: Pick<Presence, 'list' | 'isOnShift'>;
  readonly clock: Clock;
  readonly nameOf: (staff: StaffId) => Promise<string>;
}

interface Reading {
  readonly at: Milliseconds;
  readonly state: QueueState;
  /** What was asked in the cases that somebody holds: not kept beyond this reading. */
  readonly questions: ReadonlyMap<string, string | null>;
}

/** The three lists of one member of staff. */
interface View {
  readonly waiting: readonly QueuedCase[];
  readonly mine: readonly QueuedCase[];
  readonly colleagues: readonly QueuedCase[];
}

/**
 * The queue as one member of staff sees it, whole or as what differs from a state that their page holds: what somebody said
 * only where it is theirs. A change wakes every page at once: the conversations are read once for all who ask in the same
 * moment, by a reading that began after they had asked.
 */
export function createDeskQueue(parts: DeskQueueParts): Pick<Desk, 'queue' | 'queueSince'> {
  const states = new QueueStates();
  const read = sharedRun(() => readQueue(parts, states));
  const look = (staff: DeskStaff) => Promise.all([read(), parts.presence.isOnShift(staff.id)]);
  const whole = (reading: Reading, onShift: boolean, staff: DeskStaff) => ({
    mark: states.markOf(reading.state, staff),
    ...wholeQueue(reading, onShift, staff),
  });
  return {
    queue: async (staff) => whole(...(await look(staff)), staff),
    queueSince: async (staff, marks) => {
      const [reading, onShift] = await look(staff);
      const before = states.find(marks, staff);
      if (!before) return whole(reading, onShift, staff);
      const named = { after: states.markOf(before, staff), mark: states.markOf(reading.state, staff) };
      return { ...named, ...changesSince(before, reading, onShift, staff) };
    },
  };
}

async function readQueue(parts: DeskQueueParts, states: QueueStates): Promise<Reading> {
  const [waiting, held, present] = await Promise.all([
    parts.conversations.inPlace('waiting'),
    parts.conversations.inPlace('withAgent'),
    parts.presence.list(),
  ]);
  const state = states.next({
    waiting: await Promise.all(waiting.map((one) => queued(parts, one))),
    held: await Promise.all(held.map((one) => queued(parts, one))),
    agents: present.filter((one) => one.onShift).map(({ id, name, languages }) => ({ id, name, languages })),
  });
  return {
    at: parts.clock(),
    state,
    questions: new Map(held.map(({ id, content }) => [id, content.brief.question])),
  };
}

async function queued(parts: DeskQueueParts, { id, version, facts, lastSeq }: Conversation): Promise<QueuedCase> {
  const { owner } = facts;
  const waits = owner.kind === 'waiting';
  const agent = owner.kind === 'withAgent' ? owner.agent : null;
  const item: QueueItem = {
    conversation: id,
    place: waits ? 'waiting' : 'withAgent',
    department: departmentOf(facts) ?? 'app',
    language: facts.language,
    channel: facts.channel,
    urgent: (waits || owner.kind === 'withAgent') && owner.urgent,
    since: waits ? waitsSince(owner) : owner.kind === 'withAgent' ? owner.since : facts.openedAt,
    position: null,
    agent: agent === null ? null : { id: agent, name: await parts.nameOf(agent) },
    lastSeq,
    lastUserAt: facts.lastUserAt,
    reason: waits || owner.kind === 'withAgent' ? (owner.reason ?? 'asked') : 'asked',
    question: null,
  };
  return { id, item, agent, version };
}

function viewOf({ waiting, held }: QueueState, staff: DeskStaff): View {
  const mine = held.filter(({ agent }) => agent === staff.id);
  return { waiting, mine, colleagues: supervises(staff) ? held.filter((one) => !mine.includes(one)) : [] };
}

function wholeQueue({ at, state, questions }: Reading, onShift: boolean, staff: DeskStaff): DeskQueue {
  const view = viewOf(state, staff);
  return {
    at,
    waiting: view.waiting.map(({ item }, place) => atPlace(item, place)),
    mine: view.mine.map((one) => own(one, questions)),
    colleagues: view.colleagues.map(({ item }) => item),
    agents: state.agents,
    onShift,
  };
}

function changesSince(
  before: QueueState,
  { at, state, questions }: Reading,
  onShift: boolean,
  staff: DeskStaff,
): Omit<QueueChanges, 'after' | 'mark'> {
  const [then, now] = [viewOf(before, staff), viewOf(state, staff)];
  const change = (list: keyof View, show: (one: QueuedCase) => QueueItem): ListChange => {
    const { gone, put } = listChange(then[list], now[list]);
    return { gone, put: put.map(({ place, one }) => ({ place, item: show(one) })) };
  };
  return {
    at,
    waiting: change('waiting', ({ item }) => item),
    mine: change('mine', (one) => own(one, questions)),
    colleagues: change('colleagues', ({ item }) => item),
    agents: state.agents === before.agents ? null : state.agents,
    onShift,
  };
}

function own({ id, item }: QueuedCase, questions: Reading['questions']): QueueItem {
  return { ...item, question: questions.get(id) ?? null };
}
