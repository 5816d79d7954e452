import { HandrailError } from '../../../core/errors.ts';
import { sharedRun } from '../../../core/process/sharedRun.ts';
import { SECOND } from '../../../core/time.ts';
import type { Master, Servers } from './servers.ts';

/** How long a write waits for its copies, in ms. */
const PATIENCE = 2 * SECOND;

/**
 * Makes a write resolve only when `replicas` replicas of its master have it (in their memory). It waits on the connection
 * that has written, and writes over one connection share a WAIT, see `sharedRun`.
 * It does not make Redis linearizable: losing the master together with every replica that acknowledged still loses.
 * Errors: `store.unavailable` (retryable) when too few replicas answer; the write itself stands on the master.
 * Source: https://redis.io/docs/latest/commands/wait/
 */
export function untilReplicated(servers: Pick<Servers, 'masterOf'>, replicas: number) {
  /** By connection: few, and a broken one is never asked again. */
  const waits = new Map<string, () => Promise<void>>();
  const waitOn = (master: Master): (() => Promise<void>) => {
    const name = master.connection();
    const wait = waits.get(name) ?? sharedRun(() => reached(master, replicas));
    waits.set(name, wait);
    return wait;
  };
  return async <T>(key: string, write: () => Promise<T>): Promise<T> => {
    const before = (await servers.masterOf(key)).connection();
    const reply = await write();
    const master = await servers.masterOf(key);
    if (master.connection() === before) await waitOn(master)();
    // On a connection that has not written, WAIT answers at once and means nothing.
    if (master.connection() !== before) throw tooFew(0, replicas);
    return reply;
  };
}

async function reached(master: Master, replicas: number): Promise<void> {
  const answered = Number(await master.send(['WAIT', String(replicas), String(PATIENCE)]));
  if (answered < replicas) throw tooFew(answered, replicas);
}

function tooFew(answered: number, replicas: number): HandrailError {
  return new HandrailError('store.unavailable', `Only ${answered} of ${replicas} Redis replicas have the write.`, {
    retryable: true,
  });
}
