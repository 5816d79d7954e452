import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Log } from '../../core/log.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { type ModelFolder, openModelFolder } from '../../text/learning/modelFolder.ts';
import type { Config } from '../config/config.ts';

const ROOT = packageRoot(__dirname);
/** The code as it runs, from source or compiled. */
const CODE = join(__dirname, '..', '..');
/** What the build has learnt from the content that it ships (`npm run build:learnt`). */
export const SHIPPED = join(CODE, 'learnt');

/** Whatever turns a text into what is learnt. An entry too many costs one learning after an update, one too few an old model. */
const MAKES_MODELS = [
  join(CODE, 'text'),
  join(CODE, 'understanding', 'recognise'),
  join(CODE, 'understanding', `claimKeys${extname(__filename)}`),
  join(CODE, 'languages', 'hant'),
  join(CODE, 'app', 'compose'),
  join(CODE, 'core'),
  join(CODE, 'knowledge', 'articleStore'),
  join(CODE, 'knowledge', 'search'),
  join(ROOT, 'knowledge', 'thesaurus'),
  join(ROOT, 'understanding', 'rules'),
];

/** Where the desk keeps what it has learnt: from articles, training and editors' examples, never from a conversation. */
export function openKept({ cacheDir }: Config, log: Log): ModelFolder {
  return openModelFolder(
    cacheDir,
    digestOfFiles(MAKES_MODELS),
    (error) => log.error('learning.notKept', error),
    SHIPPED,
  );
}

/** Each a folder or a file. Node is part of it: what counts as a letter comes with it; and so are the packages that read YAML and Markdown. */
function digestOfFiles(places: readonly string[]): string {
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
