import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';
import { growthRows } from './scale/growth.ts';
import { processRows } from './scale/processes.ts';
import { reconnectRows } from './scale/reconnects.ts';
import { socketRows } from './scale/sockets.ts';

/**
 * Whether the desk costs the same when it has grown: idle sockets, all of them coming back at once, a long ledger of events, many open conversations, more
 * processes on one Redis. `docs/scaling.md` has the figures and what follows from them. A size of 0 leaves its rows out.
 */
export async function benchScale({
  sockets = 10_000,
  reconnects = 5_000,
  events = 1_000_000,
  conversations = 10_000,
  turns = 960,
} = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const env = {
    ...{ ...process.env, HANDRAIL_LOG_LEVEL: 'warn' },
    ...{ HANDRAIL_DATA_DIR: join(folder, 'data'), HANDRAIL_KEY_DIR: join(folder, 'keys') },
  };
  try {
    return [
      ...(sockets > 0 ? await socketRows(env, sockets) : []),
      ...(reconnects > 0 ? await reconnectRows(env, reconnects) : []),
      ...(events > 0 || conversations > 0 ? await growthRows(env, folder, { events, conversations }) : []),
      ...(turns > 0 ? await processRows(env, folder, turns) : []),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
