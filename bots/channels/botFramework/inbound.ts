import { type Activity, CloudAdapter } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import type { Log } from '../../../core/process/log.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { parseActivity } from '../../inboundActivity.ts';
import type { Receive, Received } from '../../turn/ports.ts';
import { isWithdrawal } from '../../turn/takenBack.ts';
import type { ChannelCases } from '../channelCases.ts';
import type { Take } from '../directline/ports.ts';
import { takeMessage } from '../messageCost.ts';
import { type Envelope, idsMayHoldSecret, readEnvelope, referenceTo } from './envelope.ts';
import { isConnector, isLoopback } from './serviceUrls.ts';
import { mayBeForUs } from './tokenAudience.ts';

export interface InboundParts {
  /** Checks that a request comes from Bot Framework; null while no app id is configured. */
  readonly authentication: BotFrameworkAuthentication | null;
  /** The bot that tokens are to be for; empty while none is configured. */
  readonly appId: string;
  /** Authentication that lets everybody in, for the emulator on this machine; null unless the switch is on. */
  readonly emulator: BotFrameworkAuthentication | null;
  readonly cases: ChannelCases;
  /** Per user of a channel; everybody comes from the connector's address. Tries at the token are the address's until it is found right. */
  readonly take: Take;
  readonly receive: Receive;
  /** Ids and addresses come before the guard of the turn: this one looks at them. Real: `trust/secrets`. */
  readonly mayHoldSecret: (text: string) => boolean;
  readonly log: Log;
}

type Unread = Omit<HttpRequest, 'body'>;

/** Ids that our own web chat uses; Azure's channels of the same name are something else. */
const OWN_CHANNELS = new Set(['webchat', 'directline']);

/** `/api/messages`: the door for Bot Framework channels. It answers when the turn is durable; replies leave by the outbox. */
export function inboundRoute(parts: InboundParts): Route {
  const genuine = parts.authentication && new AuthenticatedTurns(parts.authentication);
  const emulator = parts.emulator && new AuthenticatedTurns(parts.emulator);
  return {
    method: 'POST',
    path: '/api/messages',
    maxBodyBytes: 256 * 1024,
    admits: async (request) => (emulator && isEmulator(request) ? null : mayEnter(parts, request)),
    handle: async (request) => {
      const envelope = readEnvelope(request.body);
      if (!envelope) return noActivity();
      const { serviceUrl } = envelope;
      const turns = emulator && isEmulator(request) && isLoopback(serviceUrl) ? emulator : genuine;
      if (!turns) return onlyHere();
      if (turns === genuine && !isConnector(serviceUrl)) {
        return problem(403, 'BadServiceUrl', 'Replies are only sent to Bot Framework connectors.');
      }
      // What came from this machine was let in unseen.
      const refused = turns === genuine && emulator && isEmulator(request) ? await mayEnter(parts, request) : null;
      return refused ?? answer(parts, turns, request, envelope);
    },
  };
}

/** A program on this machine. A page that is open here is none: browsers say where a request comes from. */
function isEmulator({ local, headers }: Unread): boolean {
  return local && headers['origin'] === undefined && headers['sec-fetch-site'] === undefined;
}

/**
 * What stands before the body, which has a quarter of a megabyte: a token of the right form, a try of the address and of its neighbours, since to
 * check a token may be to ask Microsoft for its keys, and that it is Microsoft's. The try is given back then, whatever the body holds: it is
 * what a user of the channel has written, and one of them would use up the tries of all by what is refused below.
 */
async function mayEnter(
  { authentication, appId, take, log }: InboundParts,
  { headers, address }: Unread,
): Promise<HttpResponse | null> {
  if (authentication === null) return onlyHere();
  const authorization = headers['authorization'] ?? '';
  if (!mayBeForUs(authorization, appId)) return unauthenticated(log, {});
  const wait = await takeNear(take, 'channelTry', address);
  if (wait > 0) return tooMany(wait);
  try {
    await authentication.authenticateRequest(NOT_YET_READ, authorization);
  } catch (error) {
    return notChecked(log, error, {});
  }
  for (const what of ['channelTry', 'channelTryNear'] as const) await take(what, address, -1);
  return null;
}

/** Of which channel and connector it is, is held against the token once it was read. */
const NOT_YET_READ = { type: 'event', channelId: '', serviceUrl: '' } as unknown as Activity; // all that the check of a token reads

async function answer(
  parts: InboundParts,
  turns: AuthenticatedTurns,
  request: HttpRequest,
  envelope: Envelope,
): Promise<HttpResponse> {
  let response: HttpResponse = { status: 200, body: {} };
  let admitted = false;
  try {
    await turns.run(request.headers['authorization'] ?? '', envelope, async () => {
      admitted = true;
      response = await take(parts, envelope);
    });
    return response;
  } catch (error) {
    if (admitted) throw error;
    return notChecked(parts.log, error, { channel: envelope.channelId });
  }
}

/** `said`: nothing where the body was not read. */
function notChecked(log: Log, error: unknown, said: { readonly channel?: string }): HttpResponse {
  if (isRefusal(error)) return unauthenticated(log, said);
  // Microsoft's keys cannot be had: whoever was sent for them is nobody yet, and the channel tries again.
  log.warn('channel.unchecked', said);
  return problem(503, 'Unchecked', 'The token cannot be checked at the moment.', { 'retry-after': '30' });
}

const onlyHere = () => problem(401, 'Unauthorized', 'Only the emulator on this machine may call here.');

function unauthenticated(log: Log, said: { readonly channel?: string }): HttpResponse {
  log.warn('channel.unauthenticated', said);
  return problem(401, 'Unauthorized', 'The token is missing or not valid for this bot.');
}

/** The SDK lets the errors of its token library through as they are. */
function isRefusal(error: unknown): boolean {
  const names = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];
  return error instanceof AuthenticationError || (error instanceof Error && names.includes(error.name));
}

const noActivity = () => problem(400, 'BadActivity', 'This is not a Bot Framework activity of a known channel.');

async function take(parts: InboundParts, envelope: Envelope): Promise<HttpResponse> {
  if (idsMayHoldSecret(envelope, parts.mayHoldSecret)) return noActivity();
  const said = toChatActivity(envelope);
  // Reactions, installations, typing, group rooms: nothing to answer, and an error would make the channel repeat it.
  if (!said || envelope.conversation.isGroup) return { status: 200, body: {} };
  if (said.kind === 'refused') return problem(said.status, said.code, said.message);
  const wait = await takeMessage(parts.take, userOf(envelope), said.activity.text);
  if (wait > 0 && !isWithdrawal(said.activity)) return tooMany(wait);
  const received = await receiveOnCase(parts, envelope, said.activity);
  if (received.kind === 'tooMany') return tooMany(received.wait);
  return received.kind === 'busy'
    ? problem(503, 'Busy', 'Try again.', { 'retry-after': '1' })
    : { status: 200, body: {} };
}

/** A message after the end of a case begins a new one. */
async function receiveOnCase(parts: InboundParts, envelope: Envelope, said: ChatActivity): Promise<Received> {
  const { conversation: room, from } = envelope;
  const channel = channelOf(envelope);
  const address = { channel, conversation: room.id, user: from.id };
  const receiveAs = async (conversation: Awaited<ReturnType<ChannelCases['current']>>) =>
    parts.receive({
      conversation,
      channel,
      userId: from.id,
      // Everybody comes from the connector's address: each pays for themselves.
      from: userOf(envelope),
      ...(said.locale ? { locale: said.locale } : {}),
      activity: said,
      reference: referenceTo(envelope),
    });
  const conversation = await parts.cases.current(address);
  const received = await receiveAs(conversation);
  return received.kind === 'ended' ? receiveAs(await parts.cases.current(address, conversation)) : received;
}

const channelOf = ({ channelId }: Envelope) => (OWN_CHANNELS.has(channelId) ? `azure-${channelId}` : channelId);
const userOf = (envelope: Envelope) => `${channelOf(envelope)} ${envelope.from.id}`;

/** Null when the activity is none of a support desk's business. */
function toChatActivity(envelope: Envelope): ReturnType<typeof parseActivity> | null {
  if (envelope.type === 'conversationUpdate') {
    const joined = (envelope.membersAdded ?? []).some((member) => member.id !== envelope.recipient.id);
    return joined ? { kind: 'ok', activity: { type: 'conversationUpdate', id: 'start' } } : null;
  }
  if (envelope.type !== 'message') return null;
  const { type, id, text, value, locale } = envelope;
  const parsed = parseActivity({ type, id, text, value, locale });
  if (parsed.kind === 'refused') return parsed;
  const files = (envelope.attachments ?? []).filter(({ contentType }) => contentType !== 'html').slice(0, 5);
  if (files.length === 0 && !parsed.activity.text && !parsed.activity.value) return null;
  return { kind: 'ok', activity: { ...parsed.activity, ...(files.length > 0 ? { attachments: files } : {}) } };
}

/** Bot Framework's own check of the token, then a turn context. Nothing is ever sent through it. */
class AuthenticatedTurns extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
    // Its default handler prints the error, which may quote the user, and answers by itself.
    this.onTurnError = async (_context, error) => {
      throw error;
    };
  }

  async run(
    authorization: string,
    { channelId, serviceUrl, ...ids }: Envelope,
    turn: () => Promise<void>,
  ): Promise<void> {
    const { from, recipient, conversation } = ids;
    // What the token is held against, and nothing that was said. The SDK's type claims far more than any channel sends.
    const activity = { type: 'event', channelId, serviceUrl, from, recipient, conversation } as unknown as Activity;
    await this.processActivity(authorization, activity, turn);
  }
}
