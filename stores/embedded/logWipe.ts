import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { BUSY_TIMEOUT } from './database.ts';
import type { Driver } from './driver.ts';

const Checkpoint = z.object({ busy: z.number() });
/** Deletions within this time share one checkpoint, in ms. */
const GATHER = 20;
const MOST_ATTEMPTS = 100;
/** Free pages given back to the disk with each wipe. */
const MOST_PAGES = 250;

/**
 * Empties the write-ahead log into the database file. `secure_delete` overwrites what is deleted in the file; the log
 * still has it until then, and so does the file while anybody reads an older state.
 */
export class LogWipe {
  private wiping: Promise<void> | null = null;

  constructor(private readonly driver: Driver) {}

  /**
   * Resolves when everything deleted before the call has left the disk.
   * Errors: `store.unavailable` (retryable) while another process holds an older state open.
   */
  wiped(): Promise<void> {
    this.wiping ??= this.wipe();
    return this.wiping;
  }

  private async wipe(): Promise<void> {
    await pause();
    // From here on a caller may have deleted something after this checkpoint, so it gets one of its own.
    this.wiping = null;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      this.driver.exec(`PRAGMA incremental_vacuum(${MOST_PAGES})`);
      // Either holds the event loop for some pages and an fsync; others get their turn in between.
      await new Promise(setImmediate);
      if (this.emptied()) return;
      await pause();
    }
    throw new HandrailError(
      'store.unavailable',
      'Deleted content is still in the log of the database: another process keeps an older state open.',
      { retryable: true },
    );
  }

  private emptied(): boolean {
    // Waiting for a reader inside SQLite would hold the event loop; here it is left for others in between.
    this.driver.exec('PRAGMA busy_timeout = 0');
    try {
      return this.driver.get(Checkpoint, 'PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
    } finally {
      this.driver.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, GATHER));
