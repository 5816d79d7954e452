import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { BUSY_TIMEOUT } from './database.ts';
import type { Background, Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { LogSync } from './logSync.ts';

const Checkpoint = z.object({ busy: z.number() });
/** Deletions that wait for their transaction get the same wipe, for so many ms at most. */
const GATHER = 50;
const AGAIN_AFTER = 20;
const MOST_ATTEMPTS = 100;
/** After so many operations, a few pages each, the log is brought into the file whether or not anything is deleted. */
const OPERATIONS = 1_000;

/**
 * Empties the write-ahead log into the database file. `secure_delete` overwrites what is deleted in the file; the log
 * still has it until then, and so does the file while anybody reads an older state. Nearly all of it is written on
 * another thread and while others write (PASSIVE); transactions wait for the rest.
 * Source: https://sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export class LogWipe {
  private coming: Promise<void> | null = null;
  private last: Promise<void> = Promise.resolve();
  private operations = 0;

  constructor(
    private readonly driver: Driver,
    private readonly background: Background,
    private readonly writes: Pick<GroupCommit, 'held' | 'waiting'>,
    private readonly log: Pick<LogSync, 'beside'>,
  ) {}

  /**
   * Resolves when everything deleted before the call has left the disk.
   * Errors: `store.unavailable` (retryable) while another process holds an older state open.
   */
  wiped(): Promise<void> {
    this.coming ??= this.next(() => this.wipe());
    return this.coming;
  }

  /** Keeps the log short. A try that fails is left to the next one, and to SQLite itself once the log is long. */
  grew(operations: number): void {
    this.operations += operations;
    if (this.operations < OPERATIONS) return;
    this.operations = 0;
    this.next(async () => void (await this.log.beside(() => this.empty('RESTART')))).catch(() => undefined);
  }

  /** Waits for what is under way, and leaves an empty log: SQLite would not see to that, two connections being open. */
  async close(): Promise<void> {
    await this.next(async () => void (await this.empty('TRUNCATE'))).catch(() => undefined);
    this.background.close();
  }

  /** One at a time. */
  private next(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work, work);
    return this.last;
  }

  private async wipe(): Promise<void> {
    await this.gathered();
    // From here on a caller may have deleted something after this checkpoint, so it gets one of its own.
    this.coming = null;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (await this.log.beside(() => this.empty('TRUNCATE'))) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
    throw new HandrailError(
      'store.unavailable',
      'Deleted content is still in the log of the database: another process keeps an older state open.',
      { retryable: true },
    );
  }

  private async gathered(): Promise<void> {
    const until = performance.now() + GATHER;
    do await new Promise(setImmediate);
    while (this.writes.waiting && performance.now() < until);
  }

  private async empty(mode: 'RESTART' | 'TRUNCATE'): Promise<boolean> {
    this.operations = 0;
    await this.background.exec('PRAGMA wal_checkpoint(PASSIVE)');
    return this.writes.held(async () => {
      await this.background.exec(`PRAGMA wal_checkpoint(${mode})`);
      return mode === 'RESTART' || this.isEmpty();
    });
  }

  /** The background connection does not say what it has reached. This one does, and has nothing left to write. */
  private isEmpty(): boolean {
    // Waiting for a reader inside SQLite would hold the event loop; here it is left for others in between.
    this.driver.exec('PRAGMA busy_timeout = 0');
    try {
      return this.driver.get(Checkpoint, 'PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
    } finally {
      this.driver.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }
}
