import { z } from 'zod';
import type { Ledger } from '../../core/ports.ts';
import { type SetAside, storedJson } from '../../core/setAside.ts';
import { type Driver, text } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('ledger');
const Index = z.object({ index: z.number() });
const Row = z.object({ index: z.number(), at: z.number(), value: text().catch('') });

/** `Ledger` on SQLite. */
export function embeddedLedger(driver: Driver, writes: GroupCommit, setAside: SetAside): Ledger {
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
      return found.map((row) => {
        try {
          return { ...row, value: storedJson(row.value) };
        } catch (error) {
          setAside('record', `${ledger} ${row.index}`, error);
          return { ...row, value: null };
        }
      });
    },
  };
}
