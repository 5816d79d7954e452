import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../packageRoot.ts';

/** JSON of what a YAML text holds, by the text's digest. */
const Kept = z.record(z.string(), z.string());

/** Beside what the build has learnt; written by `handrail learn`, with the parser of that build. */
const FILE = join(packageRoot(__dirname), 'dist', 'learnt', 'yaml.json');

let kept: z.infer<typeof Kept> | null = null;

/**
 * What a shipped YAML text holds, as the build has parsed it: parsing the rules anew takes a sixth of a start's CPU.
 * Undefined of any other text; whoever asks parses it then. Whether it fits a schema is not known of it.
 */
export function keptYaml(source: string, file = FILE): unknown {
  kept ??= readKept(file);
  const json = kept[digestOf(source)];
  return json === undefined ? undefined : JSON.parse(json);
}

/** Keeps what the YAML files below these folders hold. `parse`: null of a text that is no YAML, which is not kept. */
export function keepYaml(folders: readonly string[], parse: (source: string) => unknown, file = FILE): void {
  const values: z.infer<typeof Kept> = {};
  for (const source of folders.flatMap(yamlIn)) {
    const value = parse(source) ?? null;
    if (value !== null) values[digestOf(source)] = JSON.stringify(value);
  }
  mkdirSync(dirname(file), { recursive: true });
  // Another process may read at any moment.
  writeFileSync(`${file}.draft`, JSON.stringify(values));
  renameSync(`${file}.draft`, file);
  kept = values;
}

/** Nothing is kept where there was no build, and of a file that is not whole. */
function readKept(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function yamlIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const digestOf = (source: string) => createHash('sha256').update(source).digest('hex');
