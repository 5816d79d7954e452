import { z } from 'zod';
import { newId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, tooMany } from '../../../core/net/http.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import { parseActivity } from '../../inboundActivity.ts';
import type { Received } from '../../turn/ports.ts';
import { isRefusal, isWithdrawal, takenBack } from '../../turn/takenBack.ts';
import { takeMessage } from '../messageCost.ts';
import { readFor } from '../readCost.ts';
import { activityId, parseWatermark, toActivitySet } from './activities.ts';
import { bearerOf } from './bearer.ts';
import type { DirectLineNeeds, Limited } from './ports.ts';
import { type Bearer, TOKEN_SECONDS } from './tokens.ts';
import { unkeptEcho } from './unkeptEcho.ts';

const PAGE = 100;
const CHANNEL = 'webchat';
const KB = 1_024;
/** The server reads no more of a body (`MAX_BODY_BYTES`): what one counts for that is longer, or whose length nobody says. */
const MOST_READ = 64 * KB;
const Start = z.object({ locale: z.string().max(35).optional().catch(undefined) }).catch({});

/**
 * Direct Line 3.0 over REST, as `botframework-directlinejs` speaks it. Handlers only: no framework, no socket.
 * An expired or foreign token is 403 and a conversation that is gone is 404, because Direct Line clients understand these.
 * Source: Bot Framework Direct Line API 3.0.
 */
export class DirectLine {
  constructor(private readonly needs: DirectLineNeeds) {}

  /** A token for one new conversation, for anybody whose page may show the chat. Writes nothing. */
  async generate(request: HttpRequest): Promise<HttpResponse> {
    const { origin } = request.headers;
    if (origin && !this.mayEmbed(origin, request.origin)) {
      return problem(403, 'OriginNotAllowed', 'This site may not start conversations; see HANDRAIL_EMBED_ORIGINS.');
    }
    const wait = await this.waitForToken(request.address);
    if (wait > 0) return tooMany(wait);
    return this.withToken(200, { conversation: newId(), user: (await this.returning(request)) ?? `dl_${newId()}` });
  }

  /** An address has so many; beyond the first few, those of all such addresses together come out of a small share. */
  private async waitForToken(address: string): Promise<Milliseconds> {
    const { take } = this.needs;
    const wait = await takeNear(take, 'start', address);
    if (wait > 0) return wait;
    const isOften = (await take('startFew', address)) > 0;
    return take(isOften ? 'tokensMany' : 'tokens', 'all');
  }

  /** Who has allowed to be remembered, and shows the token of an earlier conversation, stays the same person; nobody else does. */
  private async returning(request: HttpRequest): Promise<string | null> {
    if (!request.headers['authorization']) return null;
    const presented = bearerOf(request, this.needs.tokens, ['resume']);
    if (presented.kind === 'refused') return null;
    const { user } = presented.bearer;
    return (await this.needs.remembers(user)) ? user : null;
  }

  /** Starts the token's conversation: the bot greets. Starting again changes nothing. */
  async start(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, 'send', async (bearer) => {
      // Web Chat says its language only where the site has told it to; its browser always does.
      const locale = Start.parse(request.body).locale ?? request.headers['accept-language']?.slice(0, 200);
      const received = await this.needs.receive({
        conversation: bearer.conversation,
        channel: CHANNEL,
        userId: bearer.user,
        from: request.address,
        ...(locale ? { locale } : {}),
        activity: { type: 'conversationUpdate', id: 'start' },
      });
      const refused = refusal(received);
      if (refused) return refused;
      const started = this.withStream(received.kind === 'duplicate' ? 200 : 201, bearer, request, 0);
      const resume = this.needs.tokens.issue(bearer, 'resume');
      return { ...started, body: { ...started.body, resume } };
    });
  }

  /** A fresh token for whoever kept the resume token: our own page coming back after hours. Not part of Direct Line. */
  async resume(request: HttpRequest): Promise<HttpResponse> {
    const presented = bearerOf(request, this.needs.tokens, ['resume']);
    if (presented.kind === 'refused') return presented.response;
    const wait = await this.waitFor('read', presented.bearer, request.address);
    if (wait > 0) return tooMany(wait);
    const known = await this.needs.conversations.read(presented.bearer.conversation);
    return known ? this.withToken(200, presented.bearer) : gone();
  }

  /** A new stream for a conversation that goes on; also where a page comes back after a reload. */
  async reconnect(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, 'read', async (bearer) => {
      const conversation = await this.needs.conversations.read(bearer.conversation);
      if (!conversation) return gone();
      const after = parseWatermark(request.query['watermark']);
      if (after === null || after > conversation.lastSeq) return badWatermark();
      return this.withStream(200, bearer, request, after);
    });
  }

  /** What everyone may read after the watermark, at most a page. */
  async read(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, 'read', async (bearer) => {
      const after = parseWatermark(request.query['watermark']);
      if (after === null) return badWatermark();
      const { conversations, take } = this.needs;
      const options = { after, limit: PAGE, audience: 'everyone' } as const;
      const read = await readFor(take, request.address, async () => {
        const answer = await conversations.entries(bearer.conversation, options);
        return { entries: answer.length, answer };
      });
      if (!('answer' in read)) return tooMany(read.wait);
      const entries = read.answer;
      if (entries.length === 0) {
        const conversation = await conversations.read(bearer.conversation);
        if (!conversation) return gone();
        if (after > conversation.lastSeq) return badWatermark();
      }
      return { status: 200, body: toActivitySet(bearer, entries, after, siteOf(request)) };
    });
  }

  /**
   * Whether a body is to be parsed at all: whatever it says, or whether it says anything, it is counted by its length, as far as one is
   * read: what is longer is refused unread, and shuts nobody out. Beyond that a short one still is parsed, since it may take a consent back.
   */
  async admits({ address, headers }: Pick<HttpRequest, 'address' | 'headers'>): Promise<HttpResponse | null> {
    const bytes = bytesOf(headers);
    const wait = await this.needs.take('postFrom', address, 1 + Math.floor(Math.min(MOST_READ, bytes) / KB));
    return wait > 0 && bytes > KB ? tooMany(wait) : null;
  }

  /** Says something. The answer comes when it is durable; 503 means that nothing was written. */
  async post(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, null, async (bearer) => {
      const parsed = parseActivity(request.body);
      // Counted by `admits`: nothing more is taken here.
      const flooded = await this.needs.take('postFrom', request.address, 0);
      const isTyping = parsed.kind === 'ok' && parsed.activity.type === 'typing';
      if (flooded > 0 && (parsed.kind === 'refused' || isTyping)) return tooMany(flooded);
      if (parsed.kind === 'refused') return problem(parsed.status, parsed.code, parsed.message);
      if (isTyping) return bytesOf(request.headers) > KB ? tooLongToType() : this.typing(bearer);
      const wait =
        flooded ||
        (await takeMessage(this.needs.take, request.address, parsed.activity.text)) ||
        (await this.needs.take('send', bearer.conversation));
      if (wait > 0 && !(await this.takesBack(bearer, parsed.activity))) return tooMany(wait);
      const { locale } = parsed.activity;
      const at = this.needs.clock();
      const received = await this.needs.receive({
        conversation: bearer.conversation,
        channel: CHANNEL,
        userId: bearer.user,
        from: request.address,
        ...(locale ? { locale } : {}),
        // Of its own kind, so that no client's id is that of the opening.
        activity: { ...parsed.activity, id: `said ${parsed.activity.id}`, from: { id: bearer.user, role: 'user' } },
      });
      this.echoUnkept(bearer, parsed.activity, at, received);
      return refusal(received) ?? said(bearer, received);
    });
  }

  /** What was agreed to is taken back at any time, whatever else was sent: it is counted, and never told to come later. */
  private async takesBack({ conversation }: Bearer, activity: ChatActivity): Promise<boolean> {
    if (isWithdrawal(activity)) return true;
    if (!isRefusal(activity)) return false;
    const known = await this.needs.conversations.read(conversation);
    return takenBack(known?.facts.consent, activity) !== null;
  }

  /** Also when the same is sent again: its first echo may be what was lost. */
  private echoUnkept(bearer: Bearer, activity: ChatActivity, at: Milliseconds, received: Received): void {
    if (!('seq' in received) || received.seq > 0) return;
    const echo = unkeptEcho(bearer, activity, at, this.needs.mayHoldSecret);
    if (echo) this.needs.signals.publish(echo);
  }

  /** Files are refused: a picture of a recovery phrase must have no way in. */
  async upload(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, 'send', async () =>
      problem(415, 'NoAttachments', 'Files are not accepted: a picture can show a recovery phrase or a private key.'),
    );
  }

  async refresh(request: HttpRequest): Promise<HttpResponse> {
    return this.asBearer(request, 'read', async (bearer) => this.withToken(200, bearer));
  }

  /** Not a turn: nothing is stored, and too much of it is simply not passed on. */
  private async typing(bearer: Bearer): Promise<HttpResponse> {
    if ((await this.needs.take('typing', bearer.conversation)) === 0) {
      this.needs.signals.publish({ kind: 'typing', conversation: bearer.conversation, by: 'user' });
    }
    return { status: 200, body: { id: unstoredId(bearer) } };
  }

  private async asBearer(
    request: HttpRequest,
    limited: Limited | null,
    handle: (bearer: Bearer) => Promise<HttpResponse>,
  ): Promise<HttpResponse> {
    const presented = bearerOf(request, this.needs.tokens);
    if (presented.kind === 'refused') return presented.response;
    const { bearer } = presented;
    const wait = limited ? await this.waitFor(limited, bearer, request.address) : 0;
    return wait > 0 ? tooMany(wait) : handle(bearer);
  }

  private async waitFor(limited: Limited, { conversation }: Bearer, address: string): Promise<Milliseconds> {
    const { take } = this.needs;
    return (limited === 'read' ? await take('readFrom', address) : 0) || take(limited, conversation);
  }

  private withToken(status: number, bearer: Bearer): HttpResponse {
    const token = this.needs.tokens.issue(bearer, 'rest');
    return { status, body: { conversationId: bearer.conversation, token, expires_in: TOKEN_SECONDS } };
  }

  private withStream(status: number, bearer: Bearer, request: HttpRequest, after: number) {
    const { body } = this.withToken(status, bearer);
    const url = new URL(`/v3/directline/conversations/${bearer.conversation}/stream`, request.origin);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('watermark', String(after));
    if (siteOf(request)) url.searchParams.set('links', 'absolute');
    url.searchParams.set('t', this.needs.tokens.issue(bearer, 'stream'));
    return { status, body: { ...(body as object), streamUrl: url.href } };
  }

  private mayEmbed(origin: string, own: string): boolean {
    return origin === own || this.needs.embedOrigins.includes(origin);
  }
}

/** Microsoft's client names itself, and stands on somebody else's page, where paths of this desk lead nowhere. */
function siteOf({ headers, origin }: HttpRequest): string | null {
  return headers['x-ms-bot-agent'] ? origin : null;
}

/** What is answered instead when the turn did not take place. */
function refusal(received: Received): HttpResponse | null {
  if (received.kind === 'busy') return problem(503, 'Busy', 'Try again.', { 'retry-after': '1' });
  if (received.kind === 'tooMany') return tooMany(received.wait);
  return received.kind === 'ended' ? gone() : null;
}

function said(bearer: Bearer, received: Received): HttpResponse {
  const seq = 'seq' in received ? received.seq : 0;
  return { status: 200, body: { id: seq > 0 ? activityId(bearer.conversation, seq) : unstoredId(bearer) } };
}

/** An id for what left no entry; it never appears on the stream. */
function unstoredId(bearer: Bearer): string {
  return `${bearer.conversation}|x${newId()}`;
}

function bytesOf({ 'content-length': length, 'transfer-encoding': inPieces }: HttpRequest['headers']): number {
  return inPieces ? MOST_READ : Number(length ?? 0);
}

function tooLongToType(): HttpResponse {
  return problem(413, 'TooLarge', 'That somebody types takes at most 1 kB to say.');
}

function gone(): HttpResponse {
  return problem(404, 'ConversationEnded', 'This conversation has ended, or was deleted.');
}

function badWatermark(): HttpResponse {
  return problem(400, 'BadWatermark', 'The watermark is not one that this conversation gave.');
}
