import { WebSocket } from 'ws';
import { isUnreadable } from '../../../core/records/setAside.ts';
import { SECOND } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { type ActivitySet, queueFrame, toActivitySet, typingFrame } from './activities.ts';
import type { InRounds } from './rounds.ts';
import type { Bearer } from './tokens.ts';
import { echoFrame, type Unkept } from './unkeptEcho.ts';

const PAGE = 50;
/** Every so many rounds an empty frame, so that a browser (which sees no pings) notices a dead line: ≤ 20 s apart. */
const SIGN_OF_LIFE_EVERY = 3;
/** Every so many rounds: is the peer alive? */
const CHECK_EVERY = 6;
/** A reader that does not take one frame in this time is gone. */
const SEND_TIMEOUT = 30 * SECOND;

/**
 * One open stream: sends the entries after a watermark, then whatever comes. At most one frame is on its way, and the
 * next page is read only when it has left; a slow reader therefore costs one frame of memory, not the conversation.
 */
export class Stream implements InRounds {
  private closed = false;
  private sending = false;
  private news = true;
  private alive = true;
  /** As far as there was something to look at; staff write notes that are not sent here. */
  private looked = 0;
  /** So that of many streams not all are written to in one round. */
  private readonly turn = Math.floor(Math.random() * CHECK_EVERY);

  constructor(
    private readonly socket: WebSocket,
    private readonly bearer: Bearer,
    private after: number,
    private readonly conversations: Pick<Conversations, 'entries'>,
    private readonly onError: (error: unknown) => void,
    private readonly site: string | null,
  ) {
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
      this.failed(error);
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

  private failed(error: unknown): void {
    // Who asks again where nobody can read it any more is told that by the door. A reader that merely left is no failure.
    if (isUnreadable(error)) this.close(1000);
    else if (this.closed || this.socket.readyState !== WebSocket.OPEN) this.close(1011);
    else {
      // A store that fails sends nobody away, who would all come back at once: what was missed is read in a later round.
      this.news = true;
      this.onError(error);
    }
  }

  visit(lastSeq: number | null | undefined, round: number): void {
    if (lastSeq === null) {
      this.close(1000);
      return;
    }
    if ((round + this.turn) % SIGN_OF_LIFE_EVERY === 0 && this.socket.bufferedAmount === 0) this.socket.send('');
    if ((round + this.turn) % CHECK_EVERY === 0) this.check();
    const behind = lastSeq !== undefined && lastSeq > Math.max(this.after, this.looked);
    if (behind) this.looked = lastSeq;
    if (behind || (this.news && !this.sending)) this.wake();
  }

  private check(): void {
    if (this.alive) this.socket.ping();
    else this.socket.terminate();
    this.alive = false;
  }
}
