import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of package.json, found upwards from a module's own folder (`__dirname`): the same place from source and
 * from `dist/`. Files that the compiler does not copy (SQL, Lua, Markdown) are read from here.
 */
export function packageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json above ${from}`);
  }
}
