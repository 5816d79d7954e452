import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../core/time.ts';
import type { Backend } from '../../../stores/backend.ts';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import { openRedis } from '../../../stores/redis/openRedis.ts';
import { startRedis } from './redisServer.ts';

/** A backend under test: opened empty, and removed with everything it holds. */
export interface BackendUnderTest {
  readonly name: string;
  /** `again` opens a second process's view of the same data. */
  open(clock: Clock): Promise<{ backend: Backend; again(): Promise<Backend>; remove(): Promise<void> }>;
}

const embedded: BackendUnderTest = {
  name: 'embedded',
  open: async (clock) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-store-'));
    const backend = openEmbedded(folder, clock);
    return {
      backend,
      again: async () => openEmbedded(folder, clock),
      remove: async () => {
        await backend.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

const redis: BackendUnderTest = {
  name: 'redis',
  open: async (clock) => {
    const server = await startRedis();
    const backend = await openRedis(server.url, clock);
    return {
      backend,
      again: () => openRedis(server.url, clock),
      remove: async () => {
        await backend.close();
        await server.stop();
      },
    };
  },
};

/** Every contract suite runs once per line. A new store adds one. */
export const BACKENDS: readonly BackendUnderTest[] = [embedded, redis];
