import { z } from 'zod';
import type { Documents, StoredDocument } from '../../core/ports.ts';
import type { Clock } from '../../core/time.ts';
import type { Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('documents');
const Row = z.object({ id: z.string(), version: z.number(), value: z.string() });
const parsed = (row: z.infer<typeof Row>): StoredDocument => ({ ...row, value: JSON.parse(row.value) });

/** `Documents` on SQLite. Every write also removes a few documents that have expired. */
export function embeddedDocuments(driver: Driver, writes: GroupCommit, clock: Clock): Documents {
  const find = (kind: string, id: string) => driver.get(Row, sql('get'), { kind, id, now: clock() });
  return {
    get: async (kind, id) => {
      const row = await writes.read(() => find(kind, id));
      return row ? parsed(row) : null;
    },
    put: (kind, id, value, { expect, expiresAt } = {}) =>
      writes.write(() => {
        driver.run(sql('tidy'), { now: clock() });
        const version = find(kind, id)?.version ?? 0;
        if (expect !== undefined && expect !== version) return { kind: 'conflict', version };
        driver.run(sql('put'), {
          kind,
          id,
          version: version + 1,
          value: JSON.stringify(value ?? null),
          expiresAt: expiresAt ?? null,
        });
        return { kind: 'ok', version: version + 1 };
      }),
    remove: (kind, id) =>
      writes.write(() => find(kind, id) !== undefined && driver.run(sql('remove'), { kind, id }) === 1),
    list: async (kind) => {
      const found = await writes.read(() => driver.all(Row, sql('list'), { kind, now: clock() }));
      return found.map(parsed);
    },
  };
}
