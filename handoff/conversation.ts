import type { DepartmentId } from '../core/departments.ts';
import type { StaffId } from '../core/ids.ts';
import { type RequestReason, UNDO_FOR } from '../core/protocols/deskProtocol.ts';
import { type Milliseconds, SECOND } from '../core/time.ts';

/**
 * Who a conversation belongs to. At any moment exactly one of these; every move raises the conversation's owner
 * fence, and whoever speaks proves the fence again when the words are written.
 */
export type Owner =
  /** `first`: it left the queue as one that stands before all others, and does so again when a person is asked for. */
  | { readonly kind: 'bot'; readonly first?: true | undefined }
  | {
      readonly kind: 'waiting';
      readonly department: DepartmentId;
      readonly since: Milliseconds;
      readonly urgent: boolean;
      /** Before all others, whatever came earlier and whatever its address sent: a life may hang on it. Absent: as `urgent` says. */
      readonly first?: true | undefined;
      /** Its user has reported who had it: before all that is urgent, and behind what stands first. Absent: as the others say. */
      readonly reported?: true | undefined;
      /** It stands as if it had come so much later: others of its address wait before it. Absent: where it came. */
      readonly later?: Milliseconds | undefined;
      /** How much of the time since then somebody had it: no wait. Absent: none. */
      readonly served?: Milliseconds | undefined;
      /** Why a person was asked for; absent in what older versions wrote. */
      readonly reason?: RequestReason | undefined;
    }
  | {
      readonly kind: 'withAgent';
      readonly department: DepartmentId;
      readonly agent: StaffId;
      readonly since: Milliseconds;
      readonly waitingSince: Milliseconds;
      readonly served?: Milliseconds | undefined;
      /** Kept, so that an urgent case stays urgent when it has to wait again, and a first one first. */
      readonly urgent: boolean;
      readonly first?: true | undefined;
      readonly reported?: true | undefined;
      readonly reason?: RequestReason | undefined;
    }
  | {
      readonly kind: 'closed';
      readonly at: Milliseconds;
      readonly by: ClosedBy;
      /** Who held it when it ended: it stays theirs to read. */
      readonly agent?: StaffId | undefined;
    };

export type ClosedBy = 'user' | 'agent' | 'bot' | 'idle' | 'lifetime' | 'withdrawn';

/** What an agent gave out of hand, or a supervisor gave to somebody, as it was before. */
export interface GivenOut {
  readonly owner: Extract<Owner, { kind: 'withAgent' | 'waiting' }>;
  readonly department: DepartmentId | null;
  readonly at: Milliseconds;
  /** The owner fence that this raised: a higher one means that somebody has moved it since. */
  readonly fence: number;
  /** A supervisor gave it to one agent. Absent: who held it gave it out of hand. */
  readonly handed?: Handed | undefined;
}

export interface Handed {
  readonly by: StaffId;
  /** As many cases the agent then held, as the event of it counts them. Absent: it was out of a colleague's hands. */
  readonly holding?: number | undefined;
  /** Whoever was given it has written in it: it is theirs. */
  readonly taken?: boolean | undefined;
}

export type Move =
  | { readonly kind: 'moved'; readonly owner: Owner }
  | { readonly kind: 'refused'; readonly reason: Refusal };
export type Refusal =
  | 'closed'
  | 'notWaiting'
  | 'notYours'
  | 'alreadyWaiting'
  | 'withAgent'
  | 'tooLate'
  | 'botCannot'
  | 'reported';

const moved = (owner: Owner): Move => ({ kind: 'moved', owner });
const refused = (reason: Refusal): Move => ({ kind: 'refused', reason });

/** The user (or the bot for them) asks for a person. */
export function request(
  owner: Owner,
  {
    department,
    reason,
    urgent = reason === 'emergency',
    first = false,
    later = 0,
  }: {
    readonly department: DepartmentId;
    readonly reason: RequestReason;
    readonly urgent?: boolean;
    readonly first?: boolean;
    readonly later?: Milliseconds;
  },
  now: Milliseconds,
): Move {
  if (owner.kind === 'closed') return refused('closed');
  if (owner.kind === 'withAgent') return refused('withAgent');
  if (owner.kind === 'waiting') {
    // Asking again never costs the place in the queue; it can only make the case urgent, or bring an urgent one forward.
    const goesFirst = first && !owner.first;
    if (!goesFirst && (!urgent || (owner.urgent && later >= (owner.later ?? 0)))) return refused('alreadyWaiting');
    const { later: _, ...kept } = owner;
    return moved({ ...kept, urgent, reason, ...standing(first, later) });
  }
  const isFirst = first || stoodFirst(owner);
  return moved({
    ...{ kind: 'waiting', department, since: now, urgent: urgent || isFirst, reason },
    ...standing(isFirst, later),
  });
}

/** Whether it left the queue as one that stands before all others: nobody has met them yet. */
export function stoodFirst(owner: Owner): boolean {
  return owner.kind === 'bot' && owner.first === true;
}

/** Told while somebody has it: no move, and from now on the case stands first wherever it waits again. */
export function standsFirst<T extends Extract<Owner, { kind: 'withAgent' | 'waiting' }>>(owner: T): T {
  return { ...owner, urgent: true, first: true, reason: 'emergency' };
}

const standing = (first: boolean, later: Milliseconds) =>
  first ? { first: true as const } : later > 0 ? { later } : {};

/** The user no longer wants to wait. */
export function leaveQueue(owner: Owner): Move {
  if (owner.kind !== 'waiting') return refused('notWaiting');
  return moved({ kind: 'bot', ...(owner.first ? { first: true as const } : {}) });
}

/** An agent takes a waiting conversation. */
export function claim(owner: Owner, agent: StaffId, now: Milliseconds): Move {
  if (owner.kind !== 'waiting') return refused(owner.kind === 'bot' ? 'notWaiting' : owner.kind);
  // Had it to wait again, it has been served once: it stands where it came.
  const { kind: _, later: __, since: waitingSince, ...kept } = owner;
  return moved({ kind: 'withAgent', ...kept, agent, since: now, waitingSince });
}

/** A supervisor gives the case to one agent, out of the queue or out of a colleague's hands. */
export function reassign(owner: Owner, agent: StaffId, now: Milliseconds): Move {
  if (owner.kind !== 'withAgent') return claim(owner, agent, now);
  return owner.agent === agent ? refused('withAgent') : moved({ ...owner, agent, since: now });
}

/** The agent is gone: back to the queue with the old waiting time, so nobody who came later stands before the user. */
export function putBack(owner: Owner, now: Milliseconds): Move {
  if (owner.kind !== 'withAgent') return refused('notYours');
  return moved(waitsAgain(owner, owner.department, now));
}

/** The agent hands over to another department; the waiting time is kept. */
export function transfer(owner: Owner, agent: StaffId, department: DepartmentId, now: Milliseconds): Move {
  if (owner.kind !== 'withAgent' || owner.agent !== agent) return refused('notYours');
  return moved(waitsAgain(owner, department, now));
}

/**
 * The user has reported somebody of the staff. `isTheirs`: who was reported has it, so it waits again, with its old time. What another
 * has stays with them. What an agent or the user has just ended waits again: else whoever closes at once is seen by nobody. `forward`: it stands before all that is urgent now; what stands first already stays where it is.
 */
export function takeFromReported(
  owner: Owner,
  { isTheirs, forward, department }: { isTheirs: boolean; forward: boolean; department: DepartmentId },
  now: Milliseconds,
): Move {
  if (owner.kind === 'withAgent' && !isTheirs) return refused('withAgent');
  if (owner.kind === 'waiting') return moved(forward ? standsForward(owner) : owner);
  const asks = isEndedByHand(owner) ? ({ kind: 'bot' } as const) : owner;
  const waits = isTheirs ? putBack(owner, now) : request(asks, { department, reason: 'asked' }, now);
  return waits.kind === 'moved' && waits.owner.kind === 'waiting' && forward
    ? moved(standsForward(waits.owner))
    : waits;
}

/** By a person, and by no clock: it can go on. */
export function isEndedByHand(owner: Owner): boolean {
  return owner.kind === 'closed' && (owner.by === 'agent' || owner.by === 'user');
}

function standsForward({ later: _, ...owner }: Extract<Owner, { kind: 'waiting' }>): Owner {
  return { ...owner, urgent: true, reported: true };
}

function waitsAgain(
  { waitingSince, served = 0, since, urgent, first, reported, reason }: Extract<Owner, { kind: 'withAgent' }>,
  department: DepartmentId,
  now: Milliseconds,
) {
  const goesFirst = { ...(first ? { first } : {}), ...(reported ? { reported } : {}) };
  return {
    kind: 'waiting',
    department,
    since: waitingSince,
    served: served + now - since,
    urgent,
    reason,
    ...goesFirst,
  } as const;
}

/** Whose turn it is before everybody else's: the higher kind is taken first. Stored ranks are made of it (`stores/sealed.ts`): none changes. */
export function kindOf({
  urgent,
  first,
  reported,
}: {
  urgent: boolean;
  first?: boolean | undefined;
  reported?: boolean | undefined;
}): number {
  return first ? 2 : reported ? 1.5 : urgent ? 1 : 0;
}

/** Where it stands among those of its kind: the lower, the earlier it is taken. */
export function placeAt({ since, later = 0 }: { since: Milliseconds; later?: Milliseconds | undefined }): Milliseconds {
  return since + later;
}

/** Since when it would have waited, had nobody had it meanwhile. */
export function waitsSince({ since, served = 0 }: Extract<Owner, { kind: 'waiting' }>): Milliseconds {
  return since + served;
}

/** The agent gives the conversation back to the bot. */
export function returnToBot(owner: Owner, agent: StaffId): Move {
  if (owner.kind !== 'withAgent' || owner.agent !== agent) return refused('notYours');
  return moved({ kind: 'bot' });
}

/** The press, and its way to the desk. */
const TAKEN_BACK_WITHIN: Milliseconds = UNDO_FOR + 2 * SECOND;

/**
 * Who gave it out of hand takes it back; what a supervisor gave goes back to where it was. Only as they left it: what the user has
 * ended or erased since stays ended, and what somebody else has taken, or has written in, stays theirs.
 */
export function takeBack(
  owner: Owner,
  given: GivenOut | undefined,
  { agent, fence, now }: { readonly agent: StaffId; readonly fence: number; readonly now: Milliseconds },
): Move {
  if (given === undefined || giverOf(given) !== agent) return refused('notYours');
  const endedOtherwise = owner.kind === 'closed' && owner.by !== 'agent';
  const movedOn = given.fence !== fence || given.handed?.taken === true || endedOtherwise;
  return movedOn || Math.abs(now - given.at) > TAKEN_BACK_WITHIN ? refused('tooLate') : moved(given.owner);
}

function giverOf({ owner, handed }: GivenOut): StaffId | null {
  if (handed) return handed.by;
  return owner.kind === 'withAgent' ? owner.agent : null;
}

/** Support ends; from here the deletion clock runs. */
export function close(owner: Owner, by: ClosedBy, now: Milliseconds): Move {
  if (owner.kind === 'closed') return refused('closed');
  return moved({ kind: 'closed', at: now, by, ...(owner.kind === 'withAgent' ? { agent: owner.agent } : {}) });
}
