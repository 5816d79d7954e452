import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Handrail } from '../../../app/compose/compose.ts';
import { readConfig } from '../../../app/config/config.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { HOUR, type Milliseconds } from '../../../core/time.ts';
import { receiptOf, sweep } from '../../../handoff/record/deletion.ts';
import { verifyAudit } from '../../../trust/audit/audit.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const waiting = { kind: 'waiting', department: 'app', since: NOON, urgent: false } as const;
let folder: ReturnType<typeof temporaryFolder>;
let now: Milliseconds;
let handrail: Handrail;

const open = async () => {
  const env = { HANDRAIL_DATA_DIR: join(folder.path, 'data'), HANDRAIL_KEY_DIR: join(folder.path, 'keys') };
  handrail = await compose(readConfig({ ...env, HANDRAIL_LOG_LEVEL: 'silent' }), {
    ...{ clock: () => now, log: silentLog, chains: [], articlesDir: folder.path },
  });
};
const write = async (text: string) => {
  const id = newId<ConversationId>();
  const facts = sampleFacts({ owner: waiting, dueAt: NOON + 5 * HOUR });
  await handrail.stores.conversations.commit(id, { facts, content: sampleContent(), entries: [said(text)] });
  return id;
};
const inQueue = async () => (await handrail.stores.conversations.inPlace('waiting')).map(({ id }) => id);

beforeEach(async () => {
  now = NOON;
  folder = temporaryFolder();
  await open();
});
afterEach(async () => {
  await handrail.close();
  folder.remove();
});

it('works on when the key folder is lost: old words stay unreadable and go when due, new ones are kept', async () => {
  const lost = await write('before');
  await handrail.audit.record({ kind: 'keyDestroyed', epoch: 1 });
  const formerKey = handrail.audit.publicKey;
  await handrail.close();
  renameSync(join(folder.path, 'keys'), join(folder.path, 'lost'));
  await open();

  const kept = await write('after');
  expect(await inQueue()).toEqual([kept]);
  await expect(handrail.stores.conversations.read(lost)).rejects.toMatchObject({ code: 'vault.unreadable' });
  now = NOON + 2 * HOUR;
  await handrail.tendKeys();
  expect(await inQueue()).toEqual([kept]);

  now = NOON + 5 * HOUR;
  expect(await sweep(handrail.deletion)).toEqual({ ended: 1, deleted: 1 });
  expect(await handrail.audit.deletion(receiptOf(lost))).toMatchObject({ at: now });
  expect(await handrail.stores.conversations.read(kept)).toMatchObject({ facts: { owner: { kind: 'closed' } } });

  const { ledger } = handrail.stores;
  expect(await verifyAudit(ledger, [handrail.audit.publicKey])).toMatchObject({ kind: 'broken', reason: 'signature' });
  expect(await verifyAudit(ledger, [handrail.audit.publicKey, formerKey])).toMatchObject({ kind: 'intact' });
});

it('reads everything again when the folder was only misplaced', async () => {
  const id = await write('before');
  await handrail.close();
  renameSync(join(folder.path, 'keys'), join(folder.path, 'misplaced'));
  await open();
  expect(await inQueue()).toEqual([]);
  await handrail.close();
  renameSync(join(folder.path, 'keys'), join(folder.path, 'other'));
  renameSync(join(folder.path, 'misplaced'), join(folder.path, 'keys'));
  await open();
  expect(await inQueue()).toEqual([id]);
});

it('catches up after the service was down for days: due ones are deleted, the living move on, old keys are destroyed', async () => {
  const [due, alive] = [await write('due'), await write('alive')];
  const { conversations } = handrail.stores;
  const found = await conversations.read(due);
  if (!found) throw new Error('not written');
  const owner = { kind: 'closed', at: NOON, by: 'user' } as const;
  await conversations.commit(due, { facts: { ...found.facts, owner, dueAt: NOON + HOUR }, entries: [] });
  await handrail.close();
  now = NOON + 4 * HOUR;
  await open();
  await handrail.tendKeys();
  expect(await handrail.audit.deletion(receiptOf(due))).toMatchObject({ at: now });
  expect(await inQueue()).toEqual([alive]);
  const records = await handrail.stores.ledger.read('audit', 0, 100);
  expect(JSON.stringify(records)).toContain(`"epoch":${NOON / HOUR}`);
});
