import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import { isOfOneRow, type SetAside, storedJson } from '../../core/records/setAside.ts';
import { ledgerKey } from './keys.ts';
import { list, number, text } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';

/** `Ledger` on Redis: a stream per ledger, its ids the numbers. */
export function redisLedger(redis: RedisConnection, setAside: SetAside): Ledger {
  const records = (ledger: string, replies: unknown) =>
    list(replies).map((reply) => readRecord(reply, (index, error) => setAside('record', `${ledger} ${index}`, error)));
  return {
    append: async (ledger, at, value) => {
      const args = [at, JSON.stringify(value ?? null)];
      const index = number(await redis.commit('ledger_append', [ledgerKey(ledger)], args));
      return { index, at, value };
    },
    read: async (ledger, after, limit) =>
      records(ledger, await redis.send('XRANGE', ledgerKey(ledger), `(${after}-0`, '+', 'COUNT', limit)),
    newest: async (ledger, limit, before) => {
      const end = before === undefined ? '+' : `(${before}-0`;
      return records(ledger, await redis.send('XREVRANGE', ledgerKey(ledger), end, '-', 'COUNT', limit)).reverse();
    },
    drop: async (ledger, before) => void (await redis.commit('ledger_drop', [ledgerKey(ledger)], [before])),
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
