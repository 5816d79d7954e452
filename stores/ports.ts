import type { ConversationId } from '../core/ids.ts';
import { type Milliseconds, SECOND } from '../core/time.ts';
import type { Audience, Author, DeletionReason, Placed, Shredded } from '../handoff/ports.ts';
import type { Sealed, WrappedKey } from '../trust/ports.ts';

/**
 * What a backend stores: opaque sealed bytes and content-free columns. `stores/sealed.ts` turns it into the
 * `Conversations` port of handoff. One operation = one atomic call (a transaction, a Redis Function).
 */
export interface ConversationRow {
  readonly version: number;
  readonly lastSeq: number;
  readonly ownerFence: number;
  /** JSON of `ConversationFacts`. The store looks into it for one thing, and only when it shreds: `hold.until`. */
  readonly facts: string;
  readonly content: Sealed;
  readonly key: WrappedKey;
}

export interface EntryRow {
  readonly seq: number;
  readonly at: Milliseconds;
  readonly author: Author;
  readonly audience: Audience;
  readonly sealed: Sealed;
}

export interface RowChange {
  readonly lease?: { readonly holder: string; readonly fence: number };
  readonly ownerFence?: number;
  readonly version?: number;
  readonly dedupe?: { readonly key: string; readonly keepUntil: Milliseconds };
  /** The last sequence number the entries were sealed for; the store refuses with `moved` when it is another. */
  readonly lastSeq: number;
  /** Their `seq` are lastSeq + 1, + 2 … */
  readonly entries: readonly EntryRow[];
  /** Facts and content change together; `version` rises by one. */
  readonly next?: {
    readonly facts: string;
    readonly content: Sealed;
    readonly place: 'bot' | 'waiting' | 'withAgent' | 'closed';
    /** Order within the place, lowest first. */
    readonly rank: number;
    readonly dueAt: Milliseconds;
  };
  /** Only with the first change of a conversation. */
  readonly key?: WrappedKey;
  readonly ownerMoved: boolean;
  /** Sequence numbers to put in the outbox. */
  readonly outbox: readonly number[];
}

export type RowCommitted =
  | { readonly kind: 'ok'; readonly version: number; readonly lastSeq: number; readonly ownerFence: number }
  | { readonly kind: 'duplicate'; readonly seq: number }
  | { readonly kind: 'fenced' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'moved'; readonly lastSeq: number }
  | { readonly kind: 'gone' };

export type RowBegun =
  | { readonly kind: 'begun'; readonly fence: number; readonly row: ConversationRow | null }
  | { readonly kind: 'busy'; readonly retryIn: Milliseconds }
  | { readonly kind: 'duplicate'; readonly seq: number };

export interface HeldKey {
  readonly id: ConversationId;
  readonly key: WrappedKey;
}

/** Whoever has deleted a conversation has so long to tell of it before somebody else does. */
export const TOLD_WITHIN: Milliseconds = 15 * SECOND;

/** A data key where it lies. */
export interface FoundKey {
  readonly id: ConversationId;
  /** `damaged`: the row holds none that can be read. */
  readonly key: WrappedKey | 'damaged';
  readonly closed: boolean;
  readonly dueAt: Milliseconds;
}

/**
 * Real: `stores/embedded/conversationRows.ts`, `stores/redis/conversationRows.ts`.
 * Order of the checks in `commit`: dedupe, existence, lease, owner fence, version, lastSeq; nothing is written on refusal.
 * A deleted conversation is `gone` for ever: ids are never reused.
 */
export interface ConversationRows {
  begin(
    id: ConversationId,
    options: { holder: string; leaseFor: Milliseconds; dedupe?: string; now: Milliseconds },
  ): Promise<RowBegun>;
  renew(id: ConversationId, holder: string, fence: number, leaseFor: Milliseconds, now: Milliseconds): Promise<boolean>;
  abort(id: ConversationId, holder: string, fence: number): Promise<void>;
  commit(id: ConversationId, change: RowChange, now: Milliseconds): Promise<RowCommitted>;
  read(id: ConversationId): Promise<ConversationRow | null>;
  entries(id: ConversationId, options: { after: number; limit: number; audience: Audience }): Promise<EntryRow[]>;
  /** How far these conversations have come, in one look; what is not there is left out. */
  lastSeqs(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, number>>;
  /** One row that cannot be read hides no other: it is set aside. */
  inPlace(place: 'waiting' | 'withAgent'): Promise<{ id: ConversationId; row: ConversationRow }[]>;
  /** In the same order, without what is sealed: a row whose content cannot be read is among them. */
  placed(place: 'waiting' | 'withAgent'): Promise<Placed[]>;
  /** Also deletions that nobody has told of `TOLD_WITHIN` after they were made. */
  due(now: Milliseconds, limit: number): Promise<ConversationId[]>;
  /** The data keys of all conversations, page by page; whoever is there all the while is among them. */
  keys(): AsyncIterable<readonly FoundKey[]>;
  /** Puts `next` in the place of `key` where that is still the key; durable when it resolves. */
  rewrap(keys: readonly (HeldKey & { readonly next: WrappedKey })[]): Promise<void>;
  /**
   * `held` while `hold.until` of the facts is later than `now`, whoever wrote them last. Of a deletion that was not told of
   * within `TOLD_WITHIN`, one caller is told `shredded` again, with why it was made where the store has kept that.
   */
  shred(id: ConversationId, now: Milliseconds, reason?: DeletionReason): Promise<Shredded>;
  toldOf(id: ConversationId): Promise<void>;
}
