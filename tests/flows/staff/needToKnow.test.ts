import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import type {
  DeskCase,
  DeskPush,
  DeskQueue,
  QueueChanges,
  StaffRole,
  StaffSession,
} from '../../../core/protocols/deskProtocol.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import type { ConversationFacts } from '../../../handoff/ports.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { type BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let now: number;
let product: Product;

beforeAll(async () => {
  now = Date.now();
  product = await startProduct({ given: { clock: () => now, take: async () => 0 } });
});
afterAll(() => product.stop());

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(10);
}

const staff = (role: StaffRole) => staffBrowser(product, role, { password: 'pelican drift canyon' });

/** Has told the bot something, and asked for a person where `waits` says so. */
async function visitor(waits: boolean): Promise<VisitorLike> {
  const arrived = await VisitorLike.arrive(product.origin, 'en');
  await arrived.press({ action: 'consent.accept' });
  await arrived.say('my zebra transfer is stuck');
  if (waits) await arrived.press({ action: 'person' });
  return arrived;
}

const caseOf = ({ conversation }: VisitorLike) => `/desk/conversations/${conversation}`;
const idOf = async (browser: BrowserLike) => (await browser.call<StaffSession>('GET', '/desk/session')).body.id;

/** Who opened what, as the audit has it. */
async function openings(browser: BrowserLike): Promise<number> {
  const id = await idOf(browser);
  const records = await product.handrail.stores.ledger.read('audit', 0, 10_000);
  return records
    .map(auditEntryOf)
    .filter((entry) => entry?.kind === 'desk' && entry.act === 'open' && entry.staff === id).length;
}

it('shows a conversation that was never handed over to no agent, not when it has ended either', async () => {
  const [agent, supervisor] = [await staff('agent'), await staff('supervisor')];
  const chat = await visitor(false);
  await chat.press({ action: 'chat.end' });
  expect(await agent.call('GET', caseOf(chat))).toMatchObject({ status: 409, code: 'notYours' });
  expect(await agent.call('POST', `${caseOf(chat)}/chain`, { text: 'x' })).toMatchObject({ status: 404 });
  expect(await openings(agent)).toBe(0);
  expect((await supervisor.call<DeskCase>('GET', caseOf(chat))).body.entries.length).toBeGreaterThan(2);
  expect(await openings(supervisor)).toBe(1);
});

it('shows what is needed to take a case and no word of it, and a colleague’s case to nobody but supervisors', async () => {
  const [mina, yuto, supervisor] = [await staff('agent'), await staff('agent'), await staff('supervisor')];
  const chat = await visitor(true);
  const waiting = (await yuto.call<DeskQueue>('GET', '/desk/queue')).body;
  const item = waiting.waiting.find(({ conversation }) => conversation === chat.conversation);
  expect(item).toMatchObject({ language: 'en', reason: 'asked', question: null });
  expect(JSON.stringify(waiting)).not.toContain('zebra');
  expect(await yuto.call('GET', caseOf(chat))).toMatchObject({ status: 409, code: 'notYours' });

  await mina.call('POST', `${caseOf(chat)}/claim`, {});
  await mina.call('POST', `${caseOf(chat)}/note`, { text: 'sounds like a walrus', clientId: '1' });
  expect(JSON.stringify((await mina.call('GET', caseOf(chat))).body)).toMatch(/zebra.*walrus/);
  expect(await yuto.call('GET', caseOf(chat))).toMatchObject({ status: 409, code: 'notYours' });
  expect((await yuto.call<DeskQueue>('GET', '/desk/queue')).body.colleagues).toEqual([]);
  const supervised = (await supervisor.call<DeskQueue>('GET', '/desk/queue')).body;
  expect(supervised.colleagues).toMatchObject([{ conversation: chat.conversation, question: null }]);
  expect(JSON.stringify((await supervisor.call('GET', caseOf(chat))).body)).toContain('walrus');

  await mina.call('POST', `${caseOf(chat)}/close`, { resolution: 'agent' });
  expect((await mina.call('GET', caseOf(chat))).status).toBe(200);
  expect(await yuto.call('GET', caseOf(chat))).toMatchObject({ status: 409, code: 'notYours' });
});

it('tells a page of a changed queue what its owner may see of it, as of the whole', async () => {
  const everybody = [await staff('agent'), await staff('agent'), await staff('supervisor')];
  const [mina] = everybody;
  const [chat, other] = [await visitor(true), await visitor(true)];
  const wholes = await Promise.all(everybody.map((one) => one.call<DeskQueue>('GET', '/desk/queue')));
  await mina?.call('POST', `${caseOf(chat)}/claim`, {});
  const told = await Promise.all(
    everybody.map(async (one, n) => {
      const marks = `of-another-process.7,${wholes[n]?.body.mark}`;
      return (await one.call<QueueChanges>('GET', `/desk/queue?after=${marks}`)).body;
    }),
  );
  expect(told.map(({ waiting }) => waiting.gone)).toEqual([0, 1, 2].map(() => [chat.conversation]));
  expect(told.map(({ mine, colleagues }) => [mine.put.length, colleagues.put.length])).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
  expect(told.map((one) => JSON.stringify(one).includes('zebra'))).toEqual([true, false, false]);
  expect(JSON.stringify(told)).not.toContain(other.conversation);
  // The state of somebody else is none of one's own.
  const foreign = await everybody[1]?.call<DeskQueue>('GET', `/desk/queue?after=${wholes[2]?.body.mark}`);
  expect(foreign?.body).toMatchObject({ waiting: expect.any(Array), colleagues: [] });
});

it('writes every opening down, and tells the user when and in which role', async () => {
  const [mina, supervisor, admin] = [await staff('agent'), await staff('supervisor'), await staff('admin')];
  const chat = await visitor(true);
  await mina.call('POST', `${caseOf(chat)}/claim`, {});
  const shown = async () => {
    const { body } = await chat.call<{ openings: { at: number; role: StaffRole }[] }>('GET', '/me/conversation');
    return body.openings.map(({ at, role }) => [role, at - start]);
  };
  const start = now;
  expect(await shown()).toEqual([]);
  // However a page asks: from the beginning, or only for what is new.
  expect((await mina.call<DeskCase>('GET', `${caseOf(chat)}?after=1`)).body.entries[0]?.seq).toBe(2);
  expect(await shown()).toEqual([['agent', 0]]);
  now += 2 * MINUTE;
  await mina.call('GET', `${caseOf(chat)}?after=4`);
  expect(await openings(mina)).toBe(1);
  await Promise.all([1, 2, 3].map(() => supervisor.call('GET', caseOf(chat))));
  now += 2 * MINUTE;
  await supervisor.call('GET', caseOf(chat));
  expect(await shown()).toEqual([
    ['agent', 0],
    ['supervisor', 2 * MINUTE],
    ['supervisor', 4 * MINUTE],
  ]);
  expect(await openings(supervisor)).toBe(2);
  expect((await admin.call('POST', `/desk/records/${chat.conversation}/export`, {})).status).toBe(200);
  expect((await shown()).at(-1)).toEqual(['admin', 4 * MINUTE]);
  now += 2 * HOUR;
  await mina.call('GET', `${caseOf(chat)}?after=4`);
  expect(await openings(mina)).toBe(2);
});

/** What the desk pushes to the page of somebody, from now on. */
async function listening(browser: BrowserLike): Promise<DeskPush[]> {
  const pushes: DeskPush[] = [];
  const socket = new WebSocket(`${product.origin.replace('http', 'ws')}/desk/socket`, {
    headers: { cookie: browser.cookies, origin: product.origin },
  });
  socket.on('message', (data) => pushes.push(JSON.parse(String(data)) as DeskPush));
  await until(() => pushes.length > 0);
  return pushes;
}

it('names a conversation over the socket only to who may open it, and one with the bot to nobody', async () => {
  const [mina, yuto, supervisor] = [await staff('agent'), await staff('agent'), await staff('supervisor')];
  const heard = {
    mina: await listening(mina),
    yuto: await listening(yuto),
    supervisor: await listening(supervisor),
  };
  const [chat, withBot] = [await visitor(true), await visitor(false)];
  const named = (pushes: DeskPush[], kind: DeskPush['kind']) =>
    pushes.filter((push) => push.kind === kind && 'conversation' in push && push.conversation === chat.conversation)
      .length;
  await mina.call('POST', `${caseOf(chat)}/claim`, {});
  await chat.say('the zebra again');
  await chat.call('POST', `/v3/directline/conversations/${chat.conversation}/activities`, { type: 'typing' });
  await until(() => named(heard.mina, 'typing') > 0 && named(heard.supervisor, 'typing') > 0);
  const kinds: Record<DeskPush['kind'], (pushes: DeskPush[]) => number> = {
    queue: (pushes) => pushes.filter(({ kind }) => kind === 'queue').length,
    entries: (pushes) => named(pushes, 'entries'),
    typing: (pushes) => named(pushes, 'typing'),
  };
  for (const [kind, count] of Object.entries(kinds)) {
    const hears = [heard.mina, heard.yuto, heard.supervisor].map((pushes) => count(pushes) > 0);
    expect([kind, hears]).toEqual([kind, [true, kind === 'queue', true]]);
  }
  expect(JSON.stringify(heard)).not.toContain(withBot.conversation);
  expect(JSON.stringify(heard.yuto)).not.toContain(chat.conversation);
});

it('shuts whom the user has reported out of the case over every door, tells their page nothing of it, and others go on', async () => {
  const [mina, yuto, supervisor] = [await staff('agent'), await staff('agent'), await staff('supervisor')];
  const chat = await visitor(true);
  await mina.call('POST', `${caseOf(chat)}/claim`, {});
  await mina.call('GET', caseOf(chat));
  await chat.press({ action: 'staff.report' });
  const acts: readonly [string, object][] = [
    ['claim', {}],
    ['say', { text: 'wait', clientId: 's1' }],
    ['note', { text: 'wait', clientId: 'n1' }],
    ['transfer', { department: 'app' }],
    ['return', {}],
    ['close', { resolution: 'agent' }],
    ['undo', {}],
  ];
  for (const [act, body] of acts)
    expect([act, await mina.call('POST', `${caseOf(chat)}/${act}`, body)]).toMatchObject([act, { status: 409 }]);
  expect(await mina.call('GET', caseOf(chat))).toMatchObject({ status: 409, code: 'notYours' });
  expect(await mina.call('POST', `${caseOf(chat)}/chain`, { text: 'x' })).toMatchObject({ status: 404 });
  expect(JSON.stringify((await mina.call<DeskQueue>('GET', '/desk/queue')).body)).not.toContain(chat.conversation);
  const to = await idOf(mina);
  const isMinas = ({ conversation }: { conversation: string }) => conversation === chat.conversation;
  const supervised = (await supervisor.call<DeskQueue>('GET', '/desk/queue')).body.waiting.find(isMinas);
  expect(supervised).toMatchObject({ urgent: true, reported: [{ id: to }] });
  const listed = (await yuto.call<DeskQueue>('GET', '/desk/queue')).body.waiting.find(isMinas);
  expect(listed).toMatchObject({ urgent: true, reported: [] });
  const records = await product.handrail.stores.ledger.read('audit', 0, 10_000);
  const written = records.map(auditEntryOf).filter((entry) => entry?.kind === 'desk' && entry.act === 'report');
  expect(written).toEqual([{ kind: 'desk', act: 'report', staff: to, user: expect.any(String) }]);
  const own = await chat.call<{ reports: unknown[] }>('GET', '/me/conversation');
  expect(own.body.reports).toEqual([{ at: expect.any(Number) }]);
  expect(await yuto.call('POST', `${caseOf(chat)}/claim`, {})).toMatchObject({ status: 200 });
  expect((await yuto.call<DeskCase>('GET', caseOf(chat))).status).toBe(200);
});

it.each(['supervisor', 'admin', 'auditor'] as const)(
  'shuts a reported %s out of the records as well: no export, no look, no hold and no erasing',
  async (role) => {
    const reported = await staff(role);
    const chat = await visitor(true);
    const id = chat.conversation as ConversationId;
    const { conversations } = product.handrail.stores;
    const found = await conversations.read(id);
    const facts = {
      ...found?.facts,
      reported: [{ staff: (await idOf(reported)) as StaffId, at: now }],
    } as ConversationFacts;
    await conversations.commit(id, { version: found?.version ?? 0, facts, entries: [] });
    const record = `/desk/records/${chat.conversation}`;
    const hold = { reason: 'court', reference: '2026-1', until: now + 9 * HOUR };
    const doors = [
      ['GET', caseOf(chat), undefined],
      ['GET', record, undefined],
      ['POST', `${record}/export`, {}],
      ['POST', `${record}/erase`, {}],
      ['POST', `${record}/hold`, hold],
      ['DELETE', `${record}/hold`, undefined],
      ['POST', `${record}/hold/agreement`, {}],
      ['POST', `${caseOf(chat)}/claim`, {}],
      ['POST', `${caseOf(chat)}/chain`, { text: 'x' }],
      ['POST', `${caseOf(chat)}/lookup`, {}],
    ] as const;
    for (const [method, path, body] of doors) {
      const answer = await reported.call(method, path, body);
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(JSON.stringify(answer.body)).not.toContain('zebra');
    }
    for (const list of ['/desk/queue', '/desk/holds'])
      expect(JSON.stringify((await reported.call('GET', list)).body ?? '')).not.toContain(chat.conversation);
    expect((await conversations.read(id))?.facts.hold).toBeUndefined();
  },
);
