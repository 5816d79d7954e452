import { z } from 'zod';
import { bearerOf } from '../../../bots/channels/directline/bearer.ts';
import type { DirectLineTokens } from '../../../bots/channels/directline/tokens.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import type { Clock } from '../../../core/time.ts';
import type { Verified } from '../../../handoff/ports.ts';
import type { Identity } from '../../../trust/ports.ts';
import type { IdentityFlows } from '../identityFlows.ts';
import type { TakeLimit } from '../limits.ts';
import { isOpen, type OpenParts } from './openConversation.ts';

export const CUSTOMER_RETURN = '/me/account/return';

export const CustomerPurpose = z.object({ conversation: z.string(), language: z.enum(LANGUAGES) });
export type CustomerPurpose = z.output<typeof CustomerPurpose>;

export interface CustomerParts extends OpenParts {
  /** Null: no identity provider for customers is configured. */
  readonly customers: IdentityFlows<CustomerPurpose> | null;
  readonly recordProof: (id: ConversationId, verified: Verified) => Promise<boolean>;
  readonly tokens: DirectLineTokens;
  readonly take: TakeLimit;
  readonly clock: Clock;
}

const Wanted = z.object({ language: z.enum(LANGUAGES) });

/** A user shows that they have an account at the operator, by signing in there; for the conversation of this browser. */
export function customerRoutes({ customers, ...parts }: CustomerParts): Route[] {
  if (!customers) return [];
  return [
    { method: 'POST', path: '/me/account', handle: (request) => leave(parts, customers, request) },
    { method: 'GET', path: CUSTOMER_RETURN, handle: (request) => comeBack(parts, customers, request) },
  ];
}

type Parts = Omit<CustomerParts, 'customers'>;

async function leave(
  parts: Parts,
  customers: IdentityFlows<CustomerPurpose>,
  request: HttpRequest,
): Promise<HttpResponse> {
  const presented = bearerOf(request, parts.tokens);
  if (presented.kind === 'refused') return presented.response;
  const { conversation } = presented.bearer;
  const wait = (await takeNear(parts.take, 'verify', request.address)) || (await parts.take('verify', conversation));
  if (wait > 0) return tooMany(wait);
  const wanted = Wanted.safeParse(request.body);
  if (!wanted.success) return problem(400, 'BadRequest', 'Send {"language": "…"}.');
  if (!(await isOpen(parts, conversation)))
    return problem(404, 'NotFound', 'There is no conversation, or none in which this can be done.');
  const { url, cookie } = await customers.begin(request, { conversation, language: wanted.data.language });
  return { status: 200, body: { url }, headers: { 'set-cookie': cookie } };
}

/** The page says what came of it; what was proven is kept with the conversation before it does. */
async function comeBack(
  parts: Parts,
  customers: IdentityFlows<CustomerPurpose>,
  request: HttpRequest,
): Promise<HttpResponse> {
  if (!customers.isUnderWay(request)) return { status: 302, headers: { location: '/verify#account=refused' } };
  const wait = await takeNear(parts.take, 'verify', request.address);
  if (wait > 0) return tooMany(wait);
  const back = await customers.finish(request);
  const id = back?.purpose.conversation as ConversationId | undefined;
  const kept =
    back && id && (await isOpen(parts, id)) && (await parts.recordProof(id, proofOf(back.identity, parts.clock())));
  const language = back ? `?lang=${back.purpose.language}` : '';
  return { status: 302, headers: { location: `/verify${language}#account=${kept ? 'done' : 'refused'}` } };
}

/** `m•••@example.com`, or the end of a number that only the operator can read. */
function proofOf({ email, subject }: Identity, at: number): Verified {
  const domainAt = email?.lastIndexOf('@') ?? -1;
  const address = email ? `${email.slice(0, 1)}•••${email.slice(domainAt)}` : `•••${subject.slice(-4)}`;
  return { how: 'account', address, whole: subject, at };
}
