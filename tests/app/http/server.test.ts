import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, BlockList, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'restify';
import { Clients } from '../../../app/http/client.ts';
import { CRUMBS } from '../../../app/http/crumbs.ts';
import { Floods, OF_ADDRESS, OF_NEIGHBOURS } from '../../../app/http/floods.ts';
import { healthRoutes } from '../../../app/http/operating/healthRoutes.ts';
import { Metrics } from '../../../app/http/operating/metrics.ts';
import { Pages } from '../../../app/http/pages.ts';
import { security } from '../../../app/http/security.ts';
import { createHttpServer, type ServerParts } from '../../../app/http/server.ts';
import { TurnedAway } from '../../../app/http/turnedAway.ts';
import type { ReadyState } from '../../../app/process/readiness.ts';
import { closedRoute } from '../../../bots/channels/botFramework/closed.ts';
import { HandrailError } from '../../../core/errors.ts';
import { problem, type Route, tooMany } from '../../../core/net/http.ts';
import { Secret } from '../../../core/secret.ts';
import { SECOND } from '../../../core/time.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

const EMBED = 'https://wallet.example';
const routes: Route[] = [
  {
    method: 'POST',
    path: '/echo/:name',
    handle: async ({ params, body }) => ({ status: 200, body: { params, body } }),
  },
  {
    method: 'GET',
    path: '/broken',
    handle: async () => {
      throw new TypeError('the user said: my secret words');
    },
  },
  {
    method: 'GET',
    path: '/down',
    handle: async () => {
      throw new HandrailError('store.unavailable', 'disk at /var/lib is gone', { retryable: true });
    },
  },
  {
    method: 'GET',
    path: '/lost',
    handle: async () => {
      throw new HandrailError('vault.unreadable', 'the key of epoch 7 is not in the key store');
    },
  },
  closedRoute,
  {
    method: 'POST',
    path: '/for-staff',
    admits: async ({ headers }) => (headers['cookie'] ? null : problem(401, 'SignInFirst', 'Sign in.')),
    handle: async ({ body }) => ({ status: 200, body: { body } }),
  },
  {
    method: 'POST',
    path: '/v3/directline/tokens/generate',
    handle: async () => {
      heard += 1;
      return told > 0 ? tooMany(told) : { status: 200, body: {} };
    },
  },
];

/** How often somebody was heard who wants a token, and how long they are told to wait. */
let [heard, told] = [0, 0];
let now = Date.UTC(2026, 0, 1);
let folder: string;
let parts: ServerParts;
let server: Server;
let metrics: Metrics;
const errors: string[] = [];
let ready: () => Promise<ReadyState>;
let isStopping = false;
/** How long whoever asks for a written page has to wait. */
let pageWait = 0;
let troubles: Record<string, number> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-pages-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', 'chat.html', 'agent.html', 'embed.js', 'assets/app-1a2b.js']) {
    writeFileSync(join(folder, name), `<!-- ${name} -->`);
  }
  ready = async () => 'ready';
  metrics = new Metrics({ handrail_streams_open: { help: 'Open streams.', read: () => 3 } });
  const pages = new Pages(folder);
  const writePage = (path: string) => {
    const page = pages.find(path === '/chat' ? '/chat.html' : '/agent');
    return (
      page &&
      ({
        page: { ...page, ...(path === '/chat' ? {} : { body: Buffer.from('the help centre') }) },
        status: /^.$|articles|chat/.test(path) ? 200 : 404,
      } as const)
    );
  };
  parts = {
    routes: [
      ...routes,
      ...healthRoutes({
        ready: () => ready(),
        troubles: () => troubles,
        metrics,
        metricsToken: new Secret('m'.repeat(20)),
      }),
    ],
    // As the real ones begin.
    upgrades: [({ url }) => new URL(url ?? '/', 'http://desk').pathname === '/nowhere'],
    pages,
    writePage: (path) => writePage(path),
    takePage: async () => pageWait,
    clients: new Clients({ loopback: true }),
    floods: new Floods(() => now),
    turnedAway: new TurnedAway(() => now),
    security: security({ embedOrigins: [EMBED], tls: false }),
    metrics,
    log: { ...silentLog, error: (event) => void errors.push(event) },
    embedOrigins: [EMBED],
    requireSecure: false,
    isStopping: () => isStopping,
  };
  server = createHttpServer(parts);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  metrics.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  code: string | undefined;
}

/** `node:http` instead of `fetch`, which does not let a test choose its Host. */
function call(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = response.headers['content-type']?.includes('json') && text;
        const code = isJson ? (JSON.parse(text) as { error?: { code: string } }).error?.code : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, code });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

it('mounts a route with its parameters and JSON body', async () => {
  const { status, text, headers } = await call('POST', '/echo/caf%C3%A9', {}, '{"a":["鿐"]}');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ params: { name: 'café' }, body: { a: ['鿐'] } });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

it.each([
  ['broken JSON', '{"a":', 400, 'NotJson'],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'NotJson'],
  ['a body of 5 MB', Buffer.alloc(5_000_000, 'x'), 413, 'TooLarge'],
  ['a body just past 64 kB', Buffer.alloc(65_537, '1'), 413, 'TooLarge'],
  ['lists within lists', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`, 413, 'TooLarge'],
  ['more values than anybody means', `[${'{},'.repeat(9_000)}{}]`, 413, 'TooLarge'],
  [
    'a name for each of thousands of figures',
    `{${'"a":1,'.repeat(9_000)}"b":[${'1,'.repeat(1_500)}1]}`,
    413,
    'TooLarge',
  ],
])('answers %s with the right status, and lives', async (_name, body, status, code) => {
  const answer = await call('POST', '/echo/x', {}, body);
  expect([answer.status, answer.code]).toEqual([status, code]);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it('takes signs of lists in a text for what they are, and lists as long as a form has', async () => {
  for (const body of [`"${'[{,'.repeat(20_000)}"`, `"${'\\"['.repeat(9_000)}"`, `[${'1,'.repeat(5_000)}1]`])
    expect((await call('POST', '/echo/x', {}, body)).status).toBe(200);
});

it('parses no body of somebody who is not let in, and one of whoever is', async () => {
  // Were it parsed first, the answer would be about the body.
  expect(await call('POST', '/for-staff', {}, '{"a":')).toMatchObject({ status: 401, code: 'SignInFirst' });
  expect(await call('POST', '/for-staff', { cookie: 'a=b' }, '{"a":')).toMatchObject({ status: 400, code: 'NotJson' });
  expect((await call('POST', '/for-staff', { cookie: 'a=b' }, '[1]')).text).toBe('{"body":[1]}');
});

it.each(['//', '///', '/\\\\', '//:', '/%'])('refuses a socket at %s, and lives', async (path) => {
  const answer = await call('GET', path, { connection: 'Upgrade', upgrade: 'websocket' });
  expect(answer.status).toBe(404);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it.each(['http://[', 'http://a:99999999/', '//a@[/', 'http:////', 'http://desk.example/agent'])(
  'refuses the address %s, and lives',
  async (path) => {
    expect(await call('GET', path)).toMatchObject({ status: 400, code: 'BadRequest' });
    expect((await call('GET', '/healthz')).status).toBe(200);
  },
);

it('answers or hangs up on two thousand odd requests, and lives', async () => {
  const parts = [
    'http://',
    '//',
    '[',
    ']',
    '@',
    ':',
    '%',
    '%00',
    '\\',
    '/healthz',
    '?',
    '#',
    '..',
    ';',
    'a',
    '\u00ff',
    '{',
    '99999',
  ];
  const headers = ['host', 'origin', 'accept', 'content-type', 'cookie', 'x-forwarded-for', 'accept-encoding', 'range'];
  // Seeded, so that what fails once fails again (mulberry32).
  let seed = 20_261_128;
  const draw = (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const odd = () => Array.from({ length: 1 + draw(6) }, () => parts[draw(parts.length)]).join('');
  const request = () =>
    [
      `${['GET', 'POST', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH'][draw(6)]} ${draw(3) === 0 ? '' : '/'}${odd()} HTTP/1.1`,
      `host: ${draw(4) === 0 ? odd() : '127.0.0.1'}`,
      `${headers[draw(headers.length)]}: ${odd()}`,
      'connection: close',
    ].join('\r\n');
  const { port } = server.address() as AddressInfo;
  const send = (text: string) =>
    new Promise<number>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(`${text}\r\n\r\n`));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0)));
    });
  const statuses: number[] = [];
  for (let n = 0; n < 40; n += 1)
    statuses.push(...(await Promise.all(Array.from({ length: 50 }, () => send(request())))));
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(new Set(statuses).size).toBeGreaterThan(3);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it('parses deep nesting without falling over', async () => {
  const deep = '['.repeat(30_000) + ']'.repeat(30_000);
  expect((await call('POST', '/echo/x', {}, deep)).status).toBeGreaterThanOrEqual(200);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it('tells a client nothing about what failed inside', async () => {
  const broken = await call('GET', '/broken');
  expect([broken.status, broken.code]).toEqual([500, 'Internal']);
  expect(broken.text).not.toMatch(/secret|TypeError|at /);
  const down = await call('GET', '/down');
  expect([down.status, down.code, down.headers['retry-after']]).toEqual([503, 'Unavailable', '2']);
  expect(down.text).not.toContain('/var/lib');
});

it('shows the help centre to a browser that followed a mistyped link', async () => {
  const answer = await call('GET', '/artcles/new-phone', { accept: 'text/html,*/*' });
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

it('answers unknown addresses and methods in its own shape', async () => {
  expect(await call('GET', '/nothing')).toMatchObject({ status: 404, code: 'NotFound' });
  expect((await call('DELETE', '/echo/x')).status).toBe(405);
  expect((await call('GET', '/%zz')).status).toBeGreaterThanOrEqual(400);
  expect((await call('GET', '/assets/../../etc/passwd')).status).toBe(404);
  expect((await call('GET', '/..%2f..%2fetc%2fpasswd')).status).toBe(404);
});

it('serves pages under a policy that allows no inline code and no framing, except the chat by allowed sites', async () => {
  const help = await call('GET', '/articles/add-network');
  expect(help.text).toContain('the help centre');
  expect(help.headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
  expect(help.headers['content-security-policy']).not.toContain('unsafe');
  expect(help.headers['permissions-policy']).toMatch(/camera=\(\), .*microphone=\(\), .*clipboard-write=\(self\)/);
  const chat = await call('GET', '/chat');
  expect(chat.headers['content-security-policy']).toContain(`frame-ancestors 'self' ${EMBED}`);
  expect(chat.headers['x-frame-options']).toBeUndefined();
  expect(chat.headers['x-content-type-options']).toBe('nosniff');
  expect((await call('GET', '/agent')).text).toContain('agent.html');
});

it('lets browsers keep hashed files for ever and asks them to check the others', async () => {
  const hashed = await call('GET', '/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
  expect(hashed.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
  });
  const embed = await call('GET', '/embed.js');
  expect(embed.headers).toMatchObject({ 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'cross-origin' });
  expect(embed.headers['access-control-allow-origin']).toBe('*');
  expect((await call('GET', '/chat')).headers['access-control-allow-origin']).toBeUndefined();
  const again = await call('GET', '/embed.js', { 'if-none-match': String(embed.headers.etag) });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('lets allowed sites, and no others, call Direct Line from their pages', async () => {
  const ask = (origin: string, path: string) =>
    call('OPTIONS', path, { origin, 'access-control-request-method': 'POST' });
  const allowed = await ask(EMBED, '/v3/directline/tokens/generate');
  expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([204, EMBED]);
  const other = await ask('https://evil.example', '/v3/directline/tokens/generate');
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
  expect((await ask(EMBED, '/desk/session')).headers['access-control-allow-origin']).toBeUndefined();
});

it('does not answer under a foreign name on loopback', async () => {
  expect(await call('GET', '/', { host: 'evil.example:3978' })).toMatchObject({ status: 421, code: 'WrongHost' });
  expect((await call('GET', '/', { host: 'localhost:1' })).status).toBe(200);
  expect((await call('GET', '/healthz', { host: '10.1.2.3' })).status).toBe(200);
});

it('shows metrics to this machine or to the holder of the token, and counts by route pattern only', async () => {
  await call('POST', '/echo/some-conversation', {}, '{}');
  const here = await call('GET', '/metrics');
  expect(here.status).toBe(200);
  expect(here.text).toContain('route="/echo/:name"');
  expect(here.text).toContain('handrail_streams_open 3');
  expect(here.text).not.toContain('some-conversation');
  const passedOn = { 'x-forwarded-for': '203.0.113.9' };
  expect((await call('GET', '/metrics', passedOn)).status).toBe(401);
  expect((await call('GET', '/metrics', { ...passedOn, authorization: `Bearer ${'m'.repeat(20)}` })).status).toBe(200);
  expect((await call('GET', '/metrics', { ...passedOn, authorization: `Bearer ${'n'.repeat(20)}` })).status).toBe(401);
});

it('names on /readyz what an operator has to look at, and stays ready', async () => {
  troubles = { keysPastDeadline: 2, contentPastDue: 0 };
  const { status, text } = await call('GET', '/readyz');
  expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready', troubles: { keysPastDeadline: 2 } }]);
  troubles = {};
  expect(JSON.parse((await call('GET', '/readyz')).text)).toEqual({ status: 'ready' });
});

it('is red on /readyz when nothing can be written, and still alive', async () => {
  expect((await call('GET', '/readyz')).status).toBe(200);
  ready = async () => 'notReady';
  expect((await call('GET', '/readyz')).status).toBe(503);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it('ends the connection with every answer once it is stopping, and answers all the same', async () => {
  isStopping = true;
  ready = async () => 'stopping';
  const probe = await call('GET', '/readyz');
  expect([probe.status, JSON.parse(probe.text)]).toEqual([503, { status: 'stopping' }]);
  for (const path of ['/agent', '/healthz', '/nothing', '/readyz']) {
    expect((await call('GET', path, { connection: 'keep-alive' })).headers.connection).toBe('close');
  }
  isStopping = false;
  expect((await call('GET', '/agent', { connection: 'keep-alive' })).headers.connection).toBe('keep-alive');
});

it('says of a conversation whose keys are gone that a new chat has to be started, so that nobody asks again for ever', async () => {
  expect(await call('GET', '/lost')).toMatchObject({ status: 404, code: 'Unreadable' });
});

it('says of the door for channels that it is closed, whatever is sent to it', async () => {
  for (const body of ['', '{"type":"message"}', 'no JSON', Buffer.alloc(100_000)]) {
    expect(await call('POST', '/api/messages', {}, body)).toMatchObject({ status: 404, code: 'ChannelsClosed' });
  }
});

it('logs no error for a client that leaves in the middle of its request, and one for a failure of its own', async () => {
  errors.length = 0;
  const { port } = server.address() as AddressInfo;
  const leaving = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/echo/x', agent: false });
  leaving.on('error', () => undefined);
  leaving.setHeader('content-length', '100');
  leaving.write('{"half":');
  await new Promise((resolve) => setTimeout(resolve, 100));
  leaving.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(errors).toEqual([]);
  await call('GET', '/broken');
  expect(errors).toEqual(['http.failed']);
});

describe('somebody who goes on asking for tokens', () => {
  const path = '/v3/directline/tokens/generate';
  const ask = (address = path) => call('POST', address);

  it('is answered without being heard, until the time that they were told is over', async () => {
    [heard, told] = [0, 30 * SECOND];
    const answers = [];
    for (let n = 0; n < 12; n++) answers.push(await ask());
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 429));
    expect(heard).toBe(5);
    now += 10 * SECOND;
    expect((await ask()).headers['retry-after']).toBe('20');
    expect((await ask(`${path}?x`)).status).toBe(429);
    expect(heard).toBe(6);
    expect((await call('GET', '/healthz')).status).toBe(200);
    [told, now] = [0, now + 31 * SECOND];
    expect((await ask()).status).toBe(200);
    told = 30 * SECOND;
    for (let n = 0; n < 5; n++) await ask();
    expect(heard).toBe(12);
    [told, now] = [0, now + 31 * SECOND];
    await ask();
  });

  it('is counted like everybody', async () => {
    expect(await metrics.text()).toMatch(
      /handrail_http_requests_total\{method="POST",route="\/v3\/directline\/tokens\/generate",status="429"\} 1[89]/,
    );
  });
});

it('writes no more pages for an address that has had its share, and goes on giving out files', async () => {
  pageWait = 3 * SECOND;
  const refused = await call('GET', '/articles/stuck');
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3']);
  expect((await call('HEAD', '/')).status).toBe(429);
  expect((await call('GET', '/assets/app-1a2b.js')).status).toBe(200);
  pageWait = 0;
  expect((await call('GET', '/articles/stuck')).status).toBe(200);
});

describe('somebody who asks for files without end', () => {
  let behindProxy: Server;
  beforeAll(async () => {
    const trustedProxies = new BlockList();
    trustedProxies.addAddress('127.0.0.1');
    behindProxy = createHttpServer({ ...parts, clients: new Clients({ loopback: true, trustedProxies }) });
    await new Promise<void>((resolve) => behindProxy.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>((resolve) => behindProxy.close(() => resolve())));

  /** So many requests in one piece; the statuses that came until the connection was closed or all were answered. */
  const pipeline = (count: number, address?: string, path = '/assets/app-1a2b.js') =>
    new Promise<number[]>((resolve) => {
      const { port } = behindProxy.address() as AddressInfo;
      const from = address ? `x-forwarded-for: ${address}\r\n` : '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${from}\r\n`.repeat(count)),
      );
      let heard = '';
      const statuses = () => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
      socket.on('data', (chunk) => {
        heard += chunk.toString('latin1');
        if (heard.length > 100 && statuses().length >= count) socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(statuses()));
    });
  const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length;

  it('is told once to come later, on a connection that ends, and others are answered', async () => {
    const statuses = await pipeline(OF_ADDRESS.burst + 500, '2001:db8:1:1::1');
    expect(statuses).toHaveLength(OF_ADDRESS.burst + 1);
    expect(refused(statuses)).toBe(1);
    expect(await pipeline(1, '2001:db8:1:1::2')).toEqual([429]);
    expect(await pipeline(1, '2001:db8:1:2::1')).toEqual([200]);
    now += SECOND;
    expect(refused(await pipeline(OF_ADDRESS.aSecond, '2001:db8:1:1::1'))).toBe(0);
  });

  it('has no more with all addresses of its line, health included', async () => {
    for (let n = 0; n < OF_NEIGHBOURS.burst / OF_ADDRESS.burst; n++)
      expect(refused(await pipeline(OF_ADDRESS.burst, `2001:db8:2:${n}::1`, '/healthz'))).toBe(0);
    expect(await pipeline(3, '2001:db8:2:ff::1', '/healthz')).toEqual([429]);
    expect(await pipeline(1, '2001:db8:3::1', '/healthz')).toEqual([200]);
  });

  it('is not the proxy that looks whether the desk is well, nor who sits at its machine', async () => {
    expect(refused(await pipeline(OF_ADDRESS.burst + 500, undefined, '/healthz'))).toBe(0);
  });
});

describe('a body in crumbs', () => {
  /** Sends the head and then pieces of one byte without end; the first line that came. Resolves once the desk has closed it. */
  const crumbs = (head: string, piece = '1\r\n \r\n') =>
    new Promise<string>((resolve) => {
      const { port } = server.address() as AddressInfo;
      const all = piece.repeat(10_000);
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${head}\r\nhost: localhost\r\ncontent-type: application/json\r\n`);
        socket.write('transfer-encoding: chunked\r\n\r\n');
        const go = () => {
          let isTaken = true;
          while (isTaken && !socket.destroyed) isTaken = socket.write(all);
        };
        socket.on('drain', go);
        go();
      });
      socket.on('data', (chunk) => {
        heard += chunk.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
    });

  it.each([
    'POST /echo/x HTTP/1.1',
    'POST /for-staff HTTP/1.1',
    'POST /api/messages HTTP/1.1',
    'POST /v3/directline/tokens/generate HTTP/1.1',
    'POST /nowhere HTTP/1.1',
    'GET /agent HTTP/1.1',
  ])('is let go of after a few hundred, however many come: %s', async (head) => {
    expect(await crumbs(head)).not.toMatch(/ 5\d\d /);
    expect((await call('GET', '/healthz')).status).toBe(200);
  });

  it('is refused and ends its connection, and one of as many pieces as anybody means is read', async () => {
    const { port } = server.address() as AddressInfo;
    const send = (count: number) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('POST /echo/x HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n');
          socket.write(`${'1\r\n \r\n'.repeat(count)}1\r\n7\r\n0\r\n\r\n`);
        });
        socket.on('data', (chunk) => {
          resolve(chunk.toString('latin1'));
          socket.destroy();
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve('closed'));
      });
    expect(await send(CRUMBS.free - 50)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"body":7/);
    expect(await send(CRUMBS.free + 50)).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close/i);
  });
});
