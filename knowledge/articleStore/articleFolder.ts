import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ANSWERS_ENDING, placeOf, sourceOfFiles } from '../../core/articleSource.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { Article, ShippedSource } from '../ports.ts';
import { MAX_ARTICLE_BYTES, parseArticle } from './articleFile.ts';
import { asSingleFile } from './singleFile.ts';

/** Both files of an article. By its hash a published version remembers what it was based on. */
export interface ArticleFileState extends ShippedSource {
  readonly id: string;
  readonly language: Language;
  readonly article: Article;
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

/** Opens `<dir>/<language>/<id>.md` with its `<id>.answers.yaml` and calls `onTouched` soon after anything in there changed. Missing folders are empty. */
export async function openArticleFolder(dir: string, log: Log, onTouched: () => void): Promise<ArticleFolder> {
  const known = new Map<string, Known>();
  const folder = {
    get: (key: string) => known.get(key)?.valid ?? null,
    keys: () => [...known].filter(([, state]) => state.valid).map(([key]) => key),
    problems: () => [...known.values()].flatMap((state) => state.problems),
    reread: () => reread(dir, known, log),
  };
  await folder.reread();
  return { ...folder, close: watchFolders(dir, onTouched, log) };
}

async function reread(dir: string, known: Map<string, Known>, log: Log): Promise<string[]> {
  const found = (await Promise.all(LANGUAGES.map((language) => listFiles(dir, language)))).flat();
  const keys = new Set(found.map((file) => file.key));
  const changed = [...known.keys()].filter((key) => !keys.has(key));
  for (const key of changed) known.delete(key);
  for (let start = 0; start < found.length; start += READ_AT_ONCE) {
    const batch = found.slice(start, start + READ_AT_ONCE);
    const results = await Promise.all(batch.map((file) => readOne(dir, file, known.get(file.key))));
    results.forEach((next, index) => {
      const key = batch[index]?.key;
      if (!next || !key) return;
      if (next.valid?.hash !== known.get(key)?.valid?.hash) changed.push(key);
      // Why, says the editor or `handrail kb lint`: reasons may quote the text.
      for (const { line } of next.problems) log.warn('article.refused', { article: key, line });
      known.set(key, next);
    });
  }
  return changed;
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

/** Null when nothing changed since `before`, or when the files went away between listing and reading. */
async function readOne(dir: string, found: FoundFile, before: Known | undefined): Promise<Known | null> {
  try {
    const [text, asked] = ['.md', ANSWERS_ENDING].map((ending) => join(dir, `${found.key}${ending}`));
    const stamps = await Promise.all([stampOf(text), stampOf(asked)]);
    const stamp = stamps.map((one) => one?.stamp ?? 'none').join(' ');
    if (before?.stamp === stamp) return null;
    const refused = (problems: readonly FileProblem[]) => ({ stamp, valid: before?.valid ?? null, problems });
    const problem = (ending: string, line: number, reason: string) => ({ path: `${found.key}${ending}`, line, reason });
    // Without its text an article is gone, whatever was left behind.
    if (!stamps[0])
      return { stamp, valid: null, problems: [problem(ANSWERS_ENDING, 1, `has no ${found.id}.md beside it`)] };
    if (!stamps[1]) return refused([problem('.md', 1, `has no ${found.id}${ANSWERS_ENDING} beside it`)]);
    if (stamps[0].size + stamps[1].size > MAX_ARTICLE_BYTES)
      return refused([problem('.md', 1, `is larger than ${MAX_ARTICLE_BYTES} bytes`)]);
    const files = { markdown: await readFile(text ?? '', 'utf8'), answers: await readFile(asked ?? '', 'utf8') };
    const markdown = sourceOfFiles(files);
    const parsed = parseArticle(markdown, found);
    if (parsed.kind === 'invalid')
      return refused(
        parsed.problems.map(({ line, reason }) => {
          const place = placeOf(markdown, line);
          return problem(place.ending, place.line, reason);
        }),
      );
    const { id, language } = found;
    const hashes = { hash: hashOf(markdown), formerHash: hashOf(asSingleFile(files)) };
    return { stamp, valid: { id, language, markdown, ...hashes, article: parsed.article }, problems: [] };
  } catch {
    return null;
  }
}

/** Null: there is no such file. */
async function stampOf(file: string | undefined): Promise<{ stamp: string; size: number } | null> {
  const found = await stat(file ?? '').catch(() => null);
  return found && { stamp: `${found.mtimeMs}:${found.size}:${found.ino}`, size: found.size };
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
