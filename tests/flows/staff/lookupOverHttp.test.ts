import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { type LookupKey, makeLookupKeys } from '../../../trust/lookup/lookupKeys.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { type LookupServer, startLookupServer } from '../../support/servers/lookupServer.ts';
import { type MailServer, startMailServer } from '../../support/servers/mailServer.ts';
import { countInFiles } from '../../support/stores/filesHold.ts';

const ADDRESS = 'canary-mailbox@example.com';
const PLAN = 'canary-plan-gold';

let folder: string;
let mail: MailServer;
let house: LookupServer;
let product: Product;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-lookup-'));
  const [ours, theirs] = await Promise.all([makeLookupKeys(), makeLookupKeys()]);
  const keyFile = join(folder, 'own.json');
  const peerFile = join(folder, 'peer.json');
  writeFileSync(keyFile, JSON.stringify(ours.own), { mode: 0o600 });
  writeFileSync(peerFile, JSON.stringify(theirs.open));
  mail = await startMailServer();
  const keys = { own: theirs.own.keys as LookupKey[], peer: ours.open.keys as LookupKey[] };
  house = await startLookupServer(keys, { [ADDRESS]: { plan: PLAN, openCases: 3, homeAddress: 'nobody’s business' } });
  const env = {
    HANDRAIL_SMTP_URL: mail.url,
    HANDRAIL_MAIL_FROM: 'support@example.com',
    HANDRAIL_LOOKUP_URL: house.url,
    HANDRAIL_LOOKUP_KEY_FILE: keyFile,
    HANDRAIL_LOOKUP_PEER_FILE: peerFile,
    HANDRAIL_LOOKUP_FIELDS: 'plan,openCases',
  };
  product = await startProduct({ env, given: { take: async () => 0 } });
});
afterAll(async () => {
  await product.stop();
  await Promise.all([mail.close(), house.close()]);
  rmSync(folder, { recursive: true });
});

const agent = (name: string) => staffBrowser(product, 'agent', { name });

it('an agent asks about a customer who has proven a mailbox; the answer dies with the conversation', async () => {
  const mina = await agent('Mina');
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await mina.call('POST', `${path}/claim`, {});
  expect((await mina.call('POST', `${path}/lookup`, {})).code).toBe('notVerified');

  await visitor.call('POST', '/me/verify/email', { address: ADDRESS, language: 'en' });
  const code = /is (\d{6})\./.exec(await mail.next())?.[1];
  const proven = await visitor.call('POST', '/me/verify/code', { address: ADDRESS, code });
  expect(JSON.stringify(proven.body)).not.toContain(ADDRESS);
  expect((await mina.call('POST', `${path}/lookup`, {})).status).toBe(200);

  const opened = (await mina.call<DeskCase>('GET', `${path}?after=0`)).body;
  const fields = [
    { name: 'plan', value: PLAN },
    { name: 'openCases', value: 3 },
  ];
  expect(opened.lookup).toMatchObject({ found: true, fields });
  const yuto = await agent('Yuto');
  expect((await yuto.call('POST', `${path}/lookup`, {})).code).toBe('notYours');

  const mine = await visitor.call('GET', '/me/conversation');
  expect(JSON.stringify(mine.body)).not.toContain(PLAN);
  expect(JSON.stringify(mine.body)).toContain('Mina has looked up');
  const entries = (await product.handrail.stores.ledger.read('audit', 0, 1_000)).map(auditEntryOf);
  expect(
    entries.filter((entry) => entry?.kind === 'lookup').map((entry) => entry?.kind === 'lookup' && entry.outcome),
  ).toEqual(['asked', 'found']);
  for (const canary of [ADDRESS, PLAN]) {
    expect(countInFiles([product.folder], Buffer.from(canary))).toBe(0);
    expect(JSON.stringify(entries)).not.toContain(canary);
  }

  await visitor.call('POST', '/me/erase', {});
  expect((await mina.call('GET', `${path}?after=0`)).code).toBe('gone');
});
