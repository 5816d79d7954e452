import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { HandrailError } from '../core/errors.ts';
import { fetchWithin } from '../core/net/boundedFetch.ts';
import { MINUTE, SECOND } from '../core/time.ts';
import type { Identity, IdentityProvider } from '../trust/ports.ts';

export interface ProviderSettings {
  /** As its discovery document says, `https://id.example.com/realm`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const GIVE_UP_SECONDS = 10;
/** Keys, tokens and claims of one person; a token with hundreds of groups has some 20 kB. */
const MAX_ANSWER = 500_000;
const asked = fetchWithin({ fetch, timeoutMs: GIVE_UP_SECONDS * SECOND, maxBytes: MAX_ANSWER });
/** Signing in again counts for this long: people read a second page of the provider. */
const FRESH_SECONDS = (5 * MINUTE) / SECOND;
const Email = z.email().max(200);

/**
 * Sign-in by OpenID Connect (Core 1.0): authorization code with PKCE (RFC 7636), state and nonce. The library checks
 * issuer, audience, signature, times and nonce of the ID token. The provider is asked what it is when it is first needed,
 * so that the desk starts while it is down.
 */
export function createIdentityProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<Configuration> | null = null;
  const provider = () => {
    known ??= discover(settings);
    known.catch(() => {
      known = null;
    });
    return known;
  };

  return {
    async begin(redirectUri, { again = false } = {}) {
      const config = await provider();
      const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), again };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      });
      return { url: url.href, flow };
    },

    async finish(returned, { state, nonce, verifier, again }) {
      const config = await provider();
      try {
        const tokens = await authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again ? { maxAge: FRESH_SECONDS } : {}),
        });
        const claims = tokens.claims();
        if (!claims) return null;
        const more = config.serverMetadata().userinfo_endpoint
          ? await fetchUserInfo(config, tokens.access_token, claims.sub)
          : {};
        // What is signed comes last, so it wins.
        const email = checkedEmail(claims) ?? checkedEmail(more);
        return toIdentity(settings.issuer, { ...more, ...claims }, email);
      } catch {
        // Refused there, or not what was asked for. The cause may quote a token.
        return null;
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  try {
    // Left alone the library trusts the line to the token endpoint (Core, 3.1.3.7); the signature is checked all the same.
    const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])];
    return await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: GIVE_UP_SECONDS,
      [customFetch]: (url, options) => asked(url, options as RequestInit),
    });
  } catch (cause) {
    throw new HandrailError('identity.unreachable', `the identity provider ${issuer} does not say what it is`, {
      cause,
      retryable: true,
    });
  }
}

/**
 * An address and the word that it was checked, out of one answer: of two answers, one may name an address and the other have
 * checked a different one. A provider that does not say so has not checked it (Core, section 5.1).
 */
function checkedEmail(answer: Readonly<Record<string, unknown>>): string | null {
  return answer['email_verified'] === true ? emailIn(answer) : null;
}

const emailIn = (answer: Readonly<Record<string, unknown>>) =>
  Email.safeParse(answer['email']).data?.toLowerCase() ?? null;

function toIdentity(
  issuer: string,
  claims: Readonly<Record<string, unknown>> & { sub: string },
  email: string | null,
): Identity {
  const names = [claims['name'], claims['preferred_username'], emailIn(claims)?.split('@')[0]];
  const name = names.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? '';
  return {
    issuer,
    subject: claims.sub,
    name,
    email,
    claims,
  };
}
