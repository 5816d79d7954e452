import { z } from 'zod';
import type { Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('conversationRows');
const PER_SERIES = 2 ** 20;
const Series = z.object({ series: z.number() });

/**
 * Numbers for leases. No process on this file is ever given one twice, and within a process they rise: the file counts
 * series of a million, and whoever has a series counts on in memory.
 */
export class Fences {
  private coming = 0;
  private left = 0;

  constructor(
    private readonly driver: Driver,
    private readonly writes: GroupCommit,
  ) {}

  async next(): Promise<number> {
    while (this.left === 0) await this.openSeries();
    this.left--;
    return this.coming++;
  }

  /** Leases are no more durable than the series they come from: they follow it in the log. */
  private async openSeries(): Promise<void> {
    const found = await this.writes.write(() => this.driver.get(Series, sql('next_series')), { durable: false });
    if (!found) throw new Error('the counter of fences is missing');
    this.coming = found.series * PER_SERIES;
    this.left = PER_SERIES;
  }
}
