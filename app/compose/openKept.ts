import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Log } from '../../core/process/log.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { type ModelFolder, openModelFolder } from '../../text/learning/modelFolder.ts';
import type { Config } from '../config/config.ts';

const ROOT = packageRoot(__dirname);
/** The code as it runs, from source or compiled. */
const CODE = join(__dirname, '..', '..');
const IS_SOURCE = extname(__filename) === '.ts';
/** What the build has learnt from the content that it ships (`npm run build:learnt`). */
export const SHIPPED = join(ROOT, 'dist', 'learnt');
/** Which source the compiled code is of; whoever runs either reads what the other has learnt. */
const STAMP = join(SHIPPED, 'code.json');

/** Whatever turns a text into what is learnt. An entry too many costs one learning after an update, one too few an old model. */
const makesModels = (code: string, extension: string) => [
  join(code, 'text'),
  join(code, 'understanding', 'recognise'),
  join(code, 'understanding', 'claims', `claimKeys${extension}`),
  join(code, 'languages', 'hant'),
  join(code, 'app', 'compose', 'knowledge'),
  join(code, 'core'),
  join(code, 'knowledge', 'articleStore'),
  join(code, 'knowledge', 'search'),
  join(ROOT, 'knowledge', 'thesaurus'),
  join(ROOT, 'understanding', 'rules'),
];

/** Where the desk keeps what it has learnt: from articles, training and editors' examples, never from a conversation. */
export function openKept({ cacheDir }: Config, log: Log, built = true): ModelFolder {
  const troubled = (error: unknown) => log.error('learning.notKept', error);
  return openModelFolder(cacheDir, codeDigest(), troubled, built ? SHIPPED : undefined);
}

const Stamp = z.strictObject({ compiled: z.string(), source: z.string() });

/** Compiled code stands for its source, as long as neither it nor the build's stamp is of another. */
function codeDigest(): string {
  const own = digestOfFiles(makesModels(CODE, extname(__filename)));
  const stamp = IS_SOURCE ? null : readStamp();
  return stamp?.compiled === own ? stamp.source : own;
}

/** Null where there is none that can be read: then what this code learns is its own. */
function readStamp(): z.infer<typeof Stamp> | null {
  try {
    return Stamp.parse(JSON.parse(readFileSync(STAMP, 'utf8')));
  } catch {
    return null;
  }
}

/** Says beside what the build learns which source this compiled code is of, as `npm run build:server` does; the source has to be there, and be the same. */
export function stampBuild(): void {
  if (IS_SOURCE) return;
  mkdirSync(SHIPPED, { recursive: true });
  const [compiled, source] = [makesModels(CODE, '.js'), makesModels(ROOT, '.ts')].map(digestOfFiles);
  writeFileSync(STAMP, JSON.stringify({ compiled, source }));
}

/** Each a folder or a file. Node is part of it: what counts as a letter comes with it; and so are the packages that read YAML and Markdown. */
export function digestOfFiles(places: readonly string[]): string {
  const digest = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  digest.update(JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies));
  for (const place of places) {
    for (const file of filesOf(place)) {
      digest.update(`${relative(place, file)}\n`).update(readFileSync(file));
    }
  }
  return digest.digest('hex');
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
