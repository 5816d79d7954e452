import { z } from 'zod';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import type { StaffBrowser } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../../core/time.ts';
import type { DeskStaff } from '../../../handoff/ports.ts';
import type { SignedIn } from '../../../staff/staffSessions.ts';
import { asProven, asSignedIn, asStaff, Languages, type StaffParts } from './staffRoutes.ts';

const Proof = z.object({ password: z.string().max(200).optional(), code: z.string().max(60).optional() });
const Code = z.object({ code: z.string().min(1).max(60) });

/** What members of staff do with their own account: prove it again, set up the second factor, look at their sessions. */
export function accountRoutes(parts: StaffParts): Route[] {
  return [
    {
      method: 'POST',
      path: '/desk/session/proof',
      // Not while a factor has to be set up: the words of a passphrase are no way around it.
      handle: (request) => asStaff(parts, request, null, (_, current) => prove(parts, current, request)),
    },
    {
      method: 'POST',
      path: '/desk/account/factor',
      handle: (request) => asEnrolling(parts, request, async ({ staff }) => ok(await parts.factors.begin(staff))),
    },
    {
      method: 'POST',
      path: '/desk/account/factor/confirm',
      handle: (request) => asEnrolling(parts, request, (current) => confirm(parts, current, request)),
    },
    {
      method: 'DELETE',
      path: '/desk/account/factor',
      handle: (request) => asProven(parts, request, null, (staff) => switchOff(parts, staff)),
    },
    {
      method: 'POST',
      path: '/desk/account/languages',
      handle: (request) => asStaff(parts, request, null, (staff) => setLanguages(parts, staff, request)),
    },
    {
      method: 'GET',
      path: '/desk/account/sessions',
      handle: (request) => asStaff(parts, request, null, (_, current) => ownSessions(parts, current)),
    },
    {
      method: 'DELETE',
      path: '/desk/account/sessions',
      // Also before a second factor is set up: whoever feels robbed shall not have to do something first.
      handle: (request) =>
        asSignedIn(parts, request, async ({ staff }) => {
          await parts.sessions.revokeAll(staff.id);
          await parts.recordVisit('sessionsEnded', staff.id);
          return { status: 204, headers: { 'set-cookie': await parts.cookie.close(request) } };
        }),
    },
    {
      method: 'DELETE',
      path: '/desk/account/sessions/:id',
      handle: (request) =>
        asStaff(parts, request, null, async (staff) => {
          const ended = await parts.sessions.revoke(staff.id, request.params['id'] ?? '');
          if (ended) await parts.recordVisit('sessionsEnded', staff.id);
          return ended ? { status: 204 } : problem(404, 'NotFound', 'There is no such session.');
        }),
    },
  ];
}

/** The first second factor needs no more than the sign-in; changing it is a dangerous act. */
async function asEnrolling(
  parts: StaffParts,
  request: HttpRequest,
  handle: (current: SignedIn) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return asSignedIn(parts, request, (current) =>
    current.enrols ? handle(current) : asProven(parts, request, null, () => handle(current)),
  );
}

/** Password, and a code where there is a second factor. Who signs in at the operator has no password here. */
async function prove(parts: StaffParts, current: SignedIn, { body }: HttpRequest): Promise<HttpResponse> {
  const { id } = current.staff;
  const wait = await parts.take('prove', id);
  if (wait > 0) return tooMany(wait);
  const proof = Proof.safeParse(body);
  if (!proof.success) return problem(400, 'BadRequest', 'Send password and code.');
  const [isOn, signsIn] = await Promise.all([parts.factors.isOn(id), parts.accounts.signsInAt(id)]);
  if (signsIn === 'operator' && !isOn) return problem(409, 'signsInElsewhere', 'Sign in again at the operator.');
  if (signsIn === 'here' && !(await parts.accounts.isPasswordOf(id, proof.data.password ?? '')))
    return wrongProof(parts, current);
  const checked = isOn ? await parts.factors.check(id, proof.data.code ?? '') : 'ok';
  if (checked === 'wait') return tooMany(MINUTE);
  if (checked === 'wrong') return wrongProof(parts, current);
  return (await parts.sessions.proven(current.id, id)) ? { status: 204 } : wrong();
}

/** Somebody who sits at an open session and does not know the password: as telling as a wrong sign-in. */
async function wrongProof(parts: StaffParts, { staff }: SignedIn): Promise<HttpResponse> {
  await parts.recordVisit('refused', staff.id);
  return wrong();
}

async function confirm(parts: StaffParts, current: SignedIn, { body }: HttpRequest): Promise<HttpResponse> {
  const code = Code.safeParse(body);
  if (!code.success) return problem(400, 'BadRequest', 'Send {"code": "…"}.');
  const { id } = current.staff;
  const wait = await parts.take('prove', id);
  if (wait > 0) return tooMany(wait);
  const confirmed = await parts.factors.confirm(id, code.data.code);
  if (confirmed.kind === 'wrong') return wrong();
  await parts.recordVisit('factorSet', id);
  await parts.sessions.enrolled(current.id, id);
  // Whoever was signed in without it is signed out.
  await parts.sessions.revokeAll(id, current.id);
  return ok({ recoveryCodes: confirmed.recoveryCodes });
}

async function setLanguages(parts: StaffParts, { id }: DeskStaff, { body }: HttpRequest): Promise<HttpResponse> {
  const chosen = Languages.safeParse(body);
  if (!chosen.success) return problem(400, 'BadRequest', 'Send {"languages": ["…"]}.');
  const wait = await parts.take('languages', id);
  if (wait > 0) return tooMany(wait);
  await parts.accounts.setLanguages(id, chosen.data.languages);
  await parts.recordVisit('languagesChanged', id);
  return { status: 204 };
}

async function switchOff(parts: StaffParts, staff: DeskStaff): Promise<HttpResponse> {
  if (parts.secondFactor === 'required') return problem(409, 'required', 'This desk requires a second factor.');
  if (await parts.factors.reset(staff.id)) await parts.recordVisit('factorReset', staff.id);
  return { status: 204 };
}

async function ownSessions(parts: StaffParts, current: SignedIn): Promise<HttpResponse> {
  const own = (await parts.sessions.all()).get(current.staff.id) ?? [];
  const sessions: StaffBrowser[] = own.map((session) => ({ ...session, current: session.id === current.id }));
  return ok({ sessions: sessions.sort((a, b) => b.openedAt - a.openedAt) });
}

/** Not 401: the session itself is as good as before. */
function wrong(): HttpResponse {
  return problem(403, 'WrongProof', 'Password or code is wrong.');
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
