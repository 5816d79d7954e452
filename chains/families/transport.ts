import type { Clock, Milliseconds } from '../../core/time.ts';

/** What every reader needs from outside. */
export interface Transport {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Longest wait for one round trip. */
  readonly timeoutMs: Milliseconds;
}
