import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { StaffRole } from '../core/deskProtocol.ts';
import { newId, type StaffId } from '../core/ids.ts';
import { LANGUAGES } from '../core/language.ts';
import type { Documents } from '../core/ports.ts';
import type { Clock, Milliseconds } from '../core/time.ts';
import type { DeskStaff } from '../handoff/ports.ts';
import { ARGON2 } from './argon2.ts';
import type { AccountResult, NewStaff, StaffAccounts } from './ports.ts';

const ACCOUNT = 'staff';
const NAME = 'staff-name';
const INVITATION = 'invitation';
const SHORTEST_PASSWORD = 12;

const ROLES = ['admin', 'supervisor', 'agent', 'editor', 'auditor'] as const satisfies readonly StaffRole[];
const Account = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  languages: z.array(z.enum(LANGUAGES)),
  passwordHash: z.string(),
  disabled: z.boolean(),
});
const Named = z.object({ id: z.string() });
const Invitation = z.object({ role: z.enum(ROLES), first: z.boolean() });

/** Letters and digits of any script, spaces, `.`, `-` and `'`: nothing that could draw a badge beside a name. */
const ALLOWED_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'-]{0,58}[\p{L}\p{M}\p{N}.])?$/u;

type StoredAccount = z.output<typeof Account>;

/** Staff accounts over `Documents`: one document per account, one per name so that a name is taken once. */
export function createStaffAccounts(documents: Documents, clock: Clock): StaffAccounts {
  // Compared against when the name is unknown, so that the answer takes as long.
  const decoy = hash(randomBytes(16).toString('hex'), ARGON2);

  const read = async (id: string): Promise<StoredAccount | null> => {
    const parsed = Account.safeParse((await documents.get(ACCOUNT, id))?.value);
    return parsed.success ? parsed.data : null;
  };
  const byName = async (name: string) => {
    const named = Named.safeParse((await documents.get(NAME, nameKey(name)))?.value);
    if (!named.success) return null;
    const account = await read(named.data.id);
    return account && { id: named.data.id as StaffId, account };
  };
  const list = async () => {
    const rows = (await documents.list(ACCOUNT)).map(({ id, value }) => ({ id, account: Account.safeParse(value) }));
    return rows.flatMap(({ id, account }) =>
      account.success ? [{ ...toStaff(id, account.data), disabled: account.data.disabled }] : [],
    );
  };
  const hasAdministrator = async () => (await list()).some(({ role, disabled }) => role === 'admin' && !disabled);
  const invite = async (invitation: z.output<typeof Invitation>, validFor: Milliseconds) => {
    const token = randomBytes(24).toString('base64url');
    await documents.put(INVITATION, hashOf(token), invitation, { expiresAt: clock() + validFor });
    return token;
  };

  return {
    async signIn(name, password) {
      const found = await byName(name);
      const fits = await verify(found?.account.passwordHash ?? (await decoy), password);
      return found && fits && !found.account.disabled ? toStaff(found.id, found.account) : null;
    },
    async find(id) {
      const account = await read(id);
      return account && !account.disabled ? toStaff(id, account) : null;
    },
    list,
    add: (staff) => add(documents, staff),
    async disable(name) {
      const found = await byName(name);
      if (!found) return false;
      await documents.put(ACCOUNT, found.id, { ...found.account, disabled: true });
      return true;
    },
    hasAdministrator,
    invite: (role, validFor) => invite({ role, first: false }, validFor),
    inviteFirstAdministrator: async (validFor) =>
      (await hasAdministrator()) ? null : invite({ role: 'admin', first: true }, validFor),
    async redeem(token, staff) {
      const invitation = Invitation.safeParse((await documents.get(INVITATION, hashOf(token)))?.value);
      const late = invitation.success && invitation.data.first && (await hasAdministrator());
      if (!invitation.success || late) return { kind: 'refused', reason: 'unknownToken' };
      const refused = check(staff);
      if (refused) return refused;
      // Before the token is spent; `add` decides between two who ask for one name at once.
      if (await byName(staff.name)) return { kind: 'refused', reason: 'nameTaken' };
      // Whoever removes it has it: two who redeem at once get one account.
      if (!(await documents.remove(INVITATION, hashOf(token)))) return { kind: 'refused', reason: 'unknownToken' };
      return add(documents, { ...staff, role: invitation.data.role });
    },
  };
}

async function add(documents: Documents, staff: NewStaff): Promise<AccountResult> {
  const refused = check(staff);
  if (refused) return refused;
  const id = newId<StaffId>();
  const named = await documents.put(NAME, nameKey(staff.name), { id }, { expect: 0 });
  if (named.kind === 'conflict') return { kind: 'refused', reason: 'nameTaken' };
  const { name, role, languages, password } = staff;
  const account: StoredAccount = {
    name: name.normalize('NFKC').trim(),
    role,
    languages: [...languages],
    passwordHash: await hash(password, ARGON2),
    disabled: false,
  };
  await documents.put(ACCOUNT, id, account);
  return { kind: 'ok', account: toStaff(id, account) };
}

function check({ name, password }: Pick<NewStaff, 'name' | 'password'>): AccountResult | null {
  if (!ALLOWED_NAME.test(name.normalize('NFKC').trim())) return { kind: 'refused', reason: 'badName' };
  return password.length < SHORTEST_PASSWORD ? { kind: 'refused', reason: 'weakPassword' } : null;
}

function toStaff(id: string, { name, role, languages }: StoredAccount): DeskStaff {
  return { id: id as StaffId, name, role, languages };
}

/** Names that differ only in case or width are one name. */
function nameKey(name: string): string {
  return hashOf(name.normalize('NFKC').trim().toLowerCase());
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
