import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How often `bytes` occur in all files below these folders. Folders that are not there hold nothing. */
export function countInFiles(folders: readonly string[], bytes: Buffer): number {
  return folders.flatMap(filesBelow).reduce((sum, file) => sum + count(readFileSync(file), bytes), 0);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

export function count(haystack: Buffer, needle: Buffer): number {
  let found = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) found += 1;
  return found;
}
