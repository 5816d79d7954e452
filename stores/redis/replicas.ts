import { HandrailError } from '../../core/errors.ts';
import { SECOND } from '../../core/time.ts';
import { sharedRun } from '../sharedRun.ts';

/** How long a write waits for its copies, in ms. */
const PATIENCE = 2 * SECOND;

/**
 * Resolves when everything written on this connection before the call is on `replicas` replicas (in their memory).
 * Calls share a WAIT, see `sharedRun`.
 * It does not make Redis linearizable: losing the master together with every replica that acknowledged still loses.
 * Errors: `store.unavailable` (retryable) when too few replicas answer; the write itself stands on the master.
 * Source: https://redis.io/docs/latest/commands/wait/
 */
export function replicaAcknowledgement(
  send: (...args: (string | number)[]) => Promise<unknown>,
  replicas: number,
  /** Changes whenever the connection is a new one. */
  connection: () => number,
): () => Promise<void> {
  const wait = sharedRun(async () => {
    const reached = Number(await send('WAIT', replicas, PATIENCE));
    if (reached < replicas) throw tooFew(reached, replicas);
  });
  return async () => {
    const writtenOn = connection();
    await wait();
    // On a connection that has not written, WAIT answers at once and means nothing.
    if (connection() !== writtenOn) throw tooFew(0, replicas);
  };
}

function tooFew(reached: number, replicas: number): HandrailError {
  return new HandrailError('store.unavailable', `Only ${reached} of ${replicas} Redis replicas have the write.`, {
    retryable: true,
  });
}
