import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Clock, Milliseconds } from '../../../core/time.ts';

/** What the client needs from a browser; a test gives it a server of its own. */
export interface DirectLinePorts {
  /** Rejects only when no answer came. `retryAfter` from the header of that name. */
  request(method: 'GET' | 'POST', path: string, options: { token?: string; body?: unknown }): Promise<Reply>;
  connect(url: string, events: SocketEvents): Socket;
  /** Outlives the tab: closing it keeps one's place in the queue. Forgotten when the chat ends or is erased. */
  memory: { load(): Session | null; save(session: Session): void; forget(): void };
  /** Returns the function that cancels. */
  after(span: Milliseconds, run: () => void): () => void;
  now: Clock;
  random(): number;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: Milliseconds | null;
}

export interface Socket {
  close(): void;
}

export interface SocketEvents {
  onOpen(): void;
  onText(text: string): void;
  onClose(): void;
}

/** All that is kept of a conversation: enough to have its history sent again. */
export interface Session {
  readonly conversation: string;
  /** Good for half an hour; renewed while the page is open. */
  readonly token: string;
  /** Gets a new token as long as the conversation exists. */
  readonly resume: string | null;
}

export type Connection =
  | 'connecting'
  | 'online'
  /** No way to the server; it is tried again by itself. */
  | 'offline'
  /** The server asked to wait. */
  | 'busy'
  /** The server will not talk to this page; trying again does not help. */
  | 'refused';

export interface DirectLineEvents {
  onActivity(activity: ChatActivity): void;
  onConnection(connection: Connection): void;
  /** An earlier conversation cannot be continued, and a new one has begun. */
  onReplaced(reason: 'expired' | 'gone'): void;
}

export type Posted =
  | { readonly kind: 'sent'; readonly id: string }
  /** No answer: it may or may not have arrived. Sending it again with the same id does no harm. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'wait'; readonly retryIn: Milliseconds }
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused' };
