import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { sharedLimits, type TakeLimit } from '../../../../app/http/limits.ts';
import { closedRoute } from '../../../../bots/channels/botFramework/closed.ts';
import { inboundRoute } from '../../../../bots/channels/botFramework/inbound.ts';
import { ChannelCases } from '../../../../bots/channels/channelCases.ts';
import type { Incoming, Received } from '../../../../bots/turn/ports.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';
import { DAY } from '../../../../core/time.ts';
import type { Backend } from '../../../../stores/backend.ts';
import { memoryLimits } from '../../../../stores/embedded/limits.ts';
import { openEmbedded } from '../../../../stores/embedded/openEmbedded.ts';
import { holdsSecret } from '../../../../trust/secrets/index.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

let folder: string;
let backend: Backend;
let heard: Incoming[];
let answers: Received[];
let logged: unknown[];
let taken: unknown[];
let wait: number;
let looked: number;
let now: number;

beforeEach(() => {
  [taken, wait, looked, now] = [[], 0, 0, Date.UTC(2026, 0, 1)];
  folder = mkdtempSync(join(tmpdir(), 'handrail-inbound-'));
  backend = openEmbedded(folder, () => now);
  heard = [];
  answers = [];
  logged = [];
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

const tokenFor = (aud: string, claims: object = {}) =>
  `Bearer e30.${Buffer.from(JSON.stringify({ aud, iss: 'https://api.botframework.com', ...claims })).toString('base64url')}.x`;

/** Lets in whom it is asked about, as that of Microsoft does for a token that it signed. */
const letsIn = () => new ConfigurationBotFrameworkAuthentication({});

function door(
  options: {
    emulator?: boolean;
    appId?: string;
    authentication?: ConfigurationBotFrameworkAuthentication;
    take?: TakeLimit;
  } = {},
) {
  const { emulator = true, appId } = options;
  return inboundRoute({
    appId: appId ?? '',
    authentication:
      options.authentication ??
      (appId
        ? new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: appId, MicrosoftAppPassword: 'x' })
        : null),
    emulator: emulator ? new ConfigurationBotFrameworkAuthentication({}) : null,
    cases: new ChannelCases(backend.documents, Buffer.alloc(32, 1), () => now),
    take:
      options.take ??
      (async (...what) => {
        taken.push(what);
        return wait;
      }),
    receive: async (incoming) => {
      heard.push(incoming);
      return answers.shift() ?? { kind: 'accepted', seq: 1 };
    },
    mayHoldSecret: (text) => {
      looked += 1;
      return holdsSecret(text);
    },
    log: { ...silentLog, warn: (...said) => void logged.push(said) },
  });
}

const message = (overrides: object = {}) => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:55555',
  from: { id: 'user-1', name: 'Somebody' },
  recipient: { id: 'bot' },
  conversation: { id: 'conv-1' },
  text: 'hello',
  ...overrides,
});
const post = async (route: ReturnType<typeof door>, body: unknown, overrides: Partial<HttpRequest> = {}) => {
  const request = {
    params: {},
    query: {},
    headers: {},
    address: '127.0.0.1',
    local: true,
    origin: 'http://127.0.0.1:3978',
    ...overrides,
  };
  // As the server does: what is not let in is not read.
  const response = (await route.admits?.(request)) ?? (await route.handle({ ...request, body }));
  return { status: response.status, code: (response.body as { error?: { code: string } }).error?.code };
};

it('is closed until an app id or the emulator is switched on', async () => {
  expect(await post(closedRoute, message())).toEqual({ status: 404, code: 'ChannelsClosed' });
});

it('is no door for pages that this machine has open', async () => {
  const headers = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
  for (const one of headers) {
    expect(await post(door(), message(), { headers: one })).toEqual({ status: 401, code: 'Unauthorized' });
  }
  expect(heard).toEqual([]);
});

it('makes a turn of a message, keyed by the activity id of the channel, with the way back', async () => {
  expect(await post(door(), message({ channelData: { clientActivityID: 'forged' }, locale: 'ja-JP' }))).toEqual({
    status: 200,
  });
  expect(heard).toMatchObject([
    {
      channel: 'emulator',
      userId: 'user-1',
      locale: 'ja-JP',
      activity: { type: 'message', id: 'activity-1', text: 'hello' },
      reference: { serviceUrl: 'http://localhost:55555', conversation: { id: 'conv-1' }, user: { id: 'user-1' } },
    },
  ]);
  expect(heard[0]?.conversation).toMatch(/^[\w-]{22}$/);
});

it('keeps ids and the address of the channel, and no name', async () => {
  const names = { name: 'Somebody', aadObjectId: 'x', role: 'user' };
  await post(
    door(),
    message({
      from: { id: 'user-1', ...names },
      conversation: { id: 'conv-1', ...names, tenantId: 'x' },
      recipient: { id: 'bot', ...names },
      entities: [{ type: 'x' }],
    }),
  );
  expect(heard[0]?.reference).toEqual({
    serviceUrl: 'http://localhost:55555',
    channelId: 'emulator',
    conversation: { id: 'conv-1' },
    user: { id: 'user-1' },
    bot: { id: 'bot' },
  });
});

it.each([
  ['from.id', { from: { id: 'legal winner thank year wave sausage worth useful legal winner thank yellow' } }],
  ['from.id, joined', { from: { id: 'legal-winner-thank-year-wave-sausage-worth-useful-legal-winner-thank-yellow' } }],
  [
    'two ids',
    {
      from: { id: 'legal.winner.thank.year.wave.sausage' },
      recipient: { id: 'worth.useful.legal' },
      conversation: { id: 'winner.thank.yellow' },
    },
  ],
  [
    'the path of the service',
    { serviceUrl: 'http://localhost/legal/winner/thank/year/wave/sausage/worth/useful/legal/winner/thank/yellow' },
  ],
  ['the query of the service', { serviceUrl: 'http://localhost/?legal=winner' }],
  ['the user of the service', { serviceUrl: 'http://legal:winner@localhost/' }],
  ['another kind of address', { serviceUrl: 'file:///etc' }],
  ['the channel', { channelId: 'legal-winner' }],
  ['the channel of our own name for another', { channelId: 'azure-webchat' }],
])('takes no words where an id belongs: %s', async (_name, part) => {
  expect(await post(door(), message(part))).toEqual({ status: 400, code: 'BadActivity' });
  expect(heard).toEqual([]);
});

it('keeps a user in one case, gives another user another, and begins anew after the end', async () => {
  const route = door();
  await post(route, message());
  await post(route, message({ id: 'activity-2' }));
  await post(route, message({ id: 'activity-3', from: { id: 'user-2' } }));
  const [first, second, other] = heard.map(({ conversation }) => conversation);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
  answers = [{ kind: 'ended' }];
  expect(await post(route, message({ id: 'activity-4' }))).toEqual({ status: 200 });
  expect(heard.at(-2)?.conversation).toBe(first);
  expect(heard.at(-1)?.conversation).not.toBe(first);
  await post(route, message({ id: 'activity-5' }));
  expect(heard.at(-1)?.conversation).toBe(heard.at(-2)?.conversation);
});

it('forgets who has written once no conversation of theirs can be there any more', async () => {
  const route = door();
  await post(route, message());
  now += 8 * DAY;
  expect(await backend.documents.list('channel-case')).toHaveLength(1);
  now += 2 * DAY;
  expect(await backend.documents.list('channel-case')).toEqual([]);
  await post(route, message({ id: 'activity-2' }));
  expect(heard[1]?.conversation).not.toBe(heard[0]?.conversation);
});

it('counts for each user what they send, the longer the more, and hears no more of whoever sends too much', async () => {
  const route = door();
  await post(route, message());
  await post(route, message({ id: 'activity-2', from: { id: 'user-2' }, text: 'word '.repeat(400) }));
  expect(taken).toEqual([
    ['sendFrom', 'emulator user-1', 1],
    ['sendFrom', 'emulator user-2', 5],
    ['longFrom', 'emulator user-2', 2],
  ]);
  wait = 1_000;
  expect(await post(route, message({ id: 'activity-3' }))).toMatchObject({ status: 429 });
  expect(heard).toHaveLength(2);
});

it('gives one new case to two messages that arrive at once', async () => {
  const route = door();
  await Promise.all(Array.from({ length: 10 }, (_, n) => post(route, message({ id: `a${n}` }))));
  expect(new Set(heard.map(({ conversation }) => conversation)).size).toBe(1);
});

it('stores no address of a user', async () => {
  await post(door(), message());
  const stored = JSON.stringify(await backend.documents.list('channel-case'));
  expect(stored).not.toMatch(/user-1|conv-1|emulator/);
});

it('greets who joined, and not the bot itself', async () => {
  const update = (id: string) => message({ type: 'conversationUpdate', text: undefined, membersAdded: [{ id }] });
  await post(door(), update('bot'));
  expect(heard).toHaveLength(0);
  await post(door(), update('user-1'));
  expect(heard).toMatchObject([{ activity: { type: 'conversationUpdate', id: 'start' } }]);
});

it('takes what is not its business without a word, so that the channel does not repeat it', async () => {
  for (const body of [
    message({ type: 'messageReaction' }),
    message({ type: 'typing', text: undefined }),
    message({ type: 'somethingNew' }),
    message({ conversation: { id: 'room', isGroup: true } }),
    message({ text: undefined }),
  ]) {
    expect(await post(door(), body)).toEqual({ status: 200 });
  }
  expect(heard).toHaveLength(0);
});

it('keeps of files only their kind, and nothing of the copies that Teams adds', async () => {
  const attachments = [
    { contentType: 'text/html', content: '<p>hello</p>' },
    { contentType: 'image/png', contentUrl: 'https://files.example/phrase.png', name: 'phrase.png' },
  ];
  await post(door(), message({ attachments }));
  expect(heard[0]?.activity.attachments).toEqual([{ contentType: 'image' }]);
  await post(door(), message({ id: 'b', attachments: attachments.slice(0, 1) }));
  expect(heard[1]?.activity.attachments).toBeUndefined();
});

it.each([
  ['no object', 'hello', 400],
  ['no type', message({ type: undefined }), 400],
  ['no service URL', message({ serviceUrl: undefined }), 400],
  ['no sender', message({ from: undefined }), 400],
  ['a text that is too long', message({ text: 'x'.repeat(8_001) }), 413],
])('refuses %s', async (_name, body, status) => {
  expect((await post(door(), body)).status).toBe(status);
  expect(heard).toHaveLength(0);
});

it('lets the emulator in from this machine only, and sends its replies nowhere else', async () => {
  expect((await post(door(), message(), { local: false })).status).toBe(401);
  expect((await post(door(), message({ serviceUrl: 'http://192.0.2.1/' }))).status).toBe(401);
  expect(heard).toHaveLength(0);
});

describe('with an app id', () => {
  const appId = '11111111-2222-3333-4444-555555555555';
  const line = (overrides: object = {}) =>
    message({ channelId: 'line', serviceUrl: 'https://line.botframework.com/', ...overrides });

  it('refuses a request without a token', async () => {
    expect(await post(door({ emulator: false, appId }), line())).toEqual({ status: 401, code: 'Unauthorized' });
    expect(heard).toHaveLength(0);
    expect(logged).toEqual([['channel.unauthenticated', {}]]);
  });

  it('does not spend the time to look for a secret in ids that come without a token', async () => {
    await post(door({ emulator: false, appId }), line({ from: { id: 'x'.repeat(500) } }));
    await post(door({ emulator: true }), line(), { local: false });
    expect(looked).toBe(0);
    await post(door(), message());
    expect(looked).toBeGreaterThan(0);
  });

  it.each([
    'https://evil.example/',
    'http://line.botframework.com/',
    'https://botframework.com.evil.example/',
    'https://line.botframework.com:8443/',
  ])('refuses the service URL %s, whoever names it', async (serviceUrl) => {
    const headers = { authorization: tokenFor(appId) };
    const route = door({ emulator: false, appId, authentication: letsIn() });
    expect(await post(route, line({ serviceUrl }), { headers })).toEqual({
      status: 403,
      code: 'BadServiceUrl',
    });
  });

  it('says that it cannot check a token, with one kind of line, where Microsoft is out of reach', async () => {
    const unreachable = new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'x',
    });
    unreachable.authenticateRequest = () => Promise.reject(new TypeError('fetch failed'));
    const route = door({ emulator: false, appId, authentication: unreachable });
    expect(await post(route, line(), { headers: { authorization: tokenFor(appId) } })).toEqual({
      status: 503,
      code: 'Unchecked',
    });
    expect(logged).toEqual([['channel.unchecked', {}]]);
    expect(heard).toHaveLength(0);
  });

  it('lets one address try so often, counted before the token is checked', async () => {
    const unreachable = new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'x',
    });
    let checked = 0;
    unreachable.authenticateRequest = () => {
      checked += 1;
      return Promise.reject(new TypeError('fetch failed'));
    };
    const route = door({ emulator: false, appId, authentication: unreachable });
    const from = { address: '203.0.113.7', headers: { authorization: tokenFor(appId) } };
    await post(route, line(), from);
    wait = 1_000;
    expect((await post(route, line(), from)).status).toBe(429);
    expect(checked).toBe(1);
    expect(taken).toEqual([
      ['channelTry', '203.0.113.7'],
      ['channelTryNear', '203.0.113.7'],
      ['channelTry', '203.0.113.7'],
    ]);
  });

  it('hears all users of a channel while one of them sends more than anybody may, and no more of that one', async () => {
    const take = sharedLimits(memoryLimits(), Buffer.alloc(32, 7));
    const route = door({ emulator: false, appId, authentication: letsIn(), take });
    const request = { address: '203.0.113.7', local: false, headers: { authorization: tokenFor(appId) } };
    const say = async (user: string, id: string) =>
      (await post(route, line({ id, from: { id: user } }), request)).status;
    const flood: number[] = [];
    for (let n = 0; n < 1_000; n += 1) flood.push(await say('flooding', `a-${n}`));
    expect(flood.filter((status) => status === 200)).toHaveLength(300);
    expect(flood.at(-1)).toBe(429);
    for (const user of ['mina', 'jun', 'yuto']) expect(await say(user, `of-${user}`)).toBe(200);
  });

  it.each<[string, object]>([
    ['an id with a blank', { from: { id: 'a b' } }],
    ['more files than anybody sends', { attachments: Array(101).fill({ contentType: 'image/png' }) }],
    ['a channel that nobody knows', { channelId: 'ghosts' }],
    ['a service elsewhere', { serviceUrl: 'https://elsewhere.example/' }],
  ])('hears all users of a channel while one of them sends %s without end', async (_, refused) => {
    const take = sharedLimits(memoryLimits(), Buffer.alloc(32, 7));
    const route = door({ emulator: false, appId, authentication: letsIn(), take });
    const request = { address: '203.0.113.7', local: false, headers: { authorization: tokenFor(appId) } };
    for (let n = 0; n < 700; n += 1) await post(route, line(refused), request);
    expect((await post(route, line({ from: { id: 'mina' } }), request)).status).toBe(200);
  });

  it("reads no body before its token was found to be Microsoft's", async () => {
    const refuses = letsIn();
    refuses.authenticateRequest = () => Promise.reject(new AuthenticationError('not ours', 401));
    const route = door({ emulator: false, appId, authentication: refuses });
    const request = { params: {}, query: {}, address: '203.0.113.7', local: false, origin: 'https://desk.example' };
    const headers = { authorization: tokenFor(appId) };
    expect(await route.admits?.({ ...request, headers })).toMatchObject({ status: 401 });
  });

  it('gives no try back for a token of nobody', async () => {
    const route = door({ emulator: true, appId });
    const from = { address: '203.0.113.7', local: false, headers: { authorization: tokenFor(appId) } };
    for (const body of [{}, line({ serviceUrl: 'https://evil.example/' }), line()]) await post(route, body, from);
    await post(route, message());
    expect(taken.filter((one) => String(one).startsWith('channelTry,'))).toEqual(
      Array(3).fill(['channelTry', '203.0.113.7']),
    );
  });

  it.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a word for a token', { authorization: 'Bearer letmein' }],
    ['a token in another dress', { authorization: `Basic ${tokenFor(appId).slice(7)}` }],
    ['three parts that say nothing', { authorization: 'Bearer e30.e30.e30' }],
    ['a part that is no JSON', { authorization: 'Bearer e30.____.x' }],
    ['a token for another bot', { authorization: tokenFor('00000000-0000-4000-8000-000000000000') }],
    [
      'a token that names a tenant, which the SDK would remember',
      { authorization: tokenFor(appId, { tid: 'made up' }) },
    ],
    ['a token that no channel signs', { authorization: tokenFor(appId, { iss: 'https://sts.windows.net/made-up/' }) }],
  ])('reads no body of whoever shows %s, and takes no try for it', async (_, headers) => {
    const route = door({ emulator: false, appId });
    const request = { params: {}, query: {}, address: '203.0.113.7', local: false, origin: 'https://desk.example' };
    expect(await route.admits?.({ ...request, headers })).toMatchObject({ status: 401 });
    expect(taken).toEqual([]);
  });

  it('reads no body of an address that has no tries left, of its own or of its line', async () => {
    const route = door({ emulator: true, appId, authentication: letsIn() });
    const request = { params: {}, query: {}, address: '2001:db8:1::1', local: false, origin: 'https://desk.example' };
    const headers = { authorization: tokenFor(appId) };
    expect(await route.admits?.({ ...request, headers })).toBeNull();
    wait = 1_000;
    expect(await route.admits?.({ ...request, headers })).toMatchObject({ status: 429 });
  });

  it('takes a try of whoever calls on this machine for a channel elsewhere', async () => {
    await post(door({ appId }), line(), { headers: { authorization: tokenFor(appId) } });
    expect(taken).toContainEqual(['channelTry', '127.0.0.1']);
  });

  it("does not count what Microsoft's own machines bring for another bot", async () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const route = door({ emulator: false, appId });
    expect((await post(route, line(), { headers: { authorization: tokenFor(other) } })).status).toBe(401);
    expect(taken).toEqual([]);
  });

  it('does not take the emulator for authenticated because both are on', async () => {
    expect((await post(door({ appId }), line({ channelId: 'emulator' }))).status).toBe(401);
  });
});
