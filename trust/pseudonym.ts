import { createHmac } from 'node:crypto';
import type { Pseudonym } from '../core/ids.ts';

/**
 * How facts and audit name a user: HMAC-SHA-256 over channel and the channel's user id, 43 URL-safe characters.
 * The same person on the same channel is recognised while the secret lives; without it nobody can be looked up.
 */
export function pseudonymOf(secret: Uint8Array, channel: string, userId: string): Pseudonym {
  return createHmac('sha256', secret)
    .update(JSON.stringify([channel, userId]))
    .digest('base64url') as Pseudonym;
}
