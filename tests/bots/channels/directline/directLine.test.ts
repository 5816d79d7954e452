import { DirectLine } from '../../../../bots/channels/directline/directLine.ts';
import type { Limited } from '../../../../bots/channels/directline/ports.ts';
import { DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import type { ConversationId } from '../../../../core/ids.ts';
import type { HttpRequest, HttpResponse } from '../../../../core/net/http.ts';
import { DAY, MINUTE } from '../../../../core/time.ts';
import { holdsSecret } from '../../../../trust/secrets/index.ts';
import { EchoDesk } from '../../../support/desk/echoDesk.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

const KEY = new Uint8Array(32).fill(7);
type Body = Record<string, never> & { token: string; conversationId: ConversationId; id: string };

function channel() {
  const desk = new EchoDesk();
  let now = Date.UTC(2026, 0, 1);
  const taken: string[] = [];
  const waits = new Map<Limited, number>();
  const tokens = new DirectLineTokens(KEY, () => now);
  const directLine = new DirectLine({
    conversations: desk,
    signals: desk.signals,
    receive: desk.receive,
    placesInQueue: async () => new Map(),
    remembers: async () => false,
    tokens,
    take: async (what, key, cost = 1) => {
      taken.push(cost === 1 ? `${what} ${key}` : `${what} ${key}, ${cost} times`);
      return waits.get(what) ?? 0;
    },
    clock: () => now,
    mayHoldSecret: holdsSecret,
    log: silentLog,
    embedOrigins: ['https://wallet.example'],
  });
  const wait = (ms: number) => {
    now += ms;
  };
  return { desk, directLine, tokens, taken, waits, wait };
}

const request = (overrides: Partial<HttpRequest> & { token?: string } = {}): HttpRequest => ({
  params: {},
  query: {},
  address: '192.0.2.1',
  local: false,
  origin: 'https://desk.example',
  body: undefined,
  ...overrides,
  headers: { ...(overrides.token ? { authorization: `Bearer ${overrides.token}` } : {}), ...overrides.headers },
});
const bodyOf = (response: HttpResponse) => response.body as Body;
const codeOf = (response: HttpResponse) => [
  response.status,
  (response.body as { error?: { code: string } }).error?.code,
];

async function started(home = channel()) {
  const { token, conversationId } = bodyOf(await home.directLine.generate(request()));
  const params = { conversation: conversationId };
  const begun = await home.directLine.start(request({ token }));
  const ask = (overrides: Partial<HttpRequest> = {}) => request({ token, params, ...overrides });
  return { ...home, token, conversationId, params, begun, ask };
}

it('gives an anonymous visitor a token, and the conversation starts with a greeting', async () => {
  const { begun, conversationId, directLine, ask } = await started();
  expect(begun.status).toBe(201);
  expect(begun.body).toMatchObject({ conversationId, expires_in: 1800 });
  const url = new URL((begun.body as { streamUrl: string }).streamUrl);
  expect([url.protocol, url.host, url.pathname]).toEqual([
    'wss:',
    'desk.example',
    `/v3/directline/conversations/${conversationId}/stream`,
  ]);
  const { activities, watermark } = (await directLine.read(ask())).body as never as Record<string, unknown>;
  expect(watermark).toBe('1');
  expect(activities).toMatchObject([
    {
      id: `${conversationId}|0000001`,
      text: 'Hello',
      from: { id: 'handrail', role: 'bot' },
      conversation: { id: conversationId },
    },
  ]);
});

it('starts a conversation once, however often it is asked', async () => {
  const { directLine, desk, token } = await started();
  expect((await directLine.start(request({ token }))).status).toBe(200);
  expect(desk.heard).toHaveLength(1);
});

it('lets pages of its own and of allowed sites start conversations, and no others', async () => {
  const { directLine } = channel();
  const from = async (origin: string) => (await directLine.generate(request({ headers: { origin } }))).status;
  expect(await from('https://desk.example')).toBe(200);
  expect(await from('https://wallet.example')).toBe(200);
  expect(await from('https://wallet.example.evil.example')).toBe(403);
  expect(await from('null')).toBe(403);
});

it('answers a message with the id under which it appears in the transcript', async () => {
  const { directLine, ask, conversationId, desk } = await started();
  const body = {
    type: 'message',
    text: 'hi',
    from: { id: 'root', name: 'Root' },
    channelData: { clientActivityID: 'c1' },
  };
  const response = await directLine.post(ask({ body }));
  expect(response).toMatchObject({ status: 200, body: { id: `${conversationId}|0000002` } });
  const user = desk.heard[1]?.userId;
  expect(user).toMatch(/^dl_/);
  const { activities } = (await directLine.read(ask({ query: { watermark: '1' } }))).body as never as {
    activities: { text: string; from: unknown; channelData?: unknown }[];
  };
  expect(activities[0]).toMatchObject({
    text: 'hi',
    from: { id: user, role: 'user' },
    channelData: { clientActivityID: 'c1' },
  });
  expect(activities[1]?.text).toBe('You said: hi');
});

it('gives a message that is sent again the same id, and hears it once', async () => {
  const { directLine, ask, desk } = await started();
  const body = { type: 'message', text: 'hi', channelData: { clientActivityID: 'c1' } };
  const [first, again] = [await directLine.post(ask({ body })), await directLine.post(ask({ body }))];
  expect(bodyOf(again).id).toBe(bodyOf(first).id);
  expect(desk.heard).toHaveLength(2);
});

it('never shows a user what is for staff only', async () => {
  const { directLine, ask, desk, conversationId } = await started();
  desk.say(conversationId, 'staff', 'he seems upset', 'staff');
  desk.say(conversationId, 'staff', 'Hello from a person');
  const text = JSON.stringify((await directLine.read(ask())).body);
  expect(text).toContain('Hello from a person');
  expect(text).not.toContain('upset');
});

it('says 403 to an expired token and to a token of another conversation, 401 without one', async () => {
  const home = channel();
  const one = await started(home);
  const other = await started(home);
  const foreign = request({ token: other.token, params: one.params });
  expect(codeOf(await home.directLine.read(foreign))).toEqual([403, 'BadToken']);
  expect(codeOf(await home.directLine.read(request({ token: 'a.b.c', params: one.params })))).toEqual([
    403,
    'BadToken',
  ]);
  expect(codeOf(await home.directLine.read(request({ params: one.params })))).toEqual([401, 'NoToken']);
  home.wait(31 * MINUTE);
  for (const call of ['read', 'post', 'reconnect', 'refresh', 'start', 'upload'] as const) {
    expect(codeOf(await home.directLine[call](one.ask()))).toEqual([403, 'TokenExpired']);
  }
});

it('does not take a stream token for a REST call, nor one signed with another algorithm', async () => {
  const { directLine, tokens, ask, conversationId } = await started();
  const stream = tokens.issue({ conversation: conversationId, user: 'dl_x' }, 'stream');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${stream.split('.')[1]}.`;
  for (const token of [stream, unsigned]) {
    const response = await directLine.read({ ...ask(), headers: { authorization: `Bearer ${token}` } });
    expect(codeOf(response)).toEqual([403, 'BadToken']);
  }
});

it('keeps a refreshed token on the same conversation and user', async () => {
  const { directLine, ask, wait, desk } = await started();
  wait(20 * MINUTE);
  const { token } = bodyOf(await directLine.refresh(ask()));
  wait(20 * MINUTE);
  const body = { type: 'message', text: 'still me' };
  expect((await directLine.post({ ...ask({ body }), headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  expect(desk.heard[1]?.userId).toBe(desk.heard[0]?.userId);
});

it('lets the page that started a conversation come back after hours, as long as the conversation exists', async () => {
  const home = channel();
  const { token } = bodyOf(await home.directLine.generate(request()));
  const { resume, conversationId } = bodyOf(await home.directLine.start(request({ token }))) as Body & {
    resume: string;
  };
  home.wait(DAY);
  expect(codeOf(await home.directLine.refresh(request({ token })))).toEqual([403, 'TokenExpired']);
  const back = await home.directLine.resume(request({ token: resume }));
  expect(bodyOf(back).conversationId).toBe(conversationId);
  expect((await home.directLine.refresh(request({ token: bodyOf(back).token }))).status).toBe(200);
  expect(codeOf(await home.directLine.refresh(request({ token: resume })))).toEqual([403, 'BadToken']);
  home.desk.forget(conversationId);
  expect(codeOf(await home.directLine.resume(request({ token: resume })))).toEqual([404, 'ConversationEnded']);
});

it('refuses a watermark that it never gave', async () => {
  const { directLine, ask } = await started();
  for (const watermark of ['-1', 'abc', '99', '1e3', '9'.repeat(30)]) {
    expect(codeOf(await directLine.read(ask({ query: { watermark } })))).toEqual([400, 'BadWatermark']);
    expect(codeOf(await directLine.reconnect(ask({ query: { watermark } })))).toEqual([400, 'BadWatermark']);
  }
  expect((await directLine.reconnect(ask({ query: { watermark: '' } }))).status).toBe(200);
});

it('says 404 for a conversation that was deleted, on every call', async () => {
  const { directLine, ask, desk, conversationId } = await started();
  desk.forget(conversationId);
  desk.refuse = { kind: 'ended' };
  expect(codeOf(await directLine.read(ask()))).toEqual([404, 'ConversationEnded']);
  expect(codeOf(await directLine.reconnect(ask()))).toEqual([404, 'ConversationEnded']);
  const body = { type: 'message', text: 'hi' };
  expect(codeOf(await directLine.post(ask({ body })))).toEqual([404, 'ConversationEnded']);
});

it('says 503 when a turn cannot take place now, so that the client sends again', async () => {
  const { directLine, ask, desk } = await started();
  desk.refuse = { kind: 'busy' };
  const response = await directLine.post(ask({ body: { type: 'message', text: 'hi' } }));
  expect(codeOf(response)).toEqual([503, 'Busy']);
  expect(response.headers).toEqual({ 'retry-after': '1' });
});

it('refuses files with the reason', async () => {
  const { directLine, ask } = await started();
  const response = await directLine.upload(ask());
  expect(codeOf(response)).toEqual([415, 'NoAttachments']);
});

it('counts a long message of an address for several', async () => {
  const { directLine, ask, taken } = await started();
  for (const length of [499, 2_000, 8_000])
    await directLine.post(ask({ body: { type: 'message', text: 'x'.repeat(length) } }));
  expect(taken.filter((one) => one.startsWith('sendFrom'))).toEqual([
    'sendFrom 192.0.2.1',
    'sendFrom 192.0.2.1, 5 times',
    'sendFrom 192.0.2.1, 17 times',
  ]);
});

it('counts messages of more than a hundred signs apart, and says when the next one may come', async () => {
  const { directLine, ask, taken, waits } = await started();
  const post = (length: number) => directLine.post(ask({ body: { type: 'message', text: 'x'.repeat(length) } }));
  for (const length of [100, 101, 499, 8_000]) await post(length);
  expect(taken.filter((one) => one.startsWith('longFrom'))).toEqual([
    'longFrom 192.0.2.1',
    'longFrom 192.0.2.1',
    'longFrom 192.0.2.1, 5 times',
  ]);
  waits.set('longFrom', 2_400);
  const refused = await post(499);
  expect(codeOf(refused)).toEqual([429, 'TooMany']);
  expect(refused.headers).toEqual({ 'retry-after': '3' });
  expect((await post(100)).status).toBe(200);
});

it('counts what a button of a client asks as what is typed', async () => {
  const { directLine, ask, taken } = await started();
  const value = { action: 'ask', text: 'x'.repeat(499) };
  await directLine.post(ask({ body: { type: 'message', text: 'look', value } }));
  expect(taken).toContain('longFrom 192.0.2.1');
});

it('never tells to come later who withdraws their consent, and reads no long text for it', async () => {
  const { directLine, ask, waits, taken } = await started();
  for (const limit of ['send', 'sendFrom', 'longFrom'] as const) waits.set(limit, 2_400);
  const press = (text: string) =>
    directLine.post(ask({ body: { type: 'message', text, value: { action: 'consent.withdraw' } } }));
  for (let n = 0; n < 30; n++) expect((await press('Withdraw')).status).toBe(200);
  expect(taken.filter((one) => one.startsWith('sendFrom')).length).toBeGreaterThanOrEqual(30);
  expect((await press('x'.repeat(8_000))).status).toBe(429);
  const allow = { action: 'consent.choose', purpose: 'history', allowed: true };
  expect((await directLine.post(ask({ body: { type: 'message', text: 'Allow', value: allow } }))).status).toBe(429);
});

it('says 429 with a time to the one who asks too much', async () => {
  const { directLine, ask, waits, taken, conversationId } = await started();
  waits.set('send', 2_400);
  const response = await directLine.post(ask({ body: { type: 'message', text: 'hi' } }));
  expect(codeOf(response)).toEqual([429, 'TooMany']);
  expect(response.headers).toEqual({ 'retry-after': '3' });
  expect(taken).toContain(`send ${conversationId}`);
  waits.set('start', 1);
  expect((await directLine.generate(request())).status).toBe(429);
});

it('counts what an address reads, of however many conversations', async () => {
  const { directLine, ask, waits, tokens, conversationId } = await started();
  const resume = tokens.issue({ conversation: conversationId, user: 'dl_user' }, 'resume');
  waits.set('readFrom', 5_000);
  const answers = await Promise.all([
    directLine.read(ask()),
    directLine.reconnect(ask()),
    directLine.refresh(ask()),
    directLine.resume(request({ token: resume })),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 429, 429]);
  expect((await directLine.post(ask({ body: { type: 'message', text: 'hi' } }))).status).toBe(200);
});

it('counts what is read of a conversation by its entries, for its address and its neighbours, and news as one', async () => {
  const { directLine, ask, taken, waits } = await started();
  for (let n = 0; n < 30; n++) await directLine.post(ask({ body: { type: 'message', text: `message ${n}` } }));
  taken.length = 0;
  const { watermark } = (await directLine.read(ask())).body as { watermark: string };
  const entries = Number(watermark);
  expect(entries).toBeGreaterThan(30);
  const more = `${Math.floor(entries / 5)} times`;
  expect(taken.filter((one) => one.startsWith('read') && one.includes('192'))).toEqual([
    'readFrom 192.0.2.1',
    'readNear 192.0.2.1',
    `readFrom 192.0.2.1, ${more}`,
    `readNear 192.0.2.1, ${more}`,
  ]);
  taken.length = 0;
  await directLine.read(ask({ query: { watermark } }));
  expect(taken.filter((one) => one.includes('192'))).toEqual(['readFrom 192.0.2.1', 'readNear 192.0.2.1']);
  waits.set('readNear', 5_000);
  expect((await directLine.read(ask())).status).toBe(429);
});

it('gives a newcomer a token while other addresses ask for them again and again', async () => {
  const { directLine, waits } = channel();
  const status = async () => (await directLine.generate(request())).status;
  waits.set('tokensMany', 900);
  expect(await status()).toBe(200);
  waits.set('startFew', 60_000);
  expect(await status()).toBe(429);
  waits.set('tokensMany', 0).set('tokens', 900);
  expect(await status()).toBe(200);
  waits.set('startFew', 0);
  expect(await status()).toBe(429);
});

it('passes typing on without a turn, without text, and not more often than allowed', async () => {
  const { directLine, ask, desk, waits, conversationId } = await started();
  const signals: unknown[] = [];
  desk.signals.subscribe((signal) => signals.push(signal));
  const body = { type: 'typing', text: 'half a senten' };
  expect((await directLine.post(ask({ body }))).status).toBe(200);
  expect(signals).toEqual([{ kind: 'typing', conversation: conversationId, by: 'user' }]);
  waits.set('typing', 500);
  expect((await directLine.post(ask({ body }))).status).toBe(200);
  expect(signals).toHaveLength(1);
  expect(desk.heard).toHaveLength(1);
});

describe('whatever is posted', () => {
  const of = (bytes: number) => ({ headers: { 'content-length': String(bytes) } });

  it('is counted by its length before it is parsed, and what is refused unread by no more than the longest that is read', async () => {
    const { directLine, ask, taken, waits } = await started();
    for (const bytes of [0, 900, 55_000, 5_000_000]) expect(await directLine.admits(ask(of(bytes)))).toBeNull();
    expect(await directLine.admits(ask({ headers: { 'transfer-encoding': 'chunked' } }))).toBeNull();
    expect(taken.filter((one) => one.startsWith('postFrom'))).toEqual([
      ...['postFrom 192.0.2.1', 'postFrom 192.0.2.1'],
      ...['postFrom 192.0.2.1, 54 times', 'postFrom 192.0.2.1, 65 times', 'postFrom 192.0.2.1, 65 times'],
    ]);
    waits.set('postFrom', 2_400);
    expect((await directLine.admits(ask(of(55_000))))?.status).toBe(429);
    expect(await directLine.admits(ask(of(900)))).toBeNull();
  });

  it.each([
    { type: 'typing' },
    { type: 'message', text: 'hi' },
    { type: 'message', value: { action: 'no such thing' } },
    { type: 'message', attachments: [{}] },
    { type: 'message', text: 'x'.repeat(9_000) },
    { type: 'else' },
  ])('has to wait in a flood, heard or refused: %j', async (body) => {
    const { directLine, ask, waits } = await started();
    waits.set('postFrom', 2_400);
    expect(codeOf(await directLine.post(ask({ body })))).toEqual([429, 'TooMany']);
  });

  it('takes a consent back all the same', async () => {
    const { directLine, ask, waits } = await started();
    waits.set('postFrom', 2_400);
    const body = { type: 'message', text: 'Withdraw', value: { action: 'consent.withdraw' } };
    expect((await directLine.post(ask({ body }))).status).toBe(200);
  });

  it('says that somebody types in a kB', async () => {
    const { directLine, ask } = await started();
    const post = (bytes: number) => directLine.post(ask({ body: { type: 'typing' }, ...of(bytes) }));
    expect((await post(1_024)).status).toBe(200);
    expect((await post(1_025)).status).toBe(413);
  });
});
