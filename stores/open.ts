import type { Clock } from '../core/time.ts';
import type { Conversations } from '../handoff/ports.ts';
import type { Vault } from '../trust/ports.ts';
import type { Backend } from './backend.ts';
import { openEmbedded } from './embedded/openEmbedded.ts';
import { openRedis } from './redis/openRedis.ts';
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
  readonly clock: Clock;
  readonly vault: Vault;
}

/**
 * Opens the store that the configuration names.
 * Errors: `store.unavailable` (folder not writable, Redis not reachable), `store.corrupt`; the message says which.
 */
export async function openStores(options: StoreOptions): Promise<Stores> {
  const { dataDir, redisUrl, replicas, clock, vault } = options;
  const { rows, ...rest } = redisUrl ? await openRedis(redisUrl, clock, { replicas }) : openEmbedded(dataDir, clock);
  return {
    ...rest,
    conversations: sealedConversations(rows, vault, rest.signals, clock),
    rewrap: () => rewrapAll(rows, vault),
  };
}
