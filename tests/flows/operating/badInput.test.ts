import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

/** After every bad thing: the process answers, and an honest visitor gets through. */
afterEach(async () => {
  expect((await fetch(`${product.origin}/healthz`)).status).toBe(200);
  const visitor = await VisitorLike.arrive(product.origin);
  expect((await visitor.news()).length).toBeGreaterThan(0);
});

const activities = ({ conversation }: VisitorLike) => `/v3/directline/conversations/${conversation}/activities`;

it.each([
  ['broken JSON', '{"type":"message",', 400, 'NotJson'],
  ['a body of 5 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(5_000_000) }), 413, 'TooLarge'],
  ['a message of 10 000 characters', { type: 'message', text: '長'.repeat(10_000) }, 413, 'TextTooLong'],
  ['a wrong activity type', { type: 'conversationUpdate' }, 400, 'BadActivity'],
  ['no activity at all', [], 400, 'BadActivity'],
  ['deep nesting', `{"type":"event","name":"x","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 413, 'TooLarge'],
  ['nesting', `{"type":"event","name":"x","value":${'['.repeat(50)}${']'.repeat(50)}}`, 400, 'TooDeep'],
  ['an unknown language', { type: 'message', value: { action: 'language', language: 'tlh' } }, 400, 'BadAction'],
])('answers %s with the right status', async (_name, body, status, code) => {
  const visitor = await VisitorLike.arrive(product.origin);
  const { watermark } = (await visitor.call<{ watermark: string }>('GET', activities(visitor))).body;
  expect(await visitor.call('POST', activities(visitor), body)).toMatchObject({ status, code });
  expect((await visitor.call('GET', activities(visitor))).body).toMatchObject({ watermark });
});

it('takes NUL and lone surrogates without losing the message', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.call('POST', activities(visitor), '{"type":"message","text":"a\\u0000b\\ud800c"}');
  expect(await visitor.texts()).toContain('a\ufffdb\ufffdc');
});

it('refuses a watermark that was never given, and an unknown conversation', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  expect(await visitor.call('GET', `${activities(visitor)}?watermark=banana`)).toMatchObject({
    status: 400,
    code: 'BadWatermark',
  });
  expect(await visitor.call('GET', `${activities(visitor)}?watermark=999`)).toMatchObject({
    status: 400,
    code: 'BadWatermark',
  });
  expect((await visitor.call('GET', '/v3/directline/conversations/nobody/activities')).status).toBe(403);
});

it('hears a replayed activity once', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  const activity = { type: 'message', text: 'replayed 7431', channelData: { clientActivityID: 'replayed' } };
  const ids = new Set<string>();
  for (let n = 0; n < 3; n += 1)
    ids.add((await visitor.call<{ id: string }>('POST', activities(visitor), activity)).body.id);
  expect(ids.size).toBe(1);
  expect((await visitor.texts()).split('replayed 7431')).toHaveLength(2);
});

it('slows down one who sends 200 messages in a second, and loses none that it accepted', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  const sent = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const activity = { type: 'message', text: `thanks ${n}`, channelData: { clientActivityID: `flood ${n}` } };
      const { status } = await visitor.call('POST', activities(visitor), activity);
      return { status, text: `thanks ${n}` };
    }),
  );
  const accepted = sent.filter(({ status }) => status === 200);
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 429]));
  // 20 in ten seconds; a slow machine may need several tens of seconds for all 200.
  expect(accepted.length).toBeLessThan(100);
  const heard = (await visitor.news()).filter(({ from }) => from?.role === 'user').map(({ text }) => text);
  expect(heard.filter((text) => text?.startsWith('thanks')).sort()).toEqual(accepted.map(({ text }) => text).sort());
});

it('slows down guessing at the sign-in', async () => {
  const browser = new BrowserLike(product.origin);
  const statuses: number[] = [];
  for (let n = 0; n < 13; n += 1) {
    statuses.push((await browser.call('POST', '/desk/session', { name: 'root', password: `guess ${n}` })).status);
  }
  expect(new Set(statuses.slice(0, 10))).toEqual(new Set([401]));
  expect(statuses.slice(10)).toEqual([429, 429, 429]);
});

it.each([
  ['POST', '/desk/session/redeem', { token: 'x' }],
  ['POST', '/help/check-staff', { word: 5 }],
  ['POST', '/api/messages', { type: 'message' }],
  ['POST', '/me/erase', 'not json'],
  ['GET', '/help/articles/%00', undefined],
  ['POST', '/help/search?lang=%00', { question: '\u{1f976}', language: '\0' }],
  ['POST', '/help/search', { question: 5 }],
  ['POST', '/help/look', { question: 'x'.repeat(501), learns: true }],
  ['GET', '/articles/%00?lang=%00', undefined],
])('survives nonsense at %s %s', async (method, path, body) => {
  const { status } = await new BrowserLike(product.origin).call(method, path, body);
  expect(status).toBeLessThan(500);
});

it('a message whose id is that of the opening is a message', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  const activity = { type: 'message', text: 'hello there', channelData: { clientActivityID: 'start' } };
  expect((await visitor.call('POST', activities(visitor), activity)).status).toBe(200);
  expect(await visitor.texts()).toContain('hello there');
});

/** A client that never ends its side; `gone` once the other side is, and not merely done with its own. */
async function upgradeAt(path: string): Promise<{ answer: string; gone: Promise<boolean> }> {
  const { hostname, port, host } = new URL(product.origin);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  return { answer: String(answer).split('\r\n')[0] ?? '', gone: refusesWhatIsWritten(socket) };
}

/** Only a connection that nobody holds any more does: a hundred letters, and there is time for its answer after each. */
async function refusesWhatIsWritten(socket: Socket): Promise<boolean> {
  const refused = once(socket, 'close').then(
    () => true,
    () => true,
  );
  for (let letter = 0; letter < 100 && !socket.destroyed; letter += 1) {
    socket.write('x');
    await setTimeout(10);
  }
  const isGone = socket.destroyed && (await refused);
  socket.destroy();
  return isGone;
}

it.each([
  ['/nowhere', 404],
  ['/v3/directline/conversations/somebody/stream?t=none', 403],
  ['/desk/socket', 401],
])('lets go of the connection of a socket that it refuses at %s, whatever its client does', async (path, status) => {
  const { answer, gone } = await upgradeAt(path);
  expect(answer).toContain(String(status));
  expect(await gone).toBe(true);
});
