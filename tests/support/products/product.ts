import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Handrail } from '../../../app/compose/compose.ts';
import type { Given } from '../../../app/compose/given.ts';
import { readConfig } from '../../../app/config/config.ts';
import { silentLog } from '../desk/silentLog.ts';
import { SHARED_CACHE } from './sharedCache.ts';

export interface Product {
  readonly handrail: Handrail;
  /** `http://127.0.0.1:54321` */
  readonly origin: string;
  readonly folder: string;
  /** Stops it; with `keep` its data stay for a `startProduct` in the same folder. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

/**
 * The whole product in this process, on a free port, with data of its own. `env` are variables as an operator would
 * set them; `given` puts fakes in the place of clock, limits, chains or articles. Knows no chain unless it is given one.
 */
export async function startProduct(
  options: { env?: NodeJS.ProcessEnv; given?: Given; folder?: string } = {},
): Promise<Product> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'handrail-product-'));
  const handrail = await compose(
    readConfig({
      PORT: '0',
      HANDRAIL_DATA_DIR: join(folder, 'data'),
      HANDRAIL_KEY_DIR: join(folder, 'keys'),
      HANDRAIL_CACHE_DIR: SHARED_CACHE,
      HANDRAIL_LOG_LEVEL: 'silent',
      ...options.env,
    }),
    { log: silentLog, chains: [], ...options.given },
  );
  const origin = await handrail.listen();
  return {
    handrail,
    origin,
    folder,
    stop: async ({ keep = false } = {}) => {
      await handrail.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
