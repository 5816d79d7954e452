import { TimeoutError } from 'redis';
import type { Milliseconds } from '../../../core/time.ts';

/**
 * What `reply` gives, or a `TimeoutError` after `limit`. An event loop that was busy past the limit first looks at what has
 * come meanwhile: timers run before sockets are read, and its own pause would be taken for the server's silence.
 */
export function inTime<T>(reply: Promise<T>, limit: Milliseconds): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => setImmediate(() => reject(new TimeoutError())), limit);
    reply.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
