import { hash, verify } from '@node-rs/argon2';
import { gate } from './gate.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, 2 passes, 1 lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Both take a thread of the few that the process shares with files, names and signatures for as long as they last. Half of
 * them stay free, or whoever tries passphrases from many addresses would keep everybody's tokens from being checked.
 */
const turn = gate({ atOnce: 2, waiting: 60 });

/** What is kept of a passphrase or a code. Errors: `core.busy` (retryable) when too many are asked for. */
export function slowHash(secret: string | Buffer): Promise<string> {
  return turn(() => hash(secret, SETTINGS));
}

/** Whether `secret` is what `kept` was made of. Errors: `core.busy` (retryable) when too many are asked for. */
export function fitsSlowHash(kept: string, secret: string): Promise<boolean> {
  return turn(() => verify(kept, secret));
}
