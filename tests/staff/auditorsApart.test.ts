import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffId } from '../../core/ids.ts';
import type { StaffMember, StaffRole } from '../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../core/time.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { createStaffOffice } from '../../staff/staffOffice.ts';
import type { Backend } from '../../stores/backend.ts';
import { openEmbedded } from '../../stores/embedded/openEmbedded.ts';
import type { StaffAccounts } from '../../trust/ports.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';

const BOSS = 'boss' as StaffId;
const AKI = 'aki' as StaffId;

/** An office with these accounts; `changes`: what was really done to them. */
function office(roles: Readonly<Record<string, StaffRole>>) {
  const changes: string[] = [];
  const done = (what: string) => async () => {
    changes.push(what);
    return { kind: 'ok' };
  };
  const made = createStaffOffice({
    accounts: {
      list: async () =>
        Object.entries(roles).map(([id, role]) => ({ id, role, name: id, disabled: true }) as unknown as StaffMember), // all that roles are told by
      invite: async () => 'token',
      passwordToken: async () => 'token',
      mayBecomeFirstAuditor: async () => !Object.values(roles).includes('auditor'),
      setRole: done('role'),
      setDisabled: done('disabled'),
    },
    factors: { reset: async () => true, all: async () => new Set() },
    sessions: { revokeAll: async () => 0, all: async () => new Map() },
    note: async () => undefined,
  } as never);
  return { made, changes };
}

describe('Once there is an auditor, disabled or not, an administrator', () => {
  const REFUSED = { kind: 'refused', reason: 'auditors' };

  it('invites no other one, makes nobody one and lets nobody in as one', async () => {
    const { made, changes } = office({ boss: 'admin', sock: 'agent', aki: 'auditor' });
    expect(await made.invite('auditor', BOSS)).toBeNull();
    expect(await made.setRole('sock' as StaffId, 'auditor', BOSS)).toEqual(REFUSED);
    expect(await made.setRole(AKI, 'agent', BOSS)).toEqual(REFUSED);
    expect(await made.setDisabled(AKI, false, BOSS)).toEqual(REFUSED);
    expect(await made.isForHost(AKI, BOSS)).toBe(true);
    expect(changes).toEqual([]);
  });

  it('still disables one, and does with everybody else as before', async () => {
    const { made, changes } = office({ boss: 'admin', sock: 'agent', aki: 'auditor' });
    expect(await made.setDisabled(AKI, true, BOSS)).toEqual({ kind: 'ok' });
    expect(await made.setRole('sock' as StaffId, 'editor', BOSS)).toEqual({ kind: 'ok' });
    expect(await made.invite('agent', BOSS)).toBe('token');
    expect(await made.isForHost('sock' as StaffId, BOSS)).toBe(false);
    expect(changes).toEqual(['disabled', 'role']);
  });
});

it('the first auditor is invited on the page, every other one at the command line', async () => {
  expect(await office({ boss: 'admin' }).made.invite('auditor', BOSS)).toBe('token');
  const { made } = office({ boss: 'admin', aki: 'auditor' });
  expect(await made.invite('auditor', null)).toBe('token');
  expect(await made.setRole('boss' as StaffId, 'auditor', null)).toEqual({ kind: 'ok' });
  expect(await made.isForHost(AKI, null)).toBe(false);
});

describe('What an administrator made on a page before there was an auditor', () => {
  const HOURS = 60 * MINUTE;
  const person = (name: string) => ({ name, password: 'correct horse battery', languages: ['en'] as const });
  let folder: string;
  let backend: Backend;
  let accounts: StaffAccounts;
  let now: number;

  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    folder = mkdtempSync(join(tmpdir(), 'handrail-auditors-'));
    backend = openEmbedded(folder, () => now);
    accounts = createStaffAccounts(backend.documents, () => now, maySignAs);
  });
  afterEach(async () => {
    await backend.close();
    rmSync(folder, { recursive: true });
  });

  it('lets one auditor in, however many links there are', async () => {
    const [one, two] = [
      await accounts.invite('auditor', HOURS, 'page'),
      await accounts.invite('auditor', HOURS, 'page'),
    ];
    expect(await accounts.redeem(one, person('Aki Mori'))).toMatchObject({ kind: 'ok' });
    expect(await accounts.redeem(two, person('Sock Puppet'))).toEqual({ kind: 'refused', reason: 'unknownToken' });
    now += 10 * MINUTE;
    expect(await accounts.redeem(two, person('Sock Puppet'))).toEqual({ kind: 'refused', reason: 'unknownToken' });
    expect(await accounts.redeem(await accounts.invite('auditor', HOURS), person('Ben Lee'))).toMatchObject({
      kind: 'ok',
    });
  });

  it('lets one in of two who come at once, and somebody again who did not get through', async () => {
    const links = await Promise.all([1, 2, 3].map(() => accounts.invite('auditor', HOURS, 'page')));
    const came = await Promise.all(links.map((link, i) => accounts.redeem(link, person(`Visitor ${'ABC'.charAt(i)}`))));
    expect(came.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    expect((await accounts.list()).filter(({ role }) => role === 'auditor')).toHaveLength(1);
    expect(await accounts.mayBecomeFirstAuditor()).toBe(false);
  });

  it('sets no passphrase of somebody who is an auditor by now', async () => {
    const made = await accounts.add({ ...person('Aki Mori'), role: 'agent' });
    const id = made.kind === 'ok' ? made.account.id : ('' as StaffId);
    const link = (await accounts.passwordToken(id, HOURS, 'page')) ?? '';
    expect(await accounts.setRole(id, 'auditor')).toMatchObject({ kind: 'ok' });
    expect(await accounts.setPassword(link, 'battery staple horse')).toEqual({
      kind: 'refused',
      reason: 'unknownToken',
    });
    const own = (await accounts.passwordToken(id, HOURS)) ?? '';
    expect(await accounts.setPassword(own, 'battery staple horse')).toMatchObject({ kind: 'ok' });
  });

  describe('an agreement of an auditor', () => {
    const AGREED = Date.UTC(2026, 0, 1, 1);
    const auditor = async () => {
      now = Date.UTC(2026, 0, 1);
      const made = await accounts.add({ ...person('Aki Mori'), role: 'auditor' });
      const id = made.kind === 'ok' ? made.account.id : ('' as StaffId);
      now = AGREED + MINUTE;
      return id;
    };

    it('stands while nothing happens to the account but languages', async () => {
      const id = await auditor();
      await accounts.setLanguages(id, ['ja']);
      expect(await accounts.isAuditorSince(id, AGREED)).toBe(true);
    });

    it('is void once the account was disabled, also when it is let in again', async () => {
      const id = await auditor();
      await accounts.setDisabled(id, true);
      expect(await accounts.isAuditorSince(id, AGREED)).toBe(false);
      await accounts.setDisabled(id, false);
      expect(await accounts.isAuditorSince(id, AGREED)).toBe(false);
      expect(await accounts.isAuditorSince(id, now)).toBe(true);
    });

    it('is void once a new passphrase was asked for, and again once it was chosen', async () => {
      const id = await auditor();
      const link = (await accounts.passwordToken(id, HOURS)) ?? '';
      expect(await accounts.isAuditorSince(id, AGREED)).toBe(false);
      // The thief, who still has the old one, agrees anew.
      const again = now;
      now += MINUTE;
      await accounts.setPassword(link, 'battery staple horse');
      expect(await accounts.isAuditorSince(id, again)).toBe(false);
    });

    it('is void once the role was another meanwhile, or the sessions were ended as stolen', async () => {
      const id = await auditor();
      await accounts.setRole(id, 'agent');
      await accounts.setRole(id, 'auditor');
      expect(await accounts.isAuditorSince(id, AGREED)).toBe(false);
      const other = await accounts.add({ ...person('Ben Lee'), role: 'auditor' });
      const robbed = other.kind === 'ok' ? other.account.id : id;
      now += MINUTE;
      expect(await accounts.isAuditorSince(robbed, now - 1)).toBe(true);
      await accounts.doubt(robbed);
      expect(await accounts.isAuditorSince(robbed, now - 1)).toBe(false);
    });
  });
});
