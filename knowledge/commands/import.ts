import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Documents } from '../../core/ports.ts';
import type { Clock } from '../../core/time.ts';
import { parseArticle } from '../articleFile.ts';
import { ARTICLE_KIND, ArticleRecord, EMPTY_RECORD } from '../articleRecord.ts';
import { publishImported } from '../editing.ts';
import { lintArticle } from '../lint.ts';
import type { Article, ArticleKey, Library, LiveLibrary } from '../ports.ts';
import type { CommandResult } from './result.ts';

export interface ImportOptions {
  /** Holds `<language>/<id>.md`. */
  readonly folder: string;
  /** Who is named in the history: a staff id. */
  readonly by: string;
  readonly json: boolean;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

interface Incoming extends ArticleKey {
  readonly path: string;
  readonly markdown: string;
}

/**
 * `handrail kb import`: publishes a folder of articles. Files that say what is live already are left alone; one file
 * with an error stops the whole import, so that half a checkout is never live.
 */
export async function importCommand(options: ImportOptions): Promise<CommandResult> {
  const incoming = (await Promise.all(LANGUAGES.map((language) => readFolder(options.folder, language)))).flat();
  if (incoming.length === 0) {
    return { output: '', exitCode: 2, complaint: `${options.folder}: holds no <language>/<id>.md` };
  }
  const library = await options.openLibrary();
  const errors = findErrors(incoming, library);
  if (errors.length > 0) {
    library.close();
    return { output: '', exitCode: 2, complaint: errors.join('\n') };
  }
  const changed = incoming.filter(({ id, language, markdown }) => library.article(id, language)?.markdown !== markdown);
  for (const file of changed) await publish(options, library, file);
  await library.refresh();
  library.close();
  const report = { imported: changed.length, unchanged: incoming.length - changed.length };
  const readable = `${report.imported} imported, ${report.unchanged} unchanged`;
  return { output: options.json ? JSON.stringify(report) : readable, exitCode: 0 };
}

async function readFolder(folder: string, language: Language): Promise<Incoming[]> {
  const names = (await readdir(join(folder, language)).catch(() => [])).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const markdown = await readFile(join(folder, language, name), 'utf8');
      return { id: name.slice(0, -3), language, path: `${language}/${name}`, markdown };
    }),
  );
}

function findErrors(incoming: readonly Incoming[], library: LiveLibrary): string[] {
  const together = withIncoming(incoming, library);
  return incoming.flatMap((file) =>
    lintArticle(file.markdown, file, { library: together })
      .filter((finding) => finding.level === 'error')
      .map((finding) => `${file.path}:${finding.line}: ${finding.reason}`),
  );
}

/** The library as it will be: files of one import may link to each other. */
function withIncoming(incoming: readonly Incoming[], library: Library): Library {
  const arriving = new Map<string, Article>();
  for (const file of incoming) {
    const parsed = parseArticle(file.markdown, file);
    if (parsed.kind === 'ok') arriving.set(`${file.language}/${file.id}`, parsed.article);
  }
  return {
    article: (id, language) => arriving.get(`${language}/${id}`) ?? library.article(id, language),
    articles(language) {
      const staying = library.articles(language).filter(({ id }) => !arriving.has(`${language}/${id}`));
      return [...staying, ...[...arriving.values()].filter((article) => article.language === language)];
    },
  };
}

async function publish({ documents, clock, by }: ImportOptions, library: LiveLibrary, file: Incoming): Promise<void> {
  const id = `${file.language}/${file.id}`;
  const row = await documents.get(ARTICLE_KIND, id);
  const parsed = ArticleRecord.safeParse(row?.value);
  const fileHash = library.file(file.id, file.language)?.hash ?? null;
  const record = publishImported(parsed.success ? parsed.data : EMPTY_RECORD, file.markdown, by, {
    now: clock(),
    fileHash,
  });
  await documents.put(ARTICLE_KIND, id, record);
}
