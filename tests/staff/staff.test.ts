import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffId } from '../../core/ids.ts';
import { MINUTE } from '../../core/time.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import type { Backend } from '../../stores/backend.ts';
import { openEmbedded } from '../../stores/embedded/openEmbedded.ts';
import type { FirstInvitation, NewStaff, StaffAccounts } from '../../trust/ports.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';

const MINA: NewStaff = { name: 'Mina', password: 'correct horse battery', role: 'agent', languages: ['ja', 'en'] };

let folder: string;
let backend: Backend;
let accounts: StaffAccounts;
let now: number;

beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  folder = mkdtempSync(join(tmpdir(), 'handrail-staff-'));
  backend = openEmbedded(folder, () => now);
  accounts = createStaffAccounts(backend.documents, () => now, maySignAs);
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

const added = async (staff: NewStaff) => {
  const result = await accounts.add(staff);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.account;
};

it('signs in with the right password, whatever the case or width of the name', async () => {
  const { id } = await added(MINA);
  expect(await accounts.signIn('Mina', MINA.password)).toEqual({
    id,
    name: 'Mina',
    role: 'agent',
    languages: ['ja', 'en'],
  });
  expect((await accounts.signIn('ＭＩＮＡ ', MINA.password))?.id).toBe(id);
});

it('says the same to a wrong password, an unknown name and a disabled account', async () => {
  const { id } = await added(MINA);
  expect(await accounts.signIn('Mina', 'something else!')).toBeNull();
  expect(await accounts.signIn('Nobody', MINA.password)).toBeNull();
  await added({ ...MINA, name: 'Root', role: 'admin' });
  expect(await accounts.setDisabled(id, true)).toMatchObject({ kind: 'ok' });
  expect(await accounts.signIn('Mina', MINA.password)).toBeNull();
  expect(await accounts.find(id)).toBeNull();
  expect(await accounts.list()).toContainEqual(expect.objectContaining({ name: 'Mina', disabled: true }));
});

it('keeps no password that could be read', async () => {
  const { id } = await added(MINA);
  const stored = JSON.stringify(await backend.documents.get('staff', id));
  expect(stored).not.toContain(MINA.password);
  expect(stored).toContain('$argon2id$');
});

it.each([
  ['a name that is taken in another case', { ...MINA, name: 'MINA' }, 'nameTaken'],
  ['a short password', { ...MINA, name: 'Yuto', password: 'short' }, 'weakPassword'],
  ['a name with a badge in it', { ...MINA, name: 'Mina ✔' }, 'badName'],
  ['a name of spaces', { ...MINA, name: '   ' }, 'badName'],
  ['a name with a line in it', { ...MINA, name: 'Mina\nSupport' }, 'badName'],
])('refuses %s', async (_name, staff, reason) => {
  await added(MINA);
  expect(await accounts.add(staff)).toEqual({ kind: 'refused', reason });
});

it('takes names of every script', async () => {
  for (const name of ['佐藤 健', '김하늘', '李娜', "O'Brien-Ruiz", 'Jürgen M.']) {
    expect((await accounts.add({ ...MINA, name })).kind).toBe('ok');
  }
});

it('lets an invitation be used once, in its time, and keeps it for somebody who chose a bad password', async () => {
  const token = await accounts.invite('admin', 30 * MINUTE);
  expect(await accounts.hasAdministrator()).toBe(false);
  expect(await accounts.redeem(token, { ...MINA, password: 'short' })).toMatchObject({ reason: 'weakPassword' });
  expect(await accounts.redeem('guess', MINA)).toMatchObject({ reason: 'unknownToken' });
  expect(await accounts.redeem(token, MINA)).toMatchObject({ kind: 'ok', account: { role: 'admin' } });
  expect(await accounts.hasAdministrator()).toBe(true);
  expect(await accounts.redeem(token, { ...MINA, name: 'Yuto' })).toMatchObject({ reason: 'unknownToken' });
  const late = await accounts.invite('agent', 30 * MINUTE);
  now += 31 * MINUTE;
  expect(await accounts.redeem(late, { ...MINA, name: 'Yuto' })).toMatchObject({ reason: 'unknownToken' });
});

it('invites a first administrator only while there is none, also when the invitation is older', async () => {
  const [first, second] = [
    await accounts.inviteFirstAdministrator(MINUTE),
    await accounts.inviteFirstAdministrator(MINUTE),
  ];
  expect(await accounts.redeem(tokenOf(first), MINA)).toMatchObject({ kind: 'ok' });
  expect(await accounts.redeem(tokenOf(second), { ...MINA, name: 'Mallory' })).toMatchObject({
    reason: 'unknownToken',
  });
  expect(await accounts.inviteFirstAdministrator(MINUTE)).toEqual({ kind: 'there' });
});

it('invites a first administrator once for all processes that ask for that, and again when nobody came', async () => {
  expect(await accounts.inviteFirstAdministrator(MINUTE, true)).toMatchObject({ kind: 'token' });
  expect(await accounts.inviteFirstAdministrator(MINUTE, true)).toEqual({ kind: 'invited' });
  now += 2 * MINUTE;
  const again = await accounts.inviteFirstAdministrator(MINUTE, true);
  expect(await accounts.redeem(tokenOf(again), MINA)).toMatchObject({ kind: 'ok' });
});

function tokenOf(invited: FirstInvitation): string {
  if (invited.kind !== 'token') throw new Error('nobody was invited');
  return invited.token;
}

it('gives one account to two who redeem the same invitation at once', async () => {
  const token = await accounts.invite('agent', MINUTE);
  const results = await Promise.all(['Ann', 'Ben'].map((name) => accounts.redeem(token, { ...MINA, name })));
  expect(results.map(({ kind }) => kind).sort()).toEqual(['ok', 'refused']);
});

describe('A link', () => {
  const root = { ...MINA, name: 'Root', role: 'admin' } as const;

  it.each([
    ['was disabled', (id: StaffId) => accounts.setDisabled(id, true)],
    ['lost the role', (id: StaffId) => accounts.setRole(id, 'agent')],
  ])('lets nobody in once the administrator who made it %s', async (_, ends) => {
    const [boss, mina] = [await added(root), await added(MINA)];
    await added({ ...root, name: 'Other' });
    const invitation = await accounts.invite('admin', MINUTE, 'page', boss.id);
    const link = (await accounts.passwordToken(mina.id, MINUTE, 'page', boss.id)) ?? '';
    await ends(boss.id);
    const unknown = { kind: 'refused', reason: 'unknownToken' };
    expect(await accounts.redeem(invitation, { ...MINA, name: 'Sock' })).toEqual(unknown);
    expect(await accounts.setPassword(link, 'another long one')).toEqual(unknown);
  });

  it('works while they are administrators, and to a new passphrase one alone', async () => {
    const [boss, mina] = [await added(root), await added(MINA)];
    const [one, kept] = await Promise.all([1, 2].map(() => accounts.passwordToken(mina.id, MINUTE, 'page', boss.id)));
    expect(await accounts.setPassword(one ?? '', 'another long one')).toMatchObject({ kind: 'ok' });
    expect(await accounts.setPassword(kept ?? '', 'quiet harbour lantern')).toEqual({
      kind: 'refused',
      reason: 'unknownToken',
    });
    const invitation = await accounts.invite('agent', MINUTE, 'page', boss.id);
    expect(await accounts.redeem(invitation, { ...MINA, name: 'Ann' })).toMatchObject({ kind: 'ok' });
  });
});

it('finds nobody under an id that was never given', async () => {
  expect(await accounts.find('x' as StaffId)).toBeNull();
});

describe('Two who act in the same moment', () => {
  const root = { ...MINA, name: 'Root', role: 'admin' } as const;

  it('do not undo each other: who is disabled while they choose a password stays disabled', async () => {
    const { id } = await added(MINA);
    await added(root);
    const token = (await accounts.passwordToken(id, MINUTE)) ?? '';
    await Promise.all([accounts.setPassword(token, 'another long one'), accounts.setDisabled(id, true)]);
    expect(await accounts.find(id)).toBeNull();
    expect(await accounts.isPasswordOf(id, 'another long one')).toBe(true);
  });

  it('leave one administrator when two take the role from each other', async () => {
    const [one, two] = [await added(root), await added({ ...root, name: 'Other' })];
    const outcomes = await Promise.all([accounts.setDisabled(one.id, true), accounts.setRole(two.id, 'agent')]);
    expect(outcomes.some(({ kind }) => kind === 'refused')).toBe(true);
    expect(await accounts.hasAdministrator()).toBe(true);
  });

  it('are one person when they come from the identity provider with two browsers', async () => {
    const sora = {
      issuer: 'https://id.example',
      subject: 's-1',
      name: 'Sora',
      role: 'agent',
      languages: ['ja'],
    } as const;
    const visits = await Promise.all([accounts.fromOperator(sora), accounts.fromOperator(sora)]);
    expect(new Set(visits.map((visit) => visit?.account.id)).size).toBe(1);
    expect(visits.map((visit) => visit?.change).sort()).toEqual(['added', null]);
    expect((await accounts.list()).map(({ name }) => name)).toEqual(['Sora']);
  });
});

it.each(['pottery attack genius census give region stamp', 'Support 0120-123-456', 'support.evil.com'])(
  'takes no name that users must not see: %s',
  async (name) => {
    expect(await accounts.add({ ...MINA, name })).toEqual({ kind: 'refused', reason: 'badName' });
    const sora = { issuer: 'https://id.example', subject: 's-1', name, role: 'agent', languages: ['ja'] } as const;
    expect((await accounts.fromOperator(sora))?.account.name).toBe('Staff');
  },
);

it('gives nobody a name that looks like another, and nobody a passphrase that is common or their own name', async () => {
  await added({ ...MINA, name: 'Sofia K.' });
  const refusedAs = async (staff: Partial<NewStaff>) => {
    const result = await accounts.add({ ...MINA, ...staff });
    return result.kind === 'refused' ? result.reason : 'added';
  };
  expect(await refusedAs({ name: 'S\u043efia K.' })).toBe('badName');
  expect(await refusedAs({ name: 'SOFlA K' })).toBe('nameTaken');
  expect(await refusedAs({ name: 'Sofía K' })).toBe('nameTaken');
  expect(await refusedAs({ name: 'Yuto', password: 'password1234' })).toBe('weakPassword');
  expect(await refusedAs({ name: 'Kowalski Sofia', password: 'sofia kowalski' })).toBe('weakPassword');
  const token = await accounts.invite('agent', MINUTE);
  expect(await accounts.redeem(token, { ...MINA, name: 'Sofia  K' })).toMatchObject({ reason: 'nameTaken' });
  expect(await refusedAs({ name: 'Sofia L.' })).toBe('added');
});
