import { join } from 'node:path';
import type { AuditPage, AuditState, ReceiptChecked } from '../../../core/protocols/auditProtocol.ts';
import { STAFF_ROLES, type StaffRole } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';
import { openDriver } from '../../../stores/embedded/driver.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let now: number;
let product: Product;
let auditor: BrowserLike;
beforeAll(async () => {
  now = Date.now();
  product = await startProduct({ given: { clock: () => now, take: async () => 0 } });
  auditor = await staff('auditor');
});
afterAll(() => product.stop());

const staff = (role: StaffRole, name?: string) => staffBrowser(product, role, name ? { name } : {});

async function chat(): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin, 'en');
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('my zebra transfer is stuck');
  return visitor;
}

const log = async (query = '') => (await auditor.call<AuditPage>('GET', `/desk/audit?${query}`)).body;
const receiptOf = async (given: unknown) =>
  (await auditor.call<ReceiptChecked>('POST', '/desk/audit/receipt', { receipt: given })).body;

async function checked(): Promise<AuditState> {
  now += 5 * SECOND;
  for (;;) {
    const { body } = await auditor.call<AuditState>('POST', '/desk/audit/check');
    if (body.check.kind !== 'running') return body;
  }
}

it.each(STAFF_ROLES.filter((role) => role !== 'auditor'))('is not shown to the role %s', async (role) => {
  const browser = await staff(role);
  for (const [method, path, body] of [
    ['GET', '/desk/audit'],
    ['POST', '/desk/audit/check'],
    ['POST', '/desk/audit/receipt', { receipt: 'x' }],
    ['POST', '/desk/audit/export'],
  ] as const) {
    expect(await browser.call(method, path, body)).toMatchObject({ status: 403, code: 'notAllowed' });
  }
});

it('is not shown to somebody who is not signed in, nor to a page from elsewhere', async () => {
  expect((await new BrowserLike(product.origin).call('GET', '/desk/audit')).status).toBe(401);
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await auditor.call('GET', '/desk/audit', undefined, foreign)).status).toBe(403);
});

it('says the newest first, page by page, every entry once and no word of a conversation', async () => {
  for (let n = 0; n < 60; n++) await product.handrail.audit.record({ kind: 'keyDestroyed', epoch: n });
  await chat();
  const indices: number[] = [];
  let said = '';
  for (let next: number | null = null, first = true; first || next !== null; first = false) {
    const page: AuditPage = await log(next === null ? '' : `before=${next}`);
    indices.push(...page.lines.map(({ index }) => index));
    said += JSON.stringify(page);
    next = page.next;
  }
  expect(indices).toEqual(Array.from({ length: indices.length }, (_, n) => indices.length - n));
  expect(indices.length).toBeGreaterThan(60);
  expect(said).not.toContain('zebra');
});

it('is searched by kind, by pseudonym, by the number of a receipt and by name', async () => {
  const visitor = await chat();
  const consents = await log('kind=consent');
  expect(new Set(consents.lines.map(({ act }) => act))).toEqual(new Set(['consent.accepted']));
  const [newest] = consents.lines;
  if (newest?.by.kind !== 'user') throw new Error('a user has agreed');
  expect((await log(`name=${newest.by.pseudonym}`)).lines).toEqual([newest]);
  const number = newest.about.flatMap((one) => (one.kind === 'receipt' ? one.receipt : []))[0];
  expect((await log(`name=${number}`)).lines).toEqual([newest]);
  await staff('editor', 'Ed Writer');
  expect((await log('name=ED WRITER')).lines.map(({ act }) => act)).toContain('staff.added');
  expect(await log('kind=consent&name=nobody')).toMatchObject({ lines: [] });
  expect((await auditor.call('GET', '/desk/audit?kind=everything')).status).toBe(400);
  await visitor.call('POST', '/me/erase');
  expect((await log(`name=${visitor.conversation}`)).lines).toMatchObject([{ act: 'deleted.erased' }]);
});

it('knows the receipt of a deletion, by its file, its number and the conversation', async () => {
  const visitor = await chat();
  const { body } = await visitor.call<{ receipt: { id: string; at: number; proof: { head: object } } }>(
    'POST',
    '/me/erase',
  );
  const { receipt } = body;
  for (const given of [JSON.stringify(receipt), receipt.id, visitor.conversation]) {
    expect(await receiptOf(given)).toMatchObject({ kind: 'valid', line: { act: 'deleted.erased', at: receipt.at } });
  }
  const other = JSON.stringify({ ...receipt, at: receipt.at + 1 });
  expect(await receiptOf(other)).toEqual({ kind: 'wrong', problem: 'leaf' });
  expect(await receiptOf('not json')).toEqual({ kind: 'wrong', problem: 'shape' });
  expect(await receiptOf('nothing')).toEqual({ kind: 'wrong', problem: 'unknown' });
  expect((await auditor.call('POST', '/desk/audit/receipt', {})).status).toBe(400);
});

it('knows the receipt of a consent that is still in force', async () => {
  const visitor = await chat();
  const { body } = await visitor.call('GET', '/me/consent');
  expect(await receiptOf(JSON.stringify(body))).toMatchObject({ kind: 'valid', line: { act: 'consent.accepted' } });
});

it('is handed out after a fresh proof alone, and that is written down', async () => {
  const fresh = await staff('auditor');
  now += 11 * MINUTE;
  expect((await fresh.call('POST', '/desk/audit/export')).code).toBe('ProveFirst');
  const again = await staff('auditor');
  await fetch(`${product.origin}/desk/audit/export`, {
    method: 'POST',
    headers: { cookie: again.cookies, origin: product.origin },
  });
  expect((await log('kind=records')).lines[0]).toMatchObject({ act: 'records.auditExported' });
});

it('is whole, until somebody changes one entry where it is stored: then that entry is named', async () => {
  const whole = await checked();
  expect(whole.check).toMatchObject({ kind: 'whole', records: whole.size });
  const path = join(product.folder, 'data', 'handrail.db');
  const driver = openDriver(path);
  driver.exec(`UPDATE ledger SET value = replace(value, '"accepted"', '"declined"')
    WHERE ledger = 'audit' AND idx = (SELECT min(idx) FROM ledger WHERE ledger = 'audit' AND value LIKE '%"accepted"%')`);
  driver.close();
  const [changed] = (await log('kind=consent')).lines.filter(({ act }) => act === 'consent.declined');
  expect((await checked()).check).toMatchObject({ kind: 'broken', index: changed?.index, reason: 'signature' });
});

it('lets others have their turn while it looks through a long log', async () => {
  const entry = { kind: 'keyDestroyed', epoch: 1 } as const;
  await Promise.all(Array.from({ length: 5_000 }, () => product.handrail.audit.record(entry)));
  const ended: string[] = [];
  const searched = log('name=nobody').then(() => ended.push('search'));
  for (let n = 0; n < 5; n++) await fetch(`${product.origin}/healthz`).then(() => ended.push('other'));
  await searched;
  expect(ended.indexOf('search')).toBeGreaterThan(2);
});
