import type { DepartmentId } from '../../core/departments.ts';
import { DEPARTMENTS } from '../../core/departments.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LANGUAGES, type Locale, languageOf } from '../../core/language.ts';
import type { DeskShift } from '../../core/protocols/deskProtocol.ts';
import type { Card } from '../../core/protocols/protocol.ts';
import { type Clock, MINUTE, type Milliseconds } from '../../core/time.ts';
import { kindOf, placeAt, waitsSince } from '../conversation.ts';
import { isReported } from '../mayOpen.ts';
import type { Conversation, ConversationFacts, Conversations } from '../ports.ts';
import type { DeskEvents } from '../record/ledgerEvents.ts';
import { FORESEEN, forecast } from './forecast.ts';
import { type Hours, isOpen, opensAt } from './hours.ts';
import { paceOf } from './pace.ts';
import type { Presence } from './presence.ts';
import { waitRange } from './waitRange.ts';

export interface QueueParts {
  readonly conversations: Conversations;
  readonly events: DeskEvents;
  readonly presence: Presence;
  readonly hours: Hours;
  readonly clock: Clock;
}

/** Who is there for a department, and how long the way through the queue is. */
export interface QueueView {
  /** How many are taken before this one. */
  readonly ahead: number;
  /** Both null when it cannot be said how long. */
  readonly lowMinutes: number | null;
  readonly highMinutes: number | null;
  /** Whether somebody on shift writes the user's language. */
  readonly spoken: boolean;
  readonly openNow: boolean;
  /** When it opens; null when it is open. */
  readonly opensAt: Milliseconds | null;
  readonly agentsOnline: number;
}

/** The fields of the `queue` card that change while one waits. */
export type QueuePlace = Omit<Extract<Card, { kind: 'queue' }>, 'kind'>;

interface Asks {
  readonly department: DepartmentId;
  readonly urgent: boolean;
  readonly first?: boolean | undefined;
  readonly reported?: boolean | undefined;
  readonly language: Locale;
}
/** What somebody asks who joins the queue, or who is in it already. */
export type AsksPlace = Asks & {
  readonly conversation: ConversationId | null;
  readonly since?: Milliseconds;
  readonly later?: Milliseconds | undefined;
  /** Whom the user has reported: they are there for others. */
  readonly not?: ConversationFacts['reported'];
};
type Wait = Pick<QueuePlace, 'lowMinutes' | 'highMinutes'> & Pick<QueueView, 'spoken' | 'agentsOnline'>;

const NOT_KNOWN = { lowMinutes: null, highMinutes: null } as const;
const NOBODY = { ...NOT_KNOWN, spoken: false, agentsOnline: 0 } as const;

/**
 * What someone who joins the queue now can expect; `since`: who joins it again, with the time of their first asking. It is
 * one queue: whoever is at the desk takes the first, whatever the department, and urgent cases come before the others.
 */
export async function viewQueue(
  parts: QueueParts,
  { conversation, department, urgent, first, reported, language, since = parts.clock(), later, not }: AsksPlace,
): Promise<QueueView> {
  const waiting = await parts.conversations.inPlace('waiting');
  // Whoever asks while they wait is not before themselves.
  const before = waiting.filter(
    (one) =>
      one.id !== conversation &&
      goesBefore(one, { kind: kindOf({ urgent, first, reported }), at: placeAt({ since, later }) }),
  );
  const joined: Place = { department, language, urgent, since, not };
  const waits = await foretell(parts, [...before.flatMap(placeOf), joined]);
  return {
    ahead: before.length,
    ...(waits.at(-1) ?? NOBODY),
    ...opening(parts, department),
  };
}

/** Where everybody who waits stands now, as the queue card says it. One look for all of them. */
export async function placesInQueue(parts: QueueParts): Promise<ReadonlyMap<string, QueuePlace>> {
  const waiting = await parts.conversations.inPlace('waiting');
  const waits = await foretell(parts, waiting.flatMap(placeOf));
  const places = new Map<string, QueuePlace>();
  for (const [index, conversation] of waiting.entries()) {
    const department = departmentOf(conversation);
    if (!department) continue;
    const { openNow, opensAt } = opening(parts, department);
    const { agentsOnline, ...wait } = waits[index] ?? NOBODY;
    places.set(conversation.id, {
      department,
      position: index + 1,
      ...wait,
      urgent: isUrgent(conversation),
      openNow: openNow && agentsOnline > 0,
      opensAt,
    });
  }
  return places;
}

/** Which departments have people now, who write which languages, and how long it takes whoever asks in this one. */
export async function shiftNow(parts: QueueParts, language: Locale): Promise<DeskShift> {
  const departments = DEPARTMENTS.map((id) => ({ id, ...opening(parts, id) }));
  const department = departments.find(({ openNow }) => openNow)?.id ?? 'app';
  const [onShift, view] = await Promise.all([
    parts.presence.onShift(),
    viewQueue(parts, { conversation: null, department, urgent: false, language }),
  ]);
  return {
    departments,
    agentsOnline: onShift.length,
    languages: LANGUAGES.filter((one) => onShift.some(({ languages }) => languages.includes(one))),
    lowMinutes: view.lowMinutes,
    highMinutes: view.highMinutes,
  };
}

function departmentOf({ facts }: Conversation): DepartmentId | null {
  return facts.owner.kind === 'waiting' ? facts.owner.department : null;
}

function goesBefore({ facts: { owner } }: Conversation, joined: { kind: number; at: Milliseconds }): boolean {
  if (owner.kind !== 'waiting') return false;
  const kind = kindOf(owner);
  return kind === joined.kind ? placeAt(owner) <= joined.at : kind > joined.kind;
}

function isUrgent({ facts }: Conversation): boolean {
  return facts.owner.kind === 'waiting' && facts.owner.urgent;
}

function opening({ hours, clock }: QueueParts, department: DepartmentId) {
  const now = clock();
  const openNow = isOpen(hours[department], now);
  return { openNow, opensAt: openNow ? null : opensAt(hours[department], now) };
}

interface Place extends Asks {
  readonly since: Milliseconds;
  readonly not?: ConversationFacts['reported'];
}

function placeOf({ facts: { owner, language, reported: not } }: Conversation): Place[] {
  if (owner.kind !== 'waiting') return [];
  return [{ department: owner.department, language, urgent: owner.urgent, since: waitsSince(owner), not }];
}

/** How long each of these waits, who are all that wait, in the order in which they are taken. */
async function foretell(parts: QueueParts, places: readonly Place[]): Promise<readonly Wait[]> {
  const [held, onShift, { records }] = await Promise.all([
    parts.conversations.inPlace('withAgent'),
    parts.presence.onShift(),
    parts.events.read(),
  ]);
  const now = parts.clock();
  const pace = paceOf(records, now);
  const agents = onShift.map(({ id, languages }) => ({ id, languages, held: heldSince(held, id) }));
  const waiting = places.map((place) => ({ ...place, language: languageOf(place.language) }));
  const rows = pace ? forecast({ now, agents, waiting }, pace) : [];
  return waiting.map(({ department, language, not }, index) => {
    const there = agents.filter(({ id }) => !isReported({ reported: not }, id));
    const isForetold = there.length === agents.length;
    return {
      spoken: there.some(({ languages }) => languages.includes(language)),
      agentsOnline: there.length,
      // The play gives everybody to everybody: who is not taken by one of them waits longer than it says.
      ...(isForetold ? sayable(parts, department, rows[index]) : NOT_KNOWN),
    };
  });
}

function heldSince(held: readonly Conversation[], agent: string): Milliseconds[] {
  return held.flatMap(({ facts: { owner } }) =>
    owner.kind === 'withAgent' && owner.agent === agent ? [owner.since] : [],
  );
}

/** Nothing beyond the end of the day's hours: whoever goes home takes nobody. */
function sayable(
  { hours, clock }: QueueParts,
  department: DepartmentId,
  row: Float64Array | undefined,
): Pick<QueuePlace, 'lowMinutes' | 'highMinutes'> {
  const range = row ? waitRange(row) : null;
  if (!range) return NOT_KNOWN;
  const end = range.highMinutes * MINUTE;
  return end <= FORESEEN && isOpen(hours[department], clock() + end) ? range : NOT_KNOWN;
}
