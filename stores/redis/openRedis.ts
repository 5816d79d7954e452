import { ignored, type SetAside } from '../../core/setAside.ts';
import type { Clock } from '../../core/time.ts';
import type { Backend } from '../backend.ts';
import { connectRedis } from './connection.ts';
import { redisConversationRows } from './conversationRows.ts';
import { redisDocuments } from './documents.ts';
import { HEALTH_KEY } from './keys.ts';
import { redisLedger } from './ledger.ts';
import { redisLimits } from './limits.ts';
import { LogRewrite } from './logRewrite.ts';
import { redisOutbox } from './outbox.ts';
import { redisSignals } from './signals.ts';

/** Many processes on one Redis (7 or newer), which may be a cluster. Errors: `store.unavailable` when it cannot be reached. */
export async function openRedis(
  url: string,
  clock: Clock,
  { setAside = ignored, ...options }: { replicas?: number; setAside?: SetAside } = {},
): Promise<Backend> {
  const redis = await connectRedis(url, options);
  const log = new LogRewrite(redis);
  return {
    rows: redisConversationRows(redis, log, setAside),
    documents: redisDocuments(redis, clock, setAside),
    ledger: redisLedger(redis, setAside),
    signals: await redisSignals(redis),
    outbox: redisOutbox(redis, setAside),
    limits: redisLimits(redis),
    healthy: async () => {
      await redis.call('mark', [HEALTH_KEY], []);
    },
    close: () => {
      log.stop();
      return redis.close();
    },
  };
}
