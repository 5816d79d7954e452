import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of `knowledge/` that ships with the product as data. The compiler copies only code, so data is read from
 * the package itself, wherever this file was compiled to.
 */
export function knowledgeFolder(name: string): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'knowledge', name);
}
