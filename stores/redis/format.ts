import { randomUUID } from 'node:crypto';
import { HandrailError } from '../../core/errors.ts';
import { MINUTE, type Milliseconds } from '../../core/time.ts';
import { FORMAT_KEY, FORMAT_LOCK_KEY } from './keys.ts';
import type { RedisConnection } from './server/connection.ts';

/** One step from a format to the next. */
export interface Migration {
  /**
   * The oldest format whose builds still read and write rightly what this step leaves. The one before, as a rule: then a
   * rolling deploy has both at work, and going back needs nothing.
   */
  readonly readableBy: number;
  /** May be run twice, and beside processes at work: a process that dies in it leaves the rest to the next. */
  run(redis: RedisConnection): Promise<void>;
}

/** Number n brings the data from format n to n + 1. Format 1 is what was written before there was a number. */
const MIGRATIONS: readonly Migration[] = [];

/** A process that died while it migrated is waited for this long. */
const LOCKED_FOR: Milliseconds = MINUTE;
const LOOK_AGAIN: Milliseconds = 250;

/**
 * Brings what the Redis holds to this build's format, one process at a time, and notes it. Data of a newer format are left
 * as they are: where its last step can be read by this build it works on with them, otherwise it is refused.
 * Errors: `store.corrupt` for data of a newer format, or a format that nobody has written.
 */
export async function bringToFormat(redis: RedisConnection, migrations = MIGRATIONS): Promise<void> {
  const known = migrations.length + 1;
  for (;;) {
    const { format, readableBy } = await formatOf(redis);
    if (readableBy > known) throw newer(format, known);
    if (format >= known) return;
    if (await lockedOut(redis)) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    else await migrate(redis, migrations, format).finally(() => redis.send('DEL', FORMAT_LOCK_KEY));
  }
}

async function migrate(redis: RedisConnection, migrations: readonly Migration[], from: number): Promise<void> {
  for (const [step, migration] of migrations.entries()) {
    if (step + 1 < from) continue;
    await migration.run(redis);
    await redis.send('SET', FORMAT_KEY, `${step + 2} ${migration.readableBy}`);
  }
}

/** Notes the first format where none is noted. */
async function formatOf(redis: RedisConnection): Promise<{ format: number; readableBy: number }> {
  await redis.send('SET', FORMAT_KEY, '1 1', 'NX');
  const [, format, readableBy] = /^(\d+) (\d+)$/.exec(String(await redis.send('GET', FORMAT_KEY))) ?? [];
  if (format && readableBy) return { format: Number(format), readableBy: Number(readableBy) };
  throw new HandrailError(
    'store.corrupt',
    `The format of the data in Redis cannot be read (key ${FORMAT_KEY}). Nothing was changed. Restore a backup, or choose another Redis.`,
  );
}

async function lockedOut(redis: RedisConnection): Promise<boolean> {
  return (await redis.send('SET', FORMAT_LOCK_KEY, randomUUID(), 'NX', 'PX', LOCKED_FOR)) === null;
}

function newer(found: number, known: number): HandrailError {
  return new HandrailError(
    'store.corrupt',
    `The data in Redis have format ${found}; this version of Handrail knows up to ${known}. Nothing was changed. ` +
      'Start the newer version, or choose another Redis.',
  );
}
