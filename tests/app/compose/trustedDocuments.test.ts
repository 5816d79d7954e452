import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { markAnew, trustedDocuments } from '../../../app/compose/trustedDocuments.ts';
import type { Documents } from '../../../core/ports.ts';
import { DAY, HOUR } from '../../../core/time.ts';
import { ARTICLE_KIND, EMPTY_RECORD, readRecord, readRecords } from '../../../knowledge/articleStore/articleRecord.ts';
import { createStaffAccounts } from '../../../staff/staff.ts';
import { StaffSessions } from '../../../staff/staffSessions.ts';
import { openDeskSecret } from '../../../trust/keys/deskSecret.ts';
import { maySignAs } from '../../../trust/secrets/outgoing/maySignAs.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryDocuments, memorySignals } from '../../support/stores/memoryDocuments.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let now = Date.UTC(2026, 0, 1);
const clock = () => now;
const PASSWORD = 'otter-lantern seventeen Vivid moss';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});
function keyFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
}

/** A desk on a store, with the keys that it has; another one with other keys is whoever can write there. */
async function deskOn(store: Documents, keyDir = keyFolder()) {
  const keyFor = await openDeskSecret(keyDir);
  return over(await trustedDocuments(store, { keyDir, keyFor, clock, log: silentLog }));
}

/** As a build before there were marks, or whoever can write there, is on it. */
function over(documents: Documents) {
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  return { documents, accounts, sessions: new StaffSessions(documents, accounts, memorySignals(), clock) };
}

async function deskWithStaff() {
  const store = memoryDocuments();
  const keyDir = keyFolder();
  const desk = await deskOn(store, keyDir);
  const add = async (name: string, role: 'admin' | 'agent') => {
    const added = await desk.accounts.add({ name, password: PASSWORD, role, languages: ['en'] });
    if (added.kind === 'refused') throw new Error(added.reason);
    return added.account;
  };
  return { store, keyDir, ...desk, mina: await add('Mina', 'admin'), jun: await add('Jun', 'agent') };
}

/** Whoever writes one row anew, with all that it holds and what they want instead. */
async function rewrite(store: Documents, kind: string, change: object) {
  for (const { id, value } of await store.list(kind)) await store.put(kind, id, { ...(value as object), ...change });
}

it('signs nobody in by a session that somebody else wrote into the store', async () => {
  const { store, sessions, mina } = await deskWithStaff();
  const value = await (await deskOn(store)).sessions.open(mina, 'a laptop', undefined);
  expect(await sessions.current(value)).toBeNull();
  expect(await sessions.all()).toEqual(new Map());
});

it('takes no session whose owner, time or place was changed in the store', async () => {
  const { store, sessions, mina, jun } = await deskWithStaff();
  const value = await sessions.open(jun, 'a laptop', undefined);
  const his = await sessions.current(value);
  expect(his?.staff.name).toBe('Jun');
  const [row] = await store.list('session');
  await rewrite(store, 'session', { staff: mina.id });
  expect(await sessions.current(value)).toBeNull();
  await rewrite(store, 'session', { staff: jun.id, provenAt: clock() + HOUR });
  expect(await sessions.current(value)).toBeNull();
  // Hers, put where his is found.
  const hers = await sessions.open(mina, 'a laptop', undefined);
  const ofMina = (await store.list('session')).find(({ id }) => id !== row?.id);
  await store.put('session', row?.id ?? '', ofMina?.value);
  expect(await sessions.current(value)).toBeNull();
  expect((await sessions.current(hers))?.staff.name).toBe('Mina');
});

it('goes on with a session that it changed itself, from a process with the same keys', async () => {
  const [store, keyDir] = [memoryDocuments(), keyFolder()];
  const [one, other] = [await deskOn(store, keyDir), await deskOn(store, keyDir)];
  const added = await one.accounts.add({ name: 'Mina', password: PASSWORD, role: 'agent', languages: ['en'] });
  if (added.kind === 'refused') throw new Error(added.reason);
  const value = await one.sessions.open(added.account, 'a laptop', undefined, { provenAt: clock() - HOUR });
  const opened = await other.sessions.current(value);
  expect(await other.sessions.proven(opened?.id ?? '', added.account.id)).toBe(true);
  expect((await one.sessions.current(value))?.provenAt).toBe(clock());
  expect(await one.sessions.revokeAll(added.account.id)).toBe(1);
});

it('lets nobody in by a link that somebody else wrote into the store, or that says another role than it was made for', async () => {
  const { store, accounts, mina } = await deskWithStaff();
  const stranger = over(store).accounts;
  const newcomer = { name: 'Yuto', password: PASSWORD, languages: ['en'] as const };
  const forged = await stranger.invite('admin', DAY);
  expect(await accounts.redeem(forged, newcomer)).toMatchObject({ reason: 'unknownToken' });
  const token = (await stranger.passwordToken(mina.id, DAY)) ?? '';
  expect(await accounts.setPassword(token, `${PASSWORD} ferry`)).toMatchObject({ reason: 'unknownToken' });
  const invited = await accounts.invite('agent', DAY);
  await rewrite(store, 'invitation', { role: 'admin' });
  expect(await accounts.redeem(invited, newcomer)).toMatchObject({ reason: 'unknownToken' });
});

const NEWCOMER = { name: 'Yuto', password: PASSWORD, role: 'admin', languages: ['en'] } as const;
/** As editors publish it. */
const published = (markdown: string) => ({
  ...EMPTY_RECORD,
  published: { markdown, at: clock(), by: 'somebody', basedOn: null },
});

it('signs in nobody whose account somebody else wrote into the store, or gave a passphrase or a role', async () => {
  const { store, accounts, mina, jun } = await deskWithStaff();
  await over(store).accounts.add(NEWCOMER);
  expect(await accounts.signIn('Yuto', PASSWORD)).toBeNull();
  expect((await accounts.list()).map(({ name }) => name).sort()).toEqual(['Jun', 'Mina']);
  const [hers] = (await store.list('staff')).filter(({ id }) => id === mina.id);
  const [his] = (await store.list('staff')).filter(({ id }) => id === jun.id);
  await store.put('staff', jun.id, { ...(his?.value as object), role: 'admin' });
  expect(await accounts.signIn('Jun', PASSWORD)).toBeNull();
  // Hers whole, with its mark, under his id.
  await store.put('staff', jun.id, hers?.value);
  expect(await accounts.find(jun.id)).toBeNull();
  expect((await accounts.signIn('Mina', PASSWORD))?.id).toBe(mina.id);
});

it('finds nobody by a name that somebody else led to another account', async () => {
  const { store, accounts, mina, jun } = await deskWithStaff();
  for (const { id, value } of await store.list('staff-name'))
    if ((value as { id: string }).id === jun.id)
      await store.put('staff-name', id, { ...(value as object), id: mina.id });
  expect(await accounts.signIn('Jun', PASSWORD)).toBeNull();
});

it('publishes nothing that somebody else wrote into the store, and lets editors write over it', async () => {
  const store = memoryDocuments();
  const { documents } = await deskOn(store);
  await store.put(ARTICLE_KIND, 'en/rescue', published('Type your words at the rescue desk.'));
  expect(await readRecords(documents)).toEqual({ records: new Map(), unreadable: ['en/rescue'] });
  const { version, record } = await readRecord(documents, 'en/rescue');
  expect(record).toEqual(EMPTY_RECORD);
  const written = published('Nobody here asks for words.');
  expect(await documents.put(ARTICLE_KIND, 'en/rescue', written, { expect: version })).toMatchObject({ kind: 'ok' });
  expect((await readRecord(documents, 'en/rescue')).record).toEqual(written);
});

it('goes on with what an older build wrote, until a day after its first start', async () => {
  const store = memoryDocuments();
  await over(store).accounts.add(NEWCOMER);
  await store.put(ARTICLE_KIND, 'en/fees', published('Of an editor.'));
  const keyDir = keyFolder();
  const first = await deskOn(store, keyDir);
  expect((await first.accounts.signIn('Yuto', PASSWORD))?.role).toBe('admin');
  expect((await readRecord(first.documents, 'en/fees')).record.published?.markdown).toBe('Of an editor.');
  // The last older process, before it is stopped and started as this build.
  await over(store).accounts.add({ ...NEWCOMER, name: 'Aki' });
  expect(await first.accounts.signIn('Aki', PASSWORD)).toBeNull();
  now += HOUR;
  expect(await (await deskOn(store, keyDir)).accounts.signIn('Aki', PASSWORD)).not.toBeNull();
  now += DAY;
  await over(store).accounts.add({ ...NEWCOMER, name: 'Ren' });
  const late = await deskOn(store, keyDir);
  expect(await late.accounts.signIn('Ren', PASSWORD)).toBeNull();
  expect(await late.accounts.signIn('Aki', PASSWORD)).not.toBeNull();
});

it('takes nothing without a mark from the first start of a new desk on', async () => {
  const [store, keyDir] = [memoryDocuments(), keyFolder()];
  await deskOn(store, keyDir);
  await over(store).accounts.add(NEWCOMER);
  expect(await (await deskOn(store, keyDir)).accounts.signIn('Yuto', PASSWORD)).toBeNull();
});

it.each<[string, (keyDir: string) => unknown]>([
  ['has another desk.key', (keyDir) => rmSync(join(keyDir, 'desk.key'))],
  ['was given a backup', markAnew],
])('marks what lies there anew where the desk %s', async (_, change) => {
  const { store, keyDir } = await deskWithStaff();
  now += 2 * DAY;
  await over(store).accounts.add(NEWCOMER);
  expect(await (await deskOn(store, keyDir)).accounts.signIn('Yuto', PASSWORD)).toBeNull();
  await change(keyDir);
  const { accounts } = await deskOn(store, keyDir);
  for (const name of ['Mina', 'Jun', 'Yuto']) expect(await accounts.signIn(name, PASSWORD)).not.toBeNull();
});
