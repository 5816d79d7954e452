import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DeskPush } from '../../core/deskProtocol.ts';
import type { Log } from '../../core/log.ts';
import type { Signal, Signals } from '../../core/ports.ts';
import { SECOND } from '../../core/time.ts';
import type { Desk, DeskStaff } from '../../handoff/ports.ts';
import type { Client } from './client.ts';
import { isOwnPage, type StaffSessions } from './staffSessions.ts';

const PATH = '/desk/socket';
const HEARTBEAT = 20 * SECOND;
/** A page that does not take this much is gone. */
const MOST_UNSENT_BYTES = 1024 * 1024;
const ROLES: readonly DeskStaff['role'][] = ['agent', 'supervisor', 'admin'];
const SIGNED_OUT = 4401;

/** Tells the pages of agents what has changed, and marks their heartbeats as presence. Carries no content. */
export class DeskSocket {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: 1_024, clientTracking: false });
  private readonly open = new Set<WebSocket>();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly desk: Pick<Desk, 'present'>,
    private readonly sessions: StaffSessions,
    signals: Signals,
    private readonly log: Log,
  ) {
    this.unsubscribe = signals.subscribe((signal) => this.tell(signal));
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
    for (const webSocket of this.open) webSocket.close(1001);
  }

  private async accept(request: IncomingMessage, socket: Duplex, head: Buffer, { origin }: Client): Promise<void> {
    const whoIs = () => this.sessions.read(origin, request.headers.cookie);
    const staff = isOwnPage(origin, request.headers) ? await whoIs() : null;
    if (!staff || !ROLES.includes(staff.role)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      this.keep(webSocket, whoIs);
      void this.beat(webSocket, whoIs);
      push(webSocket, { kind: 'queue' });
    });
  }

  private keep(webSocket: WebSocket, whoIs: () => Promise<DeskStaff | null>): void {
    let alive = true;
    const heart = setInterval(() => {
      if (!alive) return webSocket.terminate();
      alive = false;
      return webSocket.ping();
    }, HEARTBEAT);
    webSocket.on('pong', () => {
      alive = true;
      void this.beat(webSocket, whoIs);
    });
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('close', () => {
      clearInterval(heart);
      this.open.delete(webSocket);
    });
    this.open.add(webSocket);
  }

  /** The session is looked at again with every heartbeat, so that signing out and disabling work at once. */
  private async beat(webSocket: WebSocket, whoIs: () => Promise<DeskStaff | null>): Promise<void> {
    try {
      const staff = await whoIs();
      if (staff) await this.desk.present(staff);
      else webSocket.close(SIGNED_OUT);
    } catch (error) {
      this.log.error('presence.failed', error);
    }
  }

  private tell(signal: Signal): void {
    const news = toPush(signal);
    if (news) for (const webSocket of this.open) push(webSocket, news);
  }
}

function toPush(signal: Signal): DeskPush | null {
  if (signal.kind === 'desk') return { kind: 'queue' };
  if (signal.kind === 'entries') return signal;
  return signal.kind === 'typing' && signal.by === 'user'
    ? { kind: 'typing', conversation: signal.conversation }
    : null;
}

function push(webSocket: WebSocket, news: DeskPush): void {
  if (webSocket.bufferedAmount > MOST_UNSENT_BYTES) webSocket.terminate();
  else webSocket.send(JSON.stringify(news));
}
