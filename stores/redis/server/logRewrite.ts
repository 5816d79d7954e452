import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, type Milliseconds, SECOND } from '../../../core/time.ts';
import { partitionKeys } from '../keys.ts';
import { acrossPartitions } from '../partitions.ts';
import { text } from '../replies.ts';
import type { Ask, RedisConnection } from './connection.ts';

/** Deletions within this time share one rewrite. */
const GATHER = 15 * SECOND;
/** Whoever deleted something has so long to see to it. A server that refuses is asked again as seldom. */
const LEFT_UNDONE = 2 * MINUTE;
/** A rewrite is asked after so often, and so many times. */
const LOOK_AGAIN = 2 * SECOND;
const MOST_LOOKS = 300;

/**
 * Has the append-only file written anew, without what was deleted. What the old file holds is sealed, and its keys die
 * elsewhere; this is so that it is not even there. A server that does not allow it, or that is busy with one, is left alone.
 * That it is owed stands in the store (`unwritten`, noted by `shred`) until it is done, for a process that is killed.
 */
export class LogRewrite {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly redis: Pick<RedisConnection, 'servers' | 'send' | 'call'>,
    private readonly gather = GATHER,
    private readonly lookAgain = LOOK_AGAIN,
  ) {}

  /** Something was deleted. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.rewrite().catch(() => undefined);
    }, this.gather).unref();
  }

  /** Makes up for what whoever deleted something has left undone. Errors: of the store. */
  async catchUp(now: Milliseconds): Promise<void> {
    if (now - this.askedAt < LEFT_UNDONE) return;
    const found = await this.unwritten();
    if (!found.some(({ at }) => now - Number(at) >= LEFT_UNDONE)) return;
    if (Number.isFinite(now)) this.askedAt = now;
    this.soon();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async rewrite(): Promise<void> {
    const before = await this.unwritten();
    const done: boolean[] = [];
    for (const ask of await this.redis.servers()) done.push(await this.rewriteOn(ask).catch(() => false));
    if (done.includes(false)) return;
    for (const { key, at } of before) await this.redis.call('log_rewritten', [key], [at]);
  }

  private async unwritten(): Promise<{ key: string; at: string }[]> {
    const found = await acrossPartitions(async (partition) => {
      const key = partitionKeys(partition).unwritten;
      const at = await this.redis.send('GET', key).catch(() => null);
      return Buffer.isBuffer(at) ? [{ key, at: at.toString() }] : [];
    });
    return found.flat();
  }

  /** Whether the server has no append-only file that was written before. */
  private async rewriteOn(ask: Ask): Promise<boolean> {
    const persistence = text(await ask('INFO', 'persistence'));
    // Without an append-only file the command would make one.
    if (!/^aof_enabled:1/m.test(persistence)) return true;
    if (/^aof_rewrite_in_progress:1/m.test(persistence)) {
      this.soon();
      return false;
    }
    await ask('BGREWRITEAOF');
    return this.isWritten(ask);
  }

  private async isWritten(ask: Ask): Promise<boolean> {
    for (let look = 0; look < MOST_LOOKS && !this.stopped; look++) {
      await pause(this.lookAgain, undefined, { ref: false });
      if (this.stopped) return false;
      const persistence = text(await ask('INFO', 'persistence'));
      if (/^aof_rewrite_(in_progress|scheduled):1/m.test(persistence)) continue;
      return /^aof_last_bgrewrite_status:ok/m.test(persistence);
    }
    return false;
  }
}
