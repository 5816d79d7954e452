import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import { isOfOneRow, type SetAside, storedJson } from '../../core/setAside.ts';
import type { RedisConnection } from './connection.ts';
import { ledgerKey } from './keys.ts';
import { list, number, text } from './replies.ts';

/** `Ledger` on Redis: a stream per ledger, its ids the numbers. */
export function redisLedger(redis: RedisConnection, setAside: SetAside): Ledger {
  return {
    append: async (ledger, at, value) => {
      const args = [at, JSON.stringify(value ?? null)];
      const index = number(await redis.commit('ledger_append', [ledgerKey(ledger)], args));
      return { index, at, value };
    },
    read: async (ledger, after, limit) =>
      list(await redis.send('XRANGE', ledgerKey(ledger), `(${after}-0`, '+', 'COUNT', limit)).map((reply) =>
        readRecord(reply, (index, error) => setAside('record', `${ledger} ${index}`, error)),
      ),
  };
}

/** `[index-0, ['at', at, 'value', json]]` */
function readRecord(reply: unknown, damaged: (index: number, error: unknown) => void): LedgerRecord {
  const [id, fields] = list(reply);
  const index = Number.parseInt(text(id), 10);
  try {
    const values = list(fields);
    return { index, at: number(values[1]), value: storedJson(text(values[3])) };
  } catch (error) {
    if (!isOfOneRow(error)) throw error;
    damaged(index, error);
    return { index, at: 0, value: null };
  }
}
