import { type Epochs, HOURS } from '../../core/records/epochs.ts';
import type { Clock } from '../../core/time.ts';
import { type DeriveKey, openDeskSecret } from '../../trust/keys/deskSecret.ts';
import { makeKeyFolder, openKeyFolder } from '../../trust/keys/keyFolder.ts';
import type { EpochKeyStore } from '../../trust/ports.ts';
import { NAME_PERIODS } from '../../trust/pseudonym.ts';
import type { Config } from '../config/config.ts';

export interface Keys {
  /** Of the hours: content is wrapped under them. */
  readonly keys: EpochKeyStore;
  /** Of the periods of names. */
  readonly names: EpochKeyStore;
  readonly keyFor: DeriveKey;
}

/**
 * Random keys that are destroyed in time, and those that are derived from the desk's secret. The secret lies in the key
 * folder in any case: it outlives every restart, and with a key Redis each host has a copy of it.
 * Errors: `vault.unavailable`, `config.invalid`; the message says what to do.
 */
export async function openKeys(
  { keyDir, keyRedisUrl }: Pick<Config, 'keyDir' | 'keyRedisUrl'>,
  clock: Clock,
): Promise<Keys> {
  if (!keyRedisUrl) {
    const keys = await openKeyFolder(keyDir, clock);
    return { keys, names: await openKeyFolder(keyDir, clock, NAME_PERIODS), keyFor: await openDeskSecret(keyDir) };
  }
  await makeKeyFolder(keyDir);
  const keyFor = await openDeskSecret(keyDir);
  const { openKeyRedis } = await import('../../stores/redis/keyRedis.ts');
  const fingerprint = keyFor('fingerprint').toString('hex');
  const open = (epochs: Epochs) => openKeyRedis(keyRedisUrl.reveal(), fingerprint, clock, epochs);
  return { keys: await open(HOURS), names: await open(NAME_PERIODS), keyFor };
}
