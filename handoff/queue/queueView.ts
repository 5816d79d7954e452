import type { DepartmentId } from '../../core/departments.ts';
import { DEPARTMENTS } from '../../core/departments.ts';
import type { AgentNow, DeskShift } from '../../core/deskProtocol.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { Ledger } from '../../core/ports.ts';
import type { Card } from '../../core/protocol.ts';
import { type Clock, DAY, MINUTE } from '../../core/time.ts';
import type { Conversation, Conversations } from '../ports.ts';
import { computeFigures } from '../record/figures.ts';
import { allEvents } from '../record/ledgerEvents.ts';
import { type Hours, isOpen, opensAt } from './hours.ts';
import type { Presence } from './presence.ts';

/** Before there is any history: what a small desk needs for one case. Said as a range, replaced by what was measured. */
const GUESS_MINUTES = 4;
/** Fewer claims than this say nothing about the wait. */
const ENOUGH_CLAIMS = 5;

export interface QueueParts {
  readonly conversations: Conversations;
  readonly ledger: Ledger;
  readonly presence: Presence;
  readonly hours: Hours;
  readonly clock: Clock;
}

/** The fields of the `queue` card that change while one waits. */
export type QueuePlace = Omit<Extract<Card, { kind: 'queue' }>, 'kind'>;

/**
 * What someone who joins the queue now can expect. It is one queue: whoever is at the desk takes the first, whatever the
 * department, and urgent cases come before the others.
 */
export async function viewQueue(
  parts: QueueParts,
  { department, urgent, language }: { department: DepartmentId; urgent: boolean; language: Locale },
) {
  const [waiting, onShift, minutes] = await Promise.all([
    parts.conversations.inPlace('waiting'),
    parts.presence.onShift(),
    minutesPerCase(parts),
  ]);
  const before = urgent ? waiting.filter(isUrgent) : waiting;
  const wait = waitFor(language, before, onShift, minutes);
  return { ahead: before.length, ...wait, agentsOnline: onShift.length, ...opening(parts, department) };
}

/** Where everybody who waits stands now, as the queue card says it. One look for all of them. */
export async function placesInQueue(parts: QueueParts): Promise<ReadonlyMap<string, QueuePlace>> {
  const [waiting, onShift, minutes] = await Promise.all([
    parts.conversations.inPlace('waiting'),
    parts.presence.onShift(),
    minutesPerCase(parts),
  ]);
  const places = new Map<string, QueuePlace>();
  for (const [index, conversation] of waiting.entries()) {
    const department = departmentOf(conversation);
    if (!department) continue;
    const { openNow, opensAt } = opening(parts, department);
    places.set(conversation.id, {
      department,
      position: index + 1,
      ...waitFor(conversation.facts.language, waiting.slice(0, index), onShift, minutes),
      urgent: isUrgent(conversation),
      openNow: openNow && onShift.length > 0,
      opensAt,
    });
  }
  return places;
}

/** Which departments have people now, for everybody to see. */
export async function shiftNow(parts: QueueParts): Promise<DeskShift> {
  const [onShift, minutes] = await Promise.all([parts.presence.onShift(), measuredMinutes(parts)]);
  return {
    departments: DEPARTMENTS.map((id) => ({ id, ...opening(parts, id) })),
    agentsOnline: onShift.length,
    medianWaitMinutes: minutes === null ? null : Math.max(1, Math.round(minutes)),
  };
}

function departmentOf({ facts }: Conversation): DepartmentId | null {
  return facts.owner.kind === 'waiting' ? facts.owner.department : null;
}

function isUrgent({ facts }: Conversation): boolean {
  return facts.owner.kind === 'waiting' && facts.owner.urgent;
}

function opening({ hours, clock }: QueueParts, department: DepartmentId) {
  const now = clock();
  const openNow = isOpen(hours[department], now);
  return { openNow, opensAt: openNow ? null : opensAt(hours[department], now) };
}

/**
 * Only who writes the user's language counts: their share of those on shift makes the wait longer, and whom they cannot
 * write to does not stand in the way (agents take the next in their own languages first). None of them, no minutes.
 */
function waitFor(
  language: Locale,
  before: readonly Conversation[],
  onShift: readonly Pick<AgentNow, 'languages'>[],
  minutes: number,
): Pick<QueuePlace, 'lowMinutes' | 'highMinutes'> {
  const writing = (one: Locale) => onShift.filter(({ languages }) => languages.includes(languageOf(one)));
  const mine = writing(language);
  if (mine.length === 0) return { lowMinutes: null, highMinutes: null };
  const rivals = before.filter(({ facts }) => writing(facts.language).some((agent) => mine.includes(agent)));
  return range(rivals.length + 1, (minutes * onShift.length) / mine.length);
}

function range(position: number, minutes: number) {
  const lowMinutes = Math.max(1, Math.round(position * minutes * 0.75));
  return { lowMinutes, highMinutes: Math.max(lowMinutes + 1, Math.round(position * minutes * 1.5)) };
}

async function minutesPerCase(parts: QueueParts): Promise<number> {
  return (await measuredMinutes(parts)) ?? GUESS_MINUTES;
}

async function measuredMinutes({ ledger, clock }: QueueParts): Promise<number | null> {
  const { medianWait } = computeFigures(await allEvents(ledger), clock() - 7 * DAY, clock());
  return medianWait.value === null || medianWait.base < ENOUGH_CLAIMS ? null : medianWait.value / MINUTE;
}
