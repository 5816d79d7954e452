import { z } from 'zod';
import type { StaffId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import type { Log } from '../../../core/process/log.ts';
import type { StaffRole, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { type Clock, MINUTE, type Milliseconds } from '../../../core/time.ts';
import type { DeskStaff } from '../../../handoff/ports.ts';
import { sameName } from '../../../staff/staff.ts';
import type { SignedIn, StaffSessions } from '../../../staff/staffSessions.ts';
import type { AuditEntry } from '../../../trust/audit/audit.ts';
import type { SecondFactors, StaffAccounts } from '../../../trust/ports.ts';
import { type TakeLimit, takeSignIn, takeVisit } from '../limits.ts';
import { foreignPage, isOwnPage } from '../ownPage.ts';
import type { SessionCookie } from './sessionCookie.ts';

export interface StaffParts {
  readonly accounts: StaffAccounts;
  readonly factors: SecondFactors;
  /** Whether nobody works here without a second factor. */
  readonly secondFactor: 'required' | 'optional';
  readonly sessions: StaffSessions;
  /** The same, as the asking browser holds them. */
  readonly cookie: SessionCookie;
  readonly isOnShift: (staff: DeskStaff) => Promise<boolean>;
  /** Who came and went, for the audit. `refused` with null: a sign-in that was wrong; with a name: a proof in an open session that was. */
  readonly recordVisit: (act: Extract<AuditEntry, { kind: 'staff' }>['act'], staff: StaffId | null) => Promise<void>;
  readonly take: TakeLimit;
  readonly log: Log;
  readonly clock: Clock;
}

/** How old a proof may be for an act that cannot be taken back, or that reaches far. */
const PROOF_LIFE: Milliseconds = 10 * MINUTE;

const Credentials = z.object({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) });
const SignIn = Credentials.extend({ code: z.string().max(60).optional() });
/** What a member of staff writes to users in. */
export const Languages = z.object({ languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length) });
const Redemption = Credentials.extend({ token: z.string().min(1).max(200), ...Languages.shape });
const NewPassword = Redemption.pick({ token: true, password: true });

/** Signing in and out at the staff pages. Which part of a sign-in was wrong is never said. */
export function sessionRoutes(parts: StaffParts): Route[] {
  return [
    { method: 'POST', path: '/desk/session/redeem', handle: (request) => redeem(parts, request) },
    { method: 'POST', path: '/desk/session/password', handle: (request) => setPassword(parts, request) },
    { method: 'POST', path: '/desk/session', handle: (request) => signIn(parts, request) },
    {
      method: 'GET',
      path: '/desk/session',
      handle: (request) => asSignedIn(parts, request, async (current) => ok(await toSession(parts, current))),
    },
    {
      method: 'DELETE',
      path: '/desk/session',
      handle: (request) => signOut(parts, request),
    },
  ];
}

/** Runs `handle` for whoever is signed in, also while they still have to set up a second factor. */
export async function asSignedIn(
  parts: StaffParts,
  request: HttpRequest,
  handle: (current: SignedIn) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const current = await parts.cookie.current(request.origin, request.headers['cookie']);
  if (!current) return signInFirst();
  const wait = await parts.take('desk', current.staff.id, costOf(request.headers));
  return wait > 0 ? tooMany(wait) : handle(current);
}

/** For routes that take long bodies: whoever is not signed in has none of theirs parsed. */
export async function admitsStaff(
  { cookie }: Pick<StaffParts, 'cookie'>,
  { origin, headers }: Pick<HttpRequest, 'origin' | 'headers'>,
): Promise<HttpResponse | null> {
  if (!isOwnPage(origin, headers)) return foreignPage();
  return (await cookie.current(origin, headers['cookie'])) ? null : signInFirst();
}

const signInFirst = () => problem(401, 'SignInFirst', 'Sign in at /agent or /editor.');

/** A long text is read by guards and lints on the event loop: each kB counts as one more, up to half of what there is. */
const MOST_COST = 100;

function costOf({ 'content-length': length, 'transfer-encoding': inPieces }: HttpRequest['headers']): number {
  return inPieces ? MOST_COST : Math.min(MOST_COST, 1 + Math.floor(Number(length ?? 0) / 1024));
}

/** Who may do something: `exactly` leaves out administrators, who otherwise may do everything; null: any role. */
export type Allowed = readonly StaffRole[] | { readonly exactly: StaffRole } | null;

/** Runs `handle` for the member of staff who is signed in, if their role allows it. */
export function asStaff(
  parts: StaffParts,
  request: HttpRequest,
  allowed: Allowed,
  handle: (staff: DeskStaff, current: SignedIn) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return asSignedIn(parts, request, async (current) => {
    if (current.enrols) return problem(403, 'EnrolFirst', 'Set up your second factor first.');
    if (!includes(allowed, current.staff.role)) return problem(403, 'notAllowed', 'Your role does not include this.');
    return handle(current.staff, current);
  });
}

/** The same for dangerous acts: only for somebody who has shown who they are within `PROOF_LIFE`. */
export function asProven(
  parts: StaffParts,
  request: HttpRequest,
  allowed: Allowed,
  handle: (staff: DeskStaff, current: SignedIn) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return asStaff(parts, request, allowed, async (staff, current) =>
    isProven(parts, current) ? handle(staff, current) : proveFirst(),
  );
}

/** For a route only some of whose acts are dangerous. */
export function isProven({ clock }: Pick<StaffParts, 'clock'>, { provenAt }: Pick<SignedIn, 'provenAt'>): boolean {
  // Either way: a clock that was set back makes no proof live longer.
  return Math.abs(clock() - provenAt) <= PROOF_LIFE;
}

export function proveFirst(): HttpResponse {
  return problem(403, 'ProveFirst', 'Show once more who you are: POST /desk/session/proof.');
}

function includes(allowed: Allowed, role: StaffRole): boolean {
  if (allowed === null) return true;
  return 'exactly' in allowed ? role === allowed.exactly : role === 'admin' || allowed.includes(role);
}

async function signIn(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  const refused = await mayTry(parts, request);
  if (refused) return refused;
  const body = SignIn.safeParse(request.body);
  // No name and no password were tried: nothing of it stays in the audit, which one machine could fill with it.
  if (!body.success) return notSignedIn(parts);
  const wait = await takeSignIn(parts.take, sameName(body.data.name), request.address);
  if (wait > 0) return tooOften(parts, wait);
  const staff = await parts.accounts.signIn(body.data.name, body.data.password);
  if (!staff) return wrongSignIn(parts);
  const byCode = await parts.factors.isOn(staff.id);
  if (byCode) {
    if (!body.data.code) return needsCode();
    const wait = await parts.take('prove', staff.id);
    const checked = wait > 0 ? 'wait' : await parts.factors.check(staff.id, body.data.code);
    if (checked === 'wait') return tooOften(parts, Math.max(wait, MINUTE));
    if (checked === 'wrong') return wrongSignIn(parts);
  }
  const opened = await signedIn(parts, request, staff, byCode);
  // What was changed in between has ended every session but this one, so it is looked at again.
  const isStillRight = await parts.accounts.isPasswordOf(staff.id, body.data.password);
  if (isStillRight && byCode === (await parts.factors.isOn(staff.id))) {
    await parts.recordVisit('signedIn', staff.id);
    return opened;
  }
  const cookie = opened.headers?.['set-cookie'];
  await parts.cookie.close({ ...request, headers: { ...request.headers, cookie } });
  return isStillRight ? needsCode() : wrongSignIn(parts);
}

/** Not 401: the password was right, and the page goes on with the same words and a code. */
function needsCode(): HttpResponse {
  return problem(403, 'NeedsCode', 'Send the code of your authenticator as well.');
}

/** Neither name nor address: what was typed as a name may be a password. */
function tooOften({ log }: StaffParts, wait: Milliseconds): HttpResponse {
  log.warn('staff.signInRefused', { reason: 'tooMany' });
  return tooMany(wait);
}

async function wrongSignIn(parts: StaffParts): Promise<HttpResponse> {
  await parts.recordVisit('refused', null);
  return notSignedIn(parts);
}

function notSignedIn({ log }: Pick<StaffParts, 'log'>): HttpResponse {
  log.warn('staff.signInRefused', { reason: 'wrong' });
  return problem(401, 'WrongSignIn', 'Name, password or code is wrong.');
}

async function signOut(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const current = await parts.cookie.current(request.origin, request.headers['cookie']);
  if (current) await parts.recordVisit('signedOut', current.staff.id);
  return { status: 204, headers: { 'set-cookie': await parts.cookie.close(request) } };
}

async function redeem(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  const refused = await mayTry(parts, request);
  if (refused) return refused;
  const body = Redemption.safeParse(request.body);
  if (!body.success) return problem(400, 'BadRequest', 'Send token, name, password and languages.');
  const { token, ...staff } = body.data;
  const result = await parts.accounts.redeem(token, staff);
  if (result.kind === 'refused') return problem(409, result.reason, 'The account was not made.');
  await parts.recordVisit('added', result.account.id);
  return signedIn(parts, request, result.account, false);
}

/** By a single-use link. It opens no session: whoever has the link may still lack the second factor. */
async function setPassword(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  const refused = await mayTry(parts, request);
  if (refused) return refused;
  const body = NewPassword.safeParse(request.body);
  if (!body.success) return problem(400, 'BadRequest', 'Send token and password.');
  const result = await parts.accounts.setPassword(body.data.token, body.data.password);
  if (result.kind === 'refused') return problem(409, result.reason, 'The password was not set.');
  await parts.recordVisit('passwordSet', result.account.id);
  await parts.sessions.revokeAll(result.account.id);
  return { status: 204 };
}

async function mayTry(parts: StaffParts, request: HttpRequest): Promise<HttpResponse | null> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const wait = await takeVisit(parts.take, request.address);
  return wait > 0 ? tooOften(parts, wait) : null;
}

async function signedIn(
  parts: StaffParts,
  request: HttpRequest,
  staff: DeskStaff,
  byCode: boolean,
): Promise<HttpResponse> {
  const enrols = parts.secondFactor === 'required' && !byCode;
  const cookie = await parts.cookie.open(staff, request, { enrols });
  return { status: 200, body: await toSession(parts, { staff, enrols }), headers: { 'set-cookie': cookie } };
}

async function toSession(
  parts: StaffParts,
  { staff, enrols }: Pick<SignedIn, 'staff' | 'enrols'>,
): Promise<StaffSession> {
  const { id, name, role, languages } = staff;
  const [onShift, isOn, signsIn] = await Promise.all([
    parts.isOnShift(staff),
    parts.factors.isOn(id),
    parts.accounts.signsInAt(id),
  ]);
  const secondFactor = isOn ? 'on' : enrols ? 'required' : 'off';
  const factorRequired = parts.secondFactor === 'required';
  return { id, name, role, languages, onShift, secondFactor, factorRequired, signsIn };
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
