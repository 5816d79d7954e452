import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { Article } from '../ports.ts';
import { MAX_ARTICLE_BYTES, parseArticle } from './articleFile.ts';

export interface ArticleFileState {
  readonly id: string;
  readonly language: Language;
  readonly markdown: string;
  /** SHA-256 of the bytes, hex: how a published version remembers what it was based on. */
  readonly hash: string;
  readonly article: Article;
}

export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

interface Known {
  readonly stamp: string;
  /** The last version of the file that was valid; null when none ever was. */
  readonly valid: ArticleFileState | null;
  readonly problems: readonly FileProblem[];
}

/**
 * The article files as they are now. A file that stops being valid is reported and its last valid version stays.
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

/** Opens `<dir>/<language>/<id>.md` and calls `onTouched` soon after anything in there changed. Missing folders are empty. */
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
    const results = await Promise.all(batch.map((file) => readOne(file, known.get(file.key))));
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
  readonly path: string;
  readonly file: string;
}

async function listFiles(dir: string, language: Language): Promise<FoundFile[]> {
  const names = await readdir(join(dir, language)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => {
      const id = name.slice(0, -3);
      return { key: `${language}/${id}`, id, language, path: `${language}/${name}`, file: join(dir, language, name) };
    });
}

/** Null when nothing changed since `before`, or when the file went away between listing and reading. */
async function readOne(found: FoundFile, before: Known | undefined): Promise<Known | null> {
  try {
    const { mtimeMs, size, ino } = await stat(found.file);
    const stamp = `${mtimeMs}:${size}:${ino}`;
    if (before?.stamp === stamp) return null;
    const problem = (line: number, reason: string) => ({ path: found.path, line, reason });
    if (size > MAX_ARTICLE_BYTES) {
      return {
        stamp,
        valid: before?.valid ?? null,
        problems: [problem(1, `is larger than ${MAX_ARTICLE_BYTES} bytes`)],
      };
    }
    const markdown = await readFile(found.file, 'utf8');
    const parsed = parseArticle(markdown, found);
    if (parsed.kind === 'invalid') {
      const problems = parsed.problems.map(({ line, reason }) => problem(line, reason));
      return { stamp, valid: before?.valid ?? null, problems };
    }
    const { id, language } = found;
    return { stamp, valid: { id, language, markdown, hash: hashOf(markdown), article: parsed.article }, problems: [] };
  } catch {
    return null;
  }
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
