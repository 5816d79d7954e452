import { z } from 'zod';
import type { Ledger } from '../../core/ports.ts';
import { type SetAside, storedJson } from '../../core/records/setAside.ts';
import { type Driver, text } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('ledger');
const Index = z.object({ index: z.number() });
const Row = z.object({ index: z.number(), at: z.number(), value: text().catch('') });

/** `Ledger` on SQLite. */
export function embeddedLedger(driver: Driver, writes: GroupCommit, setAside: SetAside): Ledger {
  const select = async (ledger: 'audit' | 'events', query: () => z.infer<typeof Row>[]) => {
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
  };
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
    read: (ledger, after, limit) => select(ledger, () => driver.all(Row, sql('read'), { ledger, after, limit })),
    newest: async (ledger, limit, before = Number.MAX_SAFE_INTEGER) => {
      const found = await select(ledger, () => driver.all(Row, sql('newest'), { ledger, before, limit }));
      return found.reverse();
    },
    drop: async (ledger, before) =>
      void (await writes.write(() => driver.run(sql('drop'), { ledger, before }), { durable: false })),
  };
}
