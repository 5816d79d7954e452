import type { ChainMemory } from '../chains/ports.ts';
import type { DepartmentId } from '../core/departments.ts';
import type { ConversationId, Pseudonym, StaffId } from '../core/ids.ts';
import type { Language, Locale } from '../core/language.ts';
import type {
  CaseLookup,
  DeskCase,
  DeskFigures,
  DeskQueue,
  DeskRefusal,
  DeskShift,
  HoldReason,
  QueueChanges,
  StaffRole,
} from '../core/protocols/deskProtocol.ts';
import type { ChatActivity, ConsentChoices } from '../core/protocols/protocol.ts';
import type { Milliseconds } from '../core/time.ts';
import type { GivenOut, Owner } from './conversation.ts';

/** What is known about a conversation without knowing what was said. Kept in the clear, so: no words, addresses, hashes, names. */
export interface ConversationFacts {
  readonly owner: Owner;
  readonly user: Pseudonym;
  /** `webchat`, `emulator`, `line`, `telegram` … (Bot Framework channel ids). */
  readonly channel: string;
  readonly language: Locale;
  readonly openedAt: Milliseconds;
  readonly lastUserAt: Milliseconds;
  readonly consent: ConsentState;
  readonly department: DepartmentId | null;
  /** How the case was solved, when it was. */
  readonly resolution: 'bot' | 'agent' | 'none' | null;
  readonly rating: 1 | 2 | 3 | 4 | 5 | null;
  /** What an agent closed, returned or handed on last, until it moves again: they can take it back for a moment. */
  readonly givenOut?: GivenOut | undefined;
  /** How the user has shown control of an address, when they have. Which address is content. */
  readonly verified?: Verified['how'] | undefined;
  /** Under how many messages of staff the bot has warned (`trust/secrets/outgoing/warnedOf.ts`). */
  readonly warned?: number | undefined;
  /** How many of those ordered something: what is refused after too many of them. */
  readonly ordered?: number | undefined;
  /** Under how many yeses of staff to what the user offered by no secret's name the bot has warned. */
  readonly agreedTo?: number | undefined;
  /** Staff have asked for what may be a code: until when an answer that looks like one goes no further. */
  readonly codeAsked?: Asked | undefined;
  /** How many of their next messages staff may name a secret in without the line under it; absent: none. */
  readonly secretQuiet?: number | undefined;
  /** The bot has told the user, who offered a secret while a person held the conversation, that nobody needs it. */
  readonly toldToKeep?: true | undefined;
  /** How many messages of staff were refused and never said. */
  readonly refusedSaid?: number | undefined;
  /** Messages of staff on a channel since it was last said there what they never ask for. Absent: none. */
  readonly saidSince?: number | undefined;
  /** Whom of the staff the user has reported here, each once: who opens, takes and is given this conversation no more. */
  readonly reported?: readonly Reported[] | undefined;
  /** While it lasts, a closed conversation is kept beyond its time; what that means is in `retention.ts`. */
  readonly hold?: LegalHold | undefined;
  /** When the next thing is due by itself: the idle end of an open conversation, the deletion of a closed one. */
  readonly dueAt: Milliseconds;
}

/** What staff have asked for, whatever they have said since. */
export interface Asked {
  /** A code, one that is to be written like something else, what is read out, typed or told and may be one, or a number of another kind. */
  readonly by: 'code' | 'dressed' | 'told' | 'other';
  readonly until: Milliseconds;
  /** Messages of the user until it is over: whole ones; of a number of another kind, those with figures too. */
  readonly left: number;
  /** How many figures the user has sent alone, which may be the first part of a code. Absent: none. */
  readonly figures?: number | undefined;
}

export interface Reported {
  readonly staff: StaffId;
  readonly at: Milliseconds;
}

/** A legal hold. Codes and a file number, no words: it lies in the clear. */
export interface LegalHold {
  readonly reason: HoldReason;
  /** The operator's own number for the matter: no blanks, no names, at most 40 characters. */
  readonly reference: string;
  readonly at: Milliseconds;
  readonly until: Milliseconds;
  readonly by: StaffId;
  /** An auditor's yes to its being handed out past its ordinary time: `record/handOut.ts`. */
  readonly agreed?: { readonly at: Milliseconds; readonly by: StaffId } | undefined;
}

export type ConsentState =
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'accepted';
      readonly version: string;
      readonly at: Milliseconds;
      readonly receipt: string;
      readonly choices: ConsentChoices;
    }
  | { readonly kind: 'declined'; readonly version: string; readonly at: Milliseconds };

/** What dies with the conversation, besides its entries. Sealed in every store. */
export interface ConversationContent {
  /** Raised when the shape changes; an older one keeps `profile`, loses `dialogs`, and the user is told. */
  readonly format: 1;
  /** Opaque dialog stack of botbuilder-dialogs. */
  readonly dialogs: Record<string, unknown>;
  /** What the agent is shown first. */
  readonly brief: CaseBrief;
  /** Transactions and addresses that it is about, and what the user wants to be told of. */
  readonly chain: ChainMemory;
  /** The address that the user has shown control of. It proves that control, and nothing else about them. */
  readonly verified?: Verified | undefined;
  /** What the internal system said about the owner of `verified`. */
  readonly lookup?: CaseLookup | undefined;
  /** Keys the commitments in the audit about this conversation: without it they say nothing. 32 bytes, base64url. */
  readonly salt?: string | undefined;
  /** What `facts.user` is called in the periods beside this one: past cases may lie under those. `trust/pseudonym.ts`. */
  readonly otherNames?: { readonly before: Pseudonym; readonly after: Pseudonym } | undefined;
  /** Who of the staff has had it, each once, in the order in which they came: a place in it names them for good (`report.ts`). */
  readonly met?: readonly MetStaff[] | undefined;
  /** Who of the staff has opened it; the user sees time and role. Who it was stays with the desk. */
  readonly openings?: readonly Opening[] | undefined;
  /** Where an outside channel is answered; null in the desk's own chat. */
  readonly reference: ChannelReference | null;
}

export interface MetStaff {
  readonly staff: StaffId;
  /** As the user was told it last. */
  readonly name: string;
}

/** Somebody of the staff began to read a conversation, handed it out, or agreed to that. */
export interface Opening {
  readonly at: Milliseconds;
  readonly staff: StaffId;
  /** At that time. `host`: at the command line. */
  readonly role: StaffRole | 'host';
  /** Read it, where nothing else is said. */
  readonly act?: 'exported' | 'agreed' | undefined;
}

/** A Bot Framework conversation reference without the names in it: ids and a checked address, so no words of anybody. */
export interface ChannelReference {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: { readonly id: string };
  readonly user: { readonly id: string };
  readonly bot: { readonly id: string };
}

export interface Verified {
  /** `signature`: of a wallet. `account`: signed in at the operator. `email`, `phone`: a code was read there, weaker factors. */
  readonly how: 'signature' | 'account' | 'email' | 'phone';
  readonly address: string;
  readonly at: Milliseconds;
  /** Where a contract answered for the address: it is theirs on this chain, and said of no other. */
  readonly chainId?: number | undefined;
  /** All of what `address` masks. Kept only where an internal look-up needs it, shown to nobody. */
  readonly whole?: string | undefined;
}

export interface CaseBrief {
  /** The user's first problem in their words, shortened. */
  readonly question: string | null;
  /** `0x` + 64 hex, or a Bitcoin transaction id. */
  readonly hash: string | null;
  readonly chain: string | null;
  /** Code of the last verdict, see docs/chains.md. */
  readonly verdict: string | null;
  /** Articles that the bot has answered with. */
  readonly articles: readonly string[];
}

export interface Conversation {
  readonly id: ConversationId;
  /** +1 with every change of facts or content. */
  readonly version: number;
  readonly lastSeq: number;
  /** +1 with every move of the owner. */
  readonly ownerFence: number;
  readonly facts: ConversationFacts;
  readonly content: ConversationContent;
}

/** As much of a conversation as says whether it has changed. */
export type Placed = Pick<Conversation, 'id' | 'version' | 'lastSeq'>;

export type Audience = 'everyone' | 'staff';
export type Author = 'user' | 'bot' | 'staff' | 'system';

/** One thing said or done. `seq` is 1, 2, 3 … per conversation, without gaps. */
export interface Entry extends NewEntry {
  readonly seq: number;
  readonly at: Milliseconds;
}

export interface NewEntry {
  readonly author: Author;
  /** Staff entries (notes, hand-off context) never leave through a user's door. */
  readonly audience: Audience;
  readonly activity: ChatActivity;
}

/** Proof that this process may run the turn now. */
export interface Lease {
  readonly conversation: ConversationId;
  readonly holder: string;
  /** Grows with every lease of the conversation; a commit with an older one is refused. */
  readonly fence: number;
}

export type Begun =
  /** `conversation` is null when nothing has been written yet. */
  | { readonly kind: 'begun'; readonly lease: Lease; readonly conversation: Conversation | null }
  | { readonly kind: 'busy'; readonly retryIn: Milliseconds }
  /** This activity was committed before; the earlier answer stands. `seq` is its own entry (0 = it left none). */
  | { readonly kind: 'duplicate'; readonly seq: number };

export interface Change {
  /** Commits a turn and gives the lease back. Refused (`fenced`) when another lease has been granted since. */
  readonly lease?: Lease;
  /** Refused (`fenced`) when the conversation has changed hands since this fence was read. */
  readonly ownerFence?: number;
  /** Refused (`conflict`) when facts or content have changed since. 0 = the conversation must not exist. */
  readonly version?: number;
  /** Refused (`conflict`) when an entry has come since this one: for whoever has judged the new ones by those before them. */
  readonly after?: number;
  /** Remembers the activity for 24 h: a second commit with the same key returns `duplicate`. */
  readonly dedupe?: string;
  readonly entries: readonly NewEntry[];
  readonly facts?: ConversationFacts;
  readonly content?: ConversationContent;
  /** The owner moved: raises the owner fence. */
  readonly moved?: boolean;
  /** The yes to past cases is taken back with it: what is kept of them goes once more when that is so (`pastCases.ts`). */
  readonly forgetsPast?: boolean;
  /** Put what everyone may read, and the user did not say, in the outbox (outside channels; Direct Line reads the entries). */
  readonly deliver?: boolean;
}

export type Committed =
  | { readonly kind: 'ok'; readonly version: number; readonly lastSeq: number; readonly ownerFence: number }
  | { readonly kind: 'duplicate'; readonly seq: number }
  | { readonly kind: 'fenced' }
  | { readonly kind: 'conflict' }
  /** Deleted, or never there. */
  | { readonly kind: 'gone' };

/**
 * Every conversation, its turn lease and its entries. Real: `stores/sealed.ts` over the embedded or the Redis rows;
 * one contract suite for both (`tests/contracts/conversations.ts`).
 * A commit is atomic: all of it is durable when the promise resolves, or none of it ever is.
 * Errors: rejects with `store.unavailable` or `store.full` (retryable; nothing was written), `vault.unavailable`.
 * Content past its deletion reads as absent.
 */
export interface Conversations {
  /** Takes the turn lease for `leaseFor` ms and reads what the turn needs, in one round trip. */
  begin(id: ConversationId, options: { holder: string; leaseFor: Milliseconds; dedupe?: string }): Promise<Begun>;
  /** False when the lease has been lost. */
  renew(lease: Lease, leaseFor: Milliseconds): Promise<boolean>;
  abort(lease: Lease): Promise<void>;
  commit(id: ConversationId, change: Change): Promise<Committed>;
  read(id: ConversationId): Promise<Conversation | null>;
  /** Entries with `seq > after` that `audience` may read: `everyone` sees its own, `staff` sees all. */
  entries(id: ConversationId, options: { after: number; limit: number; audience: Audience }): Promise<Entry[]>;
  /** The number of the last entry of each, in one look; of what has been deleted there is none. */
  lastSeqs(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, number>>;
  /** All conversations in a place; waiting ones in queue order (urgent first, then longest waiting). */
  inPlace(place: 'waiting' | 'withAgent'): Promise<Conversation[]>;
  /** The same without what they hold: a small part of the cost, for whoever knows them and asks which have changed. */
  placed(place: 'waiting' | 'withAgent'): Promise<Placed[]>;
  /** Conversations whose `dueAt` has passed, oldest first. */
  due(now: Milliseconds, limit: number): Promise<ConversationId[]>;
  /**
   * Destroys the key, then everything else; decided against a legal hold in the same atomic call, which also notes that the
   * deletion has yet to be told of, and why it was made. Until `toldOf` it is due again, for whoever a crash has left it to.
   */
  shred(id: ConversationId, reason?: DeletionReason): Promise<Shredded>;
  /** What remains of a deletion, its audit entry, is written. */
  toldOf(id: ConversationId): Promise<void>;
}

/** `lost`: it was due, and could not be read any more: its key was gone, or the row was damaged. */
export type DeletionReason = 'due' | 'erased' | 'lost';

export type Shredded =
  /** For the one caller that did it. `owed`: an earlier one did, for that reason, and has not told of it: this one is to. */
  | { readonly kind: 'shredded'; readonly owed?: DeletionReason | undefined }
  | { readonly kind: 'absent' }
  /** A legal hold keeps all of it until then. */
  | { readonly kind: 'held'; readonly until: Milliseconds };

/** What the audit keeps of an act: who did what to whose case, never what was said. */
export interface DeskAct {
  readonly act: 'open' | 'claim' | 'note' | 'transfer' | 'return' | 'close' | 'reassign' | 'warn' | 'refuse' | 'report';
  /** Who did it; of `report`: who was reported by the user. */
  readonly staff: StaffId;
  readonly user: string;
  readonly at: Milliseconds;
}

/** A signed-in member of staff, as the desk needs to know them. */
export interface DeskStaff {
  readonly id: StaffId;
  readonly name: string;
  readonly role: StaffRole;
  readonly languages: readonly Language[];
  /** Who has opened this account on a page, and when last; absent: nobody. */
  readonly letIn?: readonly LetIn[] | undefined;
}

/** `by` opened an account to somebody, last at `at`. */
export interface LetIn {
  readonly by: string;
  readonly at: Milliseconds;
}

/**
 * What agents do. Real: `handoff/desk.ts`. Every change is checked against the owner fence in the same commit that
 * writes it, so two agents cannot hold one conversation and a late sentence of the first is refused.
 * Outgoing text passes the guards first: a `TextRefusal` says which one stopped it.
 * Errors: rejects with `store.unavailable`; everything a person can cause is a value.
 */
export interface Desk {
  queue(staff: DeskStaff): Promise<DeskQueue>;
  /** What has changed since the first of these states that this process knows as one of theirs; the whole when it knows none. */
  queueSince(staff: DeskStaff, marks: readonly string[]): Promise<DeskQueue | QueueChanges>;
  /**
   * Entries with `seq > after`, notes included, and what is known about the case: for who holds it, who held it when it
   * ended, and supervisors (`notYours` for everybody else). Every opening is written down before anything is shown.
   */
  open(id: ConversationId, staff: DeskStaff, after: number): Promise<DeskResult<{ case: DeskCase }>>;
  /** Who may be told that something happened in a conversation. Nobody, while it is with the bot. */
  listenersOf(id: ConversationId): Promise<(staff: Pick<DeskStaff, 'id' | 'role' | 'letIn'>) => boolean>;
  claim(id: ConversationId, staff: DeskStaff): Promise<DeskResult>;
  /** A supervisor gives the case to an agent who is at the desk (`absent` otherwise); an agent may not: `notAllowed`. */
  reassign(id: ConversationId, staff: DeskStaff, to: StaffId): Promise<DeskResult>;
  /** `clientId` is the browser's own id for this sentence: said again after a reconnect, it is written once. */
  say(id: ConversationId, staff: DeskStaff, text: string, clientId: string): Promise<DeskResult<{ seq: number }>>;
  note(id: ConversationId, staff: DeskStaff, text: string, clientId: string): Promise<DeskResult<{ seq: number }>>;
  transfer(id: ConversationId, staff: DeskStaff, department: DepartmentId): Promise<DeskResult>;
  /**
   * With a task for the bot: the article that is named, else what the user has written and nobody has answered.
   * `botCannot`: it has no checked answer to that, and the case stays where it is.
   */
  returnToBot(id: ConversationId, staff: DeskStaff, article?: string): Promise<DeskResult>;
  /** Takes back what this member of staff has just closed, returned or handed to a department: a new, fenced claim. */
  undo(id: ConversationId, staff: DeskStaff): Promise<DeskResult>;
  close(id: ConversationId, staff: DeskStaff, resolution: 'agent' | 'none'): Promise<DeskResult>;
  /**
   * Asks the internal system about what the user has proven in this conversation. Only its holder may; both the question
   * and what became of it are in the audit. `unanswered`: nothing came that can be believed.
   */
  lookUp(id: ConversationId, staff: DeskStaff): Promise<DeskResult<{ lookup: CaseLookup }>>;
  typing(id: ConversationId, staff: DeskStaff): Promise<void>;
  /** Called on every heartbeat of the agent's socket (≤ 20 s apart); presence ends 50 s after the last one. */
  present(staff: DeskStaff): Promise<void>;
  /** The same from another page: it keeps who is there, and brings nobody to the desk. */
  stay(staff: DeskStaff): Promise<void>;
  shift(staff: DeskStaff, on: boolean): Promise<DeskResult<{ onShift: boolean }>>;
  /** Who is there now, by department and language, for `/help/shift`. */
  onShift(language: Locale): Promise<DeskShift>;
  figures(): Promise<DeskFigures>;
}

export type DeskResult<Extra = unknown> =
  | ({ readonly kind: 'ok' } & Extra)
  | { readonly kind: 'refused'; readonly reason: DeskRefusal };
