import { z } from 'zod';
import type { Ledger } from '../../core/ports.ts';
import type { RedisConnection } from './connection.ts';
import { ledgerKey } from './keys.ts';
import { numeric, text } from './replies.ts';

const Records = z.array(
  z.tuple([text, z.tuple([text, numeric, text, text])]).transform(([id, [, at, , value]]) => ({
    index: Number.parseInt(id, 10),
    at,
    value: JSON.parse(value) as unknown,
  })),
);

/** `Ledger` on Redis: a stream per ledger, its ids the numbers. */
export function redisLedger(redis: RedisConnection): Ledger {
  return {
    append: async (ledger, at, value) => {
      const args = [at, JSON.stringify(value ?? null)];
      const index = z.number().parse(await redis.call('ledger_append', [ledgerKey(ledger)], args));
      return { index, at, value };
    },
    read: async (ledger, after, limit) =>
      Records.parse(await redis.send('XRANGE', ledgerKey(ledger), `(${after}-0`, '+', 'COUNT', limit)),
  };
}
