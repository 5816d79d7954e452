import { z } from 'zod';
import type { StaffRole, StaffSession } from '../../core/deskProtocol.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../core/http.ts';
import type { StaffId } from '../../core/ids.ts';
import { LANGUAGES } from '../../core/language.ts';
import type { DeskStaff } from '../../handoff/ports.ts';
import type { StaffAccounts } from '../../trust/ports.ts';
import type { TakeLimit } from './limits.ts';
import { isOwnPage, type StaffSessions } from './staffSessions.ts';

export interface StaffParts {
  readonly accounts: StaffAccounts;
  readonly sessions: StaffSessions;
  readonly isOnShift: (staff: DeskStaff) => Promise<boolean>;
  /** Who came and went, for the audit. Null: nobody is known by that name, or the password was wrong. */
  readonly recordVisit: (act: 'signedIn' | 'signedOut' | 'refused' | 'added', staff: StaffId | null) => Promise<void>;
  readonly take: TakeLimit;
}

const Credentials = z.object({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) });
const Redemption = Credentials.extend({
  token: z.string().min(1).max(200),
  languages: z.array(z.enum(LANGUAGES)).min(1),
});

/** Signing in and out at the staff pages. Which part of a sign-in was wrong is never said. */
export function sessionRoutes(parts: StaffParts): Route[] {
  return [
    { method: 'POST', path: '/desk/session/redeem', handle: (request) => redeem(parts, request) },
    { method: 'POST', path: '/desk/session', handle: (request) => signIn(parts, request) },
    {
      method: 'GET',
      path: '/desk/session',
      handle: (request) => asStaff(parts, request, null, async (staff) => ok(await toSession(parts, staff))),
    },
    {
      method: 'DELETE',
      path: '/desk/session',
      handle: (request) => signOut(parts, request),
    },
  ];
}

/** Runs `handle` for the member of staff who is signed in, if their role allows it. `roles` null: any. */
export async function asStaff(
  parts: StaffParts,
  request: HttpRequest,
  roles: readonly StaffRole[] | null,
  handle: (staff: DeskStaff) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const staff = await parts.sessions.read(request.origin, request.headers['cookie']);
  if (!staff) return problem(401, 'SignInFirst', 'Sign in at /agent or /editor.');
  if (roles && staff.role !== 'admin' && !roles.includes(staff.role)) {
    return problem(403, 'notAllowed', 'Your role does not include this.');
  }
  const wait = await parts.take('desk', staff.id);
  return wait > 0 ? tooMany(wait) : handle(staff);
}

async function signIn(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  const refused = await mayTry(parts, request);
  if (refused) return refused;
  const body = Credentials.safeParse(request.body);
  const staff = body.success ? await parts.accounts.signIn(body.data.name, body.data.password) : null;
  await parts.recordVisit(staff ? 'signedIn' : 'refused', staff?.id ?? null);
  return staff ? signedIn(parts, request, staff) : problem(401, 'WrongSignIn', 'Name or password is wrong.');
}

async function signOut(parts: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const staff = await parts.sessions.read(request.origin, request.headers['cookie']);
  if (staff) await parts.recordVisit('signedOut', staff.id);
  return { status: 204, headers: { 'set-cookie': await parts.sessions.close(request) } };
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
  return signedIn(parts, request, result.account);
}

async function mayTry(parts: StaffParts, request: HttpRequest): Promise<HttpResponse | null> {
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const wait = await parts.take('signIn', request.address);
  return wait > 0 ? tooMany(wait) : null;
}

async function signedIn(parts: StaffParts, request: HttpRequest, staff: DeskStaff): Promise<HttpResponse> {
  return {
    status: 200,
    body: await toSession(parts, staff),
    headers: { 'set-cookie': await parts.sessions.open(staff, request) },
  };
}

async function toSession(parts: StaffParts, staff: DeskStaff): Promise<StaffSession> {
  const { id, name, role, languages } = staff;
  return { id, name, role, languages, onShift: await parts.isOnShift(staff) };
}

function foreignPage(): HttpResponse {
  return problem(403, 'ForeignPage', 'Only the pages of this desk may do this.');
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
