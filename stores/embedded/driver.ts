import { isAnyArrayBuffer } from 'node:util/types';
import LibsqlDatabase from 'libsql';
import BackgroundDatabase from 'libsql/promise';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';

export type SqlValue = string | number | Uint8Array | null;
export type SqlParams = Readonly<Record<string, SqlValue>>;

/**
 * The few calls that this store needs of SQLite, synchronous as SQLite is. better-sqlite3 fits the same seam.
 * Text must hold neither NUL nor lone surrogates (libsql cuts at NUL): what users write arrives sealed or as JSON.
 * Errors: `store.full`, `store.unavailable` (retryable), `store.corrupt`.
 */
export interface Driver {
  /** Returns how many rows changed. */
  run(sql: string, params?: SqlParams): number;
  get<T>(row: z.ZodType<T>, sql: string, params?: SqlParams): T | undefined;
  all<T>(row: z.ZodType<T>, sql: string, params?: SqlParams): T[];
  /** Several statements without parameters or results. */
  exec(sql: string): void;
  readonly inTransaction: boolean;
  close(): void;
}

/** A BLOB column. libsql gives one row's as a Buffer and a list's as an ArrayBuffer. */
export function bytes<T extends Uint8Array>() {
  return z.preprocess(
    (value) => (isAnyArrayBuffer(value) ? new Uint8Array(value) : value),
    z.custom<T>((value) => ArrayBuffer.isView(value)),
  );
}

/**
 * A TEXT column that may be damaged, asked for as `CAST(… AS BLOB)`: libsql ends the whole process when it meets TEXT that
 * is no UTF-8.
 */
export function text<T extends string = string>() {
  return z.preprocess(
    decoded,
    z.custom<T>((value) => typeof value === 'string'),
  );
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(value: unknown): unknown {
  if (!isAnyArrayBuffer(value) && !ArrayBuffer.isView(value)) return value;
  try {
    return UTF8.decode(
      isAnyArrayBuffer(value) ? new Uint8Array(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    );
  } catch {
    return null;
  }
}

/** Those of the rows that can be read; `damaged` is told of every other. */
export function readable<T>(
  row: z.ZodType<T>,
  found: readonly unknown[],
  damaged: (error: unknown, row: unknown) => void,
): T[] {
  return found.flatMap((one) => {
    try {
      return [readRow(row, one)];
    } catch (error) {
      damaged(error, one);
      return [];
    }
  });
}

/** Opens (or creates) a database file. Statements are prepared once and kept. */
export function openDriver(file: string): Driver {
  const database = guarded(() => new LibsqlDatabase(file));
  const known = new Map<string, Prepared>();
  const execute = <T>(
    sql: string,
    params: SqlParams,
    how: (statement: LibsqlDatabase.Statement, values: SqlValue[]) => T,
  ): T =>
    guarded(() => {
      const prepared = known.get(sql) ?? { statement: database.prepare(sql), names: namesIn(sql) };
      known.set(sql, prepared);
      const values = prepared.names.map((name) => params[name] ?? null);
      return how(prepared.statement, values);
    });
  return {
    run: (sql, params = {}) => execute(sql, params, (statement, values) => statement.run(values).changes),
    get: (row, sql, params = {}) => {
      const found = execute(sql, params, (statement, values) => statement.get(values));
      return found === undefined ? undefined : readRow(row, found);
    },
    all: (row, sql, params = {}) =>
      execute(sql, params, (statement, values) => statement.all(values)).map((found) => readRow(row, found)),
    exec: (sql) => void guarded(() => database.exec(sql)),
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => void database.close(),
  };
}

/** A row of another shape is one damaged row, and not the database. */
function readRow<T>(row: z.ZodType<T>, found: unknown): T {
  const read = row.safeParse(found);
  if (read.success) return read.data;
  const where = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new HandrailError('store.corrupt', `A row of the database cannot be read: ${where}.`);
}

interface Prepared {
  readonly statement: LibsqlDatabase.Statement;
  readonly names: readonly string[];
}

/** The parameters, in the order in which SQLite numbers them: given by number they cost libsql half as much as by name. */
function namesIn(sql: string): string[] {
  const found = [...sql.matchAll(/--.*|:(\w+)/g)].flatMap(([, name]) => name ?? []);
  return [...new Set(found)];
}

/** A connection of its own whose statements run on another thread. Errors: as `Driver`. */
export interface Background {
  exec(sql: string): Promise<void>;
  close(): void;
}

export function openBackground(file: string): Background {
  const database = guarded(() => new BackgroundDatabase(file, {}));
  return {
    exec: async (sql) => {
      try {
        await database.exec(sql);
      } catch (error) {
        throw asHandrailError(error);
      }
    },
    close: () => database.close(),
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asHandrailError(error);
  }
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones keep them in the low byte. */
const UNAVAILABLE = new Map([
  [3, 'permission denied'],
  [5, 'busy: another process is writing'],
  [6, 'locked'],
  [8, 'read-only'],
  [14, 'cannot be opened'],
]);
const FULL = new Map([
  [10, 'the disk reported an error'],
  [13, 'the disk is full'],
]);
const CORRUPT = new Set([11, 26]);

function asHandrailError(error: unknown): unknown {
  const code = primaryCode(error);
  const full = FULL.get(code);
  if (full)
    return new HandrailError('store.full', `The database cannot grow: ${full}.`, { cause: error, retryable: true });
  const unavailable = UNAVAILABLE.get(code);
  if (unavailable) {
    return new HandrailError('store.unavailable', `The database is ${unavailable}.`, { cause: error, retryable: true });
  }
  if (CORRUPT.has(code)) {
    return new HandrailError('store.corrupt', 'The database file is damaged. Restore it from a backup.', {
      cause: error,
    });
  }
  return error;
}

function primaryCode(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  // Opening fails with a plain error that ends with the code: ConnectionFailed("… /path/file.db: 14").
  return Number(/ConnectionFailed\(".*: (\d+)"\)/s.exec(error.message)?.[1] ?? 0) & 0xff;
}
