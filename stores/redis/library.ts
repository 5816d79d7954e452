import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';

export interface Library {
  readonly name: string;
  /** What `FUNCTION LOAD` takes. */
  readonly source: string;
  /** The registered name of a command. */
  functionName(command: string): string;
}

/**
 * One Redis Function library: `prelude.lua`, then every file of `commands/` in a block of its own. Library and
 * functions carry a hash of the text in their names, so that two releases work side by side during a deploy.
 */
export function readLibrary(): Library {
  const folder = join(packageRoot(__dirname), 'stores', 'redis');
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const files = readdirSync(join(folder, 'commands')).filter((name) => name.endsWith('.lua'));
  const blocks = files.sort().map((name) => `do\n${read('commands', name)}end\n`);
  const body = [read('prelude.lua'), ...blocks].join('\n');
  const version = createHash('sha256').update(body).digest('hex').slice(0, 8);
  const name = `handrail_${version}`;
  return {
    name,
    source: `#!lua name=${name}\nlocal LIBRARY = '_${version}'\n${body}`,
    functionName: (command) => `${command}_${version}`,
  };
}
