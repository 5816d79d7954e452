import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, HOUR, MINUTE, type Milliseconds } from '../core/time.ts';
import {
  createKeyFile,
  destroyKeyFile,
  readKeyFile,
  refuseIfOthersMayRead,
  syncFolder,
  unavailable,
} from './keyFile.ts';

/** Key-encryption keys by epoch. A wrapped key names the epoch that opens it; new ones use `current`. */
export interface EpochKeys {
  /** Fits 32 bits. */
  readonly current: number;
  /** 32 bytes, or undefined when the epoch has been destroyed or was never here. */
  key(epoch: number): Buffer | undefined;
}

const FILE_NAME = /^epoch-(\d{10})\.key$/;
/** How old what this process knows of the folder may get. */
const STALE = MINUTE;
/** An epoch outlives its hour by this: turns that began under it end, and every process has moved on. */
const GRACE = 10 * MINUTE;

const fileName = (epoch: number) => `epoch-${String(epoch).padStart(10, '0')}.key`;
/** An epoch is an hour, numbered from 1970: processes need not agree on when to begin one, nor write down when it began. */
const epochAt = (now: Milliseconds) => Math.floor(now / HOUR);

/**
 * Opens the folder (made when missing, 0700) and makes the key of this hour.
 * Errors: `vault.unavailable` with what to do about it; no message carries key bytes.
 */
export async function openKeyFolder(folder: string, clock: Clock): Promise<KeyFolder> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    refuseIfOthersMayRead(folder, '700');
    const keys = new KeyFolder(folder, clock);
    await keys.refresh();
    return keys;
  } catch (cause) {
    throw unavailable(`the key folder ${folder} cannot be used; check that it is a folder and writable`, cause);
  }
}

/**
 * Key-encryption keys in a folder of this host, shared by its processes: one file of 32 bytes per hour (0600), apart from
 * the data and never backed up with it. Whoever comes first in an hour creates its key, exclusively; whoever has re-wrapped
 * what lives destroys the retired ones. Both may be done by several processes at once, so nobody holds a lock.
 */
export class KeyFolder implements EpochKeys {
  private readonly keys = new Map<number, Buffer>();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** The epoch of this hour; in its first seconds, until somebody has made it, the newest there is. */
  get current(): number {
    this.readIfStale();
    const epoch = epochAt(this.clock());
    return this.keys.has(epoch) ? epoch : Math.max(...this.keys.keys());
  }

  key(epoch: number): Buffer | undefined {
    this.readIfStale();
    // Another process may have made it a moment ago.
    if (!this.keys.has(epoch)) this.read();
    return this.keys.get(epoch);
  }

  /** Makes the key of this hour, and learns what other processes have made or destroyed. To be called every ≤ 30 s. */
  async refresh(): Promise<void> {
    const epoch = epochAt(this.clock());
    this.read();
    if (this.keys.has(epoch)) return;
    await createKeyFile(this.folder, fileName(epoch));
    this.read();
  }

  /** Epochs that nothing is wrapped under any more, once everything that lives has been re-wrapped. */
  retired(): number[] {
    const now = this.clock();
    // One of the future comes from a clock that was wrong.
    const isOver = (epoch: number) => now >= (epoch + 1) * HOUR + GRACE || epoch > epochAt(now) + 1;
    return [...this.keys.keys()].filter((epoch) => epoch !== this.current && isOver(epoch));
  }

  /**
   * Overwrites and removes the keys: whatever is still wrapped under them, in whatever copy, never opens again.
   * Returns those that no other process had destroyed before.
   */
  destroy(epochs: readonly number[]): number[] {
    const destroyed = epochs.filter((epoch) => destroyKeyFile(join(this.folder, fileName(epoch))));
    syncFolder(this.folder);
    this.read();
    return destroyed;
  }

  /** A process that stood still must not use what others have left behind in the meantime. */
  private readIfStale(): void {
    if (Math.abs(this.clock() - this.readAt) > STALE) this.read();
  }

  private read(): void {
    const there = this.epochsThere();
    for (const epoch of there) {
      const key = this.keys.has(epoch) ? null : readKeyFile(join(this.folder, fileName(epoch)));
      if (key) this.keys.set(epoch, key);
    }
    for (const [epoch, key] of this.keys) {
      if (there.has(epoch)) continue;
      key.fill(0);
      this.keys.delete(epoch);
    }
    this.readAt = this.clock();
  }

  private epochsThere(): Set<number> {
    try {
      return new Set(
        readdirSync(this.folder)
          .flatMap((name) => FILE_NAME.exec(name)?.[1] ?? [])
          .map(Number),
      );
    } catch (cause) {
      throw unavailable(`the key folder ${this.folder} cannot be read`, cause);
    }
  }
}
