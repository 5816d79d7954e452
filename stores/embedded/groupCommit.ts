import { HandrailError } from '../../core/errors.ts';
import type { Driver } from './driver.ts';
import type { LogSync } from './logSync.ts';

/** One group holds the event loop for its operations; these keep it short. */
const MOST_OPERATIONS = 64;
const LONGEST_MS = 2;

interface Waiting {
  readonly durable: boolean;
  /** May be called again after a rollback. */
  readonly run: () => void;
  /** Keeps what the operation threw for `settle`. */
  readonly failed: (error: unknown) => void;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that wait at the same moment share one transaction. When one of them throws it is rolled back and run once more with
 * a savepoint for each, so that the one takes nothing of the others with it: operations may be run twice. The connection commits without an fsync (`synchronous = NORMAL`). Transactions that are
 * committed while the disk is busy share the next fsync, and a promise resolves after it, never before.
 */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private scheduled = false;
  private holds = 0;

  constructor(
    private readonly driver: Driver,
    private readonly log: Pick<LogSync, 'makeRoom' | 'wrote' | 'synced'>,
    /** Told how many operations a transaction had. */
    private readonly committed: (operations: number) => void = () => undefined,
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
        run: () => {
          result = { value: operation() };
        },
        failed: (error) => {
          result = { error };
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

  /** Whether anything waits for its transaction. */
  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** No transaction begins before `work`, on another connection, is done: the event loop would wait for its lock. */
  async held<T>(work: () => Promise<T>): Promise<T> {
    this.holds++;
    try {
      return await work();
    } finally {
      this.holds--;
      this.schedule();
    }
  }

  private schedule(): void {
    if (this.scheduled || this.holds > 0 || this.queue.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.holds === 0) this.flush();
      this.schedule();
    });
  }

  private flush(): void {
    const candidates = this.queue.splice(0, MOST_OPERATIONS);
    try {
      const done = this.together(candidates);
      this.queue.unshift(...candidates.slice(done));
      this.settle(candidates.slice(0, done));
      this.committed(done);
    } catch (error) {
      for (const waiting of candidates) waiting.reject(error);
    }
  }

  /** How many of `candidates`, from the first on, were committed. A store failure (full disk, damage) ends the whole group. */
  private together(candidates: readonly Waiting[]): number {
    try {
      return this.transaction(candidates, (waiting) => waiting.run());
    } catch (error) {
      if (candidates.length === 1 || error instanceof HandrailError) throw error;
      return this.transaction(candidates, (waiting) => this.inSavepoint(waiting));
    }
  }

  private transaction(candidates: readonly Waiting[], run: (waiting: Waiting) => void): number {
    let done = 0;
    try {
      this.driver.exec('BEGIN IMMEDIATE');
      const started = performance.now();
      for (const waiting of candidates) {
        if (done > 0 && performance.now() - started > LONGEST_MS) break;
        run(waiting);
        done++;
      }
      this.log.makeRoom();
      this.driver.exec('COMMIT');
      return done;
    } catch (error) {
      this.rollBack();
      throw error;
    }
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

  private inSavepoint(waiting: Waiting): void {
    this.driver.exec('SAVEPOINT operation');
    try {
      waiting.run();
    } catch (error) {
      if (error instanceof HandrailError) throw error;
      this.driver.exec('ROLLBACK TO operation');
      waiting.failed(error);
    }
    this.driver.exec('RELEASE operation');
  }

  private rollBack(): void {
    try {
      if (this.driver.inTransaction) this.driver.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself; the error that matters is already on its way to the callers.
    }
  }
}
