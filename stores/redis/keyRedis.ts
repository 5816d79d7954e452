import { randomBytes } from 'node:crypto';
import { createClient, RESP_TYPES } from 'redis';
import { HandrailError } from '../../core/errors.ts';
import { type Epochs, HOURS, isOverFor } from '../../core/records/epochs.ts';
import { type Clock, HOUR, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import type { EpochKeyStore } from '../../trust/ports.ts';
import { refuseIfOnDisk } from './keyRedisSettings.ts';
import { askInTime } from './server/asking.ts';
import { inTime } from './server/inTime.ts';

const KEY_BYTES = 32;
/** Longer than Redis keeps inside its own header (44 bytes): only then does overwriting reach the bytes themselves. */
const VALUE_BYTES = 64;
const FINGERPRINT = 'handrail:desk';
/** How old what this process knows may get: then it forgets its keys rather than trust them. */
const STALE = MINUTE;
/** A server that has not answered by then is as good as gone. */
const PATIENCE = 3 * SECOND;

type Send = (...args: (string | number | Buffer)[]) => Promise<unknown>;

/**
 * Opens the key Redis, refuses one that could put a key on a disk, and makes the keys that are wanted now or in an hour.
 * `fingerprint`: of the secret that all processes of the desk must share; another desk's is refused.
 * Errors: `vault.unavailable` (not reachable, or set up to persist), `config.invalid` (another desk secret).
 */
export async function openKeyRedis(
  url: string,
  fingerprint: string,
  clock: Clock,
  epochs: Epochs = HOURS,
  patience: Milliseconds = PATIENCE,
): Promise<KeyRedis> {
  const client = createClient({
    ...{ url, RESP: 2, name: 'handrail-keys', disableOfflineQueue: true, pingInterval: 10 * SECOND },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: {
      connectTimeout: patience,
      // A greeting that nobody answers; more than the time from one ping to the next.
      socketTimeout: 15 * SECOND,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 2 * SECOND),
    },
  });
  client.on('error', () => undefined); // Whoever asks is told.
  const ask = askInTime(client, patience);
  const send: Send = (...args) =>
    ask(() => client.sendCommand(args.map((arg) => (typeof arg === 'number' ? String(arg) : arg))));
  try {
    await inTime(client.connect(), patience);
    await refuseIfOnDisk(url, send);
    await refuseOtherDesk(send, fingerprint);
    const keys = new KeyRedis(send, () => client.destroy(), clock, epochs);
    await keys.refresh();
    return keys;
  } catch (cause) {
    client.destroy();
    throw unavailable(cause);
  }
}

/**
 * Keys in the memory of a Redis that writes nothing down, for a desk on several hosts. A key is made an hour ahead, so that
 * every process knows it before anyone uses it. When the server is gone, or comes back empty, so are the keys.
 */
export class KeyRedis implements EpochKeyStore {
  private readonly keys = new Map<number, Buffer>();
  private readonly prefix: string;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly send: Send,
    private readonly end: () => void,
    private readonly clock: Clock,
    private readonly epochs: Epochs,
  ) {
    this.prefix = `handrail:${epochs.name}:`;
  }

  get current(): number {
    this.refuseIfStale();
    const epoch = this.epochs.at(this.clock());
    if (this.keys.has(epoch)) return epoch;
    return Math.max(...[...this.keys.keys()].filter((known) => known < epoch));
  }

  key(epoch: number): Buffer | undefined {
    this.refuseIfStale();
    return this.keys.get(epoch);
  }

  async refresh(): Promise<void> {
    try {
      const { epochs } = this;
      await this.read();
      const wanted = new Set([...epochs.wanted(this.clock()), ...epochs.wanted(this.clock() + HOUR)]);
      const missing = [...wanted].filter((epoch) => !this.keys.has(epoch));
      if (missing.length === 0) return;
      for (const epoch of missing) await this.create(epoch);
      await this.read();
    } catch (cause) {
      if (this.isStale()) this.forget(() => true);
      throw unavailable(cause);
    }
  }

  retired(forAtLeast: Milliseconds = 0): number[] {
    return [...this.keys.keys()].filter((epoch) => isOverFor(this.epochs, epoch, this.clock(), forAtLeast));
  }

  async destroy(epochs: readonly number[]): Promise<number[]> {
    const destroyed: number[] = [];
    try {
      for (const epoch of epochs) {
        if ((await this.send('EXISTS', this.prefix + epoch)) !== 1) continue;
        await this.send('SETRANGE', this.prefix + epoch, 0, Buffer.alloc(VALUE_BYTES));
        if ((await this.send('DEL', this.prefix + epoch)) === 1) destroyed.push(epoch);
      }
      await this.read();
    } catch (cause) {
      throw unavailable(cause);
    }
    return destroyed;
  }

  async healthy(): Promise<void> {
    // Once it answers again, nobody has to wait for the next refreshing.
    const ask = () => (this.isStale() ? this.read() : this.send('PING'));
    await ask().catch((cause: unknown) => {
      throw unavailable(cause);
    });
    this.refuseIfStale();
  }

  /** Forgets every key and lets the server go. */
  close(): void {
    this.forget(() => true);
    this.end();
  }

  private async create(epoch: number): Promise<void> {
    const value = Buffer.alloc(VALUE_BYTES);
    randomBytes(KEY_BYTES).copy(value);
    await this.send('SET', this.prefix + epoch, value, 'NX');
    value.fill(0);
  }

  private async read(): Promise<void> {
    const names = ((await this.send('KEYS', `${this.prefix}*`)) as Buffer[]).map(String);
    const values = names.length > 0 ? ((await this.send('MGET', ...names)) as (Buffer | null)[]) : [];
    const there = new Map(names.map((name, i) => [Number(name.slice(this.prefix.length)), values[i]]));
    for (const [epoch, value] of there) {
      // One that is being destroyed by another process reads as zeros for a moment.
      const usable = value?.length === VALUE_BYTES && value.some((byte) => byte !== 0);
      if (!usable) there.delete(epoch);
      else if (!this.keys.has(epoch)) this.keys.set(epoch, Buffer.from(value.subarray(0, KEY_BYTES)));
      value?.fill(0);
    }
    this.forget((epoch) => !there.has(epoch));
    this.readAt = this.clock();
  }

  private forget(which: (epoch: number) => boolean): void {
    for (const [epoch, key] of this.keys) {
      if (!which(epoch)) continue;
      key.fill(0);
      this.keys.delete(epoch);
    }
  }

  private isStale(): boolean {
    return Math.abs(this.clock() - this.readAt) > STALE;
  }

  /** Others may have destroyed in the meantime what this process still holds. */
  private refuseIfStale(): void {
    if (!this.isStale() && this.keys.size > 0) return;
    this.forget(() => true);
    throw unavailable(null);
  }
}

async function refuseOtherDesk(send: Send, fingerprint: string): Promise<void> {
  await send('SET', FINGERPRINT, fingerprint, 'NX');
  if (String(await send('GET', FINGERPRINT)) === fingerprint) return;
  throw new HandrailError(
    'config.invalid',
    'HANDRAIL_KEY_REDIS_URL serves a desk with another desk.key. Copy desk.key from the key folder of the first host into HANDRAIL_KEY_DIR of this one (0600).',
  );
}

function unavailable(cause: unknown): HandrailError {
  if (cause instanceof HandrailError) return cause;
  return new HandrailError(
    'vault.unavailable',
    'The key Redis (HANDRAIL_KEY_REDIS_URL) does not answer: without it nothing can be read or written.',
    { cause, retryable: true },
  );
}
