import { z } from 'zod';
import type { Ledger } from '../../core/ports.ts';
import type { Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('ledger');
const Index = z.object({ index: z.number() });
const Row = z.object({ index: z.number(), at: z.number(), value: z.string() });

/** `Ledger` on SQLite. */
export function embeddedLedger(driver: Driver, writes: GroupCommit): Ledger {
  return {
    append: (ledger, at, value) =>
      writes.write(
        () => {
          const text = JSON.stringify(value ?? null);
          const index = driver.get(Index, sql('append'), { ledger, at, value: text })?.index ?? 0;
          return { index, at, value };
        },
        { durable: ledger === 'audit' },
      ),
    read: async (ledger, after, limit) => {
      const query = () => driver.all(Row, sql('read'), { ledger, after, limit });
      // Nobody waits for an event to be appended: whoever reads comes after those that are on their way.
      const found = await (ledger === 'audit' ? writes.read(query) : writes.write(query, { durable: false }));
      return found.map((row) => ({ ...row, value: JSON.parse(row.value) }));
    },
  };
}
