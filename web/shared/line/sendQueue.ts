import { backOff } from '../../../core/net/backOff.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { SECOND } from '../../../core/time.ts';
import type { DirectLinePorts, Posted } from './directLinePorts.ts';

/** What became of something that was said. `unkept`: the server received it and kept nothing of it. */
export type Fate = 'sending' | 'waiting' | 'sent' | 'unkept' | 'failed' | 'ended';

interface Waiting {
  readonly key: string;
  readonly activity: ChatActivity;
  tries: number;
}

const TRIES = 5;

/**
 * Says one thing after the other, in the order in which they were said. Without a connection the rest waits and goes
 * out when `resume` is called. The key is also the id that makes a second sending harmless.
 */
export class SendQueue {
  private readonly waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly post: (activity: ChatActivity) => Promise<Posted>,
    private readonly onFate: (key: string, fate: Fate, id: string | null) => void,
    private readonly after: DirectLinePorts['after'],
  ) {}

  add(key: string, activity: ChatActivity): void {
    this.waiting.push({ key, activity, tries: 0 });
    this.onFate(key, 'sending', null);
    this.resume();
  }

  /** The connection is back. */
  resume(): void {
    if (!this.running) void this.run();
  }

  /** Forgets what has not been sent: its conversation is over. */
  clear(): void {
    this.waiting.length = 0;
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      this.onFate(next.key, 'sending', null);
      const posted = await this.post(next.activity);
      if (this.waiting[0] !== next) continue;
      if (!this.settle(next, posted)) break;
    }
    this.running = false;
  }

  /** False when the queue has to stop for now. */
  private settle(head: Waiting, posted: Posted): boolean {
    if (posted.kind === 'unreachable' || (posted.kind === 'wait' && head.tries < TRIES)) {
      this.onFate(head.key, 'waiting', null);
      head.tries += posted.kind === 'wait' ? 1 : 0;
      if (posted.kind === 'wait') this.after(Math.max(posted.retryIn, backOff(head.tries)), () => this.resume());
      else this.after(5 * SECOND, () => this.resume());
      return false;
    }
    this.waiting.shift();
    this.onFate(head.key, fateOf(posted), posted.kind === 'sent' ? posted.id : null);
    return true;
  }
}

/** An id with `|x` belongs to no entry (`bots/channels/directline`): nothing was kept, so it is not shown as said either. */
function fateOf(posted: Posted): Fate {
  if (posted.kind === 'sent') return posted.id.includes('|x') ? 'unkept' : 'sent';
  return posted.kind === 'ended' ? 'ended' : 'failed';
}
