import { SECOND } from '../../../core/time.ts';
import { text } from '../replies.ts';
import type { Ask, RedisConnection } from './connection.ts';

/** Deletions within this time share one rewrite. */
const GATHER = 15 * SECOND;

/**
 * Has the append-only file written anew, without what was deleted. What the old file holds is sealed, and its keys die
 * elsewhere; this is so that it is not even there. A server that does not allow it, or that is busy with one, is left alone.
 */
export class LogRewrite {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly redis: Pick<RedisConnection, 'servers'>,
    private readonly gather = GATHER,
  ) {}

  /** Something was deleted. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.rewrite().catch(() => undefined);
    }, this.gather).unref();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private async rewrite(): Promise<void> {
    for (const ask of await this.redis.servers()) await this.rewriteOn(ask).catch(() => undefined);
  }

  private async rewriteOn(ask: Ask): Promise<void> {
    const persistence = text(await ask('INFO', 'persistence'));
    // Without an append-only file the command would make one.
    if (!/^aof_enabled:1/m.test(persistence)) return;
    if (/^aof_rewrite_in_progress:1/m.test(persistence)) this.soon();
    else await ask('BGREWRITEAOF');
  }
}
