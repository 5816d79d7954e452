import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';

export interface Written {
  readonly source: string;
  readonly flags: string;
  /** The file that has it, or that makes it. */
  readonly where: string;
}

const ROOT = join(__dirname, '../../..');
const FOLDERS =
  'app bots chains core dialogs handoff knowledge languages staff stores text trust understanding web'.split(' ');

/** Every pattern that stands in the code of the desk and its pages. */
export function writtenPatterns(): Written[] {
  return FOLDERS.flatMap((folder) => filesBelow(join(ROOT, folder))).flatMap((file) => {
    const parsed = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', tsx: file.endsWith('x') });
    return literalsIn(parsed).map(({ pattern, flags }) => ({ source: pattern, flags, where: relative(ROOT, file) }));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function literalsIn(tree: unknown): { pattern: string; flags: string }[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const node = tree as Record<string, unknown>;
  const own =
    node['type'] === 'RegExpLiteral' ? [{ pattern: String(node['pattern']), flags: String(node['flags']) }] : [];
  return [...own, ...Object.values(node).flatMap(literalsIn)];
}

/** Every pattern that the desk's own code makes out of texts while `run` runs: those of the files of rules, of lists, of joined pieces. */
export async function madePatterns(run: () => Promise<void>): Promise<Written[]> {
  const made = new Map<string, Written>();
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      const where = callerOf(new Error('who').stack ?? '');
      if (where)
        made.set(`${pattern.flags} ${pattern.source}`, { source: pattern.source, flags: pattern.flags, where });
      return pattern;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = own;
  }
  return [...made.values()];
}

/** The file of the desk that asked for it; null of a package. */
function callerOf(stack: string): string | null {
  const file = /([^()\s]+):\d+:\d+\)?$/.exec(stack.split('\n')[2] ?? '')?.[1] ?? '';
  return file.startsWith(ROOT) && !file.includes('node_modules') ? relative(ROOT, file) : null;
}
