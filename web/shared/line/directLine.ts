import { backOff } from '../../../core/net/backOff.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';
import type { DirectLineEvents, DirectLinePorts, Posted, Reply, Session, Socket } from './directLinePorts.ts';
import { renew, textOf, toSession } from './session.ts';

const BASE = '/v3/directline';
const REFRESH_EVERY = 15 * MINUTE;
/** The server sends an empty frame every 20 s; after two of them are missing the line is dead. */
const SILENCE = 45 * SECOND;

type Opened =
  | { kind: 'stream'; url: string }
  | { kind: 'again'; as: 'offline' | 'busy' }
  | { kind: 'lost'; reason: 'expired' | 'gone' }
  | { kind: 'refused' };

/**
 * A small Direct Line 3.0 client: one conversation, its stream, and a way back to it after a cut or a reload.
 * What has been seen is not asked for again (watermark); after a reload everything is, because nothing is stored here.
 * Source: Bot Framework Direct Line API 3.0.
 */
export class DirectLine {
  private session: Session | null;
  /** Of the conversation before: whoever has allowed to be remembered is known by it. */
  private earlier: string | null = null;
  private watermark: string | null = null;
  private socket: Socket | null = null;
  private attempt = 0;
  private stopped = true;
  private opening = false;
  private cancelRetry = () => {};
  private cancelRefresh = () => {};
  private cancelSilence = () => {};

  constructor(
    private readonly ports: DirectLinePorts,
    private readonly events: DirectLineEvents,
    private readonly locale: () => string,
  ) {
    this.session = ports.memory.load();
  }

  /** The token and conversation in use, for the pages that show a user their data. */
  get current(): Session | null {
    return this.session;
  }

  /** Continues the tab's conversation, or begins one. */
  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.events.onConnection('connecting');
    this.scheduleRefresh();
    void this.open();
  }

  stop(): void {
    this.stopped = true;
    for (const cancel of [this.cancelRetry, this.cancelRefresh, this.cancelSilence]) cancel();
    this.dropSocket();
  }

  /** Tries now instead of waiting: the user pressed, or the browser found a network. */
  retryNow(): void {
    if (this.stopped || this.socket || this.opening) return;
    this.cancelRetry();
    this.attempt = 0;
    void this.open();
  }

  /** The browser has lost its network. What is open says so itself only after a long silence, and outlives a change of networks dead. */
  networkLost(): void {
    if (this.stopped || !this.socket) return;
    this.dropSocket();
    this.retryLater('offline');
  }

  /** Leaves the conversation for good: it has been deleted, or a new one is wanted. */
  leave(): void {
    this.stop();
    this.forget();
  }

  /** One activity; the caller keeps the order by waiting for the answer. */
  async post(activity: ChatActivity): Promise<Posted> {
    const session = this.session;
    if (!session) return { kind: 'unreachable' };
    const path = `${BASE}/conversations/${session.conversation}/activities`;
    const reply = await this.ask('POST', path, session.token, activity);
    if (!reply) return { kind: 'unreachable' };
    if (reply.status === 403 && (await this.refresh())) return this.post(activity);
    return toPosted(reply);
  }

  private async open(): Promise<void> {
    this.opening = true;
    const opened = this.session ? await this.resume(this.session) : await this.begin();
    this.opening = false;
    if (this.stopped) return;
    if (opened.kind === 'stream') return this.listen(opened.url);
    if (opened.kind === 'again') return this.retryLater(opened.as);
    if (opened.kind === 'refused') return this.events.onConnection('refused');
    this.forget();
    this.events.onReplaced(opened.reason);
    return this.open();
  }

  private async begin(): Promise<Opened> {
    const generated = await this.ask('POST', `${BASE}/tokens/generate`, this.earlier ?? undefined);
    const session = generated && toSession(generated);
    if (!session) return failure(generated);
    const started = await this.ask('POST', `${BASE}/conversations`, session.token, { locale: this.locale() });
    const opened = toStream(started);
    if (opened.kind === 'stream') this.remember(toSession(started) ?? session);
    return opened;
  }

  private async resume(session: Session): Promise<Opened> {
    const path = `${BASE}/conversations/${session.conversation}?watermark=${this.watermark ?? '0'}`;
    const reply = await this.ask('GET', path, session.token);
    if (reply?.status === 404) return { kind: 'lost', reason: 'gone' };
    if (reply?.status === 403 || reply?.status === 401) return this.comeBack(session);
    const opened = toStream(reply);
    if (opened.kind === 'stream') this.remember(toSession(reply) ?? session);
    return opened;
  }

  /** The token expired while nobody was here. */
  private async comeBack(session: Session): Promise<Opened> {
    const renewed = await renew(this.ports.request, session);
    if (renewed.kind === 'later') return { kind: 'again', as: 'offline' };
    if (renewed.kind !== 'renewed') return { kind: 'lost', reason: renewed.kind };
    this.remember(renewed.session);
    return this.resume(renewed.session);
  }

  private listen(url: string): void {
    this.dropSocket();
    const isCurrent = () => this.socket === socket && !this.stopped;
    const socket = this.ports.connect(url, {
      onOpen: () => {
        if (!isCurrent()) return;
        this.attempt = 0;
        this.watchSilence();
        this.events.onConnection('online');
      },
      onText: (text) => {
        if (!isCurrent()) return;
        this.watchSilence();
        this.take(text);
      },
      onClose: () => {
        if (!isCurrent()) return;
        this.dropSocket();
        this.retryLater('offline');
      },
    });
    this.socket = socket;
  }

  /** A frame: activities and the watermark behind them. Empty frames only say that the line is alive. */
  private take(text: string): void {
    if (text === '') return;
    const frame = parseFrame(text);
    for (const activity of frame.activities) this.events.onActivity(activity);
    this.watermark = frame.watermark ?? this.watermark;
  }

  private retryLater(as: 'offline' | 'busy'): void {
    this.events.onConnection(as);
    this.cancelRetry();
    this.cancelRetry = this.ports.after(
      backOff(this.attempt, () => this.ports.random()),
      () => void this.open(),
    );
    this.attempt += 1;
  }

  private watchSilence(): void {
    this.cancelSilence();
    this.cancelSilence = this.ports.after(SILENCE, () => {
      this.dropSocket();
      this.retryLater('offline');
    });
  }

  private dropSocket(): void {
    this.cancelSilence();
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private scheduleRefresh(): void {
    this.cancelRefresh();
    this.cancelRefresh = this.ports.after(REFRESH_EVERY, () => {
      void this.refresh();
      this.scheduleRefresh();
    });
  }

  /** True when a new token has come. */
  private async refresh(): Promise<boolean> {
    const session = this.session;
    const reply = session && (await this.ask('POST', `${BASE}/tokens/refresh`, session.token));
    const refreshed = reply && toSession(reply);
    if (refreshed && this.session?.conversation === refreshed.conversation) {
      this.remember(refreshed);
      return true;
    }
    if (!session || reply?.status !== 403) return false;
    const renewed = await renew(this.ports.request, session);
    if (renewed.kind === 'renewed') this.remember(renewed.session);
    return renewed.kind === 'renewed';
  }

  /** Only the first answer of a conversation carries the resume token; later ones keep it. */
  private remember(session: Session): void {
    const { conversation, resume } = this.session ?? {};
    const kept = conversation === session.conversation ? (resume ?? null) : null;
    this.session = { ...session, resume: session.resume ?? kept };
    this.ports.memory.save(this.session);
  }

  private forget(): void {
    this.earlier = this.session?.resume ?? this.earlier;
    this.session = null;
    this.watermark = null;
    this.ports.memory.forget();
  }

  private async ask(method: 'GET' | 'POST', path: string, token?: string, body?: unknown): Promise<Reply | null> {
    try {
      return await this.ports.request(method, path, { token, body });
    } catch {
      return null;
    }
  }
}

function toPosted({ status, body, retryAfter }: Reply): Posted {
  if (status >= 200 && status < 300) return { kind: 'sent', id: textOf(body, 'id') ?? '' };
  if (status === 429 || status >= 500) return { kind: 'wait', retryIn: retryAfter ?? SECOND };
  return { kind: status === 404 ? 'ended' : 'refused' };
}

function toStream(reply: Reply | null): Opened {
  const url = reply && reply.status < 300 ? textOf(reply.body, 'streamUrl') : null;
  return url ? { kind: 'stream', url } : failure(reply);
}

function failure(reply: Reply | null): Opened {
  if (!reply) return { kind: 'again', as: 'offline' };
  return reply.status === 429 || reply.status >= 500 ? { kind: 'again', as: 'busy' } : { kind: 'refused' };
}

/** The browser trusts its own server; a broken frame is skipped, and the next reconnect asks for it again. */
function parseFrame(text: string): { activities: ChatActivity[]; watermark?: string } {
  try {
    const frame = JSON.parse(text) as { activities?: ChatActivity[]; watermark?: string };
    return { activities: frame.activities ?? [], watermark: frame.watermark };
  } catch {
    return { activities: [] };
  }
}
