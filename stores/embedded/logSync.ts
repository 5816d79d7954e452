import { closeSync, fdatasync, fdatasyncSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { HandrailError } from '../../core/errors.ts';
import { sharedRun } from '../../core/process/sharedRun.ts';

/** A disk that is done in so many ms is not worth waking a thread for, which alone takes 0.05. */
const QUICK = 0.5;
/** A file that grows takes the disk about twice as long to sync: its length is written too. So it grows by so much at once. */
const ROOM = Buffer.alloc(1_000_000);
const LOOK_EVERY = 16;
/** A frame of the log: its head, which is never all zeros, and a page of SQLite's default size, which may be. */
const FRAME_BYTES = 24 + 4_096;

interface Disk {
  sync(file: number): Promise<void>;
  syncHere(file: number): void;
}
const DISK: Disk = { sync: promisify(fdatasync), syncHere: fdatasyncSync };

/**
 * Brings the write-ahead log to the disk; on a slow disk that is done by another thread while the event loop works on,
 * and what is committed in the meantime shares the next one. With `synchronous = NORMAL` a commit followed by this is
 * what FULL does in one step: one more sync of the log after each transaction
 * (https://sqlite.org/pragma.html#pragma_synchronous).
 */
export class LogSync {
  private written = 0;
  private reached = 0;
  private failure: HandrailError | null = null;
  private lastTook = 0;
  private others = 0;
  private transactions = 0;
  private end = 0;
  private readonly sync = sharedRun(() => this.run());

  private constructor(
    private readonly file: number,
    private readonly disk: Disk,
  ) {}

  /** `log`: the `-wal` file beside the open database. SQLite takes no lock on it, so a second descriptor breaks none. */
  static open(log: string, disk: Disk = DISK): LogSync {
    return new LogSync(openSync(log, 'r+'), disk);
  }

  /**
   * Makes the log longer when it has reached its end. To be called within a transaction, whose lock keeps everybody else
   * from writing there. What SQLite reads of it ends with the last frame that fits the ones before
   * (https://sqlite.org/fileformat2.html#the_write_ahead_log), so zeros after that are nothing to it.
   */
  makeRoom(): void {
    if (this.transactions++ % LOOK_EVERY > 0) return;
    const { size } = fstatSync(this.file);
    if (size === this.end) return;
    try {
      this.end = this.hasRoom(size) ? size : size + writeSync(this.file, ROOM, 0, ROOM.length, size);
    } catch {
      // A full disk is for SQLite to find: it may do with less.
    }
  }

  /** Another process may have made it longer: each would answer the other's room with its own for ever. */
  private hasRoom(size: number): boolean {
    const end = Buffer.alloc(FRAME_BYTES);
    const read = readSync(this.file, end, 0, FRAME_BYTES, Math.max(0, size - FRAME_BYTES));
    return read === FRAME_BYTES && end.every((byte) => byte === 0);
  }

  /** A transaction that has to last was committed. */
  wrote(): void {
    this.written++;
  }

  /**
   * Resolves when all that was committed before the call is on disk; at once when nothing is under way.
   * Errors: `store.unavailable`. After a sync that failed nobody knows what the disk holds and asking again proves
   * nothing, so it stays refused until the process starts anew and reads the file as it is.
   */
  async synced(): Promise<void> {
    if (this.reached < this.written) await this.sync();
  }

  /** While somebody else keeps the disk busy, even a quick one is not waited for on the event loop. */
  async beside<T>(work: () => Promise<T>): Promise<T> {
    this.others++;
    try {
      return await work();
    } finally {
      this.others--;
    }
  }

  close(): void {
    closeSync(this.file);
  }

  private async run(): Promise<void> {
    if (this.failure) throw this.failure;
    const upTo = this.written;
    const started = performance.now();
    try {
      if (this.others === 0 && this.lastTook < QUICK) this.disk.syncHere(this.file);
      else await this.disk.sync(this.file);
    } catch (cause) {
      this.failure = lost(cause);
      throw this.failure;
    }
    this.reached = upTo;
    this.lastTook = performance.now() - started;
  }
}

function lost(cause: unknown): HandrailError {
  return new HandrailError('store.unavailable', 'The disk did not take what was written. Start Handrail again.', {
    cause,
    retryable: true,
  });
}
