import { KEYS } from '../../../bench/secretCorpus.ts';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import type { RecordFacts, StaffRole, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { DAY, MINUTE } from '../../../core/time.ts';
import type { ConversationFacts } from '../../../handoff/ports.ts';
import { receiptOf, sweep } from '../../../handoff/record/deletion.ts';
import { ownData } from '../../../handoff/record/ownData.ts';
import { LONGEST_HOLD } from '../../../handoff/record/retention.ts';
import { en } from '../../../languages/en.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { CALLED, staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let now: number;
let product: Product;
beforeAll(async () => {
  now = Date.now();
  product = await startProduct({ given: { clock: () => now, take: async () => 0 } });
});
afterAll(() => product.stop());

const staff = (role: StaffRole) => staffBrowser(product, role);

async function chat(): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin, 'en');
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('my zebra transfer is stuck');
  await visitor.news();
  return visitor;
}

const wanted = (days: number) => ({ reason: 'court', reference: '2026-HC-0192', until: now + days * DAY });
const holdPath = ({ conversation }: VisitorLike) => `/desk/records/${conversation}/hold`;
const read = ({ conversation }: VisitorLike) =>
  product.handrail.stores.conversations.read(conversation as ConversationId);

/** The auditor's session ends after half a day; this one has just been opened. */
async function placed(visitor: VisitorLike, days = 30): Promise<void> {
  const auditor = await staff('auditor');
  expect((await auditor.call('POST', holdPath(visitor), wanted(days))).status).toBe(200);
}

it('keeps what would be deleted, until its stated end and not longer', async () => {
  const [held, free] = [await chat(), await chat()];
  await placed(held, 30);
  for (const visitor of [held, free]) await visitor.press({ action: 'chat.end' });
  now += 2 * DAY;
  await sweep(product.handrail.deletion);
  expect(await read(free)).toBeNull();
  expect((await read(held))?.facts.hold).toMatchObject({ reason: 'court', reference: '2026-HC-0192' });
  now += 28 * DAY;
  expect(await read(held)).toBeNull();
  await sweep(product.handrail.deletion);
  const receipt = await product.handrail.audit.deletion(receiptOf(held.conversation as ConversationId));
  expect(receipt).not.toBeNull();
});

it('is told to the user, in the chat and beside their data', async () => {
  const visitor = await chat();
  await placed(visitor);
  expect(await visitor.texts()).toContain('legal hold: a court order');
  const { body } = await visitor.call<{ hold: object }>('GET', '/me/conversation');
  expect(body.hold).toMatchObject({ reason: 'court', until: now + 30 * DAY });
  expect(JSON.stringify(body.hold)).not.toContain('2026-HC-0192');
});

it('outlasts "erase everything", which takes effect as soon as the hold is lifted', async () => {
  const visitor = await chat();
  await placed(visitor);
  expect((await visitor.call('POST', '/me/erase')).body).toEqual({ held: { until: now + 30 * DAY } });
  expect((await read(visitor))?.facts.owner).toMatchObject({ kind: 'closed', by: 'withdrawn' });
  now += 2 * MINUTE;
  await sweep(product.handrail.deletion);
  expect(await read(visitor)).not.toBeNull();
  const auditor = await staff('auditor');
  expect((await auditor.call('DELETE', holdPath(visitor))).status).toBe(204);
  expect(await read(visitor)).toBeNull();
  await sweep(product.handrail.deletion);
  expect((await visitor.call('GET', '/me/receipt')).status).toBe(200);
});

it('says to somebody who erases by a button that it has to be kept', async () => {
  const visitor = await chat();
  await placed(visitor);
  await visitor.news();
  await visitor.press({ action: 'data.erase' });
  const texts = await visitor.texts();
  expect(texts).toContain('as soon as the hold ends');
  expect(texts).not.toContain(en.withdrawn);
});

it('is nobody’s but an auditor’s: not an administrator’s, and not without a fresh proof', async () => {
  const visitor = await chat();
  for (const role of ['admin', 'supervisor', 'agent', 'editor'] as const) {
    const browser = await staff(role);
    expect(await browser.call('POST', holdPath(visitor), wanted(1))).toMatchObject({ status: 403, code: 'notAllowed' });
  }
  const auditor = await staff('auditor');
  now += 11 * MINUTE;
  expect((await auditor.call('POST', holdPath(visitor), wanted(1))).code).toBe('ProveFirst');
  expect((await read(visitor))?.facts.hold).toBeUndefined();
});

it('needs a reason, a file number without words, and an end within half a year', async () => {
  const visitor = await chat();
  const auditor = await staff('auditor');
  const place = (body: object) => auditor.call('POST', holdPath(visitor), body);
  expect((await place({ ...wanted(1), reason: 'because' })).status).toBe(400);
  for (const reference of [
    'the tall man from Osaka',
    'John.Smith_of_Leeds_is_a_thief',
    'Smith.2026-1',
    'J.S.1',
    '4.1.5.5.5.5.0.1.9.9',
    'court',
  ])
    expect((await place({ ...wanted(1), reference })).status).toBe(400);
  for (const reference of ['2026-HC-0192', '1:24-cv-01234', 'CASE-2026-17', '5Js123.24'])
    expect((await place({ ...wanted(1), reference })).status).toBe(200);
  const key = KEYS['wif']?.() ?? '';
  expect((await place({ ...wanted(1), reference: key })).status).toBe(400);
  expect((await place({ ...wanted(1), until: now })).code).toBe('until');
  expect((await place({ ...wanted(1), until: now + LONGEST_HOLD + DAY })).code).toBe('until');
  expect((await auditor.call('POST', '/desk/records/nothing/hold', wanted(1))).code).toBe('gone');
});

it('shows auditors facts and no word, lists what is held, and is in the audit', async () => {
  const visitor = await chat();
  await placed(visitor);
  const auditor = await staff('auditor');
  const facts = await auditor.call<RecordFacts>('GET', `/desk/records/${visitor.conversation}`);
  expect(facts.body).toMatchObject({
    owner: 'bot',
    hold: { reason: 'court', by: expect.stringContaining(CALLED.auditor) },
  });
  expect(JSON.stringify(facts.body)).not.toContain('zebra');
  const listed = await auditor.call<{ holds: { conversation: string }[] }>('GET', '/desk/holds');
  expect(listed.body.holds.map(({ conversation }) => conversation)).toContain(visitor.conversation);
  const entries = (await product.handrail.stores.ledger.read('audit', 0, 10_000)).map(auditEntryOf);
  const receipt = receiptOf(visitor.conversation as ConversationId);
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'hold', act: 'placed', receipt, reason: 'court' }));
  expect((await auditor.call('POST', `/desk/records/${visitor.conversation}/export`)).status).toBe(403);
});

it('is listed to nobody whom its user has reported', async () => {
  const visitor = await chat();
  const auditor = await staff('auditor');
  await placed(visitor);
  const listedTo = async (one: typeof auditor) =>
    (await one.call<{ holds: { conversation: string }[] }>('GET', '/desk/holds')).body.holds.map(
      (held) => held.conversation,
    );
  expect(await listedTo(auditor)).toContain(visitor.conversation);
  const { conversations } = product.handrail.stores;
  const id = visitor.conversation as ConversationId;
  const found = await conversations.read(id);
  const { body: me } = await auditor.call<StaffSession>('GET', '/desk/session');
  const facts = { ...found?.facts, reported: [{ staff: me.id as StaffId, at: now }] } as ConversationFacts;
  await conversations.commit(id, { version: found?.version ?? 0, facts, entries: [] });
  expect(await listedTo(auditor)).not.toContain(visitor.conversation);
});

it('is not readable at the desk after its ordinary time', async () => {
  const visitor = await chat();
  await placed(visitor);
  await visitor.press({ action: 'chat.end' });
  const path = `/desk/conversations/${visitor.conversation}`;
  expect((await (await staff('supervisor')).call('GET', path)).status).toBe(200);
  now += 2 * DAY;
  expect((await (await staff('supervisor')).call('GET', path)).status).toBe(404);
});

/** Held, ended and past its ordinary time; who is asked has just signed in. */
async function heldBack() {
  const visitor = await chat();
  await placed(visitor);
  await visitor.press({ action: 'chat.end' });
  now += 2 * DAY;
  return { visitor, path: `/desk/records/${visitor.conversation}` };
}

async function actsAbout({ conversation }: VisitorLike): Promise<string[]> {
  const receipt = receiptOf(conversation as ConversationId);
  const entries = (await product.handrail.stores.ledger.read('audit', 0, 10_000)).map(auditEntryOf);
  return entries.flatMap((entry) =>
    entry && 'receipt' in entry && entry.receipt === receipt ? [(entry as { act: string }).act] : [],
  );
}

it('is handed out after its ordinary time by two people alone, once, which its user sees', async () => {
  const { visitor, path } = await heldBack();
  const [admin, auditor] = [await staff('admin'), await staff('auditor')];
  const exported = () => admin.call<{ entries: unknown[] }>('POST', `${path}/export`);
  const facts = async () => (await admin.call<RecordFacts>('GET', path)).body;
  expect(await exported()).toMatchObject({ status: 409, code: 'agreementMissing' });
  expect(await facts()).toMatchObject({ heldBack: true, hold: { agreed: null } });
  expect((await admin.call('POST', `${path}/hold/agreement`)).status).toBe(403);
  expect((await auditor.call('POST', `${path}/hold/agreement`)).status).toBe(204);
  expect(await facts()).toMatchObject({ hold: { agreed: { at: now, by: expect.stringContaining(CALLED.auditor) } } });
  expect((await auditor.call('POST', `${path}/export`)).status).toBe(403);
  const handedOut = await exported();
  expect(JSON.stringify(handedOut.body.entries)).toContain('zebra');
  expect(await exported()).toMatchObject({ status: 409, code: 'agreementMissing' });
  expect(await read(visitor)).toMatchObject({ facts: { hold: { reason: 'court' } } });
  expect(await actsAbout(visitor)).toEqual(['placed', 'agreed', 'heldExported']);
  const held = await read(visitor);
  const { deletion, stores } = product.handrail;
  expect((held && (await ownData(stores.conversations, held, deletion.rules)))?.openings).toEqual([
    { at: now, role: 'auditor', act: 'agreed' },
    { at: now, role: 'admin', act: 'exported' },
  ]);
});

it('has an agreement that can be taken back, ends after a day and with another hold, and is nobody’s own', async () => {
  const { visitor, path } = await heldBack();
  const name = 'Hana Exporter';
  const [admin, auditor] = [await staffBrowser(product, 'admin', { name }), await staff('auditor')];
  const exported = async () => (await admin.call('POST', `${path}/export`)).code;
  const agree = () => auditor.call('POST', `${path}/hold/agreement`);
  await agree();
  expect((await auditor.call('DELETE', `${path}/hold/agreement`)).status).toBe(204);
  expect(await exported()).toBe('agreementMissing');
  await agree();
  expect((await auditor.call('POST', holdPath(visitor), wanted(20))).status).toBe(200);
  expect(await exported()).toBe('agreementMissing');
  await agree();
  const held = await read(visitor);
  if (!held) throw new Error('it is held');
  // An auditor who has become an administrator since, by the command line.
  const own = (await product.handrail.accounts.list()).find((one) => one.name === name)?.id;
  const hold = { ...held.facts.hold, agreed: { at: now, by: own } } as typeof held.facts.hold;
  const change = { version: held.version, entries: [], facts: { ...held.facts, hold } };
  expect((await product.handrail.stores.conversations.commit(held.id, change)).kind).toBe('ok');
  expect(await exported()).toBe('samePerson');
  await agree();
  now += DAY;
  expect((await (await staff('admin')).call('POST', `${path}/export`)).code).toBe('agreementMissing');
  expect((await auditor.call('POST', '/desk/records/nothing/hold/agreement')).status).toBeGreaterThanOrEqual(400);
});

it('lets an administrator hand out no more than its user has: no id of the staff, no pseudonym, no note', async () => {
  const visitor = await chat();
  await visitor.press({ action: 'person' });
  const agent = await staff('agent');
  await agent.call('POST', `/desk/conversations/${visitor.conversation}/claim`, {});
  await agent.call('POST', `/desk/conversations/${visitor.conversation}/say`, {
    text: 'I look into it.',
    clientId: 'c1',
  });
  const facts = (await read(visitor))?.facts;
  const admin = await staff('admin');
  const exported = JSON.stringify((await admin.call('POST', `/desk/records/${visitor.conversation}/export`)).body);
  expect(exported).toContain('I look into it.');
  const ids = (await product.handrail.accounts.list()).map(({ id }) => id);
  for (const hidden of [facts?.user ?? '', ...ids]) expect(exported).not.toContain(hidden);
});

it('lets an administrator export and erase one conversation, which is written down', async () => {
  const visitor = await chat();
  const admin = await staff('admin');
  const path = `/desk/records/${visitor.conversation}`;
  const exported = await admin.call<{ entries: unknown[] }>('POST', `${path}/export`);
  expect(JSON.stringify(exported.body.entries)).toContain('zebra');
  expect((await admin.call('POST', `${path}/erase`)).body).toMatchObject({ kind: 'erased' });
  expect((await visitor.call('GET', '/me/conversation')).status).toBe(404);
  const entries = (await product.handrail.stores.ledger.read('audit', 0, 10_000)).map(auditEntryOf);
  const acts = entries.flatMap((entry) => (entry?.kind === 'records' ? [entry.act] : []));
  expect(acts).toEqual(expect.arrayContaining(['exported', 'erased']));
});

it('is no reason to write that something was erased', async () => {
  const [held, free] = [await chat(), await chat()];
  await placed(held);
  const admin = await staff('admin');
  const erase = ({ conversation }: VisitorLike) => admin.call('POST', `/desk/records/${conversation}/erase`);
  expect((await erase(held)).body).toMatchObject({ kind: 'held' });
  expect((await erase(free)).body).toMatchObject({ kind: 'erased' });
  const records = await product.handrail.stores.ledger.read('audit', 0, 10_000);
  const erased = records.flatMap((record) => {
    const entry = auditEntryOf(record);
    return entry?.kind === 'records' && entry.act === 'erased' ? [entry.receipt] : [];
  });
  expect(erased).toContain(receiptOf(free.conversation as ConversationId));
  expect(erased).not.toContain(receiptOf(held.conversation as ConversationId));
});

it('keeps nothing for editors: what was asked leaves their page at its ordinary time', async () => {
  const visitor = await chat();
  await visitor.say('which sourdough bakery in Lisbon opens early');
  await visitor.news();
  await placed(visitor);
  await visitor.press({ action: 'chat.end' });
  const asked = async () => JSON.stringify((await (await staff('editor')).call('GET', '/workspace/gaps')).body);
  expect(await asked()).toContain('sourdough');
  now += 2 * DAY;
  expect(await read(visitor)).not.toBeNull();
  expect(await asked()).not.toContain('sourdough');
});
