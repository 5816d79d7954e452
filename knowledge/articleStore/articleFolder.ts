import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { ANSWERS_ENDING, type ArticleFiles, placeOf, sourceOfFiles } from '../../core/markdown/articleSource.ts';
import type { Log } from '../../core/process/log.ts';
import type { KeptValues } from '../../text/learning/keptModels.ts';
import type { Article, ShippedSource } from '../ports.ts';
import { MAX_ARTICLE_BYTES, parseArticle } from './articleFile.ts';
import { keepArticles, keptArticles } from './keptArticles.ts';
import { asSingleFile } from './singleFile.ts';

/** Both files of an article. By its hash a published version remembers what it was based on. */
export interface ArticleFileState extends ShippedSource {
  readonly id: string;
  readonly language: Language;
}

export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

interface Known {
  readonly stamp: string;
  /** The last version of the files that was valid; null when none ever was. */
  readonly valid: ArticleFileState | null;
  readonly problems: readonly FileProblem[];
}

/**
 * The article files as they are now. When one stops being valid it is reported, and the last valid version of both stays.
 * `reread` returns the keys (`<language>/<id>`) whose valid version changed.
 */
export interface ArticleFolder {
  get(key: string): ArticleFileState | null;
  keys(): readonly string[];
  problems(): readonly FileProblem[];
  reread(): Promise<string[]>;
  close(): void;
}

const READ_AT_ONCE = 32;
const DEBOUNCE_MS = 100;

export function hashOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex');
}

/**
 * Opens `<dir>/<language>/<id>.md` with its `<id>.answers.yaml` and calls `onTouched` soon after anything in there changed.
 * Missing folders are empty. `kept`: where it is kept what all of them were read to be.
 */
export async function openArticleFolder(
  dir: string,
  log: Log,
  onTouched: () => void,
  kept?: KeptValues,
): Promise<ArticleFolder> {
  const known = new Map<string, Known>();
  const folder = {
    get: (key: string) => known.get(key)?.valid ?? null,
    keys: () => [...known].filter(([, state]) => state.valid).map(([key]) => key),
    problems: () => [...known.values()].flatMap((state) => state.problems),
    reread: () => reread(dir, known, log),
  };
  await reread(dir, known, log, kept);
  return { ...folder, close: watchFolders(dir, onTouched, log) };
}

async function reread(dir: string, known: Map<string, Known>, log: Log, kept?: KeptValues): Promise<string[]> {
  const found = (await Promise.all(LANGUAGES.map((language) => listFiles(dir, language)))).flat();
  const keys = new Set(found.map((file) => file.key));
  const changed = [...known.keys()].filter((key) => !keys.has(key));
  for (const key of changed) known.delete(key);
  const sources = await sourcesOf(dir, found, known);
  const parse = parserFor(sources, kept);
  for (const source of sources) {
    const { key } = source.found;
    const next = readOne(source, known.get(key), parse.article);
    if (next.valid?.hash !== known.get(key)?.valid?.hash) changed.push(key);
    // Why, says the editor or `handrail kb lint`: reasons may quote the text.
    for (const { line } of next.problems) log.warn('article.refused', { article: key, line });
    known.set(key, next);
  }
  parse.keep();
  return changed;
}

/** Reads each source anew, unless all of them were read at an earlier start. */
function parserFor(sources: readonly Source[], kept?: KeptValues) {
  const hashes = sources.flatMap(({ text }) => (text ? [text.hash] : []));
  const before = kept ? keptArticles(hashes, kept) : new Map();
  const anew = new Map<string, Article>();
  return {
    article(markdown: string, hash: string, found: FoundFile): ReturnType<typeof parseArticle> {
      const parsed = before.get(hash);
      if (parsed?.id === found.id && parsed.language === found.language)
        return { kind: 'ok', article: { ...parsed, markdown } };
      const read = parseArticle(markdown, found);
      if (read.kind === 'ok') anew.set(hash, read.article);
      return read;
    },
    keep() {
      if (kept && before.size === 0 && anew.size > 0) keepArticles(hashes, anew, kept);
    },
  };
}

interface FoundFile {
  readonly key: string;
  readonly id: string;
  readonly language: Language;
}

async function listFiles(dir: string, language: Language): Promise<FoundFile[]> {
  const names = (await readdir(join(dir, language)).catch(() => [])).filter((name) => !name.startsWith('.'));
  const ids = ['.md', ANSWERS_ENDING].flatMap((ending) =>
    names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)),
  );
  return [...new Set(ids)].map((id) => ({ key: `${language}/${id}`, id, language }));
}

/** The files of an article as they are now; `stamps`: null of one that is not there. `text`: null where they are not both, or too large. */
interface Source {
  readonly found: FoundFile;
  readonly stamps: readonly [Stamp | null, Stamp | null];
  readonly text: { readonly files: ArticleFiles; readonly markdown: string; readonly hash: string } | null;
}

/** Without what has not changed since, and without files that went away between listing and reading. */
async function sourcesOf(
  dir: string,
  found: readonly FoundFile[],
  known: ReadonlyMap<string, Known>,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (let start = 0; start < found.length; start += READ_AT_ONCE) {
    const batch = found.slice(start, start + READ_AT_ONCE);
    const read = await Promise.all(batch.map((file) => sourceOf(dir, file, known.get(file.key)).catch(() => null)));
    sources.push(...read.filter((source) => source !== null));
  }
  return sources;
}

async function sourceOf(dir: string, found: FoundFile, before: Known | undefined): Promise<Source | null> {
  const [text, asked] = [join(dir, `${found.key}.md`), join(dir, `${found.key}${ANSWERS_ENDING}`)];
  const stamps = [await stampOf(text), await stampOf(asked)] as const;
  if (before?.stamp === stampIn(stamps)) return null;
  if (!stamps[0]?.isFile || !stamps[1]?.isFile || stamps[0].size + stamps[1].size > MAX_ARTICLE_BYTES)
    return { found, stamps, text: null };
  const files = { markdown: await readFile(text, 'utf8'), answers: await readFile(asked, 'utf8') };
  const markdown = sourceOfFiles(files);
  return { found, stamps, text: { files, markdown, hash: hashOf(markdown) } };
}

function readOne(
  { found, stamps, text }: Source,
  before: Known | undefined,
  parse: ReturnType<typeof parserFor>['article'],
): Known {
  const stamp = stampIn(stamps);
  const refused = (problems: readonly FileProblem[]) => ({ stamp, valid: before?.valid ?? null, problems });
  const problem = (ending: string, line: number, reason: string) => ({ path: `${found.key}${ending}`, line, reason });
  // Without its text an article is gone, whatever was left behind.
  if (!stamps[0])
    return { stamp, valid: null, problems: [problem(ANSWERS_ENDING, 1, `has no ${found.id}.md beside it`)] };
  if (!stamps[1]) return refused([problem('.md', 1, `has no ${found.id}${ANSWERS_ENDING} beside it`)]);
  const odd = stamps.findIndex((one) => !one?.isFile);
  if (odd >= 0) return refused([problem(odd === 0 ? '.md' : ANSWERS_ENDING, 1, 'is no ordinary file')]);
  if (!text) return refused([problem('.md', 1, `is larger than ${MAX_ARTICLE_BYTES} bytes`)]);
  const { files, markdown, hash } = text;
  const parsed = parse(markdown, hash, found);
  if (parsed.kind === 'invalid')
    return refused(
      parsed.problems.map(({ line, reason }) => {
        const place = placeOf(markdown, line);
        return problem(place.ending, place.line, reason);
      }),
    );
  const { id, language } = found;
  const formerHash = hashOf(asSingleFile(files));
  return { stamp, valid: { id, language, markdown, hash, formerHash, article: parsed.article }, problems: [] };
}

interface Stamp {
  readonly stamp: string;
  readonly size: number;
  /** A pipe or a device would be read without end. */
  readonly isFile: boolean;
}

function stampIn(stamps: Source['stamps']): string {
  return stamps.map((one) => one?.stamp ?? 'none').join(' ');
}

/** Null: there is no such file. */
async function stampOf(file: string): Promise<Stamp | null> {
  const found = await stat(file).catch(() => null);
  return (
    found && {
      stamp: `${found.mtimeMs}:${found.size}:${found.ino}`,
      size: found.size,
      isFile: found.isFile(),
    }
  );
}

/** Editors save in bursts and some write a file in several steps, so the folder is read once it has been quiet. */
function watchFolders(dir: string, onTouched: () => void, log: Log): () => void {
  let timer: NodeJS.Timeout | undefined;
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(onTouched, DEBOUNCE_MS);
    timer.unref();
  };
  const watchers: FSWatcher[] = [];
  for (const language of LANGUAGES) {
    try {
      const watcher = watch(join(dir, language), { persistent: false }, touched);
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      log.warn('articles.unwatched', { folder: language });
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
