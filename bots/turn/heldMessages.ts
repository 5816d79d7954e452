import type { ConversationId } from '../../core/ids.ts';
import { type Clock, MINUTE } from '../../core/time.ts';

const FOR = 5 * MINUTE;
const AT_MOST = 1000;

/** A message that waits, and what its writer told of it since. */
export interface Held {
  readonly text: string;
  readonly told: string | null;
}

/**
 * Messages with 64 digits of which only their writer can say what they are. They are in the memory of this process alone, and
 * only until the answer: no store, no log, no node and no transcript has them. Who answers later, or to another process of
 * the desk, types the digits again.
 */
export class HeldMessages {
  private readonly held = new Map<ConversationId, Held & { readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  keep(id: ConversationId, text: string, told: string | null = null): void {
    this.held.delete(id);
    for (const [other, { until }] of this.held)
      if (until <= this.clock() || this.held.size >= AT_MOST) this.held.delete(other);
    this.held.set(id, { text, told, until: this.clock() + FOR });
  }

  /** It waits as long again; `told`: what was told of it meanwhile. False when it is not here any more. */
  goOn(id: ConversationId, told: string | null): boolean {
    const held = this.take(id);
    if (held) this.keep(id, held.text, told ?? held.told);
    return held !== null;
  }

  /** The message, once. */
  take(id: ConversationId): Held | null {
    const held = this.held.get(id);
    this.held.delete(id);
    return held && held.until > this.clock() ? held : null;
  }
}
