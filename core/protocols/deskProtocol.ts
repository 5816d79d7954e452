import type { CareKind } from '../care.ts';
import type { Removed } from '../case.ts';
import type { DepartmentId } from '../departments.ts';
import type { FactSlot } from '../facts.ts';
import type { Language, Locale } from '../language.ts';
import { type Milliseconds, SECOND } from '../time.ts';
import type { Card, ChatActivity } from './protocol.ts';

/**
 * What the server and the staff pages (`/agent`, `/editor`, `/staff`) say to each other: types, and the roles.
 * Times are ms since 1970.
 */

/** `admin` may do everything; `supervisor` sees figures and reassigns; an `agent` also checks, never publishes. */
export const STAFF_ROLES = ['admin', 'supervisor', 'agent', 'editor', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Characters. */
export const SHORTEST_PASSPHRASE = 12;

/** `GET /desk/session`, and the answer to signing in. */
export interface StaffSession {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly languages: readonly Language[];
  readonly onShift: boolean;
  /** `required`: nothing else can be done before it has been set up. */
  readonly secondFactor: 'on' | 'off' | 'required';
  /** Whether this desk lets nobody be without one. */
  readonly factorRequired: boolean;
  readonly signsIn: SignsIn;
}

/** Where a member of staff proves who they are: with a passphrase of this desk, or at the operator's identity provider. */
export type SignsIn = 'here' | 'operator';

/** One line of `GET /desk/staff`. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly languages: readonly Language[];
  readonly disabled: boolean;
  readonly secondFactor: boolean;
  readonly signsIn: SignsIn;
  /** Browsers that are signed in now. */
  readonly sessions: number;
}

/** Why an administrator's act was refused. */
export type StaffRefusal = 'unknown' | 'lastAdministrator' | 'yourself' | 'signsInElsewhere' | 'auditors';

/** Why content may outlive its time. */
export const HOLD_REASONS = ['court', 'regulator', 'dispute', 'investigation'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Why a legal hold was not placed or lifted. `until`: not in the future, or too far in it. */
export type HoldRefusal = 'gone' | 'changed' | 'until' | 'notHeld';
/** `agreementMissing`: only a hold keeps it, and no auditor has agreed, or too long ago. `samePerson`: who agreed must not do it. */
/** `notYours`: its user has reported whoever does it. */
export type HandOutRefusal = 'gone' | 'changed' | 'notYours' | 'agreementMissing' | 'samePerson';

/** `GET /desk/records/:id`: facts of a conversation, for those who may not read it. */
export interface RecordFacts {
  readonly conversation: string;
  readonly owner: 'bot' | 'waiting' | 'withAgent' | 'closed';
  readonly channel: string;
  readonly openedAt: Milliseconds;
  readonly endedAt: Milliseconds | null;
  readonly deletedBy: Milliseconds | null;
  readonly hold: HoldFacts | null;
  /** Its ordinary time is over: only the hold keeps it, and handing it out takes an auditor's agreement. */
  readonly heldBack: boolean;
}

export interface HoldFacts {
  readonly reason: HoldReason;
  /** A file number, without blanks. */
  readonly reference: string;
  readonly at: Milliseconds;
  readonly until: Milliseconds;
  /** Name of whoever placed it. */
  readonly by: string;
  /** An auditor's agreement to an export that is still good, with their name. */
  readonly agreed: { readonly at: Milliseconds; readonly by: string } | null;
}

/** One browser that is signed in: `GET /desk/account/sessions`. */
export interface StaffBrowser {
  readonly id: string;
  /** `Firefox, Linux`; empty when it does not say. */
  readonly device: string;
  readonly openedAt: Milliseconds;
  /** The one that asks. */
  readonly current: boolean;
}

/** Why a text may not leave the desk: a secret in it, or a reason of `trust/secrets/outgoing/outgoing.ts`. */
export type TextRefusal =
  | 'holds-secret'
  /** 64 digits that may be a key: neither the case nor a network knows them as a transaction. */
  | 'strange-digits'
  | 'asks-for-secret'
  | 'asks-for-money'
  | 'asks-for-harm'
  | 'phone-number'
  | 'other-channel'
  | 'foreign-link'
  | 'drawn-code';

/** How long an agent can take back that they closed, returned or handed on a case. */
export const UNDO_FOR: Milliseconds = 10 * SECOND;

/** Why the desk said no. The pages turn these into words. */
export type DeskRefusal =
  | 'closed'
  /** The user has gone back to the bot. */
  | 'notWaiting'
  /** Somebody has taken it already. */
  | 'withAgent'
  | 'notYours'
  | 'gone'
  | TextRefusal
  /** Somebody else changed the conversation at the same moment; look again. */
  | 'changed'
  | 'notAllowed'
  /** Whom it should go to was reported by its user. */
  | 'reported'
  /** Whom it should go to is not at the desk. */
  | 'absent'
  /** Who is off shift takes nothing new. */
  | 'offShift'
  /** What was given out of hand can be taken back for `UNDO_FOR`, and by then somebody may have moved it. */
  | 'tooLate'
  /** The bot has no checked answer to what it was given. */
  | 'botCannot'
  /** The user has not shown in this conversation that anything is theirs. */
  | 'notVerified'
  /** The internal system gave no answer that can be believed. */
  | 'unanswered';

/** One line of the queue. */
export interface QueueItem {
  readonly conversation: string;
  readonly place: 'waiting' | 'withAgent';
  readonly department: DepartmentId;
  readonly language: Locale;
  readonly channel: string;
  readonly urgent: boolean;
  /** Waiting since, kept through transfers. */
  readonly since: Milliseconds;
  /** 1 = next; null when somebody holds it. */
  readonly position: number | null;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly lastSeq: number;
  readonly lastUserAt: Milliseconds;
  /** Since when the user waits for a word of who holds it; null where the last word is theirs. Absent where an older version answers. */
  readonly replyDueSince?: Milliseconds | null;
  readonly reason: RequestReason;
  /** Under how many messages of its holders the bot has warned the user. Absent: none. */
  readonly warned?: number;
  /** How many of its holders' messages were refused, where that is more than happens to who writes in all honesty. Absent: no more. */
  readonly refused?: number;
  /** Its user has reported staff: who they are for supervisors, none of them named to others. Absent: nobody was. */
  readonly reported?: readonly { readonly id: string; readonly name: string }[];
  /** The first problem in the user's words, shortened; null until they wrote one, and in what is not one's own. */
  readonly question: string | null;
}

/** `GET /desk/queue`, and `?after=` where the answering process knows none of the states that are named. */
export interface DeskQueue {
  readonly at: Milliseconds;
  /** Names this state of the queue in `?after=`. Absent where an older version answers. */
  readonly mark?: string;
  readonly waiting: readonly QueueItem[];
  readonly mine: readonly QueueItem[];
  /** For supervisors; empty for everybody else. */
  readonly colleagues: readonly QueueItem[];
  /** Who is at the desk and on shift: whom a case can be given to. */
  readonly agents: readonly Pick<AgentNow, 'id' | 'name' | 'languages'>[];
  readonly onShift: boolean;
}

/**
 * `GET /desk/queue?after=MARK,MARK…`: how the queue differs from one of the states that are named. A mark is `EPOCH.SEQUENCE`;
 * the epoch is of one process and of what one member of staff may see, and a page names the last state of each epoch that it holds.
 */
export interface QueueChanges {
  readonly at: Milliseconds;
  /** The state that this starts from. */
  readonly after: string;
  /** The state that it leads to. */
  readonly mark: string;
  readonly waiting: ListChange;
  readonly mine: ListChange;
  readonly colleagues: ListChange;
  /** Null: as they were. */
  readonly agents: DeskQueue['agents'] | null;
  readonly onShift: boolean;
}

/** `core/queueChanges.ts` has how a list is changed by it. */
export interface ListChange {
  /** Conversations that are in the list no more. */
  readonly gone: readonly string[];
  /** What is new, differs or stands elsewhere, with its place from 0 in the list as it becomes, in that order. No `position`: it is the place. */
  readonly put: readonly { readonly place: number; readonly item: QueueItem }[];
}

export interface DeskEntry {
  readonly seq: number;
  readonly at: Milliseconds;
  readonly author: 'user' | 'bot' | 'staff' | 'system';
  /** `staff`: a note or context that the user never sees. */
  readonly audience: 'everyone' | 'staff';
  readonly activity: ChatActivity;
}

/** `POST /desk/conversations/:id/chain`: what the nodes say now, as cards in the user's language. */
export interface ChainLook {
  readonly cards: readonly Extract<Card, { kind: 'verdict' }>[];
  /** Why there is no card; null when there is one. */
  readonly problem:
    | { readonly kind: 'nothing' | 'shortened' }
    | { readonly kind: 'length'; readonly digits: number }
    | null;
}

/** `GET /desk/conversations/:id?after=`. */
export interface DeskCase {
  readonly conversation: string;
  readonly owner: 'bot' | 'waiting' | 'withAgent' | 'closed';
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly mine: boolean;
  readonly department: DepartmentId | null;
  readonly language: Locale;
  readonly channel: string;
  readonly openedAt: Milliseconds;
  readonly since: Milliseconds;
  /** Null while it is open. */
  readonly deletedBy: Milliseconds | null;
  readonly brief: {
    readonly question: string | null;
    readonly hash: string | null;
    readonly chain: string | null;
    readonly verdict: string | null;
    readonly articles: readonly string[];
  };
  /** Absent where an older version answers. */
  readonly summary?: CaseSummary;
  /** The address that the user has shown control of. It proves that, and nothing else about them. */
  readonly verified?: {
    readonly how: 'signature' | 'account' | 'email' | 'phone';
    readonly address: string;
    readonly at: Milliseconds;
    /** A contract answered on this chain; it says nothing of the same address on another. */
    readonly chainId?: number;
  } | null;
  /** What the internal system says about the owner of `verified`; null until somebody has asked. */
  readonly lookup: CaseLookup | null;
  /** Whether this member of staff may ask it now. */
  readonly mayLookUp: boolean;
  /** Earlier cases of a user who has allowed that they are remembered; null when there are none, or it is not allowed. */
  readonly past: PastCases | null;
  readonly lastSeq: number;
  readonly entries: readonly DeskEntry[];
}

/** What matters most now, first of these that holds: a person in danger, an emergency, the open problem, what was asked. */
export type CaseTitle =
  | { readonly kind: 'care'; readonly care: CareKind }
  /** `article`: what the emergency is about; null where it is not known. */
  | { readonly kind: 'urgent'; readonly article: string | null }
  | { readonly kind: 'problem'; readonly article: string }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'nothing' };

/** `told` with its message, `suspected`: asked or supposed; `observed`: seen on a network, which outranks what is told. */
export interface CaseFact {
  readonly slot: FactSlot | 'transaction';
  /** A code of `core/facts.ts`, or a name as it is written. */
  readonly value: string;
  readonly from: 'told' | 'suspected' | 'observed';
  readonly turn: number | null;
}

/** The case as its agent reads it: codes, no words of the desk (`languages/case/`). */
export interface CaseSummary {
  readonly title: CaseTitle;
  /** The open one first, then those that wait, the latest first; with the user's words. */
  readonly problems: readonly { readonly article: string; readonly query: string; readonly turn: number }[];
  readonly facts: readonly CaseFact[];
  /** Articles of which parts were said, in their order. */
  readonly said: readonly string[];
  readonly removed: readonly Removed[];
}

/** What is remembered of a user across conversations: codes, no content. */
export interface PastCases {
  /** At most the latest 20. */
  readonly cases: number;
  readonly last: {
    readonly department: DepartmentId | null;
    readonly outcome: 'bot' | 'agent' | 'none';
    readonly chain: string | null;
    /** `2026-11` */
    readonly month: string;
  };
}

/** An answer of the internal system. Names and values are the operator's own. */
export interface CaseLookup {
  readonly at: Milliseconds;
  /** False: no customer is known there under what was shown. */
  readonly found: boolean;
  readonly fields: readonly { readonly name: string; readonly value: string | number | boolean }[];
}

/** `GET /help/shift?lang=`. */
export interface DeskShift {
  readonly departments: readonly {
    readonly id: DepartmentId;
    readonly openNow: boolean;
    /** When it opens next; null when it is open, or hours are not set. */
    readonly opensAt: Milliseconds | null;
  }[];
  readonly agentsOnline: number;
  /** What those who are on shift write. */
  readonly languages: readonly Language[];
  /** For somebody who asks now in `?lang=`; both null when it cannot be said. */
  readonly lowMinutes: number | null;
  readonly highMinutes: number | null;
}

/** `GET /desk/figures`; each figure carries the number of cases it is computed from. Spans are ms. */
export interface DeskFigures {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  readonly closed: number;
  readonly meanResolution: Figure;
  readonly medianWait: Figure;
  /** Share (0–1) of ratings that are 4 or 5. */
  readonly satisfied: Figure;
  /** Share (0–1) of cases that no person had to take. */
  readonly contained: Figure;
  readonly waiting: number;
  readonly withAgents: number;
  readonly agentsOnline: number;
  /** Everybody whose page is open now, on shift or not. */
  readonly agents: readonly AgentNow[];
  readonly load: DeskLoad;
}

/** Why a conversation came to the desk. */
export const REQUEST_REASONS = ['asked', 'notKnown', 'notHelped', 'emergency'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** What came to the desk in the last day. */
export interface DeskLoad {
  /** 24 whole hours, oldest first; the last one is still running. */
  readonly hours: readonly {
    readonly from: Milliseconds;
    /** Requests for a person. */
    readonly asked: number;
    /** Cases that somebody took over. */
    readonly taken: number;
  }[];
  /** Why, in the same hours; the most frequent first, without those that did not occur. */
  readonly reasons: readonly { readonly reason: RequestReason; readonly count: number }[];
}

/** One member of staff at the desk now. */
export interface AgentNow {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly onShift: boolean;
  /** Conversations this person holds. */
  readonly holds: number;
}

export interface Figure {
  /** Null when `base` is 0. */
  readonly value: number | null;
  readonly base: number;
}

/** What `/desk/socket` pushes; a conversation is named only to who may open it. The page answers every `ping` of the WebSocket by itself. */
export type DeskPush =
  | { readonly kind: 'queue' }
  | { readonly kind: 'entries'; readonly conversation: string; readonly seq: number }
  | { readonly kind: 'typing'; readonly conversation: string };
