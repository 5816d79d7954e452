import { WebSocket } from 'ws';
import { isUnreadable } from '../../../core/setAside.ts';
import { SECOND } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { echoFrame, type Unkept } from '../../directline/echo.ts';
import { type ActivitySet, queueFrame, toActivitySet, typingFrame } from './activities.ts';
import type { Bearer } from './tokens.ts';

const PAGE = 50;
/** A signal may get lost; this is the net. */
const POLL_EVERY = 5 * SECOND;
/** Every so many polls an empty frame, so that a browser (which sees no pings) notices a dead line: ≤ 20 s apart. */
const SIGN_OF_LIFE_EVERY = 3;
/** Every so many polls: is the peer alive, is the conversation still there? */
const CHECK_EVERY = 6;
/** A reader that does not take one frame in this time is gone. */
const SEND_TIMEOUT = 30 * SECOND;

/**
 * One open stream: sends the entries after a watermark, then whatever comes. At most one frame is on its way, and the
 * next page is read only when it has left; a slow reader therefore costs one frame of memory, not the conversation.
 */
export class Stream {
  private closed = false;
  private sending = false;
  private news = true;
  private alive = true;
  private polls = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    private readonly bearer: Bearer,
    private after: number,
    private readonly conversations: Pick<Conversations, 'entries' | 'read'>,
    private readonly onError: (error: unknown) => void,
    private readonly site: string | null,
  ) {
    // Spread out, so that many streams do not poll in one breath.
    this.timer = setInterval(() => this.poll(), POLL_EVERY * (0.8 + Math.random() * 0.2)).unref();
    socket.on('pong', () => {
      this.alive = true;
    });
    socket.on('close', () => this.close(1000));
    socket.on('error', () => this.close(1011));
    this.wake();
  }

  /** There may be something new. */
  wake(): void {
    this.news = true;
    if (!this.sending) void this.run();
  }

  /** Somebody types: worth a frame only when nothing else is on its way. */
  typing(): void {
    if (!this.sending && !this.closed) this.socket.send(JSON.stringify(typingFrame(this.bearer)));
  }

  /** A message that was not kept comes back to who sent it. Never left out: its client waits for it. */
  echo(unkept: Unkept): void {
    if (!this.closed) this.socket.send(JSON.stringify(echoFrame(this.bearer, unkept)));
  }

  /** The place in the queue has changed; the next change says it again, so a busy line may miss one. */
  queue(place: object): void {
    if (!this.sending && !this.closed) this.socket.send(JSON.stringify(queueFrame(this.bearer, place)));
  }

  close(code: number): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.timer);
    this.socket.close(code);
  }

  private async run(): Promise<void> {
    this.sending = true;
    try {
      while (this.news && !this.closed) {
        this.news = false;
        await this.sendNews();
      }
    } catch (error) {
      // Who asks again where nobody can read it any more is told that by the door. A reader that merely left is no failure.
      const unreadable = isUnreadable(error);
      if (!this.closed && !unreadable && this.socket.readyState === WebSocket.OPEN) this.onError(error);
      this.close(unreadable ? 1000 : 1011);
    } finally {
      this.sending = false;
    }
  }

  private async sendNews(): Promise<void> {
    const options = { after: this.after, limit: PAGE, audience: 'everyone' } as const;
    const entries = await this.conversations.entries(this.bearer.conversation, options);
    const last = entries.at(-1);
    if (!last || this.closed) return;
    await this.send(toActivitySet(this.bearer, entries, this.after, this.site));
    this.after = last.seq;
    if (entries.length === PAGE) this.news = true;
  }

  /** Resolves when the frame has left this process. */
  private send(frame: ActivitySet): Promise<void> {
    return new Promise((resolve, reject) => {
      const timeout = setTimeout(() => this.socket.terminate(), SEND_TIMEOUT);
      this.socket.send(JSON.stringify(frame), (error) => {
        clearTimeout(timeout);
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private poll(): void {
    this.wake();
    this.polls += 1;
    if (this.polls % SIGN_OF_LIFE_EVERY === 0 && !this.sending) this.socket.send('');
    if (this.polls % CHECK_EVERY === 0) void this.check().catch(this.onError);
  }

  private async check(): Promise<void> {
    if (!this.alive) {
      this.socket.terminate();
      return;
    }
    this.alive = false;
    this.socket.ping();
    if (!(await this.conversations.read(this.bearer.conversation))) this.close(1000);
  }
}
