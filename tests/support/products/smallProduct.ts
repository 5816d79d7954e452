import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LANGUAGES } from '../../../core/language.ts';
import { ANSWERS_ENDING } from '../../../core/markdown/articleSource.ts';
import { type Product, startProduct } from './product.ts';
import { type ProductProcess, SOURCE_HOOK, startProductProcess } from './productProcess.ts';

/*
 * The whole product over some of the shipped articles, for what does not hang on how many there are: it starts in less than
 * half of the time, and what is published is learnt in a tenth. Suites that use it name only these; what is published in them
 * links to none but these.
 */
const IDS = [
  'add-network',
  'cannot-sell-token',
  'dapp-browser',
  'evm-same-address',
  'fees-explained',
  'find-transaction-hash',
  'funds-stolen',
  'not-enough-for-fee',
  'phrase-exposed',
  'send-failed',
  'signing-requests',
  'slippage',
  'speed-up-cancel',
  'swap-failed',
  'testnet-coins',
  'token-not-shown',
  'tron-energy',
  'unknown-token',
  'wrong-network',
];
const ROOT = join(__dirname, '..', '..', '..');
const ARTICLES = join('knowledge', 'articles');
/** A tree as the repository's own, of links, but for the articles. */
const TREE = join(ROOT, '.cache', 'small');
/** Not the shared one: of one learner it keeps a few, and what few articles teach would crowd out what all do. */
export const LEARNT_OF_FEW = join(ROOT, '.cache', 'learntOfFew');
const NOT_LINKED = ['.cache', '.git', 'knowledge'];

/** As `startProduct`. */
export async function startSmallProduct(options: Parameters<typeof startProduct>[0] = {}): Promise<Product> {
  plant();
  return startProduct({
    ...options,
    env: { HANDRAIL_CACHE_DIR: LEARNT_OF_FEW, ...options.env },
    given: { articlesDir: join(TREE, ARTICLES), ...options.given },
  });
}

/** As `startProductProcess`. */
export async function startSmallProcess(folder: string, env: Record<string, string> = {}): Promise<ProductProcess> {
  plant();
  const main = join(TREE, 'app', 'main.ts');
  const program = ['--preserve-symlinks', '--preserve-symlinks-main', '-r', SOURCE_HOOK, main];
  return startProductProcess(folder, { HANDRAIL_CACHE_DIR: LEARNT_OF_FEW, ...env }, program);
}

/** Two workers may do this at once while a product reads it: what is there already stays as it is. */
function plant(): void {
  for (const language of LANGUAGES) mkdirSync(join(TREE, ARTICLES, language), { recursive: true });
  link('.', NOT_LINKED);
  link('knowledge', ['articles']);
  for (const language of LANGUAGES) {
    const files = IDS.flatMap((id) => [`${id}.md`, id + ANSWERS_ENDING]);
    for (const file of files) copy(join(ARTICLES, language, file));
    const planted = readdirSync(join(TREE, ARTICLES, language));
    for (const file of planted.filter((one) => !files.includes(one)))
      rmSync(join(TREE, ARTICLES, language, file), { force: true });
  }
}

function link(within: string, except: readonly string[]): void {
  for (const name of readdirSync(join(ROOT, within))) {
    if (except.includes(name)) continue;
    const place = join(TREE, within, name);
    // Relative: a copied `.cache` would go on leading to the tree that it was copied from, and drills would try that one.
    const target = relative(dirname(place), join(ROOT, within, name));
    if (linkAt(place) === target) continue;
    symlinkSync(target, `${place}.${process.pid}`);
    renameSync(`${place}.${process.pid}`, place);
  }
}

function linkAt(place: string): string | null {
  try {
    return readlinkSync(place);
  } catch {
    return null;
  }
}

function copy(file: string): void {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (textOf(join(TREE, file)) !== text) writeFileSync(join(TREE, file), text);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
