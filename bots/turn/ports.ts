import type { ConversationId } from '../../core/ids.ts';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { ChannelReference } from '../../handoff/ports.ts';

/** One validated thing that a user did, whatever door it came through. */
export interface Incoming {
  readonly conversation: ConversationId;
  /** Bot Framework channel id: `webchat`, `emulator`, `line` … */
  readonly channel: string;
  /** Server-made (Direct Line) or the channel's own user id. */
  readonly userId: string;
  /** Whose budget it is while nothing has been agreed to: an address, or a user of a channel. */
  readonly from: string;
  /** Browser or channel locale hint, BCP 47. */
  readonly locale?: string;
  /** Passed `parseActivity`; `id` is the client's own id for this activity, the key of deduplication. */
  readonly activity: ChatActivity;
  /** For channels that are answered through the outbox. */
  readonly reference?: ChannelReference;
}

export type Received =
  /** Committed. `seq` is the user's own entry, 0 when nothing of it was stored. */
  | { readonly kind: 'accepted'; readonly seq: number }
  /** Committed before under the same activity id. */
  | { readonly kind: 'duplicate'; readonly seq: number }
  /** Another turn of this conversation holds the lease for too long; try again. */
  | { readonly kind: 'busy' }
  /** More than may be sent before anything was agreed to, or too many changes of consent. */
  | { readonly kind: 'tooMany'; readonly wait: Milliseconds }
  /** Support has ended, or the conversation was deleted. */
  | { readonly kind: 'ended' };

/**
 * Runs one turn; resolves when it is durable. Real: `bots/turn/receive.ts`.
 * Errors: rejects with a retryable `HandrailError` when nothing was written (store down or full).
 */
export type Receive = (incoming: Incoming) => Promise<Received>;

/** What is bounded for whoever writes, whatever the conversation. Resolves to 0, or to the time until it may go on. */
export type TakeTurn = (
  what:
    | 'unagreed'
    | 'unagreedNear'
    | 'spent'
    | 'spentNear'
    | 'consent'
    | 'consentOf'
    | 'urgent'
    | 'queued'
    | 'queuedNear'
    | 'queuedMore'
    | 'queuedMoreNear'
    | 'queuedUrgent'
    | 'queuedUrgentNear'
    | 'queuedUrgentMore'
    | 'queuedUrgentMoreNear'
    | 'model'
    | 'modelDay'
    | 'modelDayNear'
    | 'meaning'
    | 'look'
    | 'lookNear'
    | 'watch',
  key: string,
  cost?: number,
) => Promise<Milliseconds>;

/** One message to an outside channel: a reference to its entry, never a copy of its text. */
export interface Delivery {
  readonly conversation: ConversationId;
  readonly seq: number;
  /** 0 on the first try. */
  readonly tries: number;
}

/**
 * Messages to outside channels, in order per conversation. Written by the same commit as the entries they point to.
 * Real: `embeddedOutbox`, `redisOutbox`; one contract suite. At least once: a worker killed between send and `done`
 * sends again, so the sender passes the entry's id for the channel to recognise.
 * Errors: rejects with `store.unavailable`.
 */
export interface Outbox {
  /** The head of every lane that is ready, at most one per conversation; each is taken for `takeFor` ms. */
  next(options: { now: Milliseconds; limit: number; takeFor: Milliseconds }): Promise<Delivery[]>;
  /** Sent: the lane moves on. */
  done(delivery: Delivery): Promise<void>;
  /** Not now: the lane waits until `until`; tries + 1. */
  defer(delivery: Delivery, until: Milliseconds): Promise<void>;
  /** Never: this message is dropped and the lane moves on (`row`), or the whole lane is dropped (`lane`). */
  fail(delivery: Delivery, scope: 'row' | 'lane'): Promise<void>;
  /** How many messages wait (for `/metrics`). */
  size(): Promise<number>;
}
