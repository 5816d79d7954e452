import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Handrail } from '../../../app/compose/compose.ts';
import { readConfig } from '../../../app/config/config.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import { HOUR, MINUTE, type Milliseconds } from '../../../core/time.ts';
import { backUp } from '../../../stores/embedded/backup.ts';
import { restore } from '../../../stores/embedded/restore.ts';
import { verifyAudit } from '../../../trust/audit/audit.ts';
import { NOON, said, sampleContent, sampleFacts, sampleReference } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { countInFiles } from '../../support/stores/filesHold.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/*
 * Somebody has yesterday's backup, and all of the data folder, but not the key folder. They put it under a desk of their own.
 */

/** In every kind of content: what was said, a note, the brief, the way back to a user, what the dialogs keep. */
const WORDS = ['my sister in Osaka', 'seems upset', 'where is my money', 'LINE user 4711', 'kept by a dialog'];

/** What the desk seals its backups with. */
const SEAL = randomBytes(32);
let folder: ReturnType<typeof temporaryFolder>;
let now: Milliseconds;
const at = (...names: string[]) => join(folder.path, ...names);
const open = (data: string, keys: string): Promise<Handrail> => {
  const env = { HANDRAIL_DATA_DIR: at(data), HANDRAIL_KEY_DIR: at(keys), HANDRAIL_LOG_LEVEL: 'silent' };
  return compose(readConfig(env), { clock: () => now, log: silentLog, chains: [], articlesDir: folder.path });
};

async function write({ stores }: Handrail): Promise<ConversationId> {
  const id = newId<ConversationId>();
  const [userSays = '', note = '', question = '', name = '', kept = ''] = WORDS;
  const content = sampleContent({
    dialogs: { kept },
    brief: { question, hash: null, chain: null, verdict: null, articles: [] },
    reference: sampleReference('theirs', { user: { id: name } }),
  });
  const facts = sampleFacts({
    owner: { kind: 'waiting', department: 'app', since: NOON, urgent: false },
    dueAt: NOON + 5 * HOUR,
  });
  const entries = [said(userSays), said(note, 'staff', 'staff')];
  expect((await stores.conversations.commit(id, { facts, content, entries })).kind).toBe('ok');
  return id;
}

async function wordsOf({ stores }: Handrail, id: ConversationId): Promise<string> {
  const entries = await stores.conversations.entries(id, { after: 0, limit: 10, audience: 'staff' });
  return JSON.stringify([await stores.conversations.read(id), entries]);
}

let desk: Handrail;
let conversation: ConversationId;
beforeEach(async () => {
  now = NOON;
  folder = temporaryFolder();
  desk = await open('data', 'keys');
  conversation = await write(desk);
  await desk.stores.documents.put('staff', 'mina' as StaffId, { name: 'Mina' });
  await desk.audit.record({ kind: 'keyDestroyed', epoch: 1 });
  backUp(at('data'), at('backup'), SEAL);
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

it('holds no word of anybody and no key, in whatever writing', () => {
  const keys = readdirSync(at('keys')).map((name) => readFileSync(at('keys', name)));
  expect(keys.length).toBeGreaterThan(2);
  for (const secret of [...WORDS.map((text) => Buffer.from(text)), ...keys]) {
    const writings = [
      secret,
      ...(['hex', 'base64', 'base64url'] as const).map((as) => Buffer.from(secret.toString(as))),
    ];
    const utf16 = Buffer.from(secret.toString('latin1'), 'utf16le');
    for (const bytes of [...writings, utf16]) {
      expect(readFileSync(at('backup')).includes(bytes)).toBe(false);
      expect(countInFiles([at('data')], bytes)).toBe(0);
    }
  }
});

it('opens nothing at the desk of a thief, who cannot write the audit on either', async () => {
  restore(at('stolen'), at('backup'), { key: SEAL, replace: true, at: new Date(now) });
  const thief = await open('stolen', 'keys of a thief');
  await expect(wordsOf(thief, conversation)).rejects.toMatchObject({ code: 'vault.unreadable' });
  expect(await thief.stores.conversations.inPlace('waiting')).toEqual([]);
  expect(await verifyAudit(thief.stores.ledger, [desk.audit.publicKey])).toMatchObject({ kind: 'intact' });
  await thief.audit.record({ kind: 'keyDestroyed', epoch: 2 });
  expect(await verifyAudit(thief.stores.ledger, [desk.audit.publicKey])).toMatchObject({ kind: 'broken' });
  await thief.close();
});

it('gives its operator everything back within the hour, and staff and audit after it', async () => {
  const back = async () => {
    await desk.close();
    rmSync(at('data'), { recursive: true });
    restore(at('data'), at('backup'), { key: SEAL, replace: false, at: new Date(now) });
    desk = await open('data', 'keys');
    expect((await desk.stores.documents.get('staff', 'mina' as StaffId))?.value).toEqual({ name: 'Mina' });
    expect(await verifyAudit(desk.stores.ledger, [desk.audit.publicKey])).toMatchObject({ kind: 'intact' });
  };
  await back();
  const words = await wordsOf(desk, conversation);
  expect(WORDS.filter((text) => !words.includes(text))).toEqual([]);
  now = NOON + HOUR + 10 * MINUTE;
  await desk.tendKeys();
  await back();
  await expect(wordsOf(desk, conversation)).rejects.toMatchObject({ code: 'vault.unreadable' });
});

it('opens nothing any more with the key folder that is stolen an hour later', async () => {
  now = NOON + HOUR + 10 * MINUTE;
  await desk.tendKeys();
  restore(at('stolen'), at('backup'), { key: SEAL, replace: true, at: new Date(now) });
  const thief = await open('stolen', 'keys');
  await expect(wordsOf(thief, conversation)).rejects.toMatchObject({ code: 'vault.unreadable' });
  await thief.close();
});
