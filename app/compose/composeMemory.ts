import { FAILURES } from '../../chains/watch/failureTrends.ts';
import type { Log } from '../../core/process/log.ts';
import type { Observe } from '../../core/process/observe.ts';
import { RowsSetAside } from '../../core/records/setAside.ts';
import type { Clock } from '../../core/time.ts';
import { Lateness } from '../../handoff/record/lateness.ts';
import { createPastCases, withPastCases } from '../../handoff/record/pastCases.ts';
import { openStores } from '../../stores/open.ts';
import { vaultOver } from '../../trust/keys/vault.ts';
import type { Config } from '../config/config.ts';
import { observedStores } from './observed.ts';
import { openKeys } from './openKeys.ts';
import { trustedDocuments } from './trustedDocuments.ts';

export interface MemoryParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
}

/** What the desk remembers, and the keys without which nobody can read it. */
export async function composeMemory({ config, clock, log, observe }: MemoryParts) {
  const { keys, names, keyFor } = await openKeys(config, clock);
  const vault = vaultOver(keys, clock);
  const aside = new RowsSetAside(clock, (kind, id, error) => log.error('row.setAside', error, { kind, id }));
  const redisUrl = config.redisUrl?.reveal() ?? null;
  const plain = observedStores(await openStores({ ...config, redisUrl, clock, vault, setAside: aside.add }), observe);
  const { keyDir } = config;
  const opened = { ...plain, documents: await trustedDocuments(plain.documents, { keyDir, keyFor, clock, log }) };
  const past = createPastCases(opened.documents, clock, [FAILURES]);
  // Without the keys of the hours no turn can be sealed, without those of names no user be told apart.
  const keysHealthy = async () => void (await Promise.all([keys.healthy(), names.healthy()]));
  const healthy = async () => void (await Promise.all([opened.healthy(), keysHealthy()]));
  const stores = { ...opened, healthy, conversations: withPastCases(opened.conversations, past, clock) };
  const lateness = new Lateness({ ...stores, keys, names, clock, log });
  return { keys, names, keyFor, aside, past, stores, lateness, writes: opened.healthy, keysHealthy };
}
