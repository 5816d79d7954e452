import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import { type Driver, openDriver } from './driver.ts';

/**
 * That one process serves from a data folder. Leases, limits and signals of the embedded store live in the memory of that
 * process, so a second one would answer the same user twice. The lock is SQLite's own on a file of its own, held in a
 * transaction that never ends: the system lets go of it however the process ends.
 */
export class FolderLock {
  private held: Driver | null = null;

  constructor(private readonly dataDir: string) {}

  /** Errors: `store.unavailable` when another process holds it. */
  take(): void {
    if (this.held) return;
    const file = join(this.dataDir, 'serving.lock');
    // Like every file of the folder it is its owner's alone; SQLite makes what it writes beside it with the same mode.
    closeSync(openSync(file, 'a', 0o600));
    const driver = openDriver(file);
    try {
      driver.exec('BEGIN EXCLUSIVE');
      this.held = driver;
    } catch (cause) {
      driver.close();
      throw new HandrailError(
        'store.unavailable',
        `Another process already serves from the data folder ${this.dataDir}. Stop it, set HANDRAIL_DATA_DIR to another ` +
          'folder, or set REDIS_URL to run several processes.',
        { cause },
      );
    }
  }

  release(): void {
    this.held?.close();
    this.held = null;
  }
}
