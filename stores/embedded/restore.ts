import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { type Backup, removeDraft, sync, verifyBackup, withDriver } from './backup.ts';
import { sealOf } from './backupSeal.ts';
import { databaseFile, openDatabase } from './database.ts';
import type { Driver } from './driver.ts';
import { FolderLock } from './folderLock.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('backup');

export interface Restored extends Backup {
  /** Where the database lies that was there before; null when there was none. */
  readonly replaced: string | null;
  /**
   * What the replaced database knew of the time since the backup. `taken`: deletions, conversations that went on, legal holds, closed
   * accounts, what was sent, audit and figures stand as they were. `otherDesk`: its audit does not begin with that of the backup, and nothing was taken. `unreadable`: it is
   * damaged, empty or of something else. `none`: there was none.
   */
  readonly since: 'taken' | 'otherDesk' | 'unreadable' | 'none';
}

export interface RestoreOptions {
  readonly replace: boolean;
  readonly at: Date;
  /** What this desk seals its backups with. */
  readonly key: Buffer;
  /** Also a backup for which the key does not vouch. */
  readonly unsealed?: boolean;
}

const REFUSED = {
  none: 'The backup has no seal: it was made before there were seals, or by somebody else. Accounts may have been put into it. With --unsealed it is restored all the same.',
  foreign:
    'The seal of the backup is not of this desk.key: it was made with another one, or has been changed. Accounts may have been put into it. With --unsealed it is restored all the same.',
} as const;

/**
 * Puts a backup in the place of the database while no process serves from the folder. What must not go back goes on where the
 * replaced database can still be read: see `Restored.since`. Sessions and unused links of the backup are left out.
 * Everything is done on a copy that takes the name of the database last, so that a restore that fails changes nothing.
 * Errors: as `verifyBackup`; `store.unavailable` when a process serves; `input.invalid` when there is a database and `replace` is not
 * said, or the seal is not of `key` and `unsealed` is not said.
 */
export function restore(dataDir: string, file: string, { replace, at, key, unsealed }: RestoreOptions): Restored {
  const found = verifyBackup(file);
  const end = sealOf(file, key);
  if (end.kind !== 'own' && !unsealed) throw new HandrailError('input.invalid', REFUSED[end.kind]);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new FolderLock(dataDir);
  lock.take();
  try {
    const database = databaseFile(dataDir);
    const there = existsSync(database);
    if (there && !replace) {
      throw new HandrailError('input.invalid', `There is a database in ${dataDir}. With --replace it is put aside.`);
    }
    const draft = `${database}.restoring`;
    removeDraft(draft);
    copyFileSync(file, draft);
    chmodSync(draft, 0o600);
    // What is put in place is what was vouched for, and not what lay there a moment later.
    if (sealOf(draft, key).kind !== end.kind) throw new HandrailError('store.corrupt', `${file} is being changed.`);
    truncateSync(draft, end.bytes);
    const since = there ? takeSince(draft, database) : 'none';
    withDraft(draft, (driver) => driver.run(sql('dropSessions')));
    sync(draft);
    const replaced = there ? putAside(dataDir, at) : null;
    renameSync(draft, database);
    sync(dataDir);
    // Brings an older format forward now, where somebody reads what it says.
    openDatabase(dataDir).close();
    return { ...found, since, replaced };
  } finally {
    lock.release();
  }
}

/** The log is taken into the file first: what lies in it alone would be lost, or be read as part of the new database. */
function putAside(dataDir: string, at: Date): string {
  const database = databaseFile(dataDir);
  const aside = `${database}.replaced-${at.toISOString().replace(/[:.]/g, '-')}`;
  renameSync(database, aside);
  for (const end of ['-wal', '-shm']) {
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${aside}${end}`);
  }
  return aside;
}

/** What is deleted in it is overwritten, as in a database that serves: else the pages keep it, under the name of the database. */
function withDraft<T>(draft: string, work: (driver: Driver) => T): T {
  return withDriver(draft, (driver) => {
    driver.exec('PRAGMA secure_delete = ON');
    return work(driver);
  });
}

const Others = z.object({ records: z.number() });
const Tables = z.object({ found: z.number() });
/** What `TAKEN` reads of the replaced database, in every format. */
const READ = ['tombstone', 'conversation', 'entry', 'dedupe', 'outbox', 'lane', 'document', 'ledger'];

/** Deletions that a crash cut short, whose receipt and audit entry are owed. */
const OWED = ['unwiped'];

/** In the order in which they are run. */
const TAKEN = [
  ...['takeTombstones', 'dropConversations', 'dropEntries', 'dropDedupe', 'dropOutbox', 'dropLanes'],
  ...['noteNewer', 'dropOlderConversations', 'takeNewerConversations', 'dropOlderEntries', 'takeNewerEntries'],
  ...['dropOlderDedupe', 'takeNewerDedupe', 'dropOlderOutbox', 'takeNewerOutbox', 'dropOlderLanes', 'takeNewerLanes'],
  ...['dropHolds', 'takeHolds'],
  ...['dropSent', 'dropIdleLanes', 'dropForgotten', 'takeDisabled', 'takeLedger'],
];

function takeSince(draft: string, database: string): Restored['since'] {
  try {
    return withDraft(draft, (driver) => {
      driver.run(sql('attach'), { file: database });
      const tables = driver.get(Tables, sql('replacedTables'), { names: JSON.stringify(READ) });
      if (tables?.found !== READ.length) return 'unreadable';
      if ((driver.get(Others, sql('otherAudit'))?.records ?? 1) > 0) return 'otherDesk';
      // An older format has no table of its own for what a deletion owes.
      const owes = driver.get(Tables, sql('replacedTables'), { names: JSON.stringify(OWED) })?.found === OWED.length;
      return inOne(driver, owes ? [...TAKEN, 'takeOwed'] : TAKEN);
    });
  } catch (error) {
    if (error instanceof HandrailError && error.code === 'store.corrupt') return 'unreadable';
    throw error;
  }
}

function inOne(driver: Driver, statements: readonly string[]): 'taken' {
  driver.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) driver.run(sql(statement));
    driver.exec('COMMIT');
    return 'taken';
  } catch (error) {
    if (driver.inTransaction) driver.exec('ROLLBACK');
    throw error;
  }
}
