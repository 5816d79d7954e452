import { randomBytes } from 'node:crypto';
import type { ConversationId, Pseudonym } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import type { ConsentPurpose } from '../core/protocols/protocol.ts';
import type { Milliseconds } from '../core/time.ts';
import type { ClosedBy, Handed, Move, Owner, Refusal } from './conversation.ts';
import { close, standsFirst } from './conversation.ts';
import type {
  Change,
  Conversation,
  ConversationContent,
  ConversationFacts,
  DeskAct,
  Lease,
  NewEntry,
  Verified,
} from './ports.ts';
import type { DeskEvent } from './record/events.ts';
import { dueAt, type RetentionRules } from './record/retention.ts';

export const EMPTY_CONTENT: ConversationContent = {
  format: 1,
  dialogs: {},
  brief: { question: null, hash: null, chain: null, verdict: null, articles: [] },
  chain: { transactions: [], addresses: [] },
  reference: null,
};

const STRENGTH: Readonly<Record<Verified['how'], number>> = { phone: 1, email: 2, account: 3, signature: 4 };

/** Facts of a conversation that starts now: with the bot, nothing decided. */
export function newFacts(
  start: { user: Pseudonym; channel: string; language: Locale; now: Milliseconds },
  rules: RetentionRules,
): ConversationFacts {
  const facts: ConversationFacts = {
    owner: { kind: 'bot' },
    user: start.user,
    channel: start.channel,
    language: start.language,
    openedAt: start.now,
    lastUserAt: start.now,
    consent: { kind: 'undecided' },
    department: null,
    resolution: null,
    rating: null,
    dueAt: 0,
  };
  return { ...facts, dueAt: dueAt(facts, rules) };
}

/** How a case stands in the queue, each kind counted by itself for whoever writes; a crisis stands first and is not counted. */
export type PlaceKind = 'plain' | 'urgent';

/**
 * A conversation while one turn or one act of the desk changes it. Everything is collected here and committed
 * together; until then nobody else can see any of it.
 */
export class ConversationDraft {
  facts: ConversationFacts;
  content: ConversationContent;
  readonly entries: NewEntry[] = [];
  /** Appended to the ledger once the commit has succeeded. */
  readonly events: DeskEvent[] = [];
  /** Written to the audit once the commit has succeeded. */
  readonly acts: DeskAct[] = [];
  /** Whether one more case of whoever writes may stand before others; a call counts. Always, where no turn says otherwise. */
  urgentLeft: () => Promise<boolean> = async () => true;
  /** How much later than it came the case stands in the queue, for others of whoever writes wait; a call counts. Not at all, where no turn says otherwise. */
  placeLater: (kind: PlaceKind) => Promise<Milliseconds> = async () => 0;
  /** Whether a model may still be asked for whoever writes, with so many tokens; a call counts. Always, where no turn says otherwise. */
  modelLeft: (tokens: number) => Promise<boolean> = async () => true;
  /** Whether one more message may be searched for by meaning for whoever writes; a call counts. Always, where no turn says otherwise. */
  meaningLeft: () => Promise<boolean> = async () => true;
  /** Whether nodes may be asked so much more for whoever writes; a call counts. Always, where no turn says otherwise. */
  nodesLeft: (questions: number) => Promise<boolean> = async () => true;
  /** Whether one more wallet may be watched for whoever writes; a call counts. Always, where no turn says otherwise. */
  watchLeft: () => Promise<boolean> = async () => true;
  /** Who writes, as addresses and users of channels are counted; kept nowhere. */
  from = '';
  private moved = false;

  constructor(
    readonly id: ConversationId,
    readonly before: Conversation | null,
    start: ConversationFacts,
    readonly now: Milliseconds,
    private readonly rules: RetentionRules,
  ) {
    this.facts = before?.facts ?? start;
    this.content = before?.content ?? EMPTY_CONTENT;
  }

  append(entry: NewEntry): void {
    this.entries.push(entry);
  }

  note(facts: Partial<ConversationFacts>): void {
    this.facts = { ...this.facts, ...facts };
  }

  remember(brief: Partial<ConversationContent['brief']>): void {
    this.content = { ...this.content, brief: { ...this.content.brief, ...brief } };
  }

  /** What a step or a dialog remembers under its own name, sealed with the conversation; undefined forgets it. */
  keep(name: string, value: unknown): void {
    this.content = { ...this.content, dialogs: { ...this.content.dialogs, [name]: value } };
  }

  rememberChain(chain: Partial<ConversationContent['chain']>): void {
    this.content = { ...this.content, chain: { ...this.content.chain, ...chain } };
  }

  /**
   * The user has shown control of an address or an account: what it is stays sealed, that it was shown is a fact. A
   * weaker proof does not take the place of a stronger one.
   */
  verify(verified: Verified): void {
    const { verified: before } = this.facts;
    if (before && STRENGTH[verified.how] < STRENGTH[before]) return;
    // What was looked up belongs to what was shown before.
    this.content = { ...this.content, verified, lookup: undefined };
    this.note({ verified: verified.how });
  }

  /** The key of this conversation's commitments; made when it is first needed. */
  salt(): string {
    const salt = this.content.salt ?? randomBytes(32).toString('base64url');
    this.content = { ...this.content, salt };
    return salt;
  }

  /** Whether the user has allowed it; what was not decided is a no. */
  allows(purpose: ConsentPurpose): boolean {
    return this.facts.consent.kind === 'accepted' && this.facts.consent.choices[purpose] === true;
  }

  /** Applies a move of the owner; returns the refusal when the rules of `conversation.ts` do not allow it. */
  move(move: Move): Refusal | null {
    if (move.kind === 'refused') return move.reason;
    const { owner: before } = this.facts;
    if (before.kind === 'withAgent' && isServed(move.owner)) {
      this.events.push({ kind: 'served', department: before.department, took: this.now - before.since });
    }
    this.note({ owner: move.owner, givenOut: undefined });
    this.moved = true;
    return null;
  }

  /** A life may hang on it, and somebody has the case: staff see it at once, and it stands first if it has to wait again. */
  putFirst(): void {
    const { owner, givenOut } = this.facts;
    if (owner.kind !== 'withAgent' || owner.first) return;
    const given = givenOut && { ...givenOut, owner: standsFirst(givenOut.owner) };
    this.note({ owner: standsFirst(owner), givenOut: given });
  }

  /**
   * The agent's act can be taken back, as long as nobody moves the conversation after it. Called once it has moved. `handed`: by
   * a supervisor, to one agent.
   */
  keepGivenOut(handed?: Handed): void {
    const owner = this.before?.facts.owner;
    if (!this.before || (owner?.kind !== 'withAgent' && !(handed && owner?.kind === 'waiting'))) return;
    const { ownerFence, facts } = this.before;
    const was = { owner, department: facts.department, at: this.now, fence: ownerFence + 1 };
    this.note({ givenOut: handed ? { ...was, handed } : was });
  }

  /** Support ends now. */
  end(by: ClosedBy): Refusal | null {
    const refusal = this.move(close(this.facts.owner, by, this.now));
    if (refusal) return refusal;
    const resolution = this.facts.resolution ?? (by === 'agent' ? 'agent' : 'none');
    this.note({ resolution });
    this.events.push({ kind: 'closed', by, resolution, took: this.now - this.facts.openedAt });
    return null;
  }

  /** They have taken back what they had agreed to: also after the end, whoever ended it. */
  endWithdrawn(): void {
    const { owner } = this.facts;
    if (owner.kind === 'closed') this.note({ owner: { ...owner, by: 'withdrawn' }, givenOut: undefined });
    else this.end('withdrawn');
  }

  /** What to commit. The owner fence of the beginning is proven again, so words of a former owner are refused. */
  change(guard: { lease?: Lease; dedupe?: string; deliver?: boolean }): Change {
    return {
      ...guard,
      ownerFence: this.before?.ownerFence ?? 0,
      version: this.before?.version ?? 0,
      entries: this.entries,
      facts: { ...this.facts, dueAt: dueAt(this.facts, this.rules) },
      content: this.content,
      moved: this.moved,
      ...(allowsHistory(this.before?.facts) && !allowsHistory(this.facts) ? { forgetsPast: true } : {}),
    };
  }
}

function allowsHistory(facts: ConversationFacts | undefined): boolean {
  return facts?.consent.kind === 'accepted' && facts.consent.choices.history === true;
}

/** What ends by itself, after hours of silence, says nothing about how long an agent is busy with a case. */
function isServed(after: Owner): boolean {
  return after.kind === 'closed' ? after.by === 'agent' || after.by === 'user' : after.kind !== 'withAgent';
}

const DRAFT = Symbol('conversation draft');

/** Where a turn keeps its draft; the shape of a Bot Framework `TurnContext`, without depending on the SDK. */
export interface CarriesDraft {
  readonly turnState: { get(key: unknown): unknown; set(key: unknown, value: unknown): unknown };
}

export function carryDraft(context: CarriesDraft, draft: ConversationDraft): void {
  context.turnState.set(DRAFT, draft);
}

/** The draft of the current turn. */
export function draftOf(context: CarriesDraft): ConversationDraft {
  const draft = context.turnState.get(DRAFT);
  if (!(draft instanceof ConversationDraft)) throw new TypeError('A turn always carries its draft.');
  return draft;
}
