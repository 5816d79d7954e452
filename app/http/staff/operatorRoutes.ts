import { z } from 'zod';
import { type Language, languageOf, preferredLocale, toLocale } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { SECOND } from '../../../core/time.ts';
import { type RoleRule, roleOf } from '../../../staff/staffRoles.ts';
import type { Identity } from '../../../trust/ports.ts';
import type { IdentityFlows } from '../identityFlows.ts';
import { takeVisit } from '../limits.ts';
import { foreignPage, isOwnPage } from '../ownPage.ts';
import type { StaffParts } from './staffRoutes.ts';

export const OPERATOR_RETURN = '/desk/operator/return';
const PAGES = ['agent', 'editor', 'staff'] as const;

/** Where to go afterwards; `session`: who is signed in already and only shows it again. */
export const OperatorPurpose = z.object({ page: z.enum(PAGES), session: z.string().nullable() });
export type OperatorPurpose = z.output<typeof OperatorPurpose>;

export interface OperatorParts {
  readonly flows: IdentityFlows<OperatorPurpose>;
  /** Checked e-mail domains (none: any), and who has which role. */
  readonly rules: { readonly domains: readonly string[]; readonly roles: readonly RoleRule[] };
}

/** Sign-in of staff at the operator's identity provider. Null: none is configured, and only the question is answered. */
export function operatorRoutes(operator: OperatorParts | null, staff: StaffParts): Route[] {
  const ways: Route = {
    method: 'GET',
    path: '/desk/session/ways',
    handle: async () => ({ status: 200, body: { operator: operator !== null } }),
  };
  if (!operator) return [ways];
  return [
    ways,
    { method: 'GET', path: '/desk/operator', handle: (request) => leave(operator, staff, request) },
    { method: 'GET', path: OPERATOR_RETURN, handle: (request) => comeBack(operator, staff, request) },
  ];
}

async function leave(operator: OperatorParts, staff: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  // A picture on a foreign page would use up what its visitor may try.
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const wait = await takeVisit(staff.take, request.address);
  if (wait > 0) return tooMany(wait);
  const page = PAGES.find((one) => one === request.query['page']) ?? 'agent';
  const again = request.query['again'] === '1';
  const current = again ? await staff.cookie.current(request.origin, request.headers['cookie']) : null;
  if (again && !current) return problem(401, 'SignInFirst', 'Sign in first.');
  const { url, cookie } = await operator.flows.begin(request, { page, session: current?.id ?? null }, again);
  return { status: 302, headers: { location: url, 'set-cookie': cookie } };
}

async function comeBack(operator: OperatorParts, staff: StaffParts, request: HttpRequest): Promise<HttpResponse> {
  if (!operator.flows.isUnderWay(request)) return refused('agent');
  const wait = await takeVisit(staff.take, request.address);
  if (wait > 0) return tooMany(wait);
  const back = await operator.flows.finish(request);
  // Anybody can make up a cookie: what the provider named nobody for stays in no audit.
  if (!back) {
    staff.log.warn('staff.signInRefused', { reason: 'wrong' });
    return refused('agent');
  }
  const role = roleOf(back.identity, operator.rules);
  const known =
    role &&
    (await staff.accounts.fromOperator({ ...back.identity, role, languages: [writtenBy(back.identity, request)] }));
  if (!known) {
    if (!role) await endSessionsOf(back.identity, staff);
    await staff.recordVisit('refused', null);
    return refused(back.purpose.page);
  }
  const { account, change } = known;
  const { page, session } = back.purpose;
  if (change) await staff.recordVisit(change, account.id);
  if (session) {
    const proven = await staff.sessions.proven(session, account.id);
    if (proven) return { status: 302, headers: { location: '/staff#account' } };
    await staff.recordVisit('refused', account.id);
    return refused(page);
  }
  await staff.recordVisit('signedIn', account.id);
  // What reaches far then asks again for ever: the provider's operator has to switch it on.
  if (back.identity.claims['auth_time'] === undefined) staff.log.warn('staff.noAuthTime');
  // Their second factor is the provider's affair; one that they have set up here counts for dangerous acts.
  const cookie = await staff.cookie.open(account, request, { provenAt: authenticatedAt(back.identity) });
  return { status: 302, headers: { location: `/${page}`, 'set-cookie': cookie } };
}

/** The provider gives them no role any more: what they have open here ends, as when an administrator disables somebody. */
async function endSessionsOf(identity: Identity, { accounts, sessions, recordVisit }: StaffParts): Promise<void> {
  const id = await accounts.ofOperator(identity);
  if (id && (await sessions.revokeAll(id)) > 0) await recordVisit('sessionsEnded', id);
}

/**
 * `auth_time` (OpenID Connect Core, section 2): the provider may have asked nothing, its own session being open. Where it does
 * not say, a dangerous act asks once more.
 */
function authenticatedAt({ claims }: Identity): number {
  const seconds = claims['auth_time'];
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * SECOND : 0;
}

/** The provider's `locale` (OpenID Connect Core, section 5.1), else what their browser prefers: one, and the rest is theirs to add. */
function writtenBy({ claims }: Identity, { headers }: HttpRequest): Language {
  const claimed = typeof claims['locale'] === 'string' ? toLocale(claims['locale']) : null;
  return languageOf(claimed ?? preferredLocale(headers['accept-language']));
}

function refused(page: OperatorPurpose['page']): HttpResponse {
  return { status: 302, headers: { location: `/${page}#operator=refused` } };
}
