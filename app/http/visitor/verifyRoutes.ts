import { z } from 'zod';
import { bearerOf } from '../../../bots/channels/directline/bearer.ts';
import type { DirectLineTokens } from '../../../bots/channels/directline/tokens.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { LOCALES } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import type { Verified } from '../../../handoff/ports.ts';
import type { Proven, SentCodes, Verification } from '../../../trust/ports.ts';
import { phoneNumberIn } from '../../../trust/verification/phoneCode.ts';
import type { TakeLimit } from '../limits.ts';
import { isOpen, type OpenParts } from './openConversation.ts';

export interface VerifyParts extends OpenParts {
  readonly verification: Verification;
  /** Null where the desk cannot send mail. */
  readonly emailCodes: SentCodes | null;
  /** Null where the desk cannot send text messages. */
  readonly phoneCodes: SentCodes | null;
  /** Whether users can sign in to an account at the operator; see `customerRoutes`. */
  readonly accounts: boolean;
  /** False when the conversation has ended. */
  readonly recordProof: (id: ConversationId, verified: Verified) => Promise<boolean>;
  readonly tokens: DirectLineTokens;
  readonly take: TakeLimit;
  readonly loopback: boolean;
  readonly origin: () => string;
}

const Wanted = z.object({ address: z.string().max(120), chainId: z.number().int().positive().max(1e15).optional() });
const Proof = z.object({
  challenge: z.object({
    scheme: z.enum(['siwe', 'bip322']),
    address: z.string().max(120),
    message: z.string().max(2_000),
    nonce: z.string().regex(/^[0-9a-f]{24}$/),
    expiresAt: z.number(),
  }),
  signature: z.string().max(20_000),
});

/** Where a code can be sent. */
const ADDRESS = {
  email: z.email().max(200),
  phone: z
    .string()
    .max(40)
    .transform((text, context) => {
      const number = phoneNumberIn(text);
      if (number) return number;
      context.addIssue({ code: 'custom', message: 'not a number' });
      return z.NEVER;
    }),
} as const;
type Way = keyof typeof ADDRESS;
const OfWay = z.object({ way: z.enum(['email', 'phone']).catch('email') }).catch({ way: 'email' });

/** The page `/verify`: a user shows control of an address in their own conversation, with its Direct Line token. */
export function verifyRoutes(parts: VerifyParts): Route[] {
  const route = (
    path: string,
    answer: (id: ConversationId, request: HttpRequest) => Promise<HttpResponse>,
    method: Route['method'] = 'POST',
  ): Route => ({
    method,
    path,
    handle: async (request) => {
      const presented = bearerOf(request, parts.tokens);
      if (presented.kind === 'refused') return presented.response;
      const { conversation } = presented.bearer;
      const wait = await waitFor(parts, method, request.address, conversation);
      return wait > 0 ? tooMany(wait) : answer(conversation, request);
    },
  });
  return [
    route('/me/verify/challenge', (id, request) => challenge(parts, id, request)),
    route('/me/verify/proof', (id, request) => prove(parts, id, request)),
    route(
      '/me/verify',
      async () => ({
        status: 200,
        body: { email: parts.emailCodes !== null, phone: parts.phoneCodes !== null, account: parts.accounts },
      }),
      'GET',
    ),
    route('/me/verify/email', (id, request) => sendCode(parts, id, request, 'email')),
    route('/me/verify/phone', (id, request) => sendCode(parts, id, request, 'phone')),
    route('/me/verify/code', (id, request) => checkCode(parts, id, request)),
  ];
}

/** Whoever asks for proofs or guesses is slowed down; looking at what is offered is not. */
async function waitFor({ take }: VerifyParts, method: Route['method'], address: string, id: ConversationId) {
  if (method === 'GET') return take('read', id);
  return (await takeNear(take, 'verify', address)) || take('verify', id);
}

async function challenge(parts: VerifyParts, id: ConversationId, request: HttpRequest): Promise<HttpResponse> {
  const wanted = Wanted.safeParse(request.body);
  if (!wanted.success) return problem(400, 'BadRequest', 'Send {"address": "…"}.');
  if (!(await isOpen(parts, id))) return nothing();
  // The wallet compares the message with the site it is shown on. On loopback that has several names, all this machine's.
  const origin = parts.loopback ? request.origin : parts.origin();
  return { status: 200, body: await parts.verification.challenge(id, { ...wanted.data, origin }) };
}

async function prove(parts: VerifyParts, id: ConversationId, { body }: HttpRequest): Promise<HttpResponse> {
  const proof = Proof.safeParse(body);
  if (!proof.success) return problem(400, 'BadRequest', 'Send {"challenge": {…}, "signature": "…"}.');
  if (!(await isOpen(parts, id))) return nothing();
  return kept(parts, id, await parts.verification.prove(id, proof.data.challenge, proof.data.signature));
}

const codesOf = (parts: VerifyParts, way: Way) => (way === 'email' ? parts.emailCodes : parts.phoneCodes);

async function sendCode(
  parts: VerifyParts,
  id: ConversationId,
  { body, address: from }: HttpRequest,
  way: Way,
): Promise<HttpResponse> {
  const wanted = z.object({ address: ADDRESS[way], language: z.enum(LOCALES) }).safeParse(body);
  if (!wanted.success) return problem(400, 'BadRequest', 'Send {"address": "…", "language": "…"}.');
  const codes = codesOf(parts, way);
  if (!codes || !(await isOpen(parts, id))) return nothing();
  const wait = await takeNear(parts.take, 'sentCode', from);
  if (wait > 0) return tooMany(wait);
  const { address, language } = wanted.data;
  return { status: 200, body: { kind: await codes.start(id, address, language) } };
}

async function checkCode(parts: VerifyParts, id: ConversationId, { body }: HttpRequest): Promise<HttpResponse> {
  const { way } = OfWay.parse(body);
  const given = z.object({ address: ADDRESS[way], code: z.string().max(40) }).safeParse(body);
  if (!given.success)
    return problem(400, 'BadRequest', 'Send {"address": "…", "code": "…"}, and "way": "phone" for a phone.');
  const codes = codesOf(parts, way);
  if (!codes || !(await isOpen(parts, id))) return nothing();
  return kept(parts, id, await codes.check(id, given.data.address, given.data.code));
}

/** What was proven is kept with the conversation before the page hears of it. */
async function kept(parts: VerifyParts, id: ConversationId, proven: Proven): Promise<HttpResponse> {
  if (proven.kind === 'verified' && !(await parts.recordProof(id, proven.verified))) return nothing();
  // What was masked stays masked, on the way back as well.
  return {
    status: 200,
    body: proven.kind === 'verified' ? { ...proven, verified: { ...proven.verified, whole: undefined } } : proven,
  };
}

function nothing(): HttpResponse {
  return problem(404, 'NotFound', 'There is no conversation, or none in which this can be done.');
}
