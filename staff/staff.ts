import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { newId, type StaffId } from '../core/ids.ts';
import { LANGUAGES } from '../core/language.ts';
import type { Documents } from '../core/ports.ts';
import { fitsSlowHash, slowHash } from '../core/process/argon2.ts';
import { isOver } from '../core/process/isOver.ts';
import { type SignsIn, STAFF_ROLES } from '../core/protocols/deskProtocol.ts';
import { type Clock, DAY, type Milliseconds } from '../core/time.ts';
import type { DeskStaff } from '../handoff/ports.ts';
import { lookOf } from '../text/lookOf.ts';
import type {
  AccountResult,
  NewStaff,
  OperatorStaff,
  StaffAccount,
  StaffAccounts,
  StaffChange,
} from '../trust/ports.ts';
import { mayBecomeFirstAuditor } from './firstAuditor.ts';
import { hidesLetters, mixesScripts } from './lookAlikeName.ts';
import { isStrong } from './passphrase.ts';

const ACCOUNT = 'staff';
const NAME = 'staff-name';
const LOOK = 'staff-look';
export const INVITATION = 'invitation';
const FIRST_INVITED = 'first-invited';
export const PASSWORD_TOKEN = 'password-token';
const OPERATOR = 'staff-operator';
/** Who works here, and by which names and accounts elsewhere they are found. */
export const STAFF_KINDS = [ACCOUNT, NAME, LOOK, OPERATOR] as const;

const Account = z.object({
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  languages: z.array(z.enum(LANGUAGES)),
  /** Null: signs in at the operator's identity provider alone. */
  passwordHash: z.string().nullable(),
  disabled: z.boolean(),
  /** From when on what this account does is taken for its owner's (ms): since it was last enabled, given a role, or got back from somebody else. */
  since: z.number().default(0),
  /** Who else on a page has opened the account to somebody, and when last (`staff/apart.ts`). */
  letIn: z.array(z.object({ by: z.string(), at: z.number() })).default([]),
});
const Named = z.object({ id: z.string() });
/** Of links that older versions made nobody knows; they count as a page's. */
const From = z.enum(['host', 'page']).catch('page');
/** When a link was made, and for how long; those of older versions end by their documents alone. */
const Made = z.object({ madeAt: z.number().optional(), validFor: z.number().optional() });
/** `by`: the administrator who made it on a page; nobody is let in by one who is none any more. */
const Invitation = Made.extend({
  role: z.enum(STAFF_ROLES),
  first: z.boolean(),
  from: From,
  by: z.string().optional(),
});
/** `before`: the passphrase that it replaces; once that has changed, the other links to it are void. */
const PasswordToken = Made.extend({
  ...Named.shape,
  from: From,
  by: z.string().optional(),
  before: z.string().optional(),
});

/** Letters and digits of any script, spaces, `.`, `-` and `'`: nothing that could draw a badge beside a name. */
const ALLOWED_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'-]{0,58}[\p{L}\p{M}\p{N}.])?$/u;

type StoredAccount = z.output<typeof Account>;
type IsName = (text: string) => boolean;

/** What, where it changes, has the account begin anew (`since`). */
const BEGINS_ANEW = ['role', 'disabled', 'passwordHash'] as const;

/** The documents of accounts: read, found, listed and changed so that no change takes another back. */
function accountRows(documents: Documents, clock: Clock) {
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
    return rows.flatMap(({ id, account }) => (account.success ? [toAccount(id, account.data)] : []));
  };
  /** Tried again on what somebody else has written meanwhile: no change takes another back. */
  const revise = async (id: string, revision: Partial<StoredAccount>): Promise<StoredAccount | null> => {
    for (;;) {
      const stored = await documents.get(ACCOUNT, id);
      const account = Account.safeParse(stored?.value).data;
      if (!stored || !account) return null;
      const revised = {
        ...account,
        ...(BEGINS_ANEW.some((key) => key in revision) ? { since: clock() } : {}),
        ...revision,
      };
      const put = await documents.put(ACCOUNT, id, revised, { expect: stored.version });
      if (put.kind === 'ok') return revised;
    }
  };
  /** Changes an account unless that would leave the desk without an administrator. */
  const change = async (id: StaffId, next: Partial<Pick<StoredAccount, 'role' | 'disabled'>>): Promise<StaffChange> => {
    const before = await read(id);
    if (!before) return { kind: 'refused', reason: 'unknown' };
    const takes = isAdministrator(before) && !isAdministrator({ ...before, ...next });
    const isLast = async () => takes && !(await list()).some((one) => one.id !== id && isAdministrator(one));
    if (await isLast()) return { kind: 'refused', reason: 'lastAdministrator' };
    const changed = await revise(id, next);
    if (!changed) return { kind: 'refused', reason: 'unknown' };
    if (!(await isLast())) return { kind: 'ok', account: toAccount(id, changed) };
    // Two administrators took it from each other in the same moment: whoever finds nobody left gives it back.
    await revise(id, { role: before.role, disabled: before.disabled });
    return { kind: 'refused', reason: 'lastAdministrator' };
  };
  return { read, byName, list, revise, change };
}

/**
 * Staff accounts over `Documents`: one document per account, one per name so that a name is taken once.
 * `mayBeShown`: whether a name may be said to users, in whose conversations it stands and stays.
 */
export function createStaffAccounts(
  documents: Documents,
  clock: Clock,
  mayBeShown: (name: string) => boolean,
): StaffAccounts {
  const isName: IsName = (text) =>
    ALLOWED_NAME.test(text) && !hidesLetters(text) && !mixesScripts(text) && mayBeShown(text);
  // Compared against when the name is unknown, so that the answer takes as long.
  const decoy = slowHash(randomBytes(16).toString('hex'));

  const { read, byName, list, revise, change } = accountRows(documents, clock);
  const fits = async (account: StoredAccount | null | undefined, password: string) => {
    const known = account?.passwordHash ?? null;
    return (await fitsSlowHash(known ?? (await decoy), password)) && known !== null;
  };
  const hasAdministrator = async () => (await list()).some(isAdministrator);
  const hasAuditor = async () => (await list()).some(({ role }) => role === 'auditor');
  const firstAuditor = () => mayBecomeFirstAuditor(documents, clock, hasAuditor);
  const { keepToken, invite, inviteFirst } = accountTokens(documents, clock);
  const opened = (id: StaffId, by: StaffId | undefined) => openedBy(read, id, by, clock());

  return {
    async signIn(name, password) {
      const found = await byName(name);
      const right = await fits(found?.account, password);
      return found && right && !found.account.disabled ? toStaff(found.id, found.account) : null;
    },
    async find(id) {
      const account = await read(id);
      if (!account || account.disabled) return null;
      const { letIn } = account;
      return { ...toStaff(id, account), ...(letIn.length > 0 ? { letIn } : {}) };
    },
    list,
    add: (staff) => add(documents, isName, staff),
    signsInAt: async (id) => ((await read(id))?.passwordHash === null ? 'operator' : 'here'),
    isPasswordOf: async (id, password) => fits(await read(id), password),
    setDisabled: (id, disabled) => change(id, { disabled }),
    setRole: async (id, role) =>
      (await read(id))?.passwordHash === null ? { kind: 'refused', reason: 'signsInElsewhere' } : change(id, { role }),
    setLanguages: async (id, languages) => (await revise(id, { languages: [...languages] })) !== null,
    async isAuditorSince(id, at) {
      const account = await read(id);
      return account?.role === 'auditor' && !account.disabled && account.since <= at;
    },
    async doubt(id, by) {
      await revise(id, { since: clock(), ...(await opened(id, by)) });
    },
    letIn: async (id) => (await read(id))?.letIn ?? [],
    async passwordToken(id, validFor, from = 'host', by) {
      const hash = (await read(id))?.passwordHash;
      // Whoever needs a new one may have lost the old one to somebody.
      if (hash) await revise(id, { since: clock(), ...(await opened(id, by)) });
      return hash ? keepToken(PASSWORD_TOKEN, { id, from, by, before: hashOf(hash) }, validFor) : null;
    },
    setPassword: (token, password) => setPassword(documents, { clock, read, revise }, token, password),
    fromOperator: (person) => fromOperator(documents, { read, revise, isName }, person),
    async ofOperator(person) {
      return (Named.safeParse((await documents.get(OPERATOR, operatorKey(person)))?.value).data?.id ??
        null) as StaffId | null;
    },
    hasAdministrator,
    invite: (role, validFor, from = 'host', by) => invite({ role, first: false, from, by }, validFor),
    mayBecomeFirstAuditor: firstAuditor,
    async inviteFirstAdministrator(validFor, once = false) {
      return (await hasAdministrator()) ? { kind: 'there' } : inviteFirst(validFor, once);
    },
    redeem: (token, staff) =>
      redeem(documents, { clock, read, byName, hasAdministrator, firstAuditor, isName }, token, staff),
  };
}

type AccountRows = ReturnType<typeof accountRows>;

/** Whether whoever made a link on a page administers no more: disabled for it, say, or given another role. */
async function isVoid(read: AccountRows['read'], by: string | undefined): Promise<boolean> {
  const maker = by === undefined ? null : await read(by);
  return by !== undefined && !(maker && isAdministrator(maker));
}

/** How long an account that somebody has opened may be theirs in all that it opens in turn (`staff/apart.ts`). */
const NOTICED: Milliseconds = DAY;

/**
 * Who has opened an account (`id`; null: one that is made now) when `by` does; nobody opens their own. Whose account was opened less than a
 * day before `since`, when the link was made, may be whoever opened it: else the second account that one invites is nobody's.
 */
async function openedBy(
  read: AccountRows['read'],
  id: string | null,
  by: string | undefined,
  at: Milliseconds,
  since: Milliseconds = at,
): Promise<Partial<Pick<StoredAccount, 'letIn'>>> {
  if (by === undefined || by === id) return {};
  const behind = ((await read(by))?.letIn ?? []).filter((one) => one.by !== id && Math.abs(since - one.at) < NOTICED);
  const openers = [...new Set([by, ...behind.map((one) => one.by)])];
  const before = (id === null ? null : await read(id))?.letIn ?? [];
  return { letIn: [...before.filter((one) => !openers.includes(one.by)), ...openers.map((one) => ({ by: one, at }))] };
}

/** Links that are good once: the documents hold the hash of each, which lets nobody in. */
function accountTokens(documents: Documents, clock: Clock) {
  const keepToken = async (kind: string, value: object, validFor: Milliseconds) => {
    const token = randomBytes(24).toString('base64url');
    const madeAt = clock();
    await documents.put(kind, hashOf(token), { ...value, madeAt, validFor }, { expiresAt: madeAt + validFor });
    return token;
  };
  const invite = (invitation: Omit<z.output<typeof Invitation>, keyof z.output<typeof Made>>, validFor: Milliseconds) =>
    keepToken(INVITATION, invitation, validFor);
  const inviteFirst = async (
    validFor: Milliseconds,
    once: boolean,
  ): ReturnType<StaffAccounts['inviteFirstAdministrator']> => {
    const expiresAt = clock() + validFor;
    const noted = once && (await documents.put(FIRST_INVITED, 'desk', {}, { expect: 0, expiresAt }));
    if (noted && noted.kind === 'conflict') return { kind: 'invited' };
    return { kind: 'token', token: await invite({ role: 'admin', first: true, from: 'host' }, validFor) };
  };
  return { keepToken, invite, inviteFirst };
}

/** A clock that was ahead when it was made makes no link live longer. */
const isPast = ({ madeAt, validFor }: z.output<typeof Made>, now: Milliseconds): boolean =>
  madeAt !== undefined && validFor !== undefined && isOver(madeAt, validFor, now);

async function setPassword(
  documents: Documents,
  { clock, read, revise }: Pick<AccountRows, 'read' | 'revise'> & { readonly clock: Clock },
  token: string,
  password: string,
): ReturnType<StaffAccounts['setPassword']> {
  const named = PasswordToken.safeParse((await documents.get(PASSWORD_TOKEN, hashOf(token)))?.value);
  const owner = named.success ? await read(named.data.id) : null;
  // Whoever has become an auditor since the link was made is let in by the host alone.
  const isForHost = named.success && owner?.role === 'auditor' && named.data.from === 'page';
  if (!named.success || isPast(named.data, clock()) || !owner || isForHost || (await isVoid(read, named.data.by)))
    return { kind: 'refused', reason: 'unknownToken' };
  const { before } = named.data;
  if (before && before !== hashOf(owner.passwordHash ?? '')) return { kind: 'refused', reason: 'unknownToken' };
  if (!(await isStrong(password, owner.name))) return { kind: 'refused', reason: 'weakPassword' };
  // Before the token is spent: there may be no room for it now.
  const passwordHash = await slowHash(password);
  if (!(await documents.remove(PASSWORD_TOKEN, hashOf(token)))) return { kind: 'refused', reason: 'unknownToken' };
  // The link may have lain for days: now somebody is let in by it.
  const { id, by } = named.data;
  const account = await revise(id, { passwordHash, ...(await openedBy(read, id, by, clock())) });
  if (!account) return { kind: 'refused', reason: 'unknownToken' };
  return { kind: 'ok', account: toStaff(named.data.id, account) };
}

async function redeem(
  documents: Documents,
  {
    clock,
    read,
    byName,
    hasAdministrator,
    firstAuditor,
    isName,
  }: Pick<AccountRows, 'read' | 'byName'> & {
    readonly clock: Clock;
    readonly hasAdministrator: () => Promise<boolean>;
    readonly firstAuditor: () => Promise<boolean>;
    readonly isName: IsName;
  },
  token: string,
  staff: Parameters<StaffAccounts['redeem']>[1],
): Promise<AccountResult> {
  const invitation = Invitation.safeParse((await documents.get(INVITATION, hashOf(token)))?.value);
  const late = invitation.success && invitation.data.first && (await hasAdministrator());
  if (!invitation.success || isPast(invitation.data, clock()) || late || (await isVoid(read, invitation.data.by)))
    return { kind: 'refused', reason: 'unknownToken' };
  const refused = await check(isName, staff);
  if (refused) return refused;
  // Before the token is spent; `make` decides between two who ask for one name at once.
  if ((await byName(staff.name)) || (await looksLikeOther(documents, staff.name)))
    return { kind: 'refused', reason: 'nameTaken' };
  const passwordHash = await slowHash(staff.password);
  const { role, from, by } = invitation.data;
  if (role === 'auditor' && from === 'page' && !(await firstAuditor()))
    return { kind: 'refused', reason: 'unknownToken' };
  // Whoever removes it has it: two who redeem at once get one account.
  if (!(await documents.remove(INVITATION, hashOf(token)))) return { kind: 'refused', reason: 'unknownToken' };
  const { letIn = [] } = await openedBy(read, null, by, clock(), invitation.data.madeAt);
  return make(documents, { ...staff, role }, passwordHash, letIn);
}

/** What the identity provider says about the role is true anew at every sign-in; the name stays what users have seen. */
async function fromOperator(
  documents: Documents,
  accounts: Pick<AccountRows, 'read' | 'revise'> & { readonly isName: IsName },
  person: OperatorStaff,
): ReturnType<StaffAccounts['fromOperator']> {
  const key = operatorKey(person);
  const stored = await documents.get(OPERATOR, key);
  const known = Named.safeParse(stored?.value).data;
  const before = known ? await accounts.read(known.id) : null;
  if (known && before) {
    const changes = before.role !== person.role;
    const account = changes ? await accounts.revise(known.id, { role: person.role }) : before;
    if (!account || account.disabled) return null;
    return { account: toStaff(known.id, account), change: changes ? 'roleChanged' : null };
  }
  const id = newId<StaffId>();
  const name = await freeName(documents, accounts.isName, person.name, id);
  const made: StoredAccount = {
    name,
    role: person.role,
    languages: [...person.languages],
    passwordHash: null,
    disabled: false,
    since: 0,
    letIn: [],
  };
  await documents.put(ACCOUNT, id, made);
  const linked = await documents.put(OPERATOR, key, { id }, { expect: stored?.version ?? 0 });
  if (linked.kind === 'ok') return { account: toStaff(id, made), change: 'added' };
  // They came with two browsers at once. A second account would outlive the end of the first.
  await documents.remove(ACCOUNT, id);
  await Promise.all([documents.remove(NAME, nameKey(name)), documents.remove(LOOK, lookKey(name))]);
  return fromOperator(documents, accounts, person);
}

const operatorKey = ({ issuer, subject }: Pick<OperatorStaff, 'issuer' | 'subject'>) =>
  hashOf(JSON.stringify([issuer, subject]));

/** A name that nobody has: what the provider calls them, with a number when it is taken. */
async function freeName(documents: Documents, isName: IsName, wanted: string, id: StaffId): Promise<string> {
  const plain = wanted
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N} .'-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 50);
  const base = isName(plain) ? plain : 'Staff';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (await looksLikeOther(documents, name)) continue;
    if (await takesName(documents, name, id)) return name;
  }
}

async function add(documents: Documents, isName: IsName, staff: NewStaff): Promise<AccountResult> {
  const refused = await check(isName, staff);
  if (refused) return refused;
  if (await looksLikeOther(documents, staff.name)) return { kind: 'refused', reason: 'nameTaken' };
  return make(documents, staff, await slowHash(staff.password));
}

async function make(
  documents: Documents,
  { name, role, languages }: Omit<NewStaff, 'password'>,
  passwordHash: string,
  letIn: StoredAccount['letIn'] = [],
): Promise<AccountResult> {
  const id = newId<StaffId>();
  if (!(await takesName(documents, name, id))) return { kind: 'refused', reason: 'nameTaken' };
  const account: StoredAccount = {
    name: name.normalize('NFKC').trim(),
    role,
    languages: [...languages],
    passwordHash,
    disabled: false,
    since: 0,
    letIn,
  };
  await documents.put(ACCOUNT, id, account);
  return { kind: 'ok', account: toStaff(id, account) };
}

async function check(
  isName: IsName,
  { name, password }: Pick<NewStaff, 'name' | 'password'>,
): Promise<AccountResult | null> {
  if (!isName(name.normalize('NFKC').trim())) return { kind: 'refused', reason: 'badName' };
  return (await isStrong(password, name)) ? null : { kind: 'refused', reason: 'weakPassword' };
}

function toStaff(id: string, { name, role, languages }: StoredAccount): DeskStaff {
  return { id: id as StaffId, name, role, languages };
}

function toAccount(id: string, account: StoredAccount): StaffAccount {
  const signsIn: SignsIn = account.passwordHash === null ? 'operator' : 'here';
  return { ...toStaff(id, account), disabled: account.disabled, signsIn };
}

function isAdministrator({ role, disabled }: Pick<StoredAccount, 'role' | 'disabled'>): boolean {
  return role === 'admin' && !disabled;
}

/** Names that differ only in case or width are one name. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function nameKey(name: string): string {
  return hashOf(sameName(name));
}

/** Who asks at the same moment is told apart by the store: by the name, and by what it looks like. */
async function takesName(documents: Documents, name: string, id: StaffId): Promise<boolean> {
  if ((await documents.put(LOOK, lookKey(name), { id }, { expect: 0 })).kind === 'conflict') return false;
  if ((await documents.put(NAME, nameKey(name), { id }, { expect: 0 })).kind === 'ok') return true;
  await documents.remove(LOOK, lookKey(name));
  return false;
}

/** Accounts from before looks were compared have none written down. */
async function looksLikeOther(documents: Documents, name: string): Promise<boolean> {
  const accounts = (await documents.list(ACCOUNT)).map(({ value }) => Account.safeParse(value).data);
  return accounts.some((account) => account && looks(account.name) === looks(name));
}

function lookKey(name: string): string {
  return hashOf(looks(name));
}

/** Accents of Latin, Greek and Cyrillic letters; the marks of kana make other letters. */
const ACCENTS = /[\u0300-\u036f]/gu;

/** "Aki Morí" beside a message is taken for Aki Mori. */
function looks(name: string): string {
  return lookOf(name).normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
