import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { HttpRequest } from '../../core/net/http.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, MINUTE, SECOND } from '../../core/time.ts';
import type { Identity, IdentityProvider } from '../../trust/ports.ts';
import { cookieIn, cookieOf } from './cookies.ts';

const LIFE = 10 * MINUTE;
const Flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), again: z.boolean() });

export interface FlowOptions<Purpose> {
  /** Names the cookie and the documents: the ways of staff and of customers never meet. */
  readonly kind: 'operator-flow' | 'customer-flow';
  /** Where the provider sends people back to. */
  readonly returnPath: string;
  readonly purpose: z.ZodType<Purpose>;
  readonly provider: IdentityProvider;
  readonly documents: Documents;
  readonly clock: Clock;
}

/**
 * The way to an identity provider and back. What is expected of the return lies in the store under the hash of a cookie
 * of this one browser, for ten minutes and one use: an answer that somebody else asked for opens nothing here.
 */
export class IdentityFlows<Purpose> {
  constructor(private readonly options: FlowOptions<Purpose>) {}

  /** Where to send the browser, and the cookie that it needs when it comes back. Errors: `identity.unreachable`. */
  async begin(
    request: Pick<HttpRequest, 'origin'>,
    purpose: Purpose,
    again = false,
  ): Promise<{ url: string; cookie: string }> {
    const { kind, provider, documents, clock, returnPath } = this.options;
    const { url, flow } = await provider.begin(`${request.origin}${returnPath}`, { again });
    const ticket = randomBytes(32).toString('base64url');
    await documents.put(kind, hashOf(ticket), { flow, purpose }, { expiresAt: clock() + LIFE });
    // Lax: the provider's page leads here, and a Strict cookie would stay away.
    return { url, cookie: cookieOf(request.origin, kind, ticket, LIFE / SECOND, 'Lax') };
  }

  /** Whether this browser was sent to the provider at all. Another page can lead here, but not with its cookie. */
  isUnderWay({ origin, headers }: Pick<HttpRequest, 'origin' | 'headers'>): boolean {
    return cookieIn(origin, this.options.kind, headers['cookie']) !== undefined;
  }

  /** Null: not this browser's, too late, used, or refused by the provider. */
  async finish(request: HttpRequest): Promise<{ identity: Identity; purpose: Purpose } | null> {
    const { kind, provider, documents, returnPath, purpose } = this.options;
    const ticket = cookieIn(request.origin, kind, request.headers['cookie']);
    if (!ticket) return null;
    const stored = z.object({ flow: Flow, purpose }).safeParse((await documents.get(kind, hashOf(ticket)))?.value);
    if (!stored.success || !(await documents.remove(kind, hashOf(ticket)))) return null;
    const returned = new URL(`${request.origin}${returnPath}?${new URLSearchParams(request.query)}`);
    const identity = await provider.finish(returned, stored.data.flow);
    return identity && { identity, purpose: stored.data.purpose };
  }
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
