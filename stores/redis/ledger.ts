import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import type { RedisConnection } from './connection.ts';
import { ledgerKey } from './keys.ts';
import { list, number, text } from './replies.ts';

/** `Ledger` on Redis: a stream per ledger, its ids the numbers. */
export function redisLedger(redis: RedisConnection): Ledger {
  return {
    append: async (ledger, at, value) => {
      const args = [at, JSON.stringify(value ?? null)];
      const index = number(await redis.commit('ledger_append', [ledgerKey(ledger)], args));
      return { index, at, value };
    },
    read: async (ledger, after, limit) =>
      list(await redis.send('XRANGE', ledgerKey(ledger), `(${after}-0`, '+', 'COUNT', limit)).map(readRecord),
  };
}

/** `[index-0, ['at', at, 'value', json]]` */
function readRecord(reply: unknown): LedgerRecord {
  const [id, fields] = list(reply);
  const values = list(fields);
  return { index: Number.parseInt(text(id), 10), at: number(values[1]), value: JSON.parse(text(values[3])) };
}
