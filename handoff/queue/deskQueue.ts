import { setTimeout } from 'node:timers/promises';
import type { StaffId } from '../../core/ids.ts';
import { sharedRun } from '../../core/process/sharedRun.ts';
import type { DeskQueue, QueueChanges, QueueItem } from '../../core/protocols/deskProtocol.ts';
import { atPlace, listChange } from '../../core/records/queueChanges.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { waitsSince } from '../conversation.ts';
import { departmentOf } from '../deskViews.ts';
import { isReported, isShutOut, supervises } from '../mayOpen.ts';
import type { Conversation, Conversations, Desk, DeskStaff } from '../ports.ts';
import { readAtAll } from '../record/deletion.ts';
import { holds } from '../refused.ts';
import type { Presence } from './presence.ts';
import { type QueuedCase, type QueueState, QueueStates } from './queueStates.ts';
import { replyDueSince } from './replyDue.ts';

export interface DeskQueueParts {
  readonly conversations: Pick<Conversations, 'placed' | 'read' | 'entries'>;
  readonly presence: Pick<Presence, 'list' | 'isOnShift'>;
  readonly clock: Clock;
  readonly nameOf: (staff: StaffId) => Promise<string>;
}

/** Pages that are woken in one moment ask one after the other: without it fifty of them make fifty readings. */
const READ_APART: Milliseconds = 50;

interface Reading {
  readonly at: Milliseconds;
  readonly state: QueueState;
}

/** A reading, as somebody looks at it. */
interface Look extends Reading {
  readonly onShift: boolean;
  readonly staff: DeskStaff;
  readonly mark: string;
}

/** The three lists of one member of staff. */
interface View {
  readonly waiting: readonly QueuedCase[];
  readonly mine: readonly QueuedCase[];
  readonly colleagues: readonly QueuedCase[];
}

/**
 * The queue as one member of staff sees it, whole or as what differs from a state that their page holds: what somebody said
 * only where it is theirs. A change wakes every page at once: the queue is read once for all who ask in the same
 * moment, by a reading that began after they had asked, and of the conversations only those that have changed.
 */
export function createDeskQueue(
  parts: DeskQueueParts,
  apart: Milliseconds = READ_APART,
): Pick<Desk, 'queue' | 'queueSince'> {
  const states = new QueueStates();
  let rest: Promise<unknown> = Promise.resolve();
  const readNow = () => {
    rest = setTimeout(apart);
    return readQueue(parts, states);
  };
  const read = sharedRun(readNow, () => rest);
  const look = async (staff: DeskStaff): Promise<Look> => {
    const [reading, onShift] = await Promise.all([read(), parts.presence.isOnShift(staff.id)]);
    return { ...reading, onShift, staff, mark: states.markOf(reading.state, staff) };
  };
  return {
    queue: async (staff) => wholeQueue(parts, await look(staff)),
    queueSince: async (staff, marks) => {
      const now = await look(staff);
      const before = states.find(marks, staff);
      return before ? queueChanges(parts, before, states.markOf(before, staff), now) : wholeQueue(parts, now);
    },
  };
}

async function readQueue(parts: DeskQueueParts, states: QueueStates): Promise<Reading> {
  const known = states.cases();
  const [waiting, held, present] = await Promise.all([
    readPlace(parts, 'waiting', known),
    readPlace(parts, 'withAgent', known),
    parts.presence.list(),
  ]);
  const agents = present.filter((one) => one.onShift).map(({ id, name, languages }) => ({ id, name, languages }));
  return { at: parts.clock(), state: states.next({ waiting, held, agents }) };
}

/** Opens only what has changed since the last reading: all that is told of a case is in its conversation. */
async function readPlace(
  parts: DeskQueueParts,
  place: 'waiting' | 'withAgent',
  known: ReadonlyMap<string, QueuedCase>,
): Promise<QueuedCase[]> {
  const cases = (await parts.conversations.placed(place)).map(async ({ id, version, lastSeq }) => {
    const before = known.get(id);
    if (before?.version === version && before.item.lastSeq === lastSeq) return before;
    const conversation = await readAtAll(parts, id);
    // It may have moved on meanwhile.
    return conversation?.facts.owner.kind === place ? queued(parts, conversation) : null;
  });
  return (await Promise.all(cases)).filter((one) => one !== null);
}

/** Refused messages of one conversation: an honest agent has one, and words it anew. */
const REFUSED_TOO_OFTEN = 3;

async function queued(parts: DeskQueueParts, conversation: Conversation): Promise<QueuedCase> {
  const { id, version, facts, lastSeq } = conversation;
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
    agent: agent === null ? null : await named(parts, agent),
    lastSeq,
    lastUserAt: facts.lastUserAt,
    replyDueSince: await replyDueSince(parts.conversations, conversation),
    reason: waits || owner.kind === 'withAgent' ? (owner.reason ?? 'asked') : 'asked',
    ...(facts.warned ? { warned: facts.warned } : {}),
    ...((facts.refusedSaid ?? 0) >= REFUSED_TOO_OFTEN ? { refused: facts.refusedSaid } : {}),
    ...(facts.reported ? { reported: await Promise.all(facts.reported.map(({ staff }) => named(parts, staff))) } : {}),
    question: null,
  };
  return { id, item, agent, version, reported: facts.reported };
}

async function named({ nameOf }: Pick<DeskQueueParts, 'nameOf'>, id: StaffId) {
  return { id, name: await nameOf(id) };
}

/**
 * To whom its user has reported a case is not there any more. Where that is everybody who is at the desk, supervisors see that it waits, and
 * nothing of it: else nobody knew that somebody has to be called for it.
 */
function viewOf(state: QueueState, staff: DeskStaff): View {
  const { agents } = state;
  const isNobodys = (one: QueuedCase) => agents.length > 0 && agents.every(({ id }) => isReported(one, id));
  const isTheirs = (one: QueuedCase) => !isShutOut(one, staff) || (supervises(staff) && isNobodys(one));
  const [waiting, held] = [state.waiting.filter(isTheirs), state.held.filter(isTheirs)];
  const mine = held.filter(({ agent }) => agent === staff.id).toSorted(byReplyDue);
  return { waiting, mine, colleagues: supervises(staff) ? held.filter((one) => !mine.includes(one)) : [] };
}

/** Whose users wait for a word, the longest first; the others as they are. */
function byReplyDue(a: QueuedCase, b: QueuedCase): number {
  const due = ({ item }: QueuedCase) => item.replyDueSince ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b);
}

async function wholeQueue(parts: DeskQueueParts, { at, state, onShift, staff, mark }: Look): Promise<DeskQueue> {
  const { waiting, mine, colleagues } = viewOf(state, staff);
  return {
    at,
    mark,
    waiting: waiting.map((one, place) => atPlace(seenBy(staff, one), place)),
    mine: await Promise.all(mine.map((one) => withQuestion(parts, one, staff))),
    colleagues: colleagues.map((one) => seenBy(staff, one)),
    agents: state.agents,
    onShift,
  };
}

async function queueChanges(
  parts: DeskQueueParts,
  before: QueueState,
  after: string,
  { at, state, onShift, staff, mark }: Look,
): Promise<QueueChanges> {
  const [then, now] = [viewOf(before, staff), viewOf(state, staff)];
  const change = async (list: keyof View, show: (one: QueuedCase) => QueueItem | Promise<QueueItem>) => {
    const { gone, put } = listChange(then[list], now[list]);
    return { gone, put: await Promise.all(put.map(async ({ place, one }) => ({ place, item: await show(one) }))) };
  };
  return {
    ...{ at, after, mark, onShift },
    waiting: await change('waiting', (one) => seenBy(staff, one)),
    mine: await change('mine', (one) => withQuestion(parts, one, staff)),
    colleagues: await change('colleagues', (one) => seenBy(staff, one)),
    agents: state.agents === before.agents ? null : state.agents,
  };
}

/** That somebody was reported is for whoever takes it; who it was, for supervisors. */
function seenBy(staff: DeskStaff, { item }: QueuedCase): QueueItem {
  return item.reported && !supervises(staff) ? { ...item, reported: [] } : item;
}

/** What was asked is read when it is told, and told to nobody who has lost the case meanwhile. */
async function withQuestion(parts: DeskQueueParts, one: QueuedCase, staff: DeskStaff): Promise<QueueItem> {
  const conversation = await readAtAll(parts, one.id);
  const item = seenBy(staff, one);
  return conversation && holds(conversation, staff) ? { ...item, question: conversation.content.brief.question } : item;
}
