import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../../bench/secretCorpus.ts';
import type { DeskCase } from '../../core/deskProtocol.ts';
import { HOUR } from '../../core/time.ts';
import { BrowserLike, VisitorLike } from '../support/browserLike.ts';
import { type Product, startProduct } from '../support/product.ts';

/*
 * Promise 1, over HTTP: secrets that exist only in this test go in by every door a visitor has; afterwards nobody and
 * nothing holds them. Content is sealed on disk, so what staff and user can read is searched as well as the bytes.
 */

let product: Product;
const logged: unknown[] = [];
const log = {
  info: (...said: unknown[]) => void logged.push(said),
  warn: (...said: unknown[]) => void logged.push(said),
  error: (...said: unknown[]) => void logged.push(said.map(String)),
};

let agent: BrowserLike;

beforeAll(async () => {
  // Limits are not what is tried here: every door must stand open.
  product = await startProduct({ given: { log, take: async () => 0 } });
  const token = await product.handrail.accounts.invite('agent', HOUR);
  agent = new BrowserLike(product.origin);
  const account = { token, name: 'Mina', password: 'correct horse battery', languages: ['en'] };
  expect((await agent.call('POST', '/desk/session/redeem', account)).status).toBe(200);
}, 30_000);
afterAll(() => product.stop(), 30_000);

const phrase = () => freshPhrase(PHRASE_LISTS['english'] ?? [], 24).join(' ');
const secrets = (): string[] => [phrase(), KEYS['wif']?.() ?? ''];

type Door = (visitor: VisitorLike, secret: string) => Promise<unknown>;
const activities = (visitor: VisitorLike) => `/v3/directline/conversations/${visitor.conversation}/activities`;
const post = (visitor: VisitorLike, activity: object) =>
  visitor.call('POST', activities(visitor), { type: 'message', text: 'hello', ...activity });

/** Every field of an activity, and everything around it, that a client may write what it likes into. */
const DOORS: Record<string, Door> = {
  text: (visitor, secret) => visitor.say(secret),
  'text within a sentence': (visitor, secret) => visitor.say(`please restore ${secret} for me`),
  value: (visitor, secret) => post(visitor, { value: { note: { deep: secret } } }),
  'action value': (visitor, secret) => post(visitor, { value: { action: 'ask', text: secret } }),
  'sender name': (visitor, secret) => post(visitor, { from: { id: 'me', name: secret } }),
  'channel data': (visitor, secret) => post(visitor, { channelData: { anything: [secret] } }),
  attachment: (visitor, secret) =>
    post(visitor, { attachments: [{ contentType: 'text/plain', content: secret, name: secret }] }),
  'event name': (visitor, secret) => post(visitor, { type: 'event', name: secret, value: secret }),
  'activity id': (visitor, secret) => post(visitor, { id: secret, channelData: { clientActivityID: secret } }),
  locale: (visitor, secret) => post(visitor, { locale: secret }),
  'unknown field': (visitor, secret) => post(visitor, { summary: secret, speak: secret }),
  'query string': (visitor, secret) =>
    visitor.call('GET', `${activities(visitor)}?watermark=${encodeURIComponent(secret)}`),
  path: (visitor, secret) => visitor.call('GET', `/v3/directline/conversations/${encodeURIComponent(secret)}`),
  'broken JSON': (visitor, secret) => visitor.call('POST', activities(visitor), `{"type":"message","text":"${secret}`),
  'oversized body': (visitor, secret) => post(visitor, { text: `${secret} ${'x'.repeat(300_000)}` }),
  header: (_, secret) =>
    fetch(`${product.origin}/healthz`, { headers: { 'user-agent': secret, referer: `https://x.example/${secret}` } }),
  'help search': (_, secret) => fetch(`${product.origin}/help/search?q=${encodeURIComponent(secret)}`),
  'check word': (_, secret) => new BrowserLike(product.origin).call('POST', '/help/check-staff', { word: secret }),
  'staff sign-in': (_, secret) =>
    new BrowserLike(product.origin).call('POST', '/desk/session', { name: secret, password: secret }),
};

/** Everything the agent who takes the case is shown. */
async function agentsView(visitor: VisitorLike): Promise<string> {
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  expect((await agent.call('POST', `${path}/claim`, {})).status).toBe(200);
  const { body } = await agent.call<DeskCase>('GET', `${path}?after=0`);
  expect(body.entries.length).toBeGreaterThan(0);
  return JSON.stringify([body, (await agent.call('GET', '/desk/queue')).body]);
}

function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('\n');
}

/** Pieces that would give a secret away: three words of a phrase in a row, twelve characters of a key. */
function pieces(secret: string): string[] {
  const words = secret.split(' ');
  if (words.length < 3) return [secret.slice(0, 12), secret.slice(20, 32), secret.slice(-12)];
  return words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
}

it('holds no key, whichever door it came in by', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('the marmalade transfer has not arrived');
  const inside: [string, string[]][] = [];
  for (const [door, enter] of Object.entries(DOORS)) {
    const canaries = secrets();
    await Promise.all(canaries.map((canary) => enter(visitor, canary).catch(() => undefined)));
    inside.push([door, canaries.flatMap(pieces)]);
  }
  const own = JSON.stringify((await visitor.call('GET', '/me/conversation')).body);
  const metrics = await (await fetch(`${product.origin}/metrics`)).text();
  const everywhere = [await agentsView(visitor), own, metrics, JSON.stringify(logged), filesOf(product.folder)].join(
    '\n',
  );

  // The search finds what may be there: what the visitor said, where visitor and agent read it.
  expect(everywhere.split('marmalade transfer').length - 1).toBeGreaterThanOrEqual(2);
  const held = inside.map(([door, parts]) => [door, parts.filter((part) => everywhere.includes(part))] as const);
  expect(held.filter(([, parts]) => parts.length > 0)).toEqual([]);
}, 60_000);
