import { HandrailError } from '../../core/errors.ts';
import type { Driver } from './driver.ts';

/** One group holds the event loop for its operations and one fsync; these keep it short. */
const MOST_DURABLE = 16;
const MOST_OPERATIONS = 4 * MOST_DURABLE;
const LONGEST_MS = 2;

interface Waiting {
  readonly durable: boolean;
  readonly run: (alone: boolean) => void;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that wait at the same moment share one transaction, and so one fsync; each has a savepoint of its own, so one
 * that throws takes nothing of the others with it. A promise resolves after COMMIT has returned, never before.
 */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private scheduled = false;
  private synchronous = true;

  constructor(
    private readonly driver: Driver,
    private readonly mostDurable = MOST_DURABLE,
  ) {}

  /**
   * Runs `operation` inside a transaction. `durable: false` is for what a power cut may undo (a lease): its commit
   * skips the fsync, and the next durable one covers it.
   */
  write<T>(operation: () => T, options: { durable: boolean } = { durable: true }): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | { readonly error: unknown } | undefined;
      this.queue.push({
        durable: options.durable,
        run: (alone) => {
          // Alone, an operation that throws may take the whole transaction with it.
          result = alone ? { value: operation() } : this.inSavepoint(operation);
        },
        settle: () => {
          if (result && 'value' in result) resolve(result.value);
          else reject(result?.error);
        },
        reject,
      });
      this.schedule();
    });
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.queue.length > 0) await new Promise(setImmediate);
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.flush();
      this.schedule();
    });
  }

  private flush(): void {
    const candidates = this.queue.splice(0, this.groupLength());
    const done: Waiting[] = [];
    try {
      this.setSynchronous(candidates.some((waiting) => waiting.durable));
      this.driver.exec('BEGIN IMMEDIATE');
      const started = performance.now();
      for (const waiting of candidates) {
        if (done.length > 0 && performance.now() - started > LONGEST_MS) break;
        done.push(waiting);
        waiting.run(candidates.length === 1);
      }
      this.driver.exec('COMMIT');
    } catch (error) {
      this.rollBack();
      for (const waiting of candidates) waiting.reject(error);
      return;
    }
    this.queue.unshift(...candidates.slice(done.length));
    for (const waiting of done) waiting.settle();
  }

  /** Only what needs the fsync counts; leases ride along, or they would take the places of the turns. */
  private groupLength(): number {
    let durable = 0;
    const full = this.queue.findIndex((waiting, at) => {
      durable += Number(waiting.durable);
      return durable > this.mostDurable || at === MOST_OPERATIONS;
    });
    return full < 0 ? this.queue.length : full;
  }

  /** A store failure (full disk, damage) ends the whole group; anything else is the operation's own. */
  private inSavepoint<T>(operation: () => T): { value: T } | { error: unknown } {
    this.driver.exec('SAVEPOINT operation');
    try {
      const value = operation();
      this.driver.exec('RELEASE operation');
      return { value };
    } catch (error) {
      if (error instanceof HandrailError) throw error;
      this.driver.exec('ROLLBACK TO operation; RELEASE operation');
      return { error };
    }
  }

  private rollBack(): void {
    try {
      if (this.driver.inTransaction) this.driver.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself; the error that matters is already on its way to the callers.
    }
  }

  private setSynchronous(full: boolean): void {
    if (full === this.synchronous) return;
    this.driver.exec(`PRAGMA synchronous = ${full ? 'FULL' : 'NORMAL'}`);
    this.synchronous = full;
  }
}
