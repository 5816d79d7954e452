import type { ConversationId } from '../../core/ids.ts';
import { type Clock, MINUTE } from '../../core/time.ts';

const FOR = 5 * MINUTE;
const AT_MOST = 1000;

/**
 * Messages with 64 digits of which only their writer can say what they are. They are in the memory of this process alone, and
 * only until the answer: no store, no log, no node and no transcript has them. Who answers later, or to another process of
 * the desk, types the digits again.
 */
export class HeldMessages {
  private readonly held = new Map<ConversationId, { readonly text: string; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  keep(id: ConversationId, text: string): void {
    this.held.delete(id);
    for (const [other, { until }] of this.held)
      if (until <= this.clock() || this.held.size >= AT_MOST) this.held.delete(other);
    this.held.set(id, { text, until: this.clock() + FOR });
  }

  /** The message, once. */
  take(id: ConversationId): string | null {
    const held = this.held.get(id);
    this.held.delete(id);
    return held && held.until > this.clock() ? held.text : null;
  }
}
