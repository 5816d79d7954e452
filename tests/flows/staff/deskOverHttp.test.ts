import { WebSocket } from 'ws';
import { drawBytes } from '../../../bench/chance.ts';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import type { DeskCase, DeskPush, DeskQueue, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import type { CheckWordAnswer } from '../../../core/protocols/protocol.ts';
import { MINUTE } from '../../../core/time.ts';
import { LONGEST_KEEP } from '../../../handoff/record/retention.ts';
import { en } from '../../../languages/en.ts';
import { orderWarning } from '../../../languages/orders/index.ts';
import { ratingPhrases } from '../../../languages/rating/index.ts';
import { proofWish } from '../../../languages/verification/index.ts';
import { verifyReceipt } from '../../../trust/audit/receipt.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let now: number;
let product: Product;
/** What was counted for saying something; one who says more than this in ten seconds waits. */
const said: number[] = [];
const MOST_SAID = 8_000;
const take = async (what: string, _: string, cost = 1) =>
  what === 'said' && said.push(cost) > 0 && cost > MOST_SAID / 2 ? 2_400 : 0;

beforeAll(async () => {
  now = Date.now();
  // One product for all: what each test does is its own, and nobody is slowed down.
  product = await startProduct({ given: { clock: () => now, take } });
});
afterAll(() => product.stop());

const PASSWORD = 'correct horse battery';
let names = 0;
/** Names are taken once. */
const named = (name: string) => `${name} ${++names}`;

const staff = (role: 'agent' | 'editor' | 'admin', name: string) =>
  staffBrowser(product, role, { name, password: PASSWORD, languages: ['en', 'ja'] });

async function agreed(locale = 'en'): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin, locale);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  return visitor;
}

it('counts what an agent says and notes by its length, and says when the next may come', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await mina.call('POST', `${path}/claim`, {});
  said.length = 0;
  expect((await mina.call('POST', `${path}/say`, { text: 'Hello', clientId: '1' })).status).toBe(200);
  expect((await mina.call('POST', `${path}/note`, { text: 'worried', clientId: '2' })).status).toBe(200);
  expect((await mina.call('POST', `${path}/say`, { text: 'a'.repeat(5_000), clientId: '3' })).status).toBe(429);
  expect(said).toEqual([5, 7, 5_000]);
});

it('walks from the greeting through an agent to the rating', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  await visitor.press({ action: 'person' });

  const queue = (await mina.call<DeskQueue>('GET', '/desk/queue')).body;
  expect(queue.waiting).toMatchObject([{ conversation: visitor.conversation, language: 'en', position: 1 }]);
  const path = `/desk/conversations/${visitor.conversation}`;
  expect((await mina.call('POST', `${path}/claim`, {})).status).toBe(200);
  expect((await mina.call('POST', `${path}/say`, { text: 'Hello, I am here.', clientId: '1' })).status).toBe(200);
  expect((await mina.call('POST', `${path}/note`, { text: 'seems worried', clientId: '2' })).status).toBe(200);

  const seen = await visitor.news();
  const said = seen.find(({ text }) => text === 'Hello, I am here.');
  expect(said?.channelData?.handrail?.sender).toMatchObject({ role: 'staff', name: expect.stringMatching(/^Mina/) });
  expect(JSON.stringify(seen)).not.toContain('worried');

  const sender = said?.channelData?.handrail?.sender;
  const word = sender?.role === 'staff' ? sender.checkWord : '';
  expect(await checked(word, visitor)).toBe('live');

  await visitor.say('thank you');
  const opened = (await mina.call<DeskCase>('GET', `${path}?after=0`)).body;
  expect(opened).toMatchObject({ owner: 'withAgent', mine: true });
  expect(opened.entries.at(-1)).toMatchObject({ author: 'user', activity: { text: 'thank you' } });

  expect((await mina.call('POST', `${path}/close`, { resolution: 'agent' })).status).toBe(200);
  expect(await visitor.texts()).toContain(en.rateAsk);
  expect((await visitor.press({ action: 'rate', score: 5 })).status).toBe(200);
  expect((await visitor.say('one more thing')).status).toBe(200);
  expect(await visitor.texts()).toContain(ratingPhrases('en').chatEnded);
  expect((await mina.call('GET', '/desk/figures')).body).toMatchObject({ satisfied: { value: 1, base: 1 } });
});

const anybody = () => new BrowserLike(product.origin);

/** What the help centre says of a word, asked from the browser of `visitor` or from one without a chat. */
async function checked(word: string, visitor?: VisitorLike): Promise<CheckWordAnswer> {
  const body = { word, ...(visitor ? { conversation: visitor.conversation } : {}) };
  return (await anybody().call<{ answer: CheckWordAnswer }>('POST', '/help/check-staff', body)).body.answer;
}

it('calls nobody of the staff an impostor, and tells no other browser whose a word is', async () => {
  const mina = await staff('agent', named('Mina'));
  const [visitor, stranger] = [await agreed(), await agreed()];
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await mina.call('POST', `${path}/claim`, {});
  const cards = (await visitor.news()).map(({ channelData }) => channelData?.handrail?.card);
  const word = cards.flatMap((card) => (card?.kind === 'accepted' ? [card.checkWord] : []))[0] ?? '';
  const [made, other] = ['falcon 11', 'falcon 12'].filter((one) => one !== word);

  expect(await checked(` ${word.toUpperCase()}. `, visitor)).toBe('live');
  // A word that is in use and one that was made up are the same to whoever does not hold the chat.
  for (const shown of [word, made ?? '', other ?? '']) {
    expect([await checked(shown), await checked(shown, stranger)]).toEqual(['elsewhere', 'elsewhere']);
  }
  expect(await checked(made ?? '', visitor)).toBe('elsewhere');
  for (const shown of ['falcon', 'falcon 1', 'official support 52', '42', '白桦 5二']) {
    expect([shown, await checked(shown, visitor)]).toEqual([shown, 'unknown']);
  }

  await mina.call('POST', `${path}/return`, {});
  expect(await checked(word, visitor)).toBe('past');
  await visitor.press({ action: 'person' });
  await mina.call('POST', `${path}/claim`, {});
  expect(await checked(word, visitor)).toBe('live');
  await mina.call('POST', `${path}/close`, { resolution: 'agent' });
  expect([await checked(word, visitor), await checked(word, stranger)]).toEqual(['past', 'elsewhere']);
  await visitor.call('POST', '/me/erase', {});
  expect(await checked(word, visitor)).toBe('elsewhere');
});

it('keeps a conversation with the bot from staff, and one clientId from hiding what is said behind a note', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  await visitor.say('how do I rename my wallet');
  const path = `/desk/conversations/${visitor.conversation}`;
  expect(await mina.call('GET', path)).toMatchObject({ status: 409, code: 'notYours' });
  await visitor.press({ action: 'person' });
  await mina.call('POST', `${path}/claim`, {});
  expect((await mina.call('GET', path)).status).toBe(200);
  await mina.call('POST', `${path}/note`, { text: 'a note', clientId: '1' });
  await mina.call('POST', `${path}/say`, { text: 'a sentence', clientId: '1' });
  expect(await visitor.texts()).toContain('a sentence');
  await mina.call('POST', `${path}/return`, {});
  expect(await mina.call('GET', path)).toMatchObject({ status: 409, code: 'notYours' });
});

it('lets one of two agents have a conversation, and the other say nothing in it', async () => {
  const [mina, yuto] = [await staff('agent', named('Mina')), await staff('agent', named('Yuto'))];
  const visitor = await agreed();
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  const claims = await Promise.all([mina, yuto].map((one) => one.call('POST', `${path}/claim`, {})));
  expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [winner, loser] = claims[0]?.status === 200 ? [mina, yuto] : [yuto, mina];
  expect(await loser.call('POST', `${path}/say`, { text: 'hi', clientId: '1' })).toMatchObject({
    status: 409,
    code: 'notYours',
  });
  expect((await winner.call('POST', `${path}/say`, { text: 'hi', clientId: '1' })).status).toBe(200);
});

it('lets no agent ask for a secret or lead away, says which it was, and stops a secret of the user before anything is stored', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  const phrase = `${'abandon '.repeat(11)}about`;
  await visitor.say(phrase);
  const words = await visitor.texts();
  expect(words).toContain(en.stopped);
  expect(JSON.stringify((await visitor.call('GET', '/me/conversation')).body)).not.toContain('abandon');
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await mina.call('POST', `${path}/claim`, {});
  const stopped = {
    'asks-for-secret': 'Please send me your recovery phrase.',
    'asks-for-harm': 'Please turn off your antivirus.',
    'holds-secret': phrase,
    'strange-digits': drawBytes(32).toString('hex'),
    'phone-number': 'Call +1 415 555 0134.',
    'other-channel': 'Message me on Telegram instead.',
    'foreign-link': 'Look at https://evil.example/now.',
  };
  for (const [code, text] of Object.entries(stopped))
    expect(await mina.call('POST', `${path}/say`, { text, clientId: code })).toMatchObject({ status: 422, code });
  expect((await mina.call('POST', `${path}/say`, { text: ' \n', clientId: '1' })).status).toBe(400);
  // In two messages as well, which a user reads as one.
  expect((await mina.call('POST', `${path}/say`, { text: 'Now please send me your', clientId: '2' })).status).toBe(200);
  const rest = await mina.call('POST', `${path}/say`, { text: 'recovery phrase', clientId: '3' });
  expect(rest).toMatchObject({ status: 422, code: 'asks-for-secret' });
  expect((await mina.call('POST', `${path}/say`, { text: 'transaction hash.', clientId: '4' })).status).toBe(200);
});

/** As much of the end of what was said as is expected there. */
const endOf = (said: string, expected: string) => said.slice(-expected.length);

it('warns the user right under an order that nobody here needs, and of no sentence that the desk itself offers', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await mina.call('POST', `${path}/claim`, {});
  await mina.call('POST', `${path}/say`, { text: proofWish('en'), clientId: '1' });
  expect(endOf(await visitor.texts(), proofWish('en'))).toBe(proofWish('en'));
  await mina.call('POST', `${path}/say`, { text: 'Please install HopToDesk.', clientId: '2' });
  expect(endOf(await visitor.texts(), orderWarning('software', 'en'))).toBe(orderWarning('software', 'en'));
  await mina.call('POST', `${path}/say`, { text: 'Пришлите мне вашу сид-фразу.', clientId: '3' });
  expect(endOf(await visitor.texts(), orderWarning('unread', 'en'))).toBe(orderWarning('unread', 'en'));
  await visitor.press({ action: 'chat.end' });
});

it('pushes queue, entries and typing to the desk, and typing back to the user', async () => {
  const mina = await staff('agent', named('Mina'));
  const visitor = await agreed();
  const socket = new WebSocket(`${product.origin.replace('http', 'ws')}/desk/socket`, {
    headers: { cookie: mina.cookies, origin: product.origin },
  });
  const pushes: DeskPush[] = [];
  let notice = () => {};
  socket.on('message', (data) => {
    pushes.push(JSON.parse(String(data)) as DeskPush);
    notice();
  });
  const until = async (done: (push: DeskPush) => boolean) => {
    while (!pushes.some(done)) {
      await new Promise<void>((resolve) => {
        notice = resolve;
      });
    }
  };
  await until(({ kind }) => kind === 'queue');
  await visitor.press({ action: 'person' });
  await mina.call('POST', `/desk/conversations/${visitor.conversation}/claim`, {});
  await until((push) => push.kind === 'entries' && push.conversation === visitor.conversation);
  await visitor.call('POST', `/v3/directline/conversations/${visitor.conversation}/activities`, { type: 'typing' });
  await until((push) => push.kind === 'typing' && push.conversation === visitor.conversation);
  expect(JSON.stringify(pushes)).not.toContain('"text"');
  // The open page is the agent's presence.
  expect((await mina.call<{ agentsOnline: number }>('GET', '/help/shift')).body.agentsOnline).toBe(1);
  socket.close();
  await visitor.press({ action: 'chat.end' });
});

it('opens the desk socket to nobody without a session, and to no foreign page with one', async () => {
  const mina = await staff('agent', named('Mina'));
  const refused = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${product.origin.replace('http', 'ws')}/desk/socket`, { headers });
      socket.on('error', ({ message }) => resolve(message));
      socket.on('open', () => resolve('open'));
    });
  expect(await refused({ origin: product.origin })).toMatch('401');
  expect(await refused({ origin: 'https://evil.example', cookie: mina.cookies })).toMatch('401');
});

describe('Signing in', () => {
  it('works with the right password only, and says the same to everything else', async () => {
    const name = named('Mina');
    await staff('agent', name);
    const browser = new BrowserLike(product.origin);
    const wrong = await browser.call('POST', '/desk/session', { name, password: 'wrong wrong wrong' });
    const unknown = await browser.call('POST', '/desk/session', { name: 'Nobody', password: PASSWORD });
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    const right = await browser.call('POST', '/desk/session', { name: name.toLowerCase(), password: PASSWORD });
    expect(right).toMatchObject({ status: 200, body: { name, role: 'agent' } });
    expect(right.setCookie).toMatch(/^handrail=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect((await browser.call('GET', '/desk/session')).status).toBe(200);
    expect((await browser.call('DELETE', '/desk/session')).status).toBe(204);
    expect((await browser.call('GET', '/desk/session')).status).toBe(401);
  });

  it('refuses what another page asks with the cookie of a signed-in browser', async () => {
    const mina = await staff('agent', named('Mina'));
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await mina.call('POST', '/desk/shift', { on: false }, foreign)).toMatchObject({
      status: 403,
      code: 'ForeignPage',
    });
    expect((await mina.call('DELETE', '/desk/session', undefined, foreign)).status).toBe(403);
    expect((await mina.call('POST', '/desk/shift', { on: false })).body).toEqual({ onShift: false });
  });

  it('gives each role its own rooms', async () => {
    const [agent, editor, admin] = [
      await staff('agent', named('A1')),
      await staff('editor', named('E1')),
      await staff('admin', named('Ad')),
    ];
    const may = async (one: BrowserLike) =>
      Promise.all(['/desk/queue', '/workspace/articles'].map(async (path) => (await one.call('GET', path)).status));
    expect(await may(agent)).toEqual([200, 403]);
    expect(await may(editor)).toEqual([403, 200]);
    expect(await may(admin)).toEqual([200, 200]);
    expect(await may(new BrowserLike(product.origin))).toEqual([401, 401]);
  });

  it('ends with the account', async () => {
    const mina = await staff('agent', named('Mina'));
    const { id } = (await mina.call<StaffSession>('GET', '/desk/session')).body;
    await product.handrail.accounts.setDisabled(id as StaffId, true);
    expect((await mina.call('GET', '/desk/queue')).status).toBe(401);
  });
});

describe('What is mine', () => {
  it('shows the transcript, erases it at once, and leaves a receipt that the audit knows', async () => {
    const visitor = await agreed();
    await visitor.say('hello there');
    const mine = await visitor.call<{ entries: unknown[]; consent: unknown; deletedBy: number }>(
      'GET',
      '/me/conversation',
    );
    expect(JSON.stringify(mine.body.entries)).toContain('hello there');
    expect(mine.body.consent).toMatchObject({ kind: 'accepted' });
    expect(mine.body.deletedBy).toBeGreaterThan(now);
    const erased = await visitor.call<{ receipt: { id: string; at: number } }>('POST', '/me/erase');
    expect(erased.status).toBe(200);
    expect(verifyReceipt(JSON.stringify(erased.body.receipt))).toBeNull();
    expect((await visitor.call('GET', '/me/conversation')).status).toBe(404);
    expect((await visitor.call('GET', '/me/receipt')).body).toEqual(erased.body.receipt);
    // Asked again, it is still erased, under the same receipt.
    expect((await visitor.call('POST', '/me/erase')).body).toEqual(erased.body);
    expect((await visitor.say('anybody there?')).code).toBe('ConversationEnded');
  });

  it('is unreadable when its time is over', async () => {
    const visitor = await agreed();
    await visitor.say('hello there');
    await visitor.press({ action: 'chat.end' });
    now += LONGEST_KEEP - MINUTE;
    expect(await product.handrail.stores.conversations.read(visitor.conversation as ConversationId)).not.toBeNull();
    now += 2 * MINUTE;
    expect(await product.handrail.stores.conversations.read(visitor.conversation as ConversationId)).toBeNull();
  });

  it('is nobody else’s', async () => {
    const [visitor, other] = [await agreed(), await agreed()];
    const path = `/v3/directline/conversations/${visitor.conversation}/activities`;
    expect((await other.call('GET', path)).status).toBe(403);
    expect((await other.call('POST', path, { type: 'message', text: 'hi' })).status).toBe(403);
  });
});

describe('The help centre', () => {
  const ask = <Body>(path: string, headers: Record<string, string> = {}) =>
    new BrowserLike(product.origin).call<Body>('GET', path, undefined, headers);

  it('lists, shows and finds articles in the language that is asked for', async () => {
    const { articles } = (await ask<{ articles: { id: string; title: string }[] }>('/help/articles?lang=ja')).body;
    expect(articles.length).toBeGreaterThanOrEqual(15);
    const article = (await ask<{ language: string; sections: unknown[] }>('/help/articles/add-network?lang=ja')).body;
    expect(article).toMatchObject({ id: 'add-network', language: 'ja' });
    expect(article.sections.length).toBeGreaterThan(0);
    const found = (
      await new BrowserLike(product.origin).call<{ results: { id: string; href: string }[]; kind: string }>(
        'POST',
        '/help/search',
        { question: 'add a network', language: 'en' },
      )
    ).body;
    expect(found.results[0]?.href).toMatch(/^\/articles\/[\w-]+/);
    expect((await ask('/help/articles/nothing-like-this?lang=en')).status).toBe(404);
    expect((await ask('/help/articles/..%2F..%2Fetc?lang=en')).status).toBe(404);
  });

  it('answers an unknown language with what the browser prefers', async () => {
    const first = await ask<{ language: string }>('/help/articles/add-network?lang=tlh', {
      'accept-language': 'fr, ko;q=0.8',
    });
    expect(first.body.language).toBe('ko');
  });

  it('shows who is on shift, the terms and the privacy notice', async () => {
    expect((await ask<{ departments: unknown[] }>('/help/shift')).body.departments).toHaveLength(9);
    expect((await ask('/help/legal/terms?lang=ko')).body).toMatchObject({
      version: expect.stringMatching(/\d/),
      markdown: expect.any(String),
    });
    expect((await ask('/help/legal/other')).status).toBe(404);
  });
});

describe('The workspace', () => {
  it('changes the next answer as soon as an edit is published', async () => {
    const editor = await staff('editor', named('Ed'));
    const path = '/workspace/articles/en/add-network';
    const before = (await editor.call<{ markdown: string; version: number }>('GET', path)).body;
    // A correction: what says something new needs somebody else to read it.
    const markdown = before.markdown.replace('title: Add', 'title: ADD');
    const preview = await editor.call<{ article: { title: string }; lint: unknown[] }>('POST', '/workspace/preview', {
      id: 'add-network',
      language: 'en',
      markdown,
    });
    expect(preview.body.article.title).toMatch(/^ADD /);
    let { version } = before;
    for (const act of [{ kind: 'save', markdown }, { kind: 'submit' }, { kind: 'publish' }]) {
      const acted = await editor.call<{ version: number }>('POST', path, { expect: version, act });
      expect([act.kind, acted.status, acted.code]).toEqual([act.kind, 200, undefined]);
      version = acted.body.version;
    }
    expect((await editor.call('GET', '/help/articles/add-network?lang=en')).body).toMatchObject({
      title: preview.body.article.title,
    });
    expect(await editor.call('POST', path, { expect: 0, act: { kind: 'recall' } })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
  });
});
