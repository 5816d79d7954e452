import { ignored, type SetAside } from '../../core/records/setAside.ts';
import type { Clock } from '../../core/time.ts';
import type { Backend } from '../backend.ts';
import { redisConversationRows } from './conversationRows.ts';
import { redisDocuments } from './documents.ts';
import { bringToFormat } from './format.ts';
import { HEALTH_KEY } from './keys.ts';
import { redisLedger } from './ledger.ts';
import { redisLimits } from './limits.ts';
import { redisOutbox } from './outbox.ts';
import { connectRedis } from './server/connection.ts';
import { LogRewrite } from './server/logRewrite.ts';
import { type Risk, refuseUnsafe } from './server/unsafeSettings.ts';
import { redisSignals } from './signals.ts';

export interface RedisOptions {
  readonly replicas?: number | undefined;
  readonly setAside?: SetAside | undefined;
  /** Unsafe settings of the server that the operator has accepted. */
  readonly accepted?: readonly Risk[] | undefined;
}

/**
 * Many processes on one Redis (7 or newer), which may be a cluster.
 * Errors: `store.unavailable` when it cannot be reached; `config.invalid` for unsafe settings; `store.corrupt` for data of a
 * newer format. The message says what to do.
 */
export async function openRedis(
  url: string,
  clock: Clock,
  { setAside = ignored, accepted = [], replicas }: RedisOptions = {},
): Promise<Backend> {
  const redis = await connectRedis(url, { replicas });
  try {
    await refuseUnsafe(url, redis, accepted);
    await bringToFormat(redis);
  } catch (error) {
    await redis.close();
    throw error;
  }
  const log = new LogRewrite(redis);
  // Whoever was killed before it came to that left it to whoever starts next.
  await log.catchUp(Number.POSITIVE_INFINITY);
  return {
    rows: redisConversationRows(redis, log, setAside),
    documents: redisDocuments(redis, clock, setAside),
    ledger: redisLedger(redis, setAside),
    signals: await redisSignals(redis),
    outbox: redisOutbox(redis, setAside),
    limits: redisLimits(redis),
    // Every process is equal, and the server has read its files itself.
    claim: async () => undefined,
    healthy: async () => {
      await redis.call('mark', [HEALTH_KEY], []);
    },
    close: () => {
      log.stop();
      return redis.close();
    },
  };
}
