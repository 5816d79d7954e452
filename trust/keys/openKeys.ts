import type { ConversationId } from '../../core/ids.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { WrappedKey } from '../ports.ts';

const LIMIT = 2_000;
const LIFE = 45 * SECOND;
const SWEEP_EVERY = 10 * SECOND;

/**
 * Data keys in the clear, for a moment: unwrapping costs as much as a small message. A key is overwritten `LIFE` after
 * it was unwrapped, used or not, so a destroyed key has left this process's memory within 60 s.
 */
export class OpenKeys {
  readonly #keys = new Map<string, { readonly key: Buffer; readonly until: Milliseconds }>();
  readonly #clock: Clock;
  #sweeping = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many keys lie open. */
  get size(): number {
    return this.#keys.size;
  }

  /** The data key, unwrapped by `unwrap` unless it lies open. The conversation is part of the name: its check is not skipped. */
  get(wrapped: WrappedKey, conversation: ConversationId, unwrap: () => Buffer): Buffer {
    const name = `${conversation}\n${Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.length).toString('base64')}`;
    const open = this.#keys.get(name);
    if (open && open.until > this.#clock()) {
      this.#keys.delete(name); // Back in as the newest.
      this.#keys.set(name, open);
      return open.key;
    }
    this.#drop(name);
    const key = unwrap();
    this.#keys.set(name, { key, until: this.#clock() + LIFE });
    const oldest = this.#keys.keys().next();
    if (this.#keys.size > LIMIT && !oldest.done) this.#drop(oldest.value);
    this.#keepSweeping();
    return key;
  }

  /** Overwrites every key whose time is over. */
  sweep(): void {
    const now = this.#clock();
    for (const [name, open] of this.#keys) if (open.until <= now) this.#drop(name);
  }

  #drop(name: string): void {
    this.#keys.get(name)?.key.fill(0);
    this.#keys.delete(name);
  }

  /** A timer only while keys lie open; it never keeps the process alive. */
  #keepSweeping(): void {
    if (this.#sweeping) return;
    this.#sweeping = true;
    setTimeout(() => {
      this.#sweeping = false;
      this.sweep();
      if (this.#keys.size > 0) this.#keepSweeping();
    }, SWEEP_EVERY).unref();
  }
}
