import { ignored, type SetAside } from '../core/records/setAside.ts';
import type { Clock } from '../core/time.ts';
import type { Conversations } from '../handoff/ports.ts';
import type { Vault } from '../trust/ports.ts';
import type { Backend } from './backend.ts';
import type { RedisOptions } from './redis/openRedis.ts';
import { rewrapAll } from './rewrap.ts';
import { sealedConversations } from './sealed.ts';

export interface Stores extends Omit<Backend, 'rows'> {
  readonly conversations: Conversations;
  /** See `rewrapAll`. */
  rewrap(): ReturnType<typeof rewrapAll>;
}

export interface StoreOptions {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** `redis://…` or `rediss://…`: Redis instead of the embedded store. */
  readonly redisUrl?: string | null;
  /** How many Redis replicas must have a commit before it is acknowledged; 0 (default) for a server that stands alone. */
  readonly replicas?: number;
  /** Unsafe settings of the Redis that are accepted, by name: `stores/redis/server/unsafeSettings.ts`. */
  readonly redisAccepted?: RedisOptions['accepted'];
  readonly clock: Clock;
  readonly vault: Vault;
  /** Told of every row that cannot be read. */
  readonly setAside?: SetAside;
}

/**
 * Opens the store that the configuration names.
 * Errors: `store.unavailable` (folder not writable, Redis not reachable), `store.corrupt`; the message says which.
 */
export async function openStores(options: StoreOptions): Promise<Stores> {
  const { clock, vault, setAside = ignored } = options;
  const { rows, ...rest } = await openBackend(options);
  return {
    ...rest,
    conversations: sealedConversations(rows, vault, rest.signals, clock, setAside),
    rewrap: () => rewrapAll(rows, vault, clock(), setAside),
  };
}

/** Each backend's SDK is loaded only where it is the one that is used. */
async function openBackend({
  dataDir,
  redisUrl,
  replicas,
  redisAccepted,
  clock,
  setAside,
}: StoreOptions): Promise<Backend> {
  if (redisUrl) {
    const { openRedis } = await import('./redis/openRedis.ts');
    return openRedis(redisUrl, clock, { replicas, setAside, accepted: redisAccepted });
  }
  const { openEmbedded } = await import('./embedded/openEmbedded.ts');
  return openEmbedded(dataDir, clock, setAside);
}
