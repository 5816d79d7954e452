import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Documents, Signals } from '../../core/ports.ts';
import type { Log } from '../../core/process/log.ts';
import { SECOND } from '../../core/time.ts';
import type { KeptValues } from '../../text/learning/keptModels.ts';
import type { Article, ArticleKey, LiveLibrary, ShippedSource } from '../ports.ts';
import { parseArticle } from './articleFile.ts';
import { type ArticleFolder, type FileProblem, openArticleFolder } from './articleFolder.ts';
import { type ArticleRecord, liveMarkdown, readRecords } from './articleRecord.ts';
import { type Variables, withVariables } from './variables.ts';

export interface LibraryOptions {
  /** Holds `<language>/<id>.md` and `<language>/<id>.answers.yaml`. */
  readonly articlesDir: string;
  /** The editors' side; without it the files are all there is. */
  readonly documents?: Documents;
  readonly signals?: Signals;
  readonly log: Log;
  /** The operator's names, filled into what readers see. */
  readonly variables?: Variables;
  /** How often files and documents are looked at even without being told; 0 = never. A lost signal costs at most this. */
  readonly pollEvery?: number;
  /** Where it is kept what the files were read to be. */
  readonly kept?: KeptValues;
}

/** The content that readers see, kept current with the files and with what editors publish in any process. */
export async function openLibrary(options: LibraryOptions): Promise<LiveLibrary> {
  const library = new OpenLibrary(options);
  await library.open();
  return library;
}

class OpenLibrary implements LiveLibrary {
  private folder: ArticleFolder | null = null;
  private records = new Map<string, { version: number; record: ArticleRecord }>();
  private readonly live = new Map<string, Article>();
  private readonly lists = new Map<Language, readonly Article[]>();
  private readonly listeners = new Set<(changed: readonly ArticleKey[]) => void>();
  private readonly closers: (() => void)[] = [];
  private running: Promise<void> = Promise.resolve();
  private failure: string | null = null;

  constructor(private readonly options: LibraryOptions) {}

  async open(): Promise<void> {
    const { articlesDir, signals, log, kept, pollEvery = 5 * SECOND } = this.options;
    const later = () => void this.refresh().catch(() => undefined);
    this.folder = await openArticleFolder(articlesDir, log, later, kept);
    this.closers.push(() => this.folder?.close());
    await this.refresh();
    if (signals) {
      this.closers.push(signals.subscribe((signal) => signal.kind === 'articles' && later()));
    }
    if (pollEvery > 0) {
      const timer = setInterval(later, pollEvery);
      timer.unref();
      this.closers.push(() => clearInterval(timer));
    }
  }

  article(id: string, language: Language): Article | null {
    return this.live.get(`${language}/${id}`) ?? null;
  }

  articles(language: Language): readonly Article[] {
    return this.lists.get(language) ?? [];
  }

  file(id: string, language: Language): ShippedSource | null {
    return this.folder?.get(`${language}/${id}`) ?? null;
  }

  files(language: Language): readonly ArticleKey[] {
    const prefix = `${language}/`;
    const keys = this.folder?.keys().filter((key) => key.startsWith(prefix)) ?? [];
    return keys.map((key) => ({ id: key.slice(prefix.length), language }));
  }

  problems(): readonly FileProblem[] {
    return this.folder?.problems() ?? [];
  }

  onChange(listener: (changed: readonly ArticleKey[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  check(): { ok: boolean; detail: string } {
    if (this.live.size === 0) return { ok: false, detail: 'no article is published' };
    if (this.failure) return { ok: false, detail: this.failure };
    return { ok: true, detail: `${this.live.size} articles` };
  }

  close(): void {
    for (const close of this.closers.splice(0)) close();
    this.listeners.clear();
  }

  /** Looks at files and documents now. Calls queue up, so the last one always sees what was there when it was made. */
  refresh(): Promise<void> {
    const next = this.running.catch(() => undefined).then(() => this.look());
    this.running = next;
    return next;
  }

  private async look(): Promise<void> {
    const touched = new Set(await this.folder?.reread());
    try {
      for (const key of await this.readDocuments()) touched.add(key);
      this.failure = null;
    } catch {
      // What is published stays answerable while the store is away; readiness says so.
      this.failure = 'the editors’ versions cannot be read';
    }
    const keys = this.live.size === 0 ? new Set([...(this.folder?.keys() ?? []), ...this.records.keys()]) : touched;
    const changed = [...keys].flatMap((key) => this.settle(key));
    if (changed.length === 0) return;
    for (const language of new Set(changed.map((key) => key.language))) this.listAgain(language);
    for (const listener of this.listeners) listener(changed);
  }

  private async readDocuments(): Promise<string[]> {
    if (!this.options.documents) return [];
    const { records, unreadable } = await readRecords(this.options.documents);
    for (const id of unreadable) this.options.log.warn('article.recordUnreadable', { article: id });
    const keys = new Set([...records.keys(), ...this.records.keys()]);
    const touched = [...keys].filter((key) => records.get(key)?.version !== this.records.get(key)?.version);
    this.records = records;
    return touched;
  }

  /** Puts the version that readers should see into place; an empty result means that nothing changed for them. */
  private settle(key: string): ArticleKey[] {
    const language = LANGUAGES.find((candidate) => key.startsWith(`${candidate}/`));
    if (!language) return [];
    const id = key.slice(language.length + 1);
    const chosen = this.choose(key, { id, language });
    const next = chosen && withVariables(chosen, this.options.variables ?? {});
    if (next?.markdown === this.live.get(key)?.markdown) return [];
    if (next) this.live.set(key, next);
    else this.live.delete(key);
    return [{ id, language }];
  }

  private choose(key: string, where: ArticleKey): Article | null {
    const file = this.folder?.get(key) ?? null;
    const chosen = liveMarkdown(this.records.get(key)?.record ?? null, file);
    if (!chosen) return null;
    if (chosen.from === 'file') return file?.article ?? null;
    const parsed = parseArticle(chosen.markdown, where);
    if (parsed.kind === 'ok') return parsed.article;
    this.options.log.warn('article.publishedUnreadable', { article: key });
    return file?.article ?? null;
  }

  private listAgain(language: Language): void {
    const articles = [...this.live.values()].filter((article) => article.language === language);
    this.lists.set(
      language,
      articles.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }
}
