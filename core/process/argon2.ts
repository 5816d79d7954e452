import { hash, verify } from '@node-rs/argon2';
import { HandrailError } from '../errors.ts';
import { fairLine } from './fairLine.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, 2 passes, 1 lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Both take a thread of the few that the process shares with files, names and signatures for as long as they last. Half of
 * them stay free, or whoever tries passphrases from many addresses would keep everybody's tokens from being checked.
 */
const inTurn = fairLine({ atOnce: 2, waiting: 60, rest: () => () => 0 });

/** What waits goes in this order, and the last of it makes room: whoever asks for codes must not keep staff from signing in. */
const RANK = { passphrase: 0, code: 1 } as const;
export type SlowSecret = keyof typeof RANK;

async function turn<T>(of: SlowSecret, work: () => Promise<T>): Promise<T> {
  const done = await inTurn(async () => ({ value: await work() }), { rank: RANK[of] });
  if (done) return done.value;
  throw new HandrailError('core.busy', 'too many passphrases and codes are asked for at once', { retryable: true });
}

/** What is kept of a passphrase or a code. Errors: `core.busy` (retryable) when too many are asked for. */
export function slowHash(secret: string | Buffer, of: SlowSecret = 'passphrase'): Promise<string> {
  return turn(of, () => hash(secret, SETTINGS));
}

/** Whether `secret` is what `kept` was made of. Errors: `core.busy` (retryable) when too many are asked for. */
export function fitsSlowHash(kept: string, secret: string, of: SlowSecret = 'passphrase'): Promise<boolean> {
  return turn(of, () => verify(kept, secret));
}
