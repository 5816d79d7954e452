import type { StaffId } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import { isEndedByHand, takeFromReported } from './conversation.ts';
import type { ConversationDraft } from './draft.ts';
import { lastShown } from './lastShown.ts';
import { isReported } from './mayOpen.ts';
import type { Conversation, Conversations, Entry, MetStaff } from './ports.ts';
import { requested } from './record/events.ts';
import { PAST_NOTED } from './record/pastCases.ts';

/*
 * No list of words catches every order of a member of staff who is bought, or whose session is somebody else's. The user who reads it
 * can take the conversation from them: it needs no words, and nobody at the desk has to agree.
 */

export type Report =
  /** Who was reported has the conversation no more, and it waits for somebody else. */
  | { readonly kind: 'taken' }
  /** Somebody else has it, or it is over: who was reported opens and takes it no more. */
  | { readonly kind: 'shutOut'; readonly isOver: boolean }
  | { readonly kind: 'again' }
  /** Nobody of the staff has been here, or the entry is none of theirs. */
  | { readonly kind: 'nobody' };

/** Shuts who was reported out of the conversation; one report of each. Who waits, or was given back to the bot, is read by another person as well. */
export async function report(draft: ConversationDraft, staff: StaffId | null): Promise<Report> {
  const { facts, now } = draft;
  if (staff === null) return { kind: 'nobody' };
  if (isReported(facts, staff)) return { kind: 'again' };
  const { owner } = facts;
  const isTheirs = owner.kind === 'withAgent' && owner.agent === staff;
  const goesOn = isEndedByHand(owner);
  const isMoved = (owner.kind !== 'closed' || goesOn) && (owner.kind !== 'withAgent' || isTheirs);
  const forward = isMoved && (isFirst(facts) || (await draft.urgentLeft()));
  const department = facts.department ?? 'app';
  const refusal = draft.move(takeFromReported(owner, { isTheirs, forward, department }, now));
  // What was given out of hand is theirs to take back no more, whoever gave it.
  draft.note({ reported: [...(facts.reported ?? []), { staff, at: now }], givenOut: undefined });
  draft.acts.push({ act: 'report', staff, user: facts.user, at: now });
  draft.events.push({ kind: 'reported', department });
  if (goesOn) {
    draft.note({ resolution: null });
    draft.keep(PAST_NOTED, true);
  }
  if ((owner.kind === 'bot' || goesOn) && !refusal) draft.events.push(requested(owner, department, 'asked'));
  return refusal ? { kind: 'shutOut', isOver: owner.kind === 'closed' } : { kind: 'taken' };
}

function isFirst({ owner }: Conversation['facts']): boolean {
  return (owner.kind === 'waiting' || owner.kind === 'withAgent' || owner.kind === 'bot') && owner.first === true;
}

/** Somebody of the staff whom the user has met here, with the place that is theirs for good: the first has 1. */
export interface Met extends MetStaff {
  readonly place: number;
}

type Stored = Pick<Conversation, 'id' | 'lastSeq' | 'facts' | 'content'>;

/** Reads of whom a report is where it stands: the id of a member of staff is in their entries, and no page of a user knows it. */
export interface ReportedIn {
  /** Who wrote that entry; null: none of the staff did. */
  readonly writer: (conversation: Stored, message: number) => Promise<StaffId | null>;
  /** Whoever has had it or has written in it, whom the user has reported already among them. */
  readonly met: (conversation: Stored) => Promise<readonly Met[]>;
  /** Whether a user's words say that something is wrong with whoever helps them here; `names`: theirs, `hasCase`: one has it now. */
  readonly accuses: (text: string, names: readonly string[], hasCase: boolean) => boolean;
  /** Whether they tell of force or of a crisis: who does accuses nobody here by that, and is asked nothing before they are heard. */
  readonly isCare: (text: string, locale: Locale) => boolean;
}

export function reportedIn(
  conversations: Pick<Conversations, 'entries'>,
  hears: Pick<ReportedIn, 'accuses' | 'isCare'>,
): ReportedIn {
  return {
    ...hears,
    writer: async ({ id }, message) => {
      const [entry] = await conversations.entries(id, { after: message - 1, limit: 1, audience: 'everyone' });
      return entry?.seq === message ? (metBy(entry)?.staff ?? null) : null;
    },
    met: async ({ id, lastSeq, facts, content }) => {
      const isOfStaff = (entry: Entry) => metBy(entry) !== null || nameOfJoined(entry) !== null;
      const entries = await lastShown(conversations, id, lastSeq, lastSeq, isOfStaff);
      const wrote = entries.flatMap((entry) => metBy(entry) ?? []);
      const joined = entries.findLast((entry) => nameOfJoined(entry) !== null);
      const { owner } = facts;
      const holds = owner.kind === 'withAgent' || owner.kind === 'closed' ? owner.agent : undefined;
      const holder = holds === undefined ? [] : [{ staff: holds, name: (joined && nameOfJoined(joined)) ?? '' }];
      const all = [...(content.met ?? []), ...wrote, ...holder];
      const isFirst = ({ staff }: MetStaff, at: number) => all.findIndex((one) => one.staff === staff) === at;
      return all.filter(isFirst).map(({ staff, name }, at) => ({ staff, name, place: at + 1 }));
    },
  };
}

/** Those who were met, and whoever has it from now on; who came before keeps their place. */
export function withMet(met: readonly MetStaff[] = [], { staff, name }: MetStaff): readonly MetStaff[] {
  const isThere = met.some((one) => one.staff === staff);
  return isThere ? met.map((one) => (one.staff === staff ? { staff, name } : one)) : [...met, { staff, name }];
}

function metBy({ author, activity }: Entry): MetStaff | null {
  if (author !== 'staff' || !activity.from) return null;
  return { staff: activity.from.id as StaffId, name: activity.from.name ?? '' };
}

function nameOfJoined({ activity }: Entry): string | null {
  const card = activity.channelData?.handrail?.card;
  return card?.kind === 'accepted' ? card.name : null;
}
