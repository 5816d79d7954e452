import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Log } from '../../core/log.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { type ModelFolder, openModelFolder } from '../../text/learning/modelFolder.ts';
import type { Config } from '../config/config.ts';

const ROOT = packageRoot(__dirname);
/** The code as it runs, from source or compiled. */
const CODE = join(__dirname, '..', '..');

/** Whatever turns a text into what is learnt. An entry too many costs one learning after an update, one too few an old model. */
const MAKES_MODELS = [
  join(CODE, 'text'),
  join(CODE, 'understanding', 'recognise'),
  join(CODE, 'app', 'compose'),
  join(CODE, 'core'),
  join(CODE, 'knowledge', 'articleStore'),
  join(CODE, 'knowledge', 'search'),
  join(ROOT, 'knowledge', 'thesaurus'),
  join(ROOT, 'understanding', 'rules'),
];

/** Where the desk keeps what it has learnt: from articles, training and editors' examples, never from a conversation. */
export function openKept({ cacheDir }: Config, log: Log): ModelFolder {
  return openModelFolder(cacheDir, digestOfFiles(MAKES_MODELS), (error) => log.error('learning.notKept', error));
}

/** Node is part of it: what counts as a letter comes with it; and so are the packages that read YAML and Markdown. */
function digestOfFiles(folders: readonly string[]): string {
  const digest = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  digest.update(JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies));
  for (const folder of folders) {
    for (const file of filesOf(folder)) {
      digest.update(`${relative(folder, file)}\n`).update(readFileSync(file));
    }
  }
  return digest.digest('hex');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
