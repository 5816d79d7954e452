import type { ConversationId } from '../../../core/ids.ts';
import type { Log } from '../../../core/process/log.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';

/** A signal may get lost; this is the net. */
export const ROUND: Milliseconds = 5 * SECOND;
/** Conversations that are asked about in one look. */
const AT_ONCE = 200;

export interface InRounds {
  /** `lastSeq`: how far its conversation has come; null when that is gone, undefined when nobody can say. `round` counts from 1. */
  visit(lastSeq: number | null | undefined, round: number): void;
}

/**
 * Goes round all open streams: has one missed something, is its peer alive, is its conversation still there? One look asks about
 * many, and the looks are spread over the round, so that ten thousand idle streams cost no poll each and never come in one breath.
 */
export class Rounds<Stream extends InRounds> {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private round = 0;

  constructor(
    private readonly open: ReadonlyMap<string, ReadonlySet<Stream>>,
    private readonly conversations: Pick<Conversations, 'lastSeqs'>,
    private readonly log: Log,
    private readonly every: Milliseconds = ROUND,
  ) {
    this.next([], 0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private next(left: readonly string[], pause: Milliseconds): void {
    if (this.stopped) return;
    if (left.length > 0) this.timer = setTimeout(() => void this.look(left, pause), pause).unref();
    else this.timer = setTimeout(() => this.begin(), pause || this.every).unref();
  }

  private begin(): void {
    this.round += 1;
    const all = [...this.open.keys()];
    const looks = Math.max(1, Math.ceil(all.length / AT_ONCE));
    void this.look(all, this.every / looks);
  }

  private async look(left: readonly string[], pause: Milliseconds): Promise<void> {
    const ids = left.slice(0, AT_ONCE) as ConversationId[];
    const found = ids.length > 0 ? await this.lastSeqs(ids) : null;
    for (const id of ids) {
      const lastSeq = found ? (found.get(id) ?? null) : undefined;
      for (const stream of this.open.get(id) ?? []) stream.visit(lastSeq, this.round);
    }
    this.next(left.slice(AT_ONCE), pause);
  }

  /** Null where the store fails: nobody is sent away for it, and what was missed is found in a later round. */
  private async lastSeqs(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, number> | null> {
    return this.conversations.lastSeqs(ids).catch((error: unknown) => {
      this.log.error('streams.notLookedAt', error);
      return null;
    });
  }
}
