import { accessSync, closeSync, constants, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { type Driver, openDriver } from './driver.ts';
import { SQL_FOLDER } from './sqlFile.ts';

/** How long a statement waits for another process that writes (a command of the CLI), in ms. The event loop waits too. */
export const BUSY_TIMEOUT = 2_000;
/** A log as long as this (32 MB) is emptied by the commit that makes it longer; `LogWipe` has done it before, beside the event loop. */
const MOST_LOG_PAGES = 8_000;

/**
 * Opens the one database file of the embedded store (made when missing, 0600) in `dataDir` (0700), and brings it to this
 * version's schema. WAL with NORMAL: a commit is in the log when it returns, and on disk once `LogSync` says so.
 * secure_delete: what is deleted is overwritten.
 * Errors: `store.unavailable` when the folder cannot be written, `store.corrupt` for a damaged file or a newer schema.
 */
export function openDatabase(dataDir: string): Driver {
  requireWritable(dataDir);
  // In a folder that somebody else has made, others could read it and its log, which takes over the file's mode.
  closeSync(openSync(databaseFile(dataDir), 'a', 0o600));
  const driver = openDriver(databaseFile(dataDir));
  try {
    driver.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    driver.exec('PRAGMA auto_vacuum = INCREMENTAL');
    driver.exec('PRAGMA journal_mode = WAL');
    driver.exec('PRAGMA synchronous = NORMAL');
    driver.exec(`PRAGMA wal_autocheckpoint = ${MOST_LOG_PAGES}`);
    driver.exec('PRAGMA secure_delete = ON');
    migrate(driver, migrations(), dataDir);
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

export const databaseFile = (dataDir: string) => join(dataDir, 'handrail.db');
/** The write-ahead log; it is there as long as the database is open. */
export const logFile = (dataDir: string) => `${databaseFile(dataDir)}-wal`;

function requireWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new HandrailError('store.unavailable', `The data folder ${dataDir} cannot be written.`, { cause });
  }
}

/** The format that this build writes, and the newest that it can read. */
export const FORMAT = migrations().length;

/** `sql/schema/001.sql`, `002.sql`, … in order; number n brings a database from version n − 1 to n. */
function migrations(): string[] {
  const folder = join(SQL_FOLDER, 'schema');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

const Part = z.object({ type: z.string(), name: z.string(), tbl_name: z.string(), sql: z.string().nullable() });

/** All tables, indices, triggers and views of a database, or of one that this build has made in a format: equal as texts where they are equal. */
export function schemaOf(of: Driver | number): string {
  if (typeof of !== 'number') {
    return JSON.stringify(of.all(Part, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'));
  }
  const made = openDriver(':memory:');
  try {
    for (const step of migrations().slice(0, of)) made.exec(step);
    return schemaOf(made);
  } finally {
    made.close();
  }
}

const Checked = z.object({ quick_check: z.string() });

/**
 * Reads every page once (`PRAGMA quick_check`; about a second for 300 MB): a damaged database looks whole until somebody asks
 * for what lay on the damaged page. Errors: `store.corrupt`.
 */
export function refuseDamaged(driver: Driver, dataDir: string): void {
  const found = driver.get(Checked, 'PRAGMA quick_check(1)');
  if (found?.quick_check !== 'ok') {
    throw new HandrailError('store.corrupt', `The database in ${dataDir} is damaged. Restore it from a backup.`);
  }
}

const UserVersion = z.object({ user_version: z.number() });

function migrate(driver: Driver, steps: readonly string[], dataDir: string): void {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const version = driver.get(UserVersion, 'PRAGMA user_version')?.user_version ?? 0;
    if (version > steps.length) throw newer(dataDir, version, steps.length);
    for (const step of steps.slice(version)) run(driver, step, dataDir);
    if (version < steps.length) driver.exec(`PRAGMA user_version = ${steps.length}`);
    driver.exec('COMMIT');
  } catch (error) {
    if (driver.inTransaction) driver.exec('ROLLBACK');
    throw error;
  }
}

/** The transaction is taken back, so the database stays as it was. */
function run(driver: Driver, step: string, dataDir: string): void {
  try {
    driver.exec(step);
  } catch (cause) {
    throw new HandrailError(
      'store.corrupt',
      `The database in ${dataDir} is not as the version that made it left it, and was not changed. ` +
        'Restore a backup, or choose another data folder.',
      { cause },
    );
  }
}

function newer(dataDir: string, found: number, known: number): HandrailError {
  return new HandrailError(
    'store.corrupt',
    `The database in ${dataDir} has format ${found}; this version of Handrail knows up to ${known}. ` +
      'Start the newer version, or choose another data folder.',
  );
}
