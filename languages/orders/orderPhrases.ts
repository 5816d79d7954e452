import type { Order } from '../../core/orders.ts';

/** What the bot says under a message of staff that orders what nobody at a desk needs. */
export interface OrderPhrases {
  readonly never: Record<Order, string>;
  /** What to do about it, after one of `never`. */
  readonly instead: string;
}
