import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Epochs, HOURS, isOverFor } from '../../core/records/epochs.ts';
import { type Clock, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { EpochKeyStore } from '../ports.ts';
import {
  createKeyFile,
  destroyKeyFile,
  readKeyFile,
  refuseIfOthersMayRead,
  syncFolder,
  unavailable,
} from './keyFile.ts';

/** How old what this process knows of the folder may get. */
const STALE = MINUTE;

/**
 * Opens the folder (made when missing, 0700) and makes the keys that are wanted now.
 * Errors: `vault.unavailable` with what to do about it; no message carries key bytes.
 */
export async function openKeyFolder(folder: string, clock: Clock, epochs: Epochs = HOURS): Promise<KeyFolder> {
  try {
    await makeKeyFolder(folder);
    const keys = new KeyFolder(folder, clock, epochs);
    await keys.refresh();
    return keys;
  } catch (cause) {
    throw unavailable(`the key folder ${folder} cannot be used; check that it is a folder and writable`, cause);
  }
}

/** Makes the folder where it is missing (0700); refuses one that others may read. */
export async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  refuseIfOthersMayRead(folder, '700');
}

/**
 * Keys in a folder of this host, shared by its processes: one file of 32 bytes per epoch (0600), apart from the data and
 * never backed up with it. Whoever comes first in an epoch creates its key, exclusively; whoever has re-wrapped what lives
 * destroys the retired ones. Both may be done by several processes at once, so nobody holds a lock.
 */
export class KeyFolder implements EpochKeyStore {
  private readonly keys = new Map<number, Buffer>();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly epochs: Epochs,
  ) {}

  /** The present epoch; in its first seconds, until somebody has made it, the newest there is. */
  get current(): number {
    this.readIfStale();
    const epoch = this.epochs.at(this.clock());
    return this.keys.has(epoch) ? epoch : Math.max(...this.keys.keys());
  }

  key(epoch: number): Buffer | undefined {
    this.readIfStale();
    // Another process may have made it a moment ago.
    if (!this.keys.has(epoch)) this.read();
    return this.keys.get(epoch);
  }

  /** Makes what is missing, and learns what other processes have made or destroyed. To be called every ≤ 30 s. */
  async refresh(): Promise<void> {
    this.read();
    const missing = this.epochs.wanted(this.clock()).filter((epoch) => !this.keys.has(epoch));
    if (missing.length === 0) return;
    for (const epoch of missing) await createKeyFile(this.folder, this.fileName(epoch));
    this.read();
  }

  /** Epochs that nothing is wrapped under any more, once everything that lives has been re-wrapped. */
  retired(forAtLeast: Milliseconds = 0): number[] {
    const { current } = this;
    return [...this.keys.keys()].filter(
      (epoch) => epoch !== current && isOverFor(this.epochs, epoch, this.clock(), forAtLeast),
    );
  }

  /**
   * Overwrites and removes the keys: whatever is still wrapped under them, in whatever copy, never opens again.
   * Returns those that no other process had destroyed before.
   */
  async destroy(epochs: readonly number[]): Promise<number[]> {
    const destroyed = epochs.filter((epoch) => destroyKeyFile(join(this.folder, this.fileName(epoch))));
    syncFolder(this.folder);
    this.read();
    return destroyed;
  }

  async healthy(): Promise<void> {
    this.read();
  }

  close(): void {
    for (const key of this.keys.values()) key.fill(0);
    this.keys.clear();
  }

  /** A process that stood still must not use what others have left behind in the meantime. */
  private readIfStale(): void {
    if (Math.abs(this.clock() - this.readAt) > STALE) this.read();
  }

  private read(): void {
    const there = this.epochsThere();
    for (const epoch of there) {
      const key = this.keys.has(epoch) ? null : readKeyFile(join(this.folder, this.fileName(epoch)));
      if (key) this.keys.set(epoch, key);
    }
    for (const [epoch, key] of this.keys) {
      if (there.has(epoch)) continue;
      key.fill(0);
      this.keys.delete(epoch);
    }
    this.readAt = this.clock();
  }

  private fileName(epoch: number): string {
    return `${this.epochs.name}-${String(epoch).padStart(10, '0')}.key`;
  }

  private epochsThere(): Set<number> {
    const named = new RegExp(`^${this.epochs.name}-(\\d{10})\\.key$`);
    try {
      return new Set(
        readdirSync(this.folder)
          .flatMap((name) => named.exec(name)?.[1] ?? [])
          .map(Number),
      );
    } catch (cause) {
      throw unavailable(`the key folder ${this.folder} cannot be read`, cause);
    }
  }
}
