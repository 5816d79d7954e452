import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../stores/open.ts';
import { openVault } from '../trust/keys/vault.ts';
import type { BenchRow } from './row.ts';
import { claimRows } from './stores/claims.ts';
import { crowdedRows, serialRows } from './stores/embedded.ts';
import { redisRows } from './stores/redis.ts';
import { temporaryRedis } from './stores/redisServer.ts';
import { restartRows } from './stores/restart.ts';
import { sweepRows } from './stores/sweep.ts';

export interface StoreBenchOptions {
  /** Samples of everything that is timed one by one. */
  readonly turns?: number;
  /** Rounds in which fifty agents reach for one conversation. */
  readonly claims?: number;
  /** Conversations that come due at once. */
  readonly sweep?: number;
  /** How often a process is killed and started again; 0 where nothing is built. */
  readonly restarts?: number;
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
  restarts = 5,
}: StoreBenchOptions = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const redis = await temporaryRedis(folder);
  const vault = await openVault(join(folder, 'keys'));
  const open = (redisUrl: string | null, name: string) =>
    openStores({ dataDir: join(folder, name), redisUrl, redisAccepted: ['no-appendonly'], clock: Date.now, vault });
  try {
    // What takes microseconds is timed before half a million claims have filled the heap.
    const calls = redis ? await redisRows(redis.url, turns) : [];
    const embedded = await open(null, 'embedded');
    const rows = [
      ...(await serialRows(embedded, folder, turns)),
      ...(await crowdedRows(embedded, folder, turns)),
      ...(await claimRows('embedded', embedded, claims)),
      ...(await sweepRows('embedded', embedded, sweep)),
      ...(await restartRows(folder, restarts)),
    ];
    await embedded.close();
    if (!redis) return rows;
    const shared = await open(redis.url, 'unused');
    rows.push(...calls, ...(await claimRows('Redis', shared, claims)), ...(await sweepRows('Redis', shared, sweep)));
    await shared.close();
    return rows;
  } finally {
    await redis?.stop();
    await rm(folder, { recursive: true });
  }
}
