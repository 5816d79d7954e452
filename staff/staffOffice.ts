import type { StaffId } from '../core/ids.ts';
import type { Language } from '../core/language.ts';
import type { StaffMember, StaffRole } from '../core/protocols/deskProtocol.ts';
import { DAY, HOUR } from '../core/time.ts';
import type { LinkFrom, SecondFactors, StaffAccounts, StaffChange } from '../trust/ports.ts';
import type { StaffSessions } from './staffSessions.ts';

const INVITATION = DAY;
const PASSWORD_LINK = HOUR;

export type OfficeAct =
  | 'invited'
  | 'roleChanged'
  | 'languagesChanged'
  | 'disabled'
  | 'enabled'
  | 'factorReset'
  | 'passwordLink'
  | 'sessionsEnded';

export interface OfficeParts {
  readonly accounts: StaffAccounts;
  readonly factors: SecondFactors;
  readonly sessions: StaffSessions;
  /** Writes an act to the audit. `staff` null: an account that does not exist yet. */
  readonly note: (act: OfficeAct, staff: StaffId | null, by: StaffId | null) => Promise<void>;
}

export type StaffOffice = ReturnType<typeof createStaffOffice>;

/**
 * What administrators do with other people's accounts, on the page and on the command line alike. Whatever takes a
 * right away ends the sessions that had it, and every act is in the audit. `by` null: at the host's command line.
 * Auditors read what administrators did. Once there is one, who else becomes one, and how one signs in, is decided at the
 * command line: an administrator who could make themselves one would read, export and hold as both.
 */
export function createStaffOffice({ accounts, factors, sessions, note }: OfficeParts) {
  const isAuditor = async (id: StaffId) =>
    (await accounts.list()).some((one) => one.id === id && one.role === 'auditor');
  /** A disabled one counts: whoever was disabled for it comes back otherwise. */
  const hasAuditors = async () => (await accounts.list()).some(({ role }) => role === 'auditor');
  const isForHost = async (id: StaffId, by: StaffId | null) => by !== null && id !== by && (await isAuditor(id));

  /** Nobody locks themselves out, or grants themselves anything. */
  const changing = async (
    id: StaffId,
    by: StaffId | null,
    change: () => Promise<StaffChange>,
    act: OfficeAct,
  ): Promise<StaffChange> => {
    if (id === by) return { kind: 'refused', reason: 'yourself' };
    const changed = await change();
    if (changed.kind === 'refused') return changed;
    await note(act, id, by);
    await sessions.revokeAll(id);
    return changed;
  };

  return {
    list: () => listStaff({ accounts, factors, sessions }),
    /** Whether what opens this account to somebody is for the command line alone. */
    isForHost,
    /** A single-use token; see `linkFor`. Null: who becomes an auditor is decided at the command line. */
    async invite(role: StaffRole, by: StaffId | null): Promise<string | null> {
      if (role === 'auditor' && by !== null && (await hasAuditors())) return null;
      const token = await accounts.invite(role, INVITATION, linkFrom(by), by ?? undefined);
      await note('invited', null, by);
      return token;
    },
    async setRole(id: StaffId, role: StaffRole, by: StaffId | null): Promise<StaffChange> {
      if (await isForHost(id, by)) return { kind: 'refused', reason: 'auditors' };
      const joins = role === 'auditor' && by !== null && id !== by;
      if (joins && !(await accounts.mayBecomeFirstAuditor())) return { kind: 'refused', reason: 'auditors' };
      return changing(id, by, () => accounts.setRole(id, role), 'roleChanged');
    },
    /** What they can be given changes, not what they may do: their sessions stay. False: there is no such account. */
    async setLanguages(id: StaffId, languages: readonly Language[], by: StaffId): Promise<boolean> {
      const changed = await accounts.setLanguages(id, languages);
      if (changed) await note('languagesChanged', id, by);
      return changed;
    },
    async setDisabled(id: StaffId, disabled: boolean, by: StaffId | null): Promise<StaffChange> {
      if (!disabled && (await isForHost(id, by))) return { kind: 'refused', reason: 'auditors' };
      return changing(id, by, () => accounts.setDisabled(id, disabled), disabled ? 'disabled' : 'enabled');
    },
    ...signInActs({ accounts, factors, sessions, note }),
  };
}

async function listStaff({
  accounts,
  factors,
  sessions,
}: Pick<OfficeParts, 'accounts' | 'factors' | 'sessions'>): Promise<StaffMember[]> {
  const [staff, withFactor, open] = await Promise.all([accounts.list(), factors.all(), sessions.all()]);
  return staff.map(({ id, ...account }) => ({
    id,
    ...account,
    secondFactor: withFactor.has(id),
    sessions: open.get(id)?.length ?? 0,
  }));
}

/** What is done with how somebody signs in. */
function signInActs({ accounts, factors, sessions, note }: OfficeParts) {
  return {
    /** A lost authenticator: the next sign-in is by password alone, and asks for a new one where it is required. */
    async resetFactor(id: StaffId, by: StaffId | null): Promise<boolean> {
      const had = await factors.reset(id);
      if (!had) return false;
      await accounts.doubt(id, by ?? undefined);
      await note('factorReset', id, by);
      await sessions.revokeAll(id);
      return true;
    },
    /** A single-use token with which this person chooses a new password. Until they do, the old one works. */
    async passwordToken(id: StaffId, by: StaffId | null): Promise<string | null> {
      const token = await accounts.passwordToken(id, PASSWORD_LINK, linkFrom(by), by ?? undefined);
      if (token) await note('passwordLink', id, by);
      return token;
    },
    /** Null: nobody here has that id, and the audit, which keeps everything for good, is not given it. */
    async signOutEverywhere(id: StaffId, by: StaffId | null): Promise<number | null> {
      if (!(await accounts.list()).some((account) => account.id === id)) return null;
      const ended = await sessions.revokeAll(id);
      await accounts.doubt(id);
      await note('sessionsEnded', id, by);
      return ended;
    },
  };
}

const linkFrom = (by: StaffId | null): LinkFrom => (by === null ? 'host' : 'page');

/** Where somebody with this role opens a link that was made for them. */
export function linkFor(origin: string, role: StaffRole, kind: 'invite' | 'password', token: string): string {
  const page = role === 'editor' ? 'editor' : role === 'auditor' ? 'staff' : 'agent';
  return `${origin}/${page}#${kind}=${token}`;
}
