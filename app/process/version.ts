import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../core/process/packageRoot.ts';

/** Of this build, as `package.json` says it. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packageRoot(__dirname), 'package.json'), 'utf8'))).version;
