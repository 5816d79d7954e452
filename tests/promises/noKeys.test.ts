import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../../bench/secretCorpus.ts';
import type { DeskCase, StaffRole } from '../../core/protocols/deskProtocol.ts';
import { DAY, HOUR } from '../../core/time.ts';
import { holdsSecret } from '../../trust/secrets/index.ts';
import { BrowserLike, VisitorLike } from '../support/pages/browserLike.ts';
import { staffBrowser } from '../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { fieldsOfDoors } from '../support/texts/everyField.ts';

/*
 * Promise 1, over HTTP: secrets that exist only in this test go in by every door that a visitor or the staff have;
 * afterwards nobody and nothing holds them. Content is sealed on disk, so what staff and user can read is searched as well as the bytes.
 */

let product: Product;
const logged: unknown[] = [];
const log = {
  info: (...said: unknown[]) => void logged.push(said),
  warn: (...said: unknown[]) => void logged.push(said),
  error: (...said: unknown[]) => void logged.push(said.map(String)),
};

let agent: BrowserLike;
let editor: BrowserLike;
let auditor: BrowserLike;
let admin: BrowserLike;
/** `/desk/conversations/…` of a case that the agent holds. */
let held: string;

const staff = (role: StaffRole) => staffBrowser(product, role, { name: `Mina ${role === 'admin' ? 'manager' : role}` });

beforeAll(async () => {
  // Limits are not what is tried here: every door must stand open.
  product = await startProduct({ given: { log, take: async () => 0 } });
  agent = await staff('agent');
  editor = await staff('editor');
  auditor = await staff('auditor');
  admin = await staff('admin');
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.press({ action: 'person' });
  held = `/desk/conversations/${visitor.conversation}`;
  expect((await agent.call('POST', `${held}/claim`, {})).status).toBe(200);
});
afterAll(() => product.stop());

/** What the shortest door takes. Of a phrase that begins with nine everyday words it is no finding (1 of 350). */
const SHORTEST_DOOR = 58;
function phrase(): string {
  const drawn = freshPhrase(PHRASE_LISTS['english'] ?? [], 24).join(' ');
  return holdsSecret(drawn.slice(0, SHORTEST_DOOR)) ? drawn : phrase();
}
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
  'help search': (_, secret) =>
    new BrowserLike(product.origin).call('POST', '/help/search', { question: secret, language: secret }),
  'help look-up': (_, secret) =>
    new BrowserLike(product.origin).call('POST', '/help/look', { question: secret, language: secret, learns: true }),
  'help search by its address': (_, secret) => fetch(`${product.origin}/help/search?q=${encodeURIComponent(secret)}`),
  'address to prove': (visitor, address) => visitor.call('POST', '/me/verify/challenge', { address }),
  'signature of a proof': (visitor, signature) => visitor.call('POST', '/me/verify/proof', { signature }),
  'mailbox, phone and code': (visitor, secret) =>
    Promise.all(
      ['email', 'phone', 'code'].map((way) =>
        visitor.call('POST', `/me/verify/${way}`, { address: secret, code: secret, language: 'en', way: secret }),
      ),
    ),
  'a purpose of consent': (visitor, purpose) => visitor.call('POST', '/me/consent', { purpose, allowed: true }),
  'a choice in the chat': (visitor, secret) =>
    post(visitor, { value: { action: 'consent.choose', purpose: 'history', allowed: true, note: secret } }),
  'account elsewhere': (visitor, secret) => visitor.call('POST', '/me/account', { language: secret }),
  'return from elsewhere': (_, secret) =>
    fetch(`${product.origin}/me/account/return?code=${encodeURIComponent(secret)}`, { redirect: 'manual' }),
  'languages of a browser': (_, secret) =>
    fetch(`${product.origin}/help/articles?lang=${encodeURIComponent(secret)}`, {
      headers: { 'accept-language': secret, cookie: `handrail=${secret}` },
    }),
  'check word': (_, secret) => new BrowserLike(product.origin).call('POST', '/help/check-staff', { word: secret }),
  'a sentence to a rating': async (_, sentence) => {
    const rater = await VisitorLike.arrive(product.origin);
    for (const action of ['consent.accept', 'chat.end'] as const) await rater.press({ action });
    await rater.press({ action: 'rate', score: 5 });
    await rater.say(sentence, { action: 'rate.sentence' });
    return rated.push(rater);
  },
  'a value of a fact that is corrected': (visitor, value) =>
    post(visitor, { value: { action: 'fact.set', slot: 'coin', value: value.slice(0, 80) } }),
  'a report of staff': (visitor, secret) =>
    post(visitor, { text: secret, value: { action: 'staff.report', message: 1, note: secret } }),
  'the message that is reported': (visitor, secret) =>
    post(visitor, { value: { action: 'staff.report', message: secret } }),
  'a message of a channel': (_, secret) =>
    new BrowserLike(product.origin).call('POST', '/api/messages', { type: 'message', text: secret, id: secret }),
  'staff sign-in': (_, secret) =>
    new BrowserLike(product.origin).call('POST', '/desk/session', { name: secret, password: secret }),
};

const articlePath = '/workspace/articles/en/lost-phrase';
const markdown = (secret: string) => `---\ntitle: A\n---\nWrite down ${secret} and keep it.\n`;
const hold = () => ({ reason: 'court', reference: '2026-HC-0192', until: Date.now() + DAY });
const holdPath = () => held.replace('/desk/conversations/', '/desk/records/').concat('/hold');

/** Their words are searched as well. */
const rated: VisitorLike[] = [];

/** The same for what staff and their pages write; the kinds of account have doors of their own. */
const STAFF_DOORS: Record<string, Door> = {
  'what an agent says': (_, text) => agent.call('POST', `${held}/say`, { text, clientId: 'c1' }),
  note: (_, text) => agent.call('POST', `${held}/note`, { text, clientId: 'c2' }),
  'client id of a note': (_, clientId) => agent.call('POST', `${held}/note`, { text: 'all is well', clientId }),
  'chain panel': (_, text) => agent.call('POST', `${held}/chain`, { text }),
  'look-up': (_, secret) => agent.call('POST', `${held}/lookup`, { note: secret }),
  reassign: (_, to) => admin.call('POST', `${held}/reassign`, { to: to.slice(0, 100) }),
  'case that does not exist': (_, secret) => agent.call('GET', `/desk/conversations/${encodeURIComponent(secret)}`),
  draft: (_, secret) =>
    editor.call('POST', articlePath, { expect: 0, act: { kind: 'save', markdown: markdown(secret) } }),
  'id of a new article': (_, secret) => {
    const id = secret.slice(0, SHORTEST_DOOR).toLowerCase().replaceAll(' ', '-');
    return editor.call('POST', `/workspace/articles/en/${id}`, {
      expect: 0,
      act: { kind: 'save', markdown: '---\n---\n' },
    });
  },
  'reason of a recall': (_, reason) => editor.call('POST', articlePath, { expect: 0, act: { kind: 'recall', reason } }),
  'recall everywhere': (_, reason) => editor.call('POST', '/workspace/recall/lost-phrase', { reason }),
  'training sentence': (_, text) => editor.call('POST', '/workspace/training', { text, language: 'en', label: 'none' }),
  preview: (_, secret) =>
    editor.call('POST', '/workspace/preview', { id: 'x', language: 'en', markdown: markdown(secret) }),
  'question to try': (_, question) => editor.call('POST', '/workspace/try', { question, language: 'en' }),
  'file number of a hold': (_, reference) => auditor.call('POST', holdPath(), { ...hold(), reference }),
  'reason of a hold': (_, reason) => auditor.call('POST', holdPath(), { ...hold(), reason }),
  'proof of who one is': (_, secret) => admin.call('POST', '/desk/session/proof', { password: secret, code: secret }),
  'code of a second factor': (_, secret) => admin.call('POST', '/desk/account/factor/confirm', { code: secret }),
  role: (_, role) => admin.call('POST', '/desk/staff', { role }),
  'account that does not exist': (_, secret) =>
    admin.call('POST', `/desk/staff/${encodeURIComponent(secret)}`, { disabled: true, note: secret }),
  'name of a new account': async (_, secret) => {
    const token = await product.handrail.accounts.invite('agent', HOUR);
    const account = {
      token,
      name: secret.slice(0, SHORTEST_DOOR),
      password: 'correct horse battery',
      languages: ['en'],
    };
    return new BrowserLike(product.origin).call('POST', '/desk/session/redeem', account);
  },
  'browser of a sign-in': (_, secret) =>
    new BrowserLike(product.origin, { origin: product.origin, 'user-agent': `${secret} Firefox/1` }).call(
      'POST',
      '/desk/session',
      { name: 'Mina agent', password: 'correct horse battery' },
    ),
};

/** What a schema wants beside the field that is tried; everything else is the secret. */
const PLAUSIBLE = {
  ...{ language: 'en', languages: ['en'], expect: 0, learns: true, purpose: 'history', allowed: true, way: 'email' },
  ...{ resolution: 'agent', department: 'recovery', reason: 'court', until: Date.now() + DAY, type: 'message' },
};
/** These end what the walk goes on with. */
const ENDS = ['DELETE /desk/session', 'DELETE /desk/account/sessions', 'POST /me/erase', 'POST /desk/shift'];

/** Every route that there is, whether or not somebody has thought of a door for it above: each place of its path, query and body. */
async function everyRoute(visitor: VisitorLike, secret: string): Promise<number> {
  const fields = Object.fromEntries(fieldsOfDoors().map((name) => [name, secret]));
  const callers = [
    { authorization: `Bearer ${visitor.token}` },
    ...[agent, editor, auditor, admin].map(({ cookies }) => ({ cookie: cookies, origin: product.origin })),
  ];
  const routes = product.handrail
    .routes()
    .map(({ method, path }) => ({ method, path: String(path) }))
    .filter(({ method, path }) => !path.includes('/*') && !ENDS.includes(`${method} ${path}`));
  const calls = routes.flatMap(({ method, path }) =>
    callers.flatMap((who) =>
      [fields, { ...fields, ...PLAUSIBLE }].map((body) =>
        fetch(
          `${product.origin}${path.replaceAll(/:\w+/g, encodeURIComponent(secret))}?q=${encodeURIComponent(secret)}`,
          {
            method,
            redirect: 'manual',
            headers: { ...who, 'content-type': 'application/json' },
            ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
          },
        ),
      ),
    ),
  );
  const answers = await Promise.all(calls);
  expect(answers.filter(({ status }) => status >= 500).map(({ url }) => new URL(url).pathname)).toEqual([]);
  return routes.length;
}

/** Everything the staff are shown of cases, articles, holds and people. */
async function staffsView(): Promise<string> {
  const seen = await Promise.all([
    agent.call('GET', `${held}?after=0`),
    editor.call('GET', articlePath),
    editor.call('GET', '/workspace/training'),
    editor.call('GET', '/workspace/gaps'),
    auditor.call('GET', '/desk/holds'),
    admin.call('GET', '/desk/staff'),
    agent.call('GET', '/desk/account/sessions'),
  ]);
  expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
  const audit = await fetch(`${product.origin}/desk/audit/export`, {
    method: 'POST',
    headers: { cookie: auditor.cookies, origin: product.origin },
  });
  return JSON.stringify([seen, await audit.text()]);
}

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
  return words.slice(2).flatMap((_, i) => [' ', '-'].map((seam) => words.slice(i, i + 3).join(seam)));
}

it('holds no key, whichever door it came in by', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('the marmalade transfer has not arrived');
  const inside: [string, string[]][] = [];
  for (const [door, enter] of Object.entries({ ...DOORS, ...STAFF_DOORS })) {
    const canaries = secrets();
    await Promise.all(canaries.map((canary) => enter(visitor, canary).catch(() => undefined)));
    inside.push([door, canaries.flatMap(pieces)]);
  }
  const canaries = secrets();
  for (const canary of canaries) expect(await everyRoute(visitor, canary)).toBeGreaterThan(80);
  inside.push(['every route', canaries.flatMap(pieces)]);
  const visitors = [visitor, ...rated];
  const own = JSON.stringify(await Promise.all(visitors.map((one) => one.call('GET', '/me/conversation'))));
  const metrics = await (await fetch(`${product.origin}/metrics`)).text();
  const everywhere = [
    await agentsView(visitor),
    await staffsView(),
    own,
    metrics,
    JSON.stringify(logged),
    filesOf(product.folder),
  ].join('\n');

  // The search finds what may be there: what the visitor said, where visitor and agent read it.
  expect(everywhere).toContain('Mina auditor');
  expect(everywhere.split('marmalade transfer').length - 1).toBeGreaterThanOrEqual(2);
  const held = inside.map(([door, parts]) => [door, parts.filter((part) => everywhere.includes(part))] as const);
  expect(held.filter(([, parts]) => parts.length > 0)).toEqual([]);
});
