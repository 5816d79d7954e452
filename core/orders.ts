/** What staff may have a user do that nobody at a desk needs: `trust/secrets/outgoing/orders.ts` finds it, the bot warns of it. */
export const ORDERS = ['software', 'page', 'contact', 'money', 'screen', 'protection', 'permission'] as const;
export type Order = (typeof ORDERS)[number];
