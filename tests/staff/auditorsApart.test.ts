import type { StaffMember, StaffRole } from '../../core/deskProtocol.ts';
import type { StaffId } from '../../core/ids.ts';
import { createStaffOffice } from '../../staff/staffOffice.ts';

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
