import { z } from 'zod';
import { bearerOf } from '../../../bots/channels/directline/bearer.ts';
import type { Bearer, DirectLineTokens, Purpose } from '../../../bots/channels/directline/tokens.ts';
import { readFor } from '../../../bots/channels/readCost.ts';
import type { Receive } from '../../../bots/turn/ports.ts';
import { takenBack } from '../../../bots/turn/takenBack.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../../core/protocols/protocol.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import type { Erased } from '../../../handoff/record/deletion.ts';
import { ownData } from '../../../handoff/record/ownData.ts';
import type { RetentionRules } from '../../../handoff/record/retention.ts';
import type { AuditReceipt } from '../../../trust/audit/receipt.ts';
import type { TakeLimit } from '../limits.ts';

/** What a user may see and do about their own conversation, with its Direct Line token. */
export interface MeParts {
  readonly conversations: Pick<Conversations, 'read' | 'entries'>;
  readonly tokens: DirectLineTokens;
  readonly rules: RetentionRules;
  readonly erase: (id: ConversationId) => Promise<Erased | null>;
  /** The receipt of a conversation that has been deleted. */
  readonly receipt: (id: ConversationId) => Promise<AuditReceipt | null>;
  /** The audit's proof of a consent, by the receipt's number. */
  readonly consentReceipt: (receipt: string) => Promise<AuditReceipt | null>;
  readonly receive: Receive;
  /** What can be allowed here besides the service. */
  readonly purposes: readonly ConsentPurpose[];
  readonly take: TakeLimit;
}

export function meRoutes(parts: MeParts): Route[] {
  const route = (
    method: Route['method'],
    path: string,
    answer: (bearer: Bearer, request: HttpRequest) => Promise<HttpResponse>,
    purposes: readonly Purpose[] = ['rest'],
    isFree: (bearer: Bearer, request: HttpRequest) => Promise<boolean> = async () => false,
  ): Route => ({
    method,
    path,
    handle: async (request) => {
      const presented = bearerOf(request, parts.tokens, purposes);
      if (presented.kind === 'refused') return presented.response;
      // A transcript is opened entry by entry, a receipt is looked for in the whole audit.
      const wait =
        (await parts.take('readFrom', request.address)) || (await parts.take('read', presented.bearer.conversation));
      const isHeard = wait === 0 || (await isFree(presented.bearer, request));
      return isHeard ? answer(presented.bearer, request) : tooMany(wait);
    },
  });
  return [
    route('GET', '/me/conversation', (bearer, request) => transcript(parts, bearer, request)),
    route('GET', '/me/consent', (bearer) => consentReceipt(parts, bearer)),
    route(
      'POST',
      '/me/consent',
      (bearer, request) => choose(parts, bearer, request),
      ['rest'],
      (bearer, request) => takesBack(parts, bearer, request),
    ),
    route('POST', '/me/erase', async ({ conversation }) => {
      const erased = await parts.erase(conversation);
      if (erased?.kind === 'held') return { status: 200, body: { held: { until: erased.until } } };
      const receipt = await parts.receipt(conversation);
      return receipt ? { status: 200, body: { receipt } } : nothing();
    }),
    // When there is a receipt, the token for talking has usually expired.
    route(
      'GET',
      '/me/receipt',
      async ({ conversation }) => {
        const receipt = await parts.receipt(conversation);
        return receipt ? { status: 200, body: receipt } : nothing();
      },
      ['resume', 'rest'],
    ),
  ];
}

const Choice = z.object({ purpose: z.enum(CONSENT_PURPOSES), allowed: z.boolean() });

/** Nobody is told to come later with what they allow no more; what they never allowed is counted like all else. */
async function takesBack({ conversations }: MeParts, bearer: Bearer, { body }: HttpRequest): Promise<boolean> {
  const choice = Choice.safeParse(body);
  if (!choice.success || choice.data.allowed) return false;
  const known = await conversations.read(bearer.conversation);
  return takenBack(known?.facts.consent, pressOf(choice.data)) !== null;
}

const pressOf = (choice: z.output<typeof Choice>) => ({ value: { action: 'consent.choose', ...choice } as const });

/** What was agreed, provable without us, and with the conversation's salt that it was agreed in this conversation. */
async function consentReceipt({ conversations, ...parts }: MeParts, bearer: Bearer): Promise<HttpResponse> {
  const conversation = await conversations.read(bearer.conversation);
  const consent = conversation?.facts.consent;
  const salt = conversation?.content.salt;
  if (consent?.kind !== 'accepted' || !salt) return nothing();
  const receipt = await parts.consentReceipt(consent.receipt);
  const detail = { conversation: bearer.conversation, at: consent.at };
  return receipt ? { status: 200, body: { ...receipt, opened: { salt, detail } } } : nothing();
}

/** The same turn as the button in the chat, so there is one way to decide. */
async function choose(
  { receive, conversations }: MeParts,
  bearer: Bearer,
  { body, address }: HttpRequest,
): Promise<HttpResponse> {
  const choice = Choice.safeParse(body);
  if (!choice.success)
    return problem(400, 'BadRequest', 'Send {"purpose": "model" or "history", "allowed": true or false}.');
  const { purpose, allowed } = choice.data;
  const activity = { type: 'message', id: newId(), ...pressOf(choice.data) } as const;
  const { conversation, user } = bearer;
  const known = (await conversations.read(conversation))?.facts.consent;
  // What was never allowed, or is not offered, is a no already.
  if (known?.kind === 'accepted' && (known.choices[purpose] === true) === allowed)
    return { status: 200, body: { consent: known } };
  const received = await receive({ conversation, channel: 'webchat', userId: user, from: address, activity });
  if (received.kind === 'tooMany') return tooMany(received.wait);
  if (received.kind === 'busy') return problem(503, 'Busy', 'Another message is being handled; try again.');
  const facts = (await conversations.read(conversation))?.facts;
  if (!facts) return nothing();
  const { consent, owner } = facts;
  const isAsChosen = consent.kind === 'accepted' && (consent.choices[purpose] === true) === allowed;
  if (owner.kind === 'closed' && !isAsChosen)
    return problem(
      409,
      'Conflict',
      'This chat has ended: what was allowed can be taken back, and nothing more allowed.',
    );
  return { status: 200, body: { consent } };
}

/** Everything that was said and what is known about it: what the user sees, and takes along as a file. */
async function transcript(parts: MeParts, bearer: Bearer, { address }: HttpRequest): Promise<HttpResponse> {
  const conversation = await parts.conversations.read(bearer.conversation);
  if (!conversation) return nothing();
  const read = await readFor(parts.take, address, async () => {
    const answer = await ownData(parts.conversations, conversation, parts.rules);
    return { entries: answer.entries.length, answer };
  });
  if (!('answer' in read)) return tooMany(read.wait);
  return {
    status: 200,
    body: {
      ...read.answer,
      purposes: parts.purposes,
      // Opens what the audit has only been committed to; it is nowhere else, and gone with the conversation.
      salt: conversation.content.salt ?? null,
    },
  };
}

function nothing(): HttpResponse {
  return problem(404, 'NotFound', 'There is nothing here, or nothing any more.');
}
