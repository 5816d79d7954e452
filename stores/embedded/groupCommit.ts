import { HandrailError } from '../../core/errors.ts';
import type { Driver } from './driver.ts';
import type { LogSync } from './logSync.ts';

/** One group holds the event loop for its operations; these keep it short. */
const MOST_OPERATIONS = 64;
const LONGEST_MS = 2;

interface Waiting {
  readonly durable: boolean;
  readonly run: (alone: boolean) => void;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that wait at the same moment share one transaction; each has a savepoint of its own, so one that throws takes
 * nothing of the others with it. The connection commits without an fsync (`synchronous = NORMAL`). Transactions that are
 * committed while the disk is busy share the next fsync, and a promise resolves after it, never before.
 */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private scheduled = false;

  constructor(
    private readonly driver: Driver,
    private readonly log: Pick<LogSync, 'wrote' | 'synced'>,
  ) {}

  /**
   * Runs `operation` inside a transaction. `durable: false` is for what a power cut may undo (a lease): it resolves
   * without an fsync, and the next one covers it.
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

  /** What `query` finds, once a power cut can no longer take it back. */
  async read<T>(query: () => T): Promise<T> {
    const found = query();
    await this.log.synced();
    return found;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.queue.length > 0) await new Promise(setImmediate);
    await this.log.synced();
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
    const candidates = this.queue.splice(0, MOST_OPERATIONS);
    const done: Waiting[] = [];
    try {
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
    this.settle(done);
  }

  private settle(done: readonly Waiting[]): void {
    const durable = done.filter((waiting) => waiting.durable);
    for (const waiting of done) if (!waiting.durable) waiting.settle();
    if (durable.length === 0) return;
    this.log.wrote();
    this.log.synced().then(
      () => {
        for (const waiting of durable) waiting.settle();
      },
      (error) => {
        for (const waiting of durable) waiting.reject(error);
      },
    );
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
}
