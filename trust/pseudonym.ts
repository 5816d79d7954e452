import { createHmac } from 'node:crypto';
import type { Pseudonym } from '../core/ids.ts';
import { DAY, type Milliseconds } from '../core/time.ts';

/** How long a user keeps one name. No shorter than facts of past cases are kept, so that two names find them all. */
export const PSEUDONYM_PERIOD: Milliseconds = 180 * DAY;

/** What a user is called. Only who knows their id on the channel can tell that the names belong together. */
export interface Pseudonyms {
  /** In this period. */
  readonly user: Pseudonym;
  /** In the period before and in the next one, into which an open conversation can last. */
  readonly others: { readonly before: Pseudonym; readonly after: Pseudonym };
}

/**
 * How facts and audit name a user at `now`: HMAC-SHA-256 over channel and the channel's user id, 43 URL-safe characters,
 * under a key that is derived from `secret` for each period. The same person on the same channel is recognised from one
 * period to the next, and no further; without the secret nobody can be looked up.
 */
export function pseudonymsOf(secret: Uint8Array, channel: string, userId: string, now: Milliseconds): Pseudonyms {
  const period = Math.floor(now / PSEUDONYM_PERIOD);
  const nameIn = (one: number) =>
    createHmac('sha256', keyOf(secret, one))
      .update(JSON.stringify([channel, userId]))
      .digest('base64url') as Pseudonym;
  return { user: nameIn(period), others: { before: nameIn(period - 1), after: nameIn(period + 1) } };
}

function keyOf(secret: Uint8Array, period: number): Buffer {
  return createHmac('sha256', secret).update(`handrail pseudonyms ${period}`).digest();
}
