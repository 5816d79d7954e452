import type { WarnedOf } from '../../core/orders.ts';

/** What the bot says under a message of staff that orders what nobody at a desk needs, or that the guard cannot read. */
export interface OrderPhrases {
  readonly never: Record<Exclude<WarnedOf, 'payment' | 'agreed'>, string>;
  /** What to do about it, after one of `never`. */
  readonly instead: string;
}
