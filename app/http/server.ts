import { readFileSync } from 'node:fs';
import type { Server as HttpServer, IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { createServer, type Request, type Response, type Server } from 'restify';
import { HandrailError } from '../../core/errors.ts';
import { preferredLocale, toLocale } from '../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../core/net/http.ts';
import { refuseUpgrade } from '../../core/net/refuseUpgrade.ts';
import type { Log } from '../../core/process/log.ts';
import { MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Client, Clients } from './client.ts';
import { boundCrumbs } from './crumbs.ts';
import type { Floods } from './floods.ts';
import { readJsonBody } from './jsonBody.ts';
import type { Metrics } from './operating/metrics.ts';
import type { Pages } from './pages.ts';
import { internal, send, sendPage } from './reply.ts';
import type { Security } from './security.ts';
import type { TurnedAway } from './turnedAway.ts';
import type { WritePage, Written } from './visitor/pages/writtenPages.ts';

const MAX_BODY_BYTES = 64 * 1024;
/**
 * Longer than proxies keep an idle connection (nginx and the usual balancers: 60 s). Whoever closes first has to be the
 * proxy: it would send a request into a connection that is just being closed here, and answer 502 to its client.
 */
const KEEP_IDLE = 75 * SECOND;
/** For a whole request, its body included. The largest one, half a megabyte of an article, takes less on a poor line. */
const WHOLE_REQUEST = MINUTE;
const HEALTH = new Set(['/healthz', '/readyz']);
const SHARED_WITH_SITES = '/v3/directline/';

/** Takes over a WebSocket upgrade; false when the path is not its own. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, client: Client) => boolean;

export interface ServerParts {
  readonly routes: readonly Route[];
  readonly upgrades: readonly Upgrade[];
  readonly pages: Pages;
  /** A page for users; for a path that there is not, one that says so. */
  readonly writePage: WritePage;
  /** How long an address has to wait for another page that is written for it; 0: it has not. */
  readonly takePage: (address: string) => Promise<Milliseconds>;
  readonly clients: Clients;
  readonly security: Security;
  readonly floods: Floods;
  readonly turnedAway: TurnedAway;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Sites that may call Direct Line from their own pages. */
  readonly embedOrigins: readonly string[];
  readonly tls?: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** Not on loopback: what does not come encrypted is refused. */
  readonly requireSecure: boolean;
  /** Every answer ends its connection: the process is about to stop, and the next request shall go elsewhere. */
  readonly isStopping: () => boolean;
}

/** The web server: mounts routes and pages, and is the only place that knows restify. Does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer({
    name: '',
    ...(parts.tls ? { certificate: readFileSync(parts.tls.certFile), key: readFileSync(parts.tls.keyFile) } : {}),
  });
  server.server.keepAliveTimeout = KEEP_IDLE;
  server.server.requestTimeout = WHOLE_REQUEST;
  turnAway(server.server, parts);
  server.pre((request, response, next) => next(admit(parts, request, response) ? undefined : false));
  for (const route of parts.routes) {
    const method = ({ GET: 'get', POST: 'post', DELETE: 'del' } as const)[route.method];
    server[method](route.path, async (request: Request, response: Response) => {
      const answered = await answer(parts, route, request);
      // The rest of its body would be read as the next request, or without end.
      if (!request.complete && !response.headersSent) response.setHeader('connection', 'close');
      send(response, answered);
    });
  }
  const page = async (request: Request, response: Response) => {
    const file = parts.pages.find(pathOf(request));
    const wait = file ? 0 : await parts.takePage(addressOf(parts, request));
    if (wait > 0) return send(response, tooMany(wait));
    const found = file ? { page: file, status: 200 as const } : writtenFor(parts, request);
    if (!found) return send(response, notFound());
    const { page: shown, status } = found;
    if (shown.kind !== 'asset') parts.security[shown.kind](request, response);
    return sendPage(shown, request, response, status);
  };
  server.get('/*', page);
  server.head('/*', page);
  // A thrown error's own message would go to the client; this keeps it here.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      // restify sends its own answer unless this one went out through its own `send`.
      if (!response.headersSent) response.send(status, (status >= 500 ? internal() : notFound(status)).body);
      done();
    },
  );
  server.on('after', (request: Request, response: Response, route: { path?: unknown } | undefined) => {
    const path = typeof route?.path === 'string' ? route.path : 'none';
    parts.metrics.answered(request.method ?? '', path, response.statusCode, Date.now() - request.time());
  });
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (isFlood(parts.clients, parts.floods, request)) return refuseUpgrade(socket, 429);
    if (!isTaken(parts, request, socket, head)) refuseUpgrade(socket, 404);
  });
  return server;
}

/** Before restify hears of it: whoever floods is to cost as little as can be. */
function turnAway(server: HttpServer, { clients, floods, turnedAway, metrics }: ServerParts): void {
  const [restify] = server.listeners('request');
  if (!restify) return;
  server.removeListener('request', restify as RequestListener);
  server.on('request', (request, response) => {
    if (floods.isOver(request)) return;
    if (isFlood(clients, floods, request)) {
      floods.refuse(request, response);
      metrics.answered(request.method ?? '', 'none', 429, 0);
      return;
    }
    boundCrumbs(request, response, () => floods.charge(clients.addressOf(request)));
    const identified = clients.identify(request);
    const isAnswered = identified.kind === 'client' && turnedAway.answers(request, response, identified.client.address);
    if (isAnswered) metrics.answered(request.method ?? '', request.url ?? '', response.statusCode, 0);
    else restify.call(server, request, response);
  });
}

/** Who speaks for many, such as a proxy that looks whether we are well, is not counted. */
function isFlood(clients: Clients, floods: Floods, request: IncomingMessage): boolean {
  const address = clients.addressOf(request);
  return !clients.speaksForMany(address) && !floods.take(address);
}

function addressOf({ clients }: ServerParts, request: Request): string {
  const identified = clients.identify(request);
  return identified.kind === 'client' ? identified.client.address : '';
}

/** Who follows a mistyped link gets the help centre, which says so; a program gets the answer in its own shape. */
function writtenFor(parts: ServerParts, request: Request): Written | null {
  const { searchParams } = new URL(request.url ?? '/', 'http://desk');
  const locale = toLocale(searchParams.get('lang')) ?? preferredLocale(request.headers['accept-language']);
  const framed = searchParams.has('embed') && searchParams.has('origin');
  const written = parts.writePage(pathOf(request).replace(/(.)\/$/, '$1'), locale, framed);
  return written?.status === 200 || /\btext\/html\b/.test(request.headers.accept ?? '') ? written : null;
}

/** What `admit` is to an ordinary request. A throw here would end the process, so an address that is none goes nowhere. */
function isTaken(parts: ServerParts, request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
  const identified = parts.clients.identify(request);
  if (identified.kind === 'wrongHost' || !URL.canParse(request.url ?? '/', 'http://desk')) return false;
  if (parts.requireSecure && !identified.client.secure) return false;
  return parts.upgrades.some((upgrade) => upgrade(request, socket, head, identified.client));
}

/**
 * Whether the address can be read by everything that reads it later. restify's router parses it outside of any `try`:
 * what throws there ends the process.
 */
function isAddress(request: Request): boolean {
  try {
    return request.getUrl().href !== '' && request.url?.[0] === '/' && URL.canParse(request.url, 'http://desk');
  } catch {
    return false;
  }
}

/** Headers that every answer has, and who may be answered at all. False when the answer has been given. */
function admit(parts: ServerParts, request: Request, response: Response): boolean {
  parts.security.answer(request, response);
  response.setHeader('cache-control', 'no-store');
  if (!isAddress(request)) {
    send(response, problem(400, 'BadRequest', 'This is no address of this desk.', { connection: 'close' }));
    return false;
  }
  if (parts.isStopping()) response.setHeader('connection', 'close');
  const path = pathOf(request);
  if (HEALTH.has(path)) return true;
  const identified = parts.clients.identify(request);
  if (identified.kind === 'wrongHost') {
    send(response, problem(421, 'WrongHost', 'This desk does not answer under that name; see HANDRAIL_PUBLIC_URL.'));
    return false;
  }
  if (parts.requireSecure && !identified.client.secure) {
    send(response, problem(403, 'InsecureTransport', 'Only over HTTPS.'));
    return false;
  }
  return !path.startsWith(SHARED_WITH_SITES) || !sharedWithSite(parts, request, response);
}

/** CORS for the sites that may embed the chat. True when the request was only the browser's question. */
function sharedWithSite(parts: ServerParts, request: Request, response: Response): boolean {
  const { origin } = request.headers;
  response.setHeader('vary', 'origin');
  if (origin && parts.embedOrigins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'retry-after');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-max-age', '600');
  }
  if (request.method !== 'OPTIONS') return false;
  send(response, { status: 204 });
  return true;
}

async function answer(parts: ServerParts, route: Route, request: Request): Promise<HttpResponse> {
  try {
    const identified = parts.clients.identify(request);
    const client = identified.kind === 'client' ? identified.client : { address: '', local: false, origin: '' };
    const refused = await route.admits?.(toHttpRequest(request, client, undefined));
    if (refused) {
      await readJsonBody(request, 0);
      return refused;
    }
    const read = route.method === 'GET' ? undefined : await readJsonBody(request, route.maxBodyBytes ?? MAX_BODY_BYTES);
    if (read?.kind === 'tooLarge' && !route.ignoresBody) return problem(413, 'TooLarge', 'The body is too large.');
    if (read?.kind === 'notJson' && !route.ignoresBody)
      return problem(400, 'NotJson', 'The body is not JSON in UTF-8.');
    const answered = await route.handle(toHttpRequest(request, client, read?.kind === 'ok' ? read.body : undefined));
    const wait = Number(answered.headers?.['retry-after'] ?? 0) * SECOND;
    parts.turnedAway.note(route.path, client.address, answered.status, wait);
    return answered;
  } catch (error) {
    if (error instanceof HandrailError && error.retryable) {
      parts.log.warn('http.unavailable', { code: error.code, route: route.path });
      return problem(503, 'Unavailable', 'Nothing was done; try again.', { 'retry-after': '2' });
    }
    if (error instanceof HandrailError && error.code === 'vault.unreadable') {
      parts.log.warn('http.unreadable', { route: route.path });
      return problem(404, 'Unreadable', 'Its keys are gone, and nobody can read it any more. Start a new chat.');
    }
    // Whoever left in the middle of a request is told nothing, and nobody has to act on it.
    if (request.destroyed && !request.complete) return internal();
    parts.log.error('http.failed', error, { route: route.path });
    return internal();
  }
}

function toHttpRequest(request: Request, client: Omit<Client, 'secure'>, body: unknown): HttpRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return {
    params: { ...(request.params as Record<string, string>) },
    query: Object.fromEntries(new URL(request.url ?? '/', 'http://desk').searchParams),
    headers: Object.fromEntries(headers),
    address: client.address,
    local: client.local,
    origin: client.origin,
    body,
  };
}

function pathOf(request: Request): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function notFound(status = 404): HttpResponse {
  return problem(status, 'NotFound', 'Nothing is here.');
}
