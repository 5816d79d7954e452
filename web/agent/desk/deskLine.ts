import { backOff } from '../../../core/net/backOff.ts';
import type { DeskPush } from '../../../core/protocols/deskProtocol.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';

/** Longer than the server's heartbeat, shorter than its patience with a page that is gone. */
const LOOK_EVERY: Milliseconds = 25 * SECOND;
const SIGNED_OUT = 4401;
/** Closed without a word. */
const GONE = 1006;

export interface DeskLinePorts {
  connect(events: { onOpen(): void; onText(text: string): void; onClose(code: number): void }): { close(): void };
  /** Returns the function that cancels. */
  after(span: Milliseconds, run: () => void): () => void;
  random(): number;
}

export interface DeskLineEvents {
  /** Connected (again): whatever was missed has to be read now. */
  onOnline(): void;
  onOffline(): void;
  onSignedOut(): void;
  onPush(push: DeskPush): void;
  /**
   * A browser cannot see the server's pings, so a line that died without a word looks alive. Asked now and then; false
   * means the desk cannot be reached.
   */
  isThere(): Promise<boolean>;
}

/** The desk's WebSocket: comes back by itself, and knows when it only seems to be open. */
export class DeskLine {
  private socket: { close(): void } | null = null;
  private attempt = 0;
  private stopped = true;
  private cancelTimer = () => {};

  constructor(
    private readonly ports: DeskLinePorts,
    private readonly events: DeskLineEvents,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.open();
  }

  stop(): void {
    this.stopped = true;
    this.cancelTimer();
    this.drop();
  }

  /** Tries now instead of waiting: the agent pressed, or the browser found a network. */
  retryNow(): void {
    if (this.stopped || this.socket) return;
    this.cancelTimer();
    this.attempt = 0;
    this.open();
  }

  /** The browser has lost its network: what is open would be found dead only at the next look. */
  networkLost(): void {
    if (!this.stopped && this.socket) this.lost(GONE);
  }

  private open(): void {
    const isCurrent = () => this.socket === socket && !this.stopped;
    const socket = this.ports.connect({
      onOpen: () => {
        if (!isCurrent()) return;
        this.attempt = 0;
        this.look();
        this.events.onOnline();
      },
      onText: (text) => {
        const push = isCurrent() ? parsePush(text) : null;
        if (push) this.events.onPush(push);
      },
      onClose: (code) => {
        if (isCurrent()) this.lost(code);
      },
    });
    this.socket = socket;
  }

  private lost(code: number): void {
    this.drop();
    this.cancelTimer();
    if (code === SIGNED_OUT) {
      this.stopped = true;
      this.events.onSignedOut();
      return;
    }
    this.events.onOffline();
    const wait = backOff(this.attempt, () => this.ports.random());
    this.attempt += 1;
    this.cancelTimer = this.ports.after(wait, () => this.open());
  }

  private look(): void {
    this.cancelTimer();
    this.cancelTimer = this.ports.after(LOOK_EVERY, () => void this.lookNow());
  }

  private async lookNow(): Promise<void> {
    const { socket } = this;
    const there = await this.events.isThere();
    if (this.stopped || this.socket !== socket) return;
    if (there) this.look();
    else this.lost(GONE);
  }

  private drop(): void {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}

/** The browser trusts its own server; a broken push is skipped, and the next look reads the queue anyway. */
function parsePush(text: string): DeskPush | null {
  try {
    return JSON.parse(text) as DeskPush;
  } catch {
    return null;
  }
}
