import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the next sign-in says of whoever signs in. `break`: what a faulty or hostile answer would have wrong. */
export interface SignsIn {
  readonly sub: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  readonly break?: 'nonce' | 'audience' | 'issuer' | 'signature' | 'expired' | 'authTime' | 'noAuthTime';
}

interface Asked {
  readonly query: URLSearchParams;
  readonly who: SignsIn;
}

/**
 * A small OpenID Connect provider on loopback: discovery, authorization code with PKCE, token, userinfo, keys (RS256).
 * Whoever comes signs in as `next` without being asked. Refuses what a real one refuses: an unknown client or secret, a
 * wrong code verifier, a code used twice, another redirect address.
 */
export async function startOidcProvider(client = { id: 'handrail', secret: 'a-client-secret' }) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Asked>();
  const tokens = new Map<string, SignsIn>();
  const asked: URLSearchParams[] = [];
  let next: SignsIn = { sub: 'nobody' };
  let issuer = '';

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    asked.push(query);
    const code = randomBytes(16).toString('base64url');
    codes.set(code, { query, who: next });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href });
    response.end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request));
    const found = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      found &&
      form.get('client_id') === client.id &&
      form.get('client_secret') === client.secret &&
      challenge === found.query.get('code_challenge') &&
      form.get('redirect_uri') === found.query.get('redirect_uri');
    if (!found || !fits) return json(response, 400, { error: 'invalid_grant' });
    const access = randomBytes(16).toString('base64url');
    tokens.set(access, found.who);
    const id_token = await idToken(found);
    return json(response, 200, { access_token: access, token_type: 'Bearer', expires_in: 60, id_token });
  };

  const idToken = ({ query, who }: Asked) => {
    const now = Math.floor(Date.now() / 1000);
    const is = (what: SignsIn['break']) => who.break === what;
    return new SignJWT({
      ...who.claims,
      nonce: is('nonce') ? 'another' : query.get('nonce'),
      ...(is('noAuthTime') ? {} : { auth_time: is('authTime') ? now - 3_600 : now }),
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(is('issuer') ? 'https://elsewhere.example' : issuer)
      .setSubject(who.sub)
      .setAudience(is('audience') ? 'another-client' : client.id)
      .setIssuedAt(is('expired') ? now - 7_200 : now)
      .setExpirationTime(is('expired') ? now - 3_600 : now + 60)
      .sign(is('signature') ? foreign.privateKey : privateKey);
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const bearer = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (url.pathname === '/.well-known/openid-configuration') return json(response, 200, discoveryOf(issuer));
    if (url.pathname === '/keys') return json(response, 200, { keys: [jwk] });
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/token') return void token(request, response);
    const who = url.pathname === '/userinfo' ? tokens.get(bearer) : undefined;
    return who ? json(response, 200, { sub: who.sub, ...who.userinfo }) : json(response, 401, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    client,
    /** What it was asked for, latest last. */
    asked,
    signsInAs: (who: SignsIn) => {
      next = who;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function discoveryOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  // One after the other: restify, in the same process, changes what writeHead returns.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
