import type { Clock } from '../core/time.ts';
import { makeKeyFolder, openKeyFolder } from '../trust/keyFolder.ts';
import type { EpochKeyStore } from '../trust/ports.ts';
import type { Config } from './config.ts';
import { type DeriveKey, openDeskSecret } from './deskSecret.ts';

/**
 * The keys of the hours, and those that are derived from the desk's secret. The secret lies in the key folder in any case:
 * it outlives every restart, and with a key Redis each host has a copy of it.
 * Errors: `vault.unavailable`, `config.invalid`; the message says what to do.
 */
export async function openKeys(
  { keyDir, keyRedisUrl }: Pick<Config, 'keyDir' | 'keyRedisUrl'>,
  clock: Clock,
): Promise<{ keys: EpochKeyStore; keyFor: DeriveKey }> {
  if (!keyRedisUrl) return { keys: await openKeyFolder(keyDir, clock), keyFor: await openDeskSecret(keyDir) };
  await makeKeyFolder(keyDir);
  const keyFor = await openDeskSecret(keyDir);
  const { openKeyRedis } = await import('../stores/redis/keyRedis.ts');
  const keys = await openKeyRedis(keyRedisUrl.reveal(), keyFor('fingerprint').toString('hex'), clock);
  return { keys, keyFor };
}
