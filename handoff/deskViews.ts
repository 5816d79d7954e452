import type { DepartmentId } from '../core/departments.ts';
import type { DeskCase, DeskQueue, PastCases, QueueItem } from '../core/deskProtocol.ts';
import type { StaffId } from '../core/ids.ts';
import { sharedRun } from '../core/sharedRun.ts';
import type { Clock, Milliseconds } from '../core/time.ts';
import { caseSummary } from './caseSummary.ts';
import { waitsSince } from './conversation.ts';
import { supervises } from './mayOpen.ts';
import type { Conversation, Conversations, DeskStaff, Entry, Verified } from './ports.ts';
import type { Presence } from './queue/presence.ts';
import type { NamedUser } from './record/pastCases.ts';
import { dueAt, type RetentionRules } from './record/retention.ts';
import { holds } from './refused.ts';

export interface ViewParts {
  readonly conversations: Conversations;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  readonly nameOf: (staff: StaffId) => Promise<string>;
  /** Null where no internal system is configured. */
  readonly lookUp: unknown;
  readonly pastOf: (user: NamedUser) => Promise<PastCases | null>;
}

/** What the queue of every member of staff is made of. */
interface Lists {
  readonly at: Milliseconds;
  readonly waiting: readonly QueueItem[];
  readonly held: readonly Held[];
  readonly present: Awaited<ReturnType<Presence['list']>>;
}

interface Held {
  readonly item: QueueItem;
  readonly agent: StaffId | null;
  readonly question: string | null;
}

/**
 * The queue as one member of staff sees it: what somebody said only where it is theirs. A change wakes every page at once: the
 * conversations are read once for all who ask in the same moment, by a reading that began after they had asked.
 */
export function createQueueOf(parts: ViewParts): (staff: DeskStaff) => Promise<DeskQueue> {
  const lists = sharedRun(() => readLists(parts));
  return async (staff) => {
    const [{ at, waiting, held, present }, onShift] = await Promise.all([lists(), parts.presence.isOnShift(staff.id)]);
    const mine = held.filter(({ agent }) => agent === staff.id);
    const colleagues = supervises(staff) ? held.filter((one) => !mine.includes(one)) : [];
    return {
      at,
      waiting,
      mine: mine.map(({ item, question }) => ({ ...item, question })),
      colleagues: colleagues.map(({ item }) => item),
      agents: present.filter((one) => one.onShift).map(({ id, name, languages }) => ({ id, name, languages })),
      onShift,
    };
  };
}

async function readLists(parts: ViewParts): Promise<Lists> {
  const [waiting, held, present] = await Promise.all([
    parts.conversations.inPlace('waiting'),
    parts.conversations.inPlace('withAgent'),
    parts.presence.list(),
  ]);
  return {
    at: parts.clock(),
    waiting: await Promise.all(waiting.map((one, index) => itemOf(parts, one, index + 1))),
    held: await Promise.all(
      held.map(async (one) => ({
        item: await itemOf(parts, one, null),
        agent: one.facts.owner.kind === 'withAgent' ? one.facts.owner.agent : null,
        question: one.content.brief.question,
      })),
    ),
    present,
  };
}

async function itemOf(
  parts: ViewParts,
  { id, facts, lastSeq }: Conversation,
  position: number | null,
): Promise<QueueItem> {
  const { owner } = facts;
  const waits = owner.kind === 'waiting';
  return {
    conversation: id,
    place: waits ? 'waiting' : 'withAgent',
    department: departmentOf(facts) ?? 'app',
    language: facts.language,
    channel: facts.channel,
    urgent: (waits || owner.kind === 'withAgent') && owner.urgent,
    since: waits ? waitsSince(owner) : owner.kind === 'withAgent' ? owner.since : facts.openedAt,
    position,
    agent: owner.kind === 'withAgent' ? { id: owner.agent, name: await parts.nameOf(owner.agent) } : null,
    lastSeq,
    lastUserAt: facts.lastUserAt,
    reason: waits || owner.kind === 'withAgent' ? (owner.reason ?? 'asked') : 'asked',
    question: null,
  };
}

/** The case beside the chat. */
export async function caseOf(
  parts: ViewParts,
  conversation: Conversation,
  staff: DeskStaff,
  entries: readonly Entry[],
): Promise<DeskCase> {
  const { id, facts, content, lastSeq } = conversation;
  const { owner } = facts;
  const mine = holds(conversation, staff);
  return {
    conversation: id,
    owner: owner.kind,
    agent: owner.kind === 'withAgent' ? { id: owner.agent, name: await parts.nameOf(owner.agent) } : null,
    mine,
    department: departmentOf(facts),
    language: facts.language,
    channel: facts.channel,
    openedAt: facts.openedAt,
    since:
      owner.kind === 'waiting' || owner.kind === 'withAgent'
        ? owner.since
        : owner.kind === 'closed'
          ? owner.at
          : facts.openedAt,
    deletedBy: owner.kind === 'closed' ? dueAt(facts, parts.rules) : null,
    brief: content.brief,
    summary: caseSummary(conversation),
    verified: shown(content.verified),
    lookup: content.lookup ?? null,
    past: remembers(facts) ? await parts.pastOf({ facts, content }) : null,
    mayLookUp: parts.lookUp !== null && mine && content.verified !== undefined,
    lastSeq,
    entries: entries.map(({ seq, at, author, audience, activity }) => ({ seq, at, author, audience, activity })),
  };
}

function remembers({ consent }: Conversation['facts']): boolean {
  return consent.kind === 'accepted' && consent.choices.history === true;
}

function shown(verified: Verified | undefined): DeskCase['verified'] {
  if (!verified) return null;
  const { how, address, at, chainId } = verified;
  return { how, address, at, ...(chainId === undefined ? {} : { chainId }) };
}

/** Where the case lies: what was asked since then does not move it. */
function departmentOf({ owner, department }: Conversation['facts']): DepartmentId | null {
  return owner.kind === 'waiting' || owner.kind === 'withAgent' ? owner.department : department;
}
