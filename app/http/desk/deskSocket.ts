import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ConversationId } from '../../../core/ids.ts';
import { boundFrames, IN_ONE_PIECE } from '../../../core/net/boundFrames.ts';
import { refuseUpgrade } from '../../../core/net/refuseUpgrade.ts';
import type { Signal, Signals } from '../../../core/ports.ts';
import type { Log } from '../../../core/process/log.ts';
import type { DeskPush } from '../../../core/protocols/deskProtocol.ts';
import { SECOND } from '../../../core/time.ts';
import type { Desk, DeskStaff } from '../../../handoff/ports.ts';
import type { Client } from '../client.ts';
import { isOwnPage } from '../ownPage.ts';
import type { SessionCookie } from '../staff/sessionCookie.ts';

const PATH = '/desk/socket';
const HEARTBEAT = 20 * SECOND;
/** The net under a `staff` signal that was lost, or that came from a process that cannot be heard. */
const LOOK = 2 * SECOND;
/** However much the desk has to do, pages are told no more often. */
const QUEUE_PAUSE = SECOND;
/** Pages that one person has open. */
const MOST_PER_PERSON = 20;
/** A page that does not take this much is gone. */
const MOST_UNSENT_BYTES = 1024 * 1024;
const ROLES: readonly DeskStaff['role'][] = ['agent', 'supervisor', 'admin'];
const SIGNED_OUT = 4401;
const GOING_AWAY = 1001;

type ConversationPush = Exclude<DeskPush, { readonly kind: 'queue' }>;

interface Line {
  readonly webSocket: WebSocket;
  /** As of the last look. */
  staff: DeskStaff;
  readonly whoIs: () => Promise<DeskStaff | null>;
}

/**
 * Tells the pages of agents what has changed, and marks their heartbeats as presence. Carries no content, and the id of a
 * conversation only to who may open it. Whoever is signed out, disabled or no longer an agent is cut off at once, or within `LOOK` when another process did it.
 */
export class DeskSocket {
  private readonly server = new WebSocketServer({
    ...IN_ONE_PIECE,
    noServer: true,
    maxPayload: 1_024,
    clientTracking: false,
  });
  private readonly open = new Set<Line>();
  private readonly looking: NodeJS.Timeout;
  private readonly unsubscribe: () => void;
  /** What is still to be told, by conversation: however much comes in, each is looked up once at a time. */
  private readonly untold = new Map<string, ConversationPush>();
  private telling = false;
  private pausing: NodeJS.Timeout | null = null;
  private queueMoved = false;

  constructor(
    private readonly desk: Pick<Desk, 'present' | 'listenersOf'>,
    private readonly cookie: Pick<SessionCookie, 'read'>,
    signals: Signals,
    private readonly log: Log,
  ) {
    this.unsubscribe = signals.subscribe((signal) => this.hear(signal));
    this.looking = setInterval(() => this.check([...this.open]), LOOK);
    this.looking.unref();
  }

  /** Takes over a WebSocket upgrade; false when its path is not the desk's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, client: Client): boolean {
    if (new URL(request.url ?? '/', 'http://desk').pathname !== PATH) return false;
    this.accept(request, socket, head, client).catch((error: unknown) => {
      this.log.error('deskSocket.failed', error);
      socket.destroy();
    });
    return true;
  }

  close(): void {
    this.unsubscribe();
    clearInterval(this.looking);
    if (this.pausing) clearTimeout(this.pausing);
    for (const goodbye of this.goodbyes()) goodbye();
  }

  get size(): number {
    return this.open.size;
  }

  /** For each open line: its page is told to come back. */
  goodbyes(): (() => void)[] {
    return [...this.open].map((line) => () => {
      this.open.delete(line);
      line.webSocket.close(GOING_AWAY);
    });
  }

  private async accept(request: IncomingMessage, socket: Duplex, head: Buffer, { origin }: Client): Promise<void> {
    const whoIs = () => this.cookie.read(origin, request.headers.cookie);
    const staff = isOwnPage(origin, request.headers) ? await whoIs() : null;
    if (!staff || !isAgent(staff)) {
      refuseUpgrade(socket, 401);
      return;
    }
    if ([...this.open].filter((line) => line.staff.id === staff.id).length >= MOST_PER_PERSON) {
      refuseUpgrade(socket, 429);
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      boundFrames(webSocket);
      const line = { webSocket, staff, whoIs };
      this.keep(line);
      void this.beat(line);
      push(webSocket, { kind: 'queue' });
    });
  }

  private keep(line: Line): void {
    const { webSocket } = line;
    let alive = true;
    const heart = setInterval(() => {
      if (!alive) return webSocket.terminate();
      alive = false;
      return webSocket.ping();
    }, HEARTBEAT);
    webSocket.on('pong', () => {
      alive = true;
      void this.beat(line);
    });
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('close', (code) => {
      clearInterval(heart);
      // Another address in the same tab: who comes back within the grace finds their cases, and the grace begins now.
      if (this.open.delete(line) && code === GOING_AWAY) void this.beat(line);
    });
    this.open.add(line);
  }

  private async beat(line: Line): Promise<void> {
    try {
      const staff = await mayListen(line);
      if (staff) await this.desk.present(staff);
    } catch (error) {
      this.log.error('presence.failed', error);
    }
  }

  private hear(signal: Signal): void {
    if (signal.kind === 'staff') this.check([...this.open].filter(({ staff }) => staff.id === signal.staff));
    if (this.open.size === 0) return;
    if (signal.kind === 'desk') this.tellQueue();
    if (signal.kind === 'entries') this.tellSoon(signal);
    if (signal.kind === 'typing' && signal.by === 'user' && !this.untold.has(signal.conversation))
      this.tellSoon({ kind: 'typing', conversation: signal.conversation });
  }

  /** At once, and of all changes in the pause after it once more: each page reads the queue anew for it. */
  private tellQueue(): void {
    if (this.pausing) {
      this.queueMoved = true;
      return;
    }
    for (const { webSocket } of this.open) push(webSocket, { kind: 'queue' });
    this.pausing = setTimeout(() => {
      this.pausing = null;
      if (this.queueMoved) this.tellQueue();
    }, QUEUE_PAUSE).unref();
    this.queueMoved = false;
  }

  private tellSoon(news: ConversationPush): void {
    this.untold.set(news.conversation, news);
    if (this.telling) return;
    this.telling = true;
    void this.tellAll();
  }

  private async tellAll(): Promise<void> {
    for (const [conversation, news] of this.untold) {
      this.untold.delete(conversation);
      try {
        const listens = await this.desk.listenersOf(news.conversation as ConversationId);
        for (const { webSocket, staff } of this.open) if (listens(staff)) push(webSocket, news);
      } catch (error) {
        // Pages read what they show again by themselves.
        this.log.error('deskSocket.notTold', error);
      }
    }
    this.telling = false;
  }

  private check(lines: readonly Line[]): void {
    for (const line of lines)
      mayListen(line).catch((error: unknown) => this.log.error('deskSocket.checkFailed', error));
  }
}

/** Who listens, if they still may; otherwise the line is cut. */
async function mayListen(line: Line): Promise<DeskStaff | null> {
  const staff = await line.whoIs();
  if (staff && isAgent(staff)) {
    line.staff = staff;
    return staff;
  }
  line.webSocket.close(SIGNED_OUT);
  return null;
}

const isAgent = ({ role }: DeskStaff) => ROLES.includes(role);

function push(webSocket: WebSocket, news: DeskPush): void {
  if (webSocket.bufferedAmount > MOST_UNSENT_BYTES) webSocket.terminate();
  else webSocket.send(JSON.stringify(news));
}
