import type { ConversationId } from '../../core/ids.ts';
import type { Milliseconds } from '../../core/time.ts';

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
