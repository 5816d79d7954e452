import { z } from 'zod';
import type { Documents, StoredDocument } from '../../core/ports.ts';
import { type SetAside, storedJson } from '../../core/records/setAside.ts';
import type { Clock } from '../../core/time.ts';
import { type Driver, readable, text } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('documents');
const Version = z.object({ version: z.number() });
const Row = Version.extend({ id: text(), value: text() });
/** What a damaged document is called: its id may be what is damaged. */
const Named = z.object({ id: text().catch('?') });
const Document: z.ZodType<StoredDocument> = Row.extend({ value: text().transform(storedJson) });

/** `Documents` on SQLite. Every write also removes a few documents that have expired. */
export function embeddedDocuments(driver: Driver, writes: GroupCommit, clock: Clock, setAside: SetAside): Documents {
  const versionOf = (kind: string, id: string) =>
    driver.get(Version, sql('get'), { kind, id, now: clock() })?.version ?? 0;
  return {
    get: async (kind, id) => {
      const row = await writes.read(() => driver.get(Document, sql('get'), { kind, id, now: clock() }));
      return row ?? null;
    },
    put: (kind, id, value, { expect, expiresAt } = {}) =>
      writes.write(() => {
        driver.run(sql('tidy'), { now: clock() });
        const version = versionOf(kind, id);
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
    remove: (kind, id) => writes.write(() => versionOf(kind, id) > 0 && driver.run(sql('remove'), { kind, id }) === 1),
    list: async (kind) => {
      const found = await writes.read(() => driver.all(z.unknown(), sql('list'), { kind, now: clock() }));
      return readable(Document, found, (error, row) => setAside('document', `${kind} ${Named.parse(row).id}`, error));
    },
  };
}
