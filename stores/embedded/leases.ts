import type { ConversationId } from '../../core/ids.ts';
import type { Milliseconds } from '../../core/time.ts';

interface Held {
  readonly until: Milliseconds;
  /** How many turns of the conversation were committed when this one began. */
  readonly turns: number;
}

/**
 * Who may run the turn of a conversation. In memory: one process takes the turns of a data folder, and nobody who holds a lease
 * survives it. Should a second one take turns there, whichever commits later finds another count of turns in the row,
 * and holds nothing.
 */
export class Leases {
  private readonly held = new Map<ConversationId, Held & { readonly fence: number }>();
  private fence = 0;

  /** Takes the place of any other lease. Returns its fence, which rises. */
  take(id: ConversationId, lease: Held): number {
    this.held.set(id, { ...lease, fence: ++this.fence });
    return this.fence;
  }

  /** How long somebody else still holds it; 0: not at all. */
  busyFor(id: ConversationId, now: Milliseconds): Milliseconds {
    return Math.max((this.held.get(id)?.until ?? now) - now, 0);
  }

  /** A lease that ran out and that nobody else has taken still holds. `turns`: committed by now. */
  holds(id: ConversationId, fence: number, turns: number): boolean {
    const lease = this.held.get(id);
    return lease?.fence === fence && lease.turns === turns;
  }

  /** False when it has been lost. */
  renew(id: ConversationId, fence: number, until: Milliseconds): boolean {
    const lease = this.held.get(id);
    if (lease?.fence !== fence) return false;
    this.held.set(id, { ...lease, until });
    return true;
  }

  giveBack(id: ConversationId, fence: number): void {
    if (this.held.get(id)?.fence === fence) this.held.delete(id);
  }

  forget(id: ConversationId): void {
    this.held.delete(id);
  }

  /** Those that ran out before `time`, whose holders will not come back. */
  forgetBefore(time: Milliseconds): void {
    for (const [id, { until }] of this.held) if (until < time) this.held.delete(id);
  }
}
