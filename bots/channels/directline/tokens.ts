import { z } from 'zod';
import type { ConversationId } from '../../../core/ids.ts';
import { type Clock, DAY, MINUTE, SECOND } from '../../../core/time.ts';
import { SignedClaims } from './signedClaims.ts';

/** Who holds a token: one server-made user in one conversation. */
export interface Bearer {
  readonly conversation: ConversationId;
  readonly user: string;
}

/**
 * A stream token travels in a URL, so it only lives long enough to open the socket. A resume token is what our own page
 * keeps to come back after hours (a locked phone, a closed tab): it outlives any conversation, and is good for one thing.
 */
export type Purpose = 'rest' | 'stream' | 'resume';
const LIFE = { rest: 30 * MINUTE, stream: 60 * SECOND, resume: 9 * DAY } as const;
export const TOKEN_SECONDS = LIFE.rest / SECOND;

export type Verified =
  | { readonly kind: 'valid'; readonly bearer: Bearer }
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

/** What a token says, under the names that Direct Line clients look for; `exp` in seconds. */
const Claims = z.object({
  conv: z.custom<ConversationId>((value) => typeof value === 'string'),
  user: z.string(),
  aud: z.enum(['rest', 'stream', 'resume']),
  exp: z.number(),
});

/** Direct Line tokens: bound to one conversation and one user, and good for one purpose. */
export class DirectLineTokens {
  private readonly claims: SignedClaims;

  constructor(
    /** ≥ 32 bytes, the same in every process that serves this desk. */
    key: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.claims = new SignedClaims(key);
  }

  issue(bearer: Bearer, purpose: Purpose): string {
    const now = this.clock();
    return this.claims.sign({
      ...{ conv: bearer.conversation, user: bearer.user, aud: purpose },
      ...{ iat: Math.floor(now / SECOND), exp: Math.floor((now + LIFE[purpose]) / SECOND) },
    });
  }

  verify(token: string, purpose: Purpose): Verified {
    const claims = Claims.safeParse(this.claims.read(token));
    if (!claims.success || claims.data.aud !== purpose) return { kind: 'invalid' };
    const { conv: conversation, user, exp } = claims.data;
    return exp * SECOND > this.clock() ? { kind: 'valid', bearer: { conversation, user } } : { kind: 'expired' };
  }
}
