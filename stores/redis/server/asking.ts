import { TimeoutError } from 'redis';
import type { Milliseconds } from '../../../core/time.ts';
import { inTime } from './inTime.ts';

/** What is asked of a client of node-redis here. */
export interface Renewable {
  readonly isReady: boolean;
  destroy(): void;
  connect(): Promise<unknown>;
}

/** A server that is slow for one command answers others before and after; one that is silent for so many times that long is not there. */
const SILENT_FOR = 2;

/**
 * Bounds each command of one connection by `limit`, and has the connection made anew once nothing was answered on it for twice that: a host
 * that went away without a word leaves one that takes commands for ever and answers none, and node-redis waits for its end.
 * A command that was under way then may still have run.
 */
export function askInTime(client: Renewable, limit: Milliseconds) {
  /** When the first command was sent that nothing has been answered since. */
  let waitingSince: number | null = null;
  const renewIfSilent = () => {
    if (waitingSince === null || performance.now() - waitingSince < SILENT_FOR * limit || !client.isReady) return;
    waitingSince = null;
    client.destroy();
    // It tries again by itself, for ever.
    client.connect().catch(() => undefined);
  };
  return async <T>(ask: () => Promise<T>): Promise<T> => {
    waitingSince ??= performance.now();
    try {
      return await inTime(
        ask().finally(() => {
          waitingSince = null;
        }),
        limit,
      );
    } catch (error) {
      if (error instanceof TimeoutError) renewIfSilent();
      throw error;
    }
  };
}
