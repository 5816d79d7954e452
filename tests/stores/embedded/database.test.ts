import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ConversationId } from '../../../core/ids.ts';
import { openDatabase } from '../../../stores/embedded/database.ts';
import { openDriver } from '../../../stores/embedded/driver.ts';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import { SQL_FOLDER } from '../../../stores/embedded/sqlFile.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

describe('the embedded database', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const file = join(dataDir, 'handrail.db');
  const Pragma = z.record(z.string(), z.unknown());
  afterAll(() => folder.remove());

  it('makes its folder for its owner alone, and overwrites what is deleted', () => {
    const driver = openDatabase(dataDir);
    const pragma = (name: string) => Object.values(driver.get(Pragma, `PRAGMA ${name}`) ?? {})[0];
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(['journal_mode', 'synchronous', 'secure_delete', 'auto_vacuum'].map(pragma)).toEqual(['wal', 1, 1, 2]);
    driver.close();
  });

  it('makes its files for their owner alone, also in a folder that everybody may read', () => {
    const open = join(folder.path, 'open');
    mkdirSync(open, { mode: 0o755 });
    const driver = openDatabase(open);
    driver.exec('CREATE TABLE any (value)');
    const modes = readdirSync(open).map((name) => statSync(join(open, name)).mode & 0o777);
    expect(modes).toEqual(Array.from({ length: 3 }, () => 0o600));
    driver.close();
  });

  it('opens what it has made', () => {
    openDatabase(dataDir).close();
    openDatabase(dataDir).close();
  });

  it('says so when the folder cannot be made', () => {
    const wrong = join(file, 'below a file');
    expect(() => openDatabase(wrong)).toThrow(expect.objectContaining({ code: 'store.unavailable' }));
    expect(() => openDatabase(wrong)).toThrow(/^The data folder .* cannot be written\.$/);
  });

  it('brings over the deletions that an older version has left unfinished', async () => {
    const older = join(folder.path, 'older');
    mkdirSync(older);
    const driver = openDriver(join(older, 'handrail.db'));
    for (const step of ['001', '002']) driver.exec(readFileSync(join(SQL_FOLDER, 'schema', `${step}.sql`), 'utf8'));
    driver.exec("INSERT INTO tombstone VALUES ('unfinished', 0), ('finished', 1); PRAGMA user_version = 2");
    driver.close();
    const store = openEmbedded(older, Date.now);
    expect(await store.rows.due(0, 10)).toEqual(['unfinished']);
    expect(await store.rows.shred('unfinished' as ConversationId, 0)).toEqual({ kind: 'shredded' });
    expect(await store.rows.due(0, 10)).toEqual([]);
    expect(await store.rows.shred('finished' as ConversationId, 0)).toEqual({ kind: 'absent' });
    await store.close();
  });

  it('says so when an older database is not as it should be, and leaves it as it is', () => {
    const odd = join(folder.path, 'odd');
    mkdirSync(odd);
    const driver = openDriver(join(odd, 'handrail.db'));
    driver.exec('CREATE TABLE conversation (id TEXT); PRAGMA user_version = 1');
    driver.close();
    expect(() => openDatabase(odd)).toThrow(expect.objectContaining({ code: 'store.corrupt' }));
    expect(() => openDatabase(odd)).toThrow(/was not changed\. Restore a backup, or choose another data folder\.$/);
  });

  it('refuses a database of a newer version, and leaves it as it is', () => {
    const driver = openDatabase(dataDir);
    driver.exec('PRAGMA user_version = 99');
    driver.close();
    expect(() => openDatabase(dataDir)).toThrow(expect.objectContaining({ code: 'store.corrupt' }));
    expect(() => openDatabase(dataDir)).toThrow(
      /has format 99; this version of Handrail knows up to \d+\. Start the newer/,
    );
  });

  it('refuses a file that is no database', () => {
    writeFileSync(file, 'this was a database once '.repeat(400));
    expect(() => openDatabase(dataDir)).toThrow(expect.objectContaining({ code: 'store.corrupt', retryable: false }));
  });

  it('says that it is damaged when a page in the middle is', async () => {
    const damaged = join(folder.path, 'damaged');
    const store = openEmbedded(damaged, Date.now);
    for (let n = 0; n < 500; n++) await store.ledger.append('audit', n, 'x'.repeat(500));
    await store.close();
    const bytes = readFileSync(join(damaged, 'handrail.db'));
    bytes.fill(0xff, 4096 * 12);
    writeFileSync(join(damaged, 'handrail.db'), bytes);
    const again = openEmbedded(damaged, Date.now);
    await expect(again.ledger.read('audit', 0, 1_000)).rejects.toMatchObject({ code: 'store.corrupt' });
    await expect(again.rows.read('id' as ConversationId)).resolves.toBeNull();
    await again.close();
  });
});
