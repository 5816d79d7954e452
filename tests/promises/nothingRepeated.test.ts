import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshPhrase, PHRASE_LISTS } from '../../bench/secretCorpus.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { StaffRole } from '../../core/protocols/deskProtocol.ts';
import { VisitorLike } from '../support/pages/browserLike.ts';
import { staffBrowser } from '../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { fieldsOfDoors, withEachField } from '../support/texts/everyField.ts';

/*
 * A mark goes into every field of every door, by somebody unknown, a visitor and staff. No log, figure or refusal may
 * repeat it: they take known names and codes only. Through the doors of users it must not be readable in the store
 * either, and where it is a recovery phrase not even sealed.
 */

let product: Product;
const logged: unknown[] = [];
const log = {
  info: (...said: unknown[]) => void logged.push(said),
  warn: (...said: unknown[]) => void logged.push(said),
  error: (event: string, error: unknown, ...said: unknown[]) => void logged.push([event, String(error), said]),
};
let made = 0;
/** An everyday word and a number: no guard has a reason to stop it. */
const mark = () => `quokka${++made}x`;
const phrase = () => freshPhrase(PHRASE_LISTS['english'] ?? [], 24).join(' ');

beforeAll(async () => {
  // A library may print by itself.
  for (const way of ['error', 'warn', 'info', 'log'] as const) {
    jest.spyOn(console, way).mockImplementation((...printed: unknown[]) => void logged.push(printed.map(String)));
  }
  product = await startProduct({
    env: {
      HANDRAIL_EMULATOR: 'on',
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppPassword: 'not used here',
    },
    given: { log, take: async () => 0 },
  });
});
afterAll(() => product.stop());

const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('\n');

/** What a refusal says, and what operators read. */
async function said(responses: readonly Response[]): Promise<string> {
  const refusals = await Promise.all(responses.map(async (one) => (one.status >= 400 ? one.text() : '')));
  const metrics = await (await fetch(`${product.origin}/metrics`)).text();
  expect(metrics).toContain('handrail_');
  return [...refusals, metrics, JSON.stringify(logged)].join('\n');
}

const staff = async (role: StaffRole) => (await staffBrowser(product, role)).cookies;

type Call = { readonly headers: Record<string, string>; readonly query: string; readonly body?: string };

/** Every place of a request that a caller writes: path, query, headers, each field that some door asks for; and no JSON. */
function callsOf(method: string): Call[] {
  const query = new URLSearchParams(
    Object.fromEntries(
      ['q', 'lang', 'watermark', 'after', 't', 'code', 'state', 'id', 'more'].map((name) => [name, mark()]),
    ),
  );
  const headers = Object.fromEntries(
    ['user-agent', 'accept-language', 'referer', 'x-ms-bot-agent', 'x-forwarded-for', 'x-request-id', 'range'].map(
      (name) => [name, mark()],
    ),
  );
  const call = { headers, query: `?${query}` };
  if (method === 'GET') return [call];
  const fields = Object.fromEntries(fieldsOfDoors().map((name) => [name, mark()]));
  return [
    { ...call, body: JSON.stringify(fields) },
    { ...call, body: `{"text":"${mark()}` },
  ];
}

it('repeats nothing that a caller wrote in logs, figures and refusals, whatever the door and whoever calls', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  const callers: Record<string, () => Record<string, string>> = {
    nobody: () => ({ authorization: `Bearer ${mark()}`, cookie: `handrail=${mark()}` }),
    visitor: () => ({ authorization: `Bearer ${visitor.token}` }),
  };
  // Who may do most on each side of the house.
  for (const role of ['agent', 'admin'] as const) {
    const cookie = await staff(role);
    callers[role] = () => ({ cookie, origin: product.origin, 'sec-fetch-site': 'same-origin' });
  }
  const routes = product.handrail.routes();
  expect(routes.length).toBeGreaterThan(80);
  const responses: Response[] = [];
  for (const { method, path } of routes) {
    // Signing out would let the rest of the walk be nobody's.
    if (
      String(path).includes('/*') ||
      (['/desk/session', '/desk/account/sessions'].includes(String(path)) && method === 'DELETE')
    )
      continue;
    for (const who of Object.values(callers)) {
      const calls = callsOf(method).map(({ headers, query, body }) =>
        fetch(`${product.origin}${String(path).replaceAll(/:\w+/g, () => mark())}${query}`, {
          method,
          redirect: 'manual',
          headers: { ...who(), ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { body } : {}),
        }),
      );
      responses.push(...(await Promise.all(calls)));
    }
  }
  const refused = responses.filter(({ status }) => status >= 400).length;
  expect(refused).toBeGreaterThan(300);
  expect(responses.filter(({ status }) => status === 500)).toEqual([]);
  expect((await said(responses)).match(/quokka\d+x/g)).toBeNull();
});

/** What clients and channels send, with all that the real ones add. */
const DIRECT_LINE = {
  type: 'message',
  id: 'once',
  text: 'hello',
  textFormat: 'plain',
  name: 'n',
  locale: 'en',
  timestamp: 't',
  from: { id: 'u', name: 'n', role: 'user' },
  conversation: { id: 'c', name: 'n' },
  recipient: { id: 'r', name: 'n' },
  value: { note: 'n' },
  entities: [{ type: 'ClientCapabilities' }],
  channelData: { clientActivityID: 'once', clientTimestamp: 't' },
  attachments: [],
};
const CHANNEL = {
  type: 'message',
  id: 'once',
  timestamp: '2026-01-15T12:00:00.000Z',
  localTimezone: 'Asia/Tokyo',
  serviceUrl: 'http://127.0.0.1:9/channel/',
  channelId: 'msteams',
  from: {
    id: '29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ',
    name: 'N',
    aadObjectId: 'o',
  },
  conversation: { id: 'a:1t1zrFOqjDEOEHI0MS9t5E', conversationType: 'personal', tenantId: 't', name: 'n' },
  recipient: { id: '28:c9e8c047-2a74-40a2-b28a-b162d5f5327c', name: 'Bot', role: 'bot' },
  textFormat: 'plain',
  locale: 'en-US',
  text: 'hello',
  topicName: 't',
  summary: 's',
  speak: 's',
  entities: [{ locale: 'en-US', country: 'US', platform: 'Windows', type: 'clientInfo' }],
  channelData: { tenant: { id: 't' }, source: { name: 'n' } },
  attachments: [{ contentType: 'text/plain', contentUrl: 'u', name: 'n', content: { a: 'b' } }],
  membersAdded: [{ id: 'm', name: 'n' }],
  reactionsAdded: [{ type: 'like' }],
  relatesTo: { user: { id: 'u', name: 'n' }, bot: { id: 'b' }, conversation: { id: 'c' } },
  value: { action: 'ask', text: 't' },
};
const BODIES: { door: string; body: object }[] = [
  { door: 'direct line', body: DIRECT_LINE },
  { door: 'channel', body: CHANNEL },
  { door: 'channel', body: { ...CHANNEL, type: 'conversationUpdate' } },
  { door: 'channel', body: { ...CHANNEL, serviceUrl: 'https://smba.trafficmanager.net/emea/' } },
];

async function post(visitor: VisitorLike, door: string, body: unknown): Promise<Response> {
  const path = door === 'channel' ? '/api/messages' : `/v3/directline/conversations/${visitor.conversation}/activities`;
  return fetch(`${product.origin}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(door === 'channel' ? {} : { authorization: `Bearer ${visitor.token}` }),
    },
    body: JSON.stringify(body),
  });
}

/** All of every conversation as the desk can open it, the way back to its user included. */
async function opened(visitors: readonly VisitorLike[]): Promise<string> {
  const { documents, conversations } = product.handrail.stores;
  const cases = (await documents.list('channel-case')).map(
    ({ value }) => (value as { conversation: string }).conversation,
  );
  const all = await Promise.all(
    [...visitors.map(({ conversation }) => conversation), ...cases].map(async (one) => {
      const id = one as ConversationId;
      return [
        await conversations.read(id),
        await conversations.entries(id, { after: 0, limit: 500, audience: 'staff' }),
      ];
    }),
  );
  return JSON.stringify(all);
}

/** Where three words of a phrase can stand: thousands of searches are through this, not through megabytes. */
const wordsIn = (text: string) => [...new Set(text.match(/[a-z]+(?:[ -][a-z]+){2,}/g))].join('\n');

it('keeps no word of any other field than the text, and no phrase of any', async () => {
  const visitors: VisitorLike[] = [];
  const agreed = async () => {
    const visitor = await VisitorLike.arrive(product.origin);
    await visitor.press({ action: 'consent.accept' });
    visitors.push(visitor);
    return visitor;
  };
  let visitor = await agreed();
  expect(
    (await post(visitor, 'channel', { ...CHANNEL, id: 'agreed', value: { action: 'consent.accept' } })).status,
  ).toBe(200);
  const responses: Response[] = [];
  const phrases: string[] = [];
  for (const { door, body } of BODIES) {
    for (const { field, body: marked } of withEachField(body, mark())) {
      // Once the guard has asked, it asks about more of the same conversation: here each field begins one.
      if (door === 'direct line') visitor = await agreed();
      const [harmless, spaced] = [mark(), phrase()];
      const secret = /id\.$|serviceUrl|channelId/.test(field) ? spaced.replaceAll(' ', '-') : spaced;
      phrases.push(spaced);
      // Each under an id of its own, or it would be the same message again.
      const fill = (words: string) =>
        JSON.parse(
          JSON.stringify(marked)
            .replaceAll(/quokka\d+x/g, words)
            .replace('"id":"once"', `"id":"n${++made}"`)
            .replace('"clientActivityID":"once"', `"clientActivityID":"n${++made}"`),
        );
      responses.push(await post(visitor, door, fill(secret)));
      // What was said, and an id that a reply or the sender's page needs, is sealed with the conversation; nothing else is kept.
      if (
        !/^(?:text|value\.text|(?:id|(?:from|conversation|recipient)\.id|channelData\.clientActivityID))\.$/.test(field)
      ) {
        responses.push(await post(visitor, door, fill(harmless)));
      }
    }
  }
  const sealed = await opened(visitors);
  // Enough came in for the walk to mean something; where the guard asks about a field, its message is not kept.
  expect(responses.filter(({ status }) => status < 300).length).toBeGreaterThan(300);
  expect(sealed.match(/"text":"hello"/g)?.length).toBeGreaterThan(40);
  expect(sealed).toContain(`"serviceUrl":"${CHANNEL.serviceUrl}"`);
  const everywhere = [await said(responses), filesOf(product.folder), sealed].join('\n');
  expect([...everywhere.matchAll(/.{0,120}quokka\d+x.{0,40}/g)].map(([found]) => found).slice(0, 3)).toEqual([]);
  const words = phrases.flatMap((one) => {
    const parts = one.split(' ');
    return parts.slice(2).flatMap((_, at) => [' ', '-'].map((joint) => parts.slice(at, at + 3).join(joint)));
  });
  const written = wordsIn(everywhere);
  expect(words.filter((three) => written.includes(three))).toEqual([]);
  expect(words.filter((three) => !wordsIn(`1${three}"`).includes(three))).toEqual([]);
});
