import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { seal } from './backupSeal.ts';
import { BUSY_TIMEOUT, databaseFile, FORMAT, schemaOf } from './database.ts';
import { type Driver, openDriver } from './driver.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('backup');

/** What a backup was found to hold when it was read again after writing. */
export interface Backup {
  readonly bytes: number;
  /** Of the database: `PRAGMA user_version`. */
  readonly format: number;
  readonly conversations: number;
  readonly documents: number;
  /** Records of the audit. */
  readonly audit: number;
}

const Version = z.object({ version: z.number() });
const Check = z.object({ said: z.string() });
const Counts = z.object({ conversations: z.number(), documents: z.number(), audit: z.number() });

/**
 * Writes one file, readable by its owner alone, as the database is at one moment, beside a running desk or without one; then
 * reads every page of it again. It appears under its name only once it is whole. It holds no key: see docs/privacy.md.
 * `key`: seals it, so that a restore notices what somebody else has changed; null: it stays unsealed.
 * Errors: `input.invalid` when the file is there already or the folder holds no database, `store.full`, `store.unavailable`,
 * `store.corrupt` when the database is damaged.
 */
export function backUp(dataDir: string, file: string, key: Buffer | null): Backup {
  if (existsSync(file)) throw invalid(`${file} is there already; a backup overwrites nothing.`);
  if (!existsSync(databaseFile(dataDir))) throw invalid(`There is no database in ${dataDir}.`);
  if (!existsSync(dirname(file))) throw invalid(`There is no folder ${dirname(file)}.`);
  const draft = `${file}.part`;
  removeDraft(draft);
  try {
    copyInto(databaseFile(dataDir), draft);
    const found = verifyBackup(draft);
    if (key) seal(draft, key);
    sync(draft);
    renameSync(draft, file);
    sync(dirname(file));
    return found;
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

/** With what SQLite keeps beside it: the journal of one that was broken off would be played into the next. */
export function removeDraft(draft: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
}

function copyInto(database: string, draft: string): void {
  // Made beforehand, so that at no moment anybody else may read it.
  closeSync(openSync(draft, 'wx', 0o600));
  chmodSync(draft, 0o600);
  withDriver(database, (driver) => {
    driver.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    driver.run(sql('copyInto'), { file: draft });
  });
}

/**
 * Reads every page of a backup. Errors: `store.corrupt` when it is damaged or no backup, of a newer format than this build
 * knows, or holds a table, trigger or view that its format has not (a trigger would go on acting in the desk that restores it); `input.invalid` when it is not there.
 */
export function verifyBackup(file: string): Backup {
  if (!existsSync(file)) throw invalid(`There is no file ${file}.`);
  return withDriver(file, (driver) => {
    const format = driver.get(Version, sql('version'))?.version ?? 0;
    if (driver.get(Check, sql('check'))?.said !== 'ok') throw corrupt(`${file} is damaged.`);
    if (format === 0) throw corrupt(`${file} is no backup of Handrail.`);
    if (format > FORMAT) throw corrupt(`${file} has format ${format}; this version of Handrail knows up to ${FORMAT}.`);
    if (schemaOf(driver) !== schemaOf(format)) throw corrupt(`${file} holds other tables than format ${format}.`);
    const counts = driver.get(Counts, sql('count'));
    if (!counts) throw corrupt(`${file} is no backup of Handrail.`);
    return { bytes: statSync(file).size, format, ...counts };
  });
}

export function withDriver<T>(file: string, work: (driver: Driver) => T): T {
  const driver = openDriver(file);
  try {
    return work(driver);
  } finally {
    driver.close();
  }
}

/** So that a power cut after the command has ended takes nothing of it. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const invalid = (message: string) => new HandrailError('input.invalid', message);
const corrupt = (message: string) => new HandrailError('store.corrupt', message);
