import { webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { ConversationId } from '../../../core/ids.ts';
import { type Clock, DAY, MINUTE, type Milliseconds, SECOND } from '../../../core/time.ts';

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

/** Of so many bearers the token is not verified again with every message. */
const MOST_KNOWN = 2_000;

/**
 * Direct Line tokens: HS256, bound to one conversation and one user. `user` and `conv` are claims under the names that
 * Direct Line clients look for.
 */
export class DirectLineTokens {
  /** Made ready once: given as bytes, it would be imported anew for every message. */
  private readonly key: Promise<webcrypto.CryptoKey>;
  /** Tokens that were found valid, the oldest first, and until when they are. */
  private readonly known = new Map<string, { readonly bearer: Bearer; readonly until: Milliseconds }>();

  constructor(
    /** ≥ 32 bytes, the same in every process that serves this desk. */
    key: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.key = webcrypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  }

  async issue(bearer: Bearer, purpose: Purpose): Promise<string> {
    const now = this.clock();
    return new SignJWT({ conv: bearer.conversation, user: bearer.user })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(purpose)
      .setIssuedAt(Math.floor(now / SECOND))
      .setExpirationTime(Math.floor((now + LIFE[purpose]) / SECOND))
      .sign(await this.key);
  }

  async verify(token: string, purpose: Purpose): Promise<Verified> {
    const known = this.known.get(`${purpose} ${token}`);
    if (known && known.until > this.clock()) return { kind: 'valid', bearer: known.bearer };
    try {
      const { payload } = await jwtVerify(token, await this.key, {
        algorithms: ['HS256'],
        audience: purpose,
        requiredClaims: ['exp'],
        currentDate: new Date(this.clock()),
      });
      const { conv, user, exp = 0 } = payload;
      if (typeof conv !== 'string' || typeof user !== 'string') return { kind: 'invalid' };
      const bearer = { conversation: conv as ConversationId, user };
      this.remember(`${purpose} ${token}`, bearer, exp * SECOND);
      return { kind: 'valid', bearer };
    } catch (error) {
      return { kind: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }

  private remember(name: string, bearer: Bearer, until: Milliseconds): void {
    this.known.set(name, { bearer, until });
    const oldest = this.known.keys().next();
    if (this.known.size > MOST_KNOWN && !oldest.done) this.known.delete(oldest.value);
  }
}
