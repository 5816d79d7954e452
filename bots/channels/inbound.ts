import { type Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { z } from 'zod';
import { type HttpRequest, type HttpResponse, problem, type Route } from '../../core/http.ts';
import type { Log } from '../../core/log.ts';
import type { ChatActivity } from '../../core/protocol.ts';
import { parseActivity } from '../inboundActivity.ts';
import type { Receive, Received } from '../turn/ports.ts';
import type { ChannelCases } from './channelCases.ts';
import { isConnector, isLoopback } from './serviceUrls.ts';

export interface InboundParts {
  /** Checks that a request comes from Bot Framework; null while no app id is configured. */
  readonly authentication: BotFrameworkAuthentication | null;
  /** Authentication that lets everybody in, for the emulator on this machine; null unless the switch is on. */
  readonly emulator: BotFrameworkAuthentication | null;
  readonly cases: ChannelCases;
  readonly receive: Receive;
  readonly log: Log;
}

const id = z.string().min(1).max(500);
/** What every channel sends; everything else of an activity is optional and checked where it is read. */
const Envelope = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: id,
  serviceUrl: z.string().max(2_000),
  from: z.looseObject({ id }),
  recipient: z.looseObject({ id }),
  conversation: z.looseObject({ id, isGroup: z.boolean().nullish() }),
});

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
    handle: async (request) => {
      const envelope = Envelope.safeParse(request.body);
      if (!envelope.success) return problem(400, 'BadActivity', 'This is not a Bot Framework activity.');
      const { serviceUrl } = envelope.data;
      const turns = emulator && isEmulator(request) && isLoopback(serviceUrl) ? emulator : genuine;
      if (!turns) return problem(401, 'Unauthorized', 'Only the emulator on this machine may call here.');
      if (turns === genuine && !isConnector(serviceUrl)) {
        return problem(403, 'BadServiceUrl', 'Replies are only sent to Bot Framework connectors.');
      }
      // The envelope has checked what is read before the SDK; the SDK's type claims far more fields than any channel sends.
      return answer(parts, turns, request, envelope.data as unknown as Activity);
    },
  };
}

/** A program on this machine. A page that is open here is none: browsers say where a request comes from. */
function isEmulator({ local, headers }: HttpRequest): boolean {
  return local && headers['origin'] === undefined && headers['sec-fetch-site'] === undefined;
}

async function answer(
  parts: InboundParts,
  turns: AuthenticatedTurns,
  request: HttpRequest,
  activity: Activity,
): Promise<HttpResponse> {
  let response: HttpResponse = { status: 200, body: {} };
  try {
    await turns.run(request.headers['authorization'] ?? '', activity, async (context) => {
      response = await take(parts, context.activity);
    });
    return response;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    parts.log.warn('channel.unauthenticated', { channel: activity.channelId });
    return problem(401, 'Unauthorized', 'The token is missing or not valid for this bot.');
  }
}

/** The SDK lets the errors of its token library through as they are. */
function isRefusal(error: unknown): boolean {
  const names = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];
  return error instanceof AuthenticationError || (error instanceof Error && names.includes(error.name));
}

async function take(parts: InboundParts, activity: Activity): Promise<HttpResponse> {
  const said = toChatActivity(activity);
  // Reactions, installations, typing, group rooms: nothing to answer, and an error would make the channel repeat it.
  if (!said || activity.conversation.isGroup) return { status: 200, body: {} };
  if (said.kind === 'refused') return problem(said.status, said.code, said.message);
  const received = await receiveOnCase(parts, activity, said.activity);
  return received.kind === 'busy'
    ? problem(503, 'Busy', 'Try again.', { 'retry-after': '1' })
    : { status: 200, body: {} };
}

/** A message after the end of a case begins a new one. */
async function receiveOnCase(parts: InboundParts, activity: Activity, said: ChatActivity): Promise<Received> {
  const channel = OWN_CHANNELS.has(activity.channelId) ? `azure-${activity.channelId}` : activity.channelId;
  const address = { channel, conversation: activity.conversation.id, user: activity.from.id };
  const receiveAs = async (conversation: Awaited<ReturnType<ChannelCases['current']>>) =>
    parts.receive({
      conversation,
      channel,
      userId: activity.from.id,
      ...(said.locale ? { locale: said.locale } : {}),
      activity: said,
      reference: TurnContext.getConversationReference(activity),
    });
  const conversation = await parts.cases.current(address);
  const received = await receiveAs(conversation);
  return received.kind === 'ended' ? receiveAs(await parts.cases.current(address, conversation)) : received;
}

/** Null when the activity is none of a support desk's business. */
function toChatActivity(activity: Activity): ReturnType<typeof parseActivity> | null {
  if (activity.type === 'conversationUpdate') {
    const joined = (activity.membersAdded ?? []).some((member) => member.id !== activity.recipient.id);
    return joined ? { kind: 'ok', activity: { type: 'conversationUpdate', id: 'start' } } : null;
  }
  if (activity.type !== 'message') return null;
  // Teams repeats every text as an HTML attachment; of real files only their kind is kept, never content or address.
  const files = (activity.attachments ?? []).filter(({ contentType }) => contentType !== 'text/html');
  const parsed = parseActivity({ ...activity, attachments: undefined, channelData: undefined });
  if (parsed.kind === 'refused') return parsed;
  const attachments = files.slice(0, 5).map(({ contentType }) => ({ contentType: String(contentType).slice(0, 100) }));
  if (attachments.length === 0 && !parsed.activity.text && !parsed.activity.value) return null;
  return { kind: 'ok', activity: { ...parsed.activity, ...(attachments.length > 0 ? { attachments } : {}) } };
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

  async run(authorization: string, activity: Activity, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(authorization, activity, turn);
  }
}
