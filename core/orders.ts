/** What staff may have a user do that nobody at a desk needs: `trust/secrets/outgoing/orders.ts` finds it, the bot warns of it. */
export const ORDERS = ['software', 'page', 'contact', 'money', 'screen', 'protection', 'permission'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * What the bot warns of under a message of staff; `secret`: it names one and says neither to keep it nor that nobody asks for it;
 * `payment`: it names one that the user is to make; `agreed`: it says yes to an offer of nobody knows what; `unread`: it is in words that
 * the guard does not read.
 */
export type WarnedOf = Order | 'secret' | 'payment' | 'agreed' | 'unread';
