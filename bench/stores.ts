import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../stores/open.ts';
import { openVault } from '../trust/vault.ts';
import type { BenchRow } from './row.ts';
import { claimRows } from './stores/claims.ts';
import { crowdedRows, serialRows } from './stores/embedded.ts';
import { redisRows } from './stores/redis.ts';
import { temporaryRedis } from './stores/redisServer.ts';
import { sweepRows } from './stores/sweep.ts';

export interface StoreBenchOptions {
  /** Samples of everything that is timed one by one. */
  readonly turns?: number;
  /** Rounds in which fifty agents reach for one conversation. */
  readonly claims?: number;
  /** Conversations that come due at once. */
  readonly sweep?: number;
}

/**
 * Both stores against floors of the same run, sample by sample: the embedded one against a bare transaction of the
 * same library, Redis against scripts that write the same bytes or nothing. Redis is a server of the bench's own, without
 * persistence; its rows are missing where `redis-server` is not installed.
 */
export async function benchStores({
  turns = 1_000,
  claims = 1_000,
  sweep = 100_000,
}: StoreBenchOptions = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const redis = await temporaryRedis(folder);
  const vault = await openVault(join(folder, 'keys'));
  const open = (redisUrl: string | null, name: string) =>
    openStores({ dataDir: join(folder, name), redisUrl, clock: Date.now, vault });
  try {
    const embedded = await open(null, 'embedded');
    const rows = [
      ...(await serialRows(embedded, folder, turns)),
      ...(await crowdedRows(embedded, folder, turns)),
      ...(await claimRows('embedded', embedded, claims)),
      ...(await sweepRows('embedded', embedded, sweep)),
    ];
    await embedded.close();
    if (!redis) return rows;
    const shared = await open(redis.url, 'unused');
    rows.push(
      ...(await redisRows(redis.url, turns)),
      ...(await claimRows('Redis', shared, claims)),
      ...(await sweepRows('Redis', shared, sweep)),
    );
    await shared.close();
    return rows;
  } finally {
    await redis?.stop();
    await rm(folder, { recursive: true });
  }
}
