import { z } from 'zod';
import type { Signal, Signals } from '../../core/ports.ts';
import { SIGNALS_CHANNEL } from './keys.ts';
import type { RedisConnection } from './server/connection.ts';

const SignalShape: z.ZodType<Signal> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), conversation: z.string(), seq: z.number() }),
  z.object({ kind: z.literal('outbox') }),
  z.object({ kind: z.literal('typing'), conversation: z.string(), by: z.enum(['user', 'staff']) }),
  z.object({
    kind: z.literal('unkept'),
    conversation: z.string(),
    clientActivityID: z.string(),
    at: z.number(),
    shown: z.string(),
  }),
  z.object({ kind: z.literal('desk') }),
  z.object({ kind: z.literal('staff'), staff: z.string() }),
  z.object({ kind: z.literal('articles') }),
]);

/** `Signals` on Redis pub/sub: every process hears every signal, its own included. */
export async function redisSignals(redis: RedisConnection): Promise<Signals> {
  const listeners = new Set<(signal: Signal) => void>();
  await redis.listen(SIGNALS_CHANNEL, (message) => {
    const signal = readSignal(message);
    if (signal) for (const listener of listeners) listener(signal);
  });
  return {
    publish: (signal) => {
      // At most once: a lost signal is caught up by polling, so nobody waits for this and nobody hears of its failure.
      redis.publish(SIGNALS_CHANNEL, JSON.stringify(signal)).catch(() => undefined);
    },
    subscribe: (listener) => {
      // A wrapper of its own: the same function may be subscribed twice.
      const own = (signal: Signal) => listener(signal);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** Another release may say things that this one does not know: they are passed over. */
function readSignal(message: string): Signal | null {
  try {
    return SignalShape.parse(JSON.parse(message));
  } catch {
    return null;
  }
}
