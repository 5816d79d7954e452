import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../process/packageRoot.ts';

/** What a YAML text holds, by the text's digest. */
const Kept = z.record(z.string(), z.unknown());

/** Beside what the build has learnt; written by `handrail learn`, with the parser of that build. */
const FILE = join(packageRoot(__dirname), 'dist', 'learnt', 'yaml.json');

/** Of each file what nobody has asked for yet: a start asks for each text once, and holds none of them twice. */
const unread = new Map<string, z.infer<typeof Kept>>();

/**
 * What a shipped YAML text holds, as the build has parsed it: parsing the rules anew takes a sixth of a start's CPU. Undefined
 * of any other text, and of one that was asked for before; whoever asks parses it then. Whether it fits a schema is not known of it.
 */
export function keptYaml(source: string, file = FILE): unknown {
  const kept = unread.get(file) ?? readKept(file);
  unread.set(file, kept);
  const digest = digestOf(source);
  const value = kept[digest];
  delete kept[digest];
  return value;
}

/** A file, or all YAML files below a folder. `parse`: null of a text that is no YAML, which is not kept. */
export interface Written {
  readonly at: string;
  readonly parse: (source: string) => unknown;
}

/** Keeps what these files hold. */
export function keepYaml(written: readonly Written[], file = FILE): void {
  const texts = written.flatMap(({ at, parse }) =>
    yamlAt(at).map((source) => [digestOf(source), parse(source)] as const),
  );
  const values = Object.fromEntries(texts.filter(([, value]) => value !== null));
  mkdirSync(dirname(file), { recursive: true });
  // Another process may read at any moment.
  writeFileSync(`${file}.draft`, JSON.stringify(values));
  renameSync(`${file}.draft`, file);
}

/** Nothing is kept where there was no build, and of a file that is not whole. */
function readKept(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function yamlAt(place: string): string[] {
  if (statSync(place).isFile()) return [readFileSync(place, 'utf8')];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const digestOf = (source: string) => createHash('sha256').update(source).digest('hex');
