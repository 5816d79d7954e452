import { randomBytes } from 'node:crypto';
import type { Documents } from '../../core/ports.ts';
import { DAY, HOUR } from '../../core/time.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { staffDocuments } from '../../staff/staffDocuments.ts';
import { StaffSessions } from '../../staff/staffSessions.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';
import { memoryDocuments, memorySignals } from '../support/stores/memoryDocuments.ts';

const clock = () => Date.UTC(2026, 0, 1);
const PASSWORD = 'otter-lantern seventeen Vivid moss';

/** A desk on a store, with the keys that it has; another one with other keys is whoever can write there. */
function deskOn(store: Documents, key = randomBytes(32)) {
  const documents = staffDocuments(store, key);
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const signals = memorySignals();
  return { accounts, sessions: new StaffSessions(documents, accounts, signals, clock) };
}

async function deskWithStaff() {
  const store = memoryDocuments();
  const desk = deskOn(store);
  const add = async (name: string, role: 'admin' | 'agent') => {
    const added = await desk.accounts.add({ name, password: PASSWORD, role, languages: ['en'] });
    if (added.kind === 'refused') throw new Error(added.reason);
    return added.account;
  };
  return { store, ...desk, mina: await add('Mina', 'admin'), jun: await add('Jun', 'agent') };
}

/** Whoever writes one row anew, with all that it holds and what they want instead. */
async function rewrite(store: Documents, kind: string, change: object) {
  for (const { id, value } of await store.list(kind)) await store.put(kind, id, { ...(value as object), ...change });
}

it('signs nobody in by a session that somebody else wrote into the store', async () => {
  const { store, sessions, mina } = await deskWithStaff();
  const value = await deskOn(store).sessions.open(mina, 'a laptop', undefined);
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
  const [store, key] = [memoryDocuments(), randomBytes(32)];
  const [one, other] = [deskOn(store, key), deskOn(store, key)];
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
  const stranger = deskOn(store).accounts;
  const newcomer = { name: 'Yuto', password: PASSWORD, languages: ['en'] as const };
  const forged = await stranger.invite('admin', DAY);
  expect(await accounts.redeem(forged, newcomer)).toMatchObject({ reason: 'unknownToken' });
  const token = (await stranger.passwordToken(mina.id, DAY)) ?? '';
  expect(await accounts.setPassword(token, `${PASSWORD} ferry`)).toMatchObject({ reason: 'unknownToken' });
  const invited = await accounts.invite('agent', DAY);
  await rewrite(store, 'invitation', { role: 'admin' });
  expect(await accounts.redeem(invited, newcomer)).toMatchObject({ reason: 'unknownToken' });
});
