import type { WarnedOf } from '../core/orders.ts';
import { orderWarning } from '../languages/orders/index.ts';
import type { Conversation, ConversationFacts, NewEntry } from './ports.ts';
import { systemEntry } from './systemSays.ts';

/*
 * A member of staff who is bought, or whose session is somebody else's, orders what nobody at a desk needs. Words alone do not
 * tell it from honest work for certain, so it is said, the bot warns right under it, supervisors see that it did, and it is in
 * the audit; who goes on all the same is refused.
 */

/** Orders of one conversation that are warned of; an honest case has hardly one. */
const MOST_ORDERED = 3;
/** Yeses to what a user offers by no name: a harmless one is not to use up the line, and an honest case has hardly two. */
const MOST_AGREED = 2;

export interface Warned {
  /** What stands under the message. */
  readonly warning: NewEntry;
  readonly facts: ConversationFacts;
}

/** Who writes a fifth language, names a secret or a payment, or says yes, orders nothing by that. */
const NO_ORDER: readonly WarnedOf[] = ['unread', 'secret', 'payment', 'agreed'];

/** Whether its warning is the one that nobody needs a secret. */
export const saysNobodyNeedsIt = (order: WarnedOf | null): boolean => order === 'secret' || order === 'agreed';

/** Whether its warning is the one that nobody here takes coins. */
export const saysNobodyTakesCoins = (order: WarnedOf | null): boolean => order === 'money' || order === 'payment';

/** What such a message brings along; `tooMany`: it is one order too many; null: it was said often enough of a yes. */
export function warnOf(order: WarnedOf, { facts }: Pick<Conversation, 'facts'>): Warned | 'tooMany' | null {
  const isOrder = !NO_ORDER.includes(order);
  const ordered = (facts.ordered ?? 0) + (isOrder ? 1 : 0);
  if (isOrder && ordered > MOST_ORDERED) return 'tooMany';
  const agreedTo = (facts.agreedTo ?? 0) + (order === 'agreed' ? 1 : 0);
  if (order === 'agreed' && agreedTo > MOST_AGREED) return null;
  const warning = systemEntry(facts.language, orderWarning(order, facts.language), { kind: 'warned' });
  const counted = { ...(ordered > 0 ? { ordered } : {}), ...(agreedTo > 0 ? { agreedTo } : {}) };
  return { warning, facts: { ...facts, warned: (facts.warned ?? 0) + 1, ...counted } };
}
