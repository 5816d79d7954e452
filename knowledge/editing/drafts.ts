import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Documents, Signals } from '../../core/ports.ts';
import { workedOutOnce } from '../../core/process/workedOut.ts';
import type {
  EditAct,
  EditorArticle,
  EditorItem,
  EditRefusal,
  RiskReason,
} from '../../core/protocols/editorProtocol.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import { articleId, MAX_ARTICLE_BYTES, parseArticle } from '../articleStore/articleFile.ts';
import {
  ARTICLE_KIND,
  type ArticleRecord,
  EMPTY_RECORD,
  fileConflict,
  liveMarkdown,
  readRecord,
  readRecords,
} from '../articleStore/articleRecord.ts';
import { changesOf, followsOf, partsIn, type Source, sourceOf } from '../articleStore/sourceText.ts';
import type { Article, ArticleKey, LiveLibrary } from '../ports.ts';
import { type EditFacts, type Editor, edit, versionAt } from './editing.ts';
import { lintArticle } from './lint.ts';
import { risksAnew } from './newlySaid.ts';
import type { Suspects } from './suspects.ts';
import { SOURCE_LANGUAGE } from './translation.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface EditingOptions extends Suspects {
  readonly documents: Documents;
  readonly library: LiveLibrary;
  readonly signals?: Signals;
  /** Content-free audit of who did what: ids and hashes only. */
  readonly ledgerAppend: (at: number, value: unknown) => Promise<unknown>;
  readonly clock: Clock;
  /** How a reader stands to a writer, by their accounts (`staff/apart.ts`); unless given, everybody stands apart. */
  readonly standingOf?: (reader: string, author: string) => Promise<EditFacts['standing']>;
  /** Runs what asks the judges, beside the event loop where texts are long; see `app/compose/knowledge/draftsBeside.ts`. */
  readonly beside?: <T>(work: () => T) => Promise<T>;
}

export type EditOutcome =
  | { readonly kind: 'ok'; readonly version: number }
  /** Somebody else changed the article since `expect`; nothing was written. */
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** What the editor page does with articles. Errors: rejects with `store.unavailable`. */
export interface Editing {
  /** Every article that has a file, a live version or a draft, by id, then language. */
  list(): Promise<EditorItem[]>;
  get(key: ArticleKey): Promise<EditorArticle | null>;
  /** `expect`: the version that the editor saw (0 = never edited). */
  act(key: ArticleKey, act: EditAct, by: Editor, expect: number): Promise<EditOutcome>;
  /** A text that was live once; null when it is no longer kept. `file`: the shipped one. */
  version(key: ArticleKey, at: Milliseconds | 'file'): Promise<string | null>;
  /** Takes an article back in every language it is live in, in one act. Returns those languages. */
  recallEverywhere(id: string, by: Editor, reason?: string): Promise<{ kind: 'ok'; languages: Language[] } | Refused>;
}
type Refused = { readonly kind: 'refused'; readonly reason: EditRefusal };

/** Editing over the documents store: every act is one compare-and-set write of the article's record. */
export function createEditing(options: EditingOptions): Editing {
  return {
    list: () => list(options),
    get: (key) => get(options, key),
    act: (key, act, by, expect) => actAndTell(options, key, act, by, expect),
    version: (key, at) => version(options, key, at),
    recallEverywhere: (id, by, reason) => recallEverywhere(options, id, by, reason),
  };
}

/** Articles in one language that came with no file: every process reads all of them, and a list shows them. */
const MOST_BEGUN = 1_000;

const idOf = (key: ArticleKey) => `${key.language}/${key.id}`;

const stored = (documents: Documents, key: ArticleKey) => readRecord(documents, idOf(key));

async function list(options: EditingOptions): Promise<EditorItem[]> {
  const { documents, library } = options;
  const { records } = await readRecords(documents);
  const keys = new Map<string, ArticleKey>();
  for (const language of LANGUAGES) {
    for (const { id } of [...library.articles(language), ...library.files(language)]) {
      keys.set(`${language}/${id}`, { id, language });
    }
    for (const row of records.keys()) {
      if (row.startsWith(`${language}/`)) keys.set(row, { id: row.slice(language.length + 1), language });
    }
  }
  const recordOf = (row: string) => records.get(row) ?? { version: 0, record: EMPTY_RECORD };
  const itemsOf = () =>
    [...keys].map(([row, key]) => {
      const { version, record } = recordOf(row);
      const source = sourceOf(library, key, recordOf(`${SOURCE_LANGUAGE}/${key.id}`).record);
      return { ...itemOf(options, key, record, version), behind: changesOf(record, source).length };
    });
  const items = await besideOf(options)(itemsOf);
  return items.sort((a, b) => (a.id === b.id ? compare(a.language, b.language) : compare(a.id, b.id)));
}

const besideOf = ({ beside }: Pick<EditingOptions, 'beside'>) => beside ?? (async <T>(work: () => T) => work());

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Judged = Pick<EditingOptions, 'library' | keyof Suspects>;
type Item = Omit<EditorItem, 'behind'>;

function itemOf(options: Judged, key: ArticleKey, record: ArticleRecord, version: number): Item {
  const { library } = options;
  const live = liveMarkdown(record, library.file(key.id, key.language));
  const shown = parsed(options, key, record.draft?.markdown) ?? parsed(options, key, live?.markdown);
  const read = library.article(key.id, key.language);
  return {
    ...key,
    title: shown?.title ?? key.id,
    department: shown?.department ?? null,
    risk: record.draft && shown ? riskOf(options, key, record) : (shown?.risk ?? null),
    live: live?.from ?? 'none',
    draft: record.draft?.state ?? null,
    recalled: record.recalled !== null,
    fileConflict: fileConflict(record, library.file(key.id, key.language)),
    reviewed: read?.reviewed ?? null,
    expires: read?.expires ?? null,
    version,
  };
}

type Shown = Pick<Article, 'title' | 'department' | 'risk' | 'expires'>;
/** Texts of all articles, as live and drawn up. */
const MOST_SHOWN = 10_000;
const shownIn = workedOutOnce(MOST_SHOWN, (markdown: string, id: string, language: Language): Shown | null => {
  const result = parseArticle(markdown, { id, language });
  if (result.kind !== 'ok') return null;
  const { title, department, risk, expires } = result.article;
  return { title, department, risk, expires };
});

/** What a list shows of a text. None is parsed for it twice: a list has hundreds of them, which took more than a second. */
function parsed({ library }: Pick<Judged, 'library'>, key: ArticleKey, markdown: string | undefined): Shown | null {
  if (markdown === undefined) return null;
  const file = library.file(key.id, key.language);
  return file?.markdown === markdown ? file.article : shownIn(markdown, key.id, key.language);
}

/**
 * The greatest of the draft, what is live, what was shipped, and the article in the language that it is translated from:
 * a line that an editor writes into their own draft takes no second pair of eyes off it. So is a draft with a new order to its
 * readers, or with a new sentence that may claim something ("your coins are safe") or earns trust for the desk: one editor alone
 * must not have the bot say it. What was shipped goes live again without one. A text that cannot be read is stopped by lint; until then it is treated with the greater care.
 */
function riskOf(options: Judged, key: ArticleKey, record: ArticleRecord): Article['risk'] {
  if (isAsShipped(options, key, record)) return 'normal';
  if (othersOf(options, key, record).some((one) => one?.risk === 'high') || reasonOf(options, key, record))
    return 'high';
  return parsed(options, key, record.draft?.markdown)?.risk ?? 'high';
}

/** Why the draft of an article of normal risk is of high risk all the same. */
function riskReasonOf(options: Judged, key: ArticleKey, record: ArticleRecord): RiskReason | null {
  const { draft } = record;
  if (!draft || isAsShipped(options, key, record) || parsed(options, key, draft.markdown)?.risk === 'high') return null;
  if (othersOf(options, key, record).some((one) => one?.risk === 'high')) return null;
  return reasonOf(options, key, record);
}

function isAsShipped({ library }: Judged, key: ArticleKey, { draft }: ArticleRecord): boolean {
  return draft !== null && draft.markdown === library.file(key.id, key.language)?.markdown;
}

/** What is live first, then what was, was shipped and is translated from. */
function textsOf({ library }: Judged, key: ArticleKey, record: ArticleRecord): string[] {
  const file = library.file(key.id, key.language);
  return [
    liveMarkdown(record, file)?.markdown,
    record.published?.markdown,
    file?.markdown,
    library.file(key.id, SOURCE_LANGUAGE)?.markdown,
  ].filter((markdown) => markdown !== undefined);
}

/** What a new line is told by: was it published by one editor alone, four words more a draft would say anything in the end. */
function readTextsOf({ library }: Judged, key: ArticleKey, { read }: ArticleRecord): string[] {
  const shipped = [library.file(key.id, key.language), library.file(key.id, SOURCE_LANGUAGE)];
  return [read, ...shipped.map((file) => file?.markdown)].filter((markdown) => markdown !== undefined);
}

function othersOf(options: Judged, key: ArticleKey, record: ArticleRecord): (Pick<Article, 'risk'> | null)[] {
  const others = textsOf(options, key, record).map((markdown) => parsed(options, key, markdown));
  return [...others, options.library.article(key.id, SOURCE_LANGUAGE)];
}

/** A later date than this behind the one that readers have keeps an article from being looked at again. */
const LONGER: Milliseconds = 366 * DAY;

/** Who files an article elsewhere chooses who hears its readers, and who dates it far off has nobody look at what it says. */
function isFiledOtherwise(options: Judged, key: ArticleKey, record: ArticleRecord): boolean {
  const own = parsed(options, key, record.draft?.markdown);
  const now = parsed(options, key, textsOf(options, key, record)[0]);
  if (!own || !now) return false;
  return own.department !== now.department || Date.parse(own.expires) - Date.parse(now.expires) > LONGER;
}

/** Drafts and what they were read against, judged already: a list shows all of them, and each takes seconds where it is long. */
const judged = new WeakMap<Judged, Map<string, RiskReason | null>>();
const MOST_JUDGED = 200;

function reasonOf(options: Judged, key: ArticleKey, record: ArticleRecord): RiskReason | null {
  const { draft } = record;
  if (!draft) return null;
  if (isFiledOtherwise(options, key, record)) return 'filed';
  const before = readTextsOf(options, key, record);
  const live = textsOf(options, key, record)[0];
  const known = judged.get(options) ?? new Map<string, RiskReason | null>();
  judged.set(options, known);
  const id = createHash('sha256')
    .update(JSON.stringify([key, draft.markdown, before, live]))
    .digest('base64url');
  const found = known.get(id);
  if (found !== undefined) return found;
  const suspects = { ...options, isWord: vocabularyOf(options.library) };
  const reason = risksAnew(suspects, key, draft.markdown, before, live);
  if (options.isSure?.() === false) return reason;
  if (known.size >= MOST_JUDGED) known.delete(known.keys().next().value ?? '');
  known.set(id, reason);
  return reason;
}

async function get(options: EditingOptions, key: ArticleKey): Promise<EditorArticle | null> {
  const { documents, library, claims, objectionTo } = options;
  const { version, record } = await stored(documents, key);
  const file = library.file(key.id, key.language);
  const live = liveMarkdown(record, file);
  const markdown = record.draft?.markdown ?? live?.markdown ?? record.published?.markdown ?? file?.markdown;
  if (markdown === undefined) return null;
  const source = await readSource({ documents, library }, key);
  const sourceChanges = changesOf(record, source);
  const judgedNow = await besideOf(options)(() => ({
    ...itemOf(options, key, record, version),
    riskReason: riskReasonOf(options, key, record),
    lint: lintArticle(markdown, key, {
      library,
      ...(claims ? { claims } : {}),
      ...(objectionTo ? { objectionTo } : {}),
    }),
  }));
  return {
    ...judgedNow,
    behind: sourceChanges.length,
    markdown,
    liveMarkdown: live?.markdown ?? null,
    shippedMarkdown: file?.markdown ?? null,
    publishedAt: record.published?.at ?? null,
    sourceMarkdown: source?.live ?? null,
    sourceChanges,
    approvedBy: record.draft?.approvedBy ?? [],
    history: record.history.map(({ markdown: text, ...step }) => ({ ...step, restorable: text !== undefined })),
  };
}

async function readSource(
  { documents, library }: Pick<EditingOptions, 'documents' | 'library'>,
  key: ArticleKey,
): Promise<Source | null> {
  if (key.language === SOURCE_LANGUAGE) return null;
  return sourceOf(library, key, (await stored(documents, { id: key.id, language: SOURCE_LANGUAGE })).record);
}

async function version(
  { documents, library }: EditingOptions,
  key: ArticleKey,
  at: Milliseconds | 'file',
): Promise<string | null> {
  if (at === 'file') return library.file(key.id, key.language)?.markdown ?? null;
  return versionAt((await stored(documents, key)).record, at) ?? null;
}

async function actAndTell(
  options: EditingOptions,
  key: ArticleKey,
  act: EditAct,
  by: Editor,
  expect: number,
): Promise<EditOutcome> {
  const outcome = await actOnce(options, key, act, by, expect);
  if (outcome.kind === 'ok' && (act.kind === 'publish' || act.kind === 'recall')) await tellReaders(options);
  return outcome;
}

async function actOnce(
  options: EditingOptions,
  key: ArticleKey,
  act: EditAct,
  by: Editor,
  expect: number,
): Promise<EditOutcome> {
  const { documents, library, clock } = options;
  if (!articleId.safeParse(key.id).success) return { kind: 'refused', reason: 'unknownArticle' };
  if (act.kind === 'save' && Buffer.byteLength(act.markdown) > MAX_ARTICLE_BYTES)
    return { kind: 'refused', reason: 'lint' };
  const { version, record } = await stored(documents, key);
  if (version !== expect) return { kind: 'conflict', version };
  const file = library.file(key.id, key.language);
  if (act.kind === 'save' && version === 0 && !file && (await countBegun(options)) >= MOST_BEGUN)
    return { kind: 'refused', reason: 'tooMany' };
  const draft = record.draft?.markdown;
  const source = await readSource(options, key);
  const judgedNow = await besideOf(options)(() => ({
    risk: riskOf(options, key, record),
    lintErrors: draft === undefined ? 0 : errorsIn(draft, key, options),
  }));
  const result = edit(record, act, by, {
    now: clock(),
    file,
    isLive: liveMarkdown(record, file) !== null,
    ...judgedNow,
    standing: await standing(options, act, by, record),
    source: partsIn(source?.live ?? null),
    followsOnPublish: act.kind === 'publish' ? followsOf(record, source, file?.markdown ?? null, draft) : null,
  });
  if (result.kind === 'refused') return result;
  const written = await documents.put(ARTICLE_KIND, idOf(key), result.record, { expect });
  if (written.kind === 'conflict') return written;
  // Nobody ever read it: what is left would count against the next ones for good.
  if (act.kind === 'discard' && !file && !record.published) await documents.remove(ARTICLE_KIND, idOf(key));
  await options.ledgerAppend(clock(), { kind: `article.${act.kind}`, article: idOf(key), by: by.id });
  return written;
}

async function standing(
  { standingOf }: EditingOptions,
  act: EditAct,
  by: Editor,
  { draft }: ArticleRecord,
): Promise<EditFacts['standing']> {
  return act.kind === 'approve' && draft && standingOf ? standingOf(by.id, draft.by) : 'apart';
}

async function countBegun({ documents, library }: EditingOptions): Promise<number> {
  const files = new Set(LANGUAGES.flatMap((language) => library.files(language).map(({ id }) => `${language}/${id}`)));
  return (await documents.list(ARTICLE_KIND)).filter(({ id }) => !files.has(id)).length;
}

function errorsIn(markdown: string, key: ArticleKey, { library, objectionTo }: EditingOptions): number {
  return lintArticle(markdown, key, { library, ...(objectionTo ? { objectionTo } : {}) }).filter(
    (finding) => finding.level === 'error',
  ).length;
}

/** This process sees the change before the editor gets an answer; the others are woken. */
async function tellReaders({ library, signals }: EditingOptions): Promise<void> {
  await library.refresh();
  signals?.publish({ kind: 'articles' });
}

/** Readers lose all languages in the same moment: none of them is offered in the place of another. */
async function recallEverywhere(
  options: EditingOptions,
  id: string,
  by: Editor,
  reason?: string,
): Promise<{ kind: 'ok'; languages: Language[] } | Refused> {
  const languages: Language[] = [];
  for (const language of LANGUAGES) {
    const outcome = await recallOne(options, { id, language }, by, reason);
    if (outcome.kind === 'ok') languages.push(language);
    else if (outcome.kind === 'refused' && outcome.reason !== 'nothingLive') return outcome;
  }
  if (languages.length > 0) await tellReaders(options);
  return languages.length > 0 ? { kind: 'ok', languages } : { kind: 'refused', reason: 'nothingLive' };
}

/** A recall wins over whoever writes at the same moment: it is tried again on their version. */
async function recallOne(
  options: EditingOptions,
  key: ArticleKey,
  by: Editor,
  reason: string | undefined,
): Promise<EditOutcome> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { version } = await stored(options.documents, key);
    const outcome = await actOnce(options, key, { kind: 'recall', reason }, by, version);
    if (outcome.kind !== 'conflict') return outcome;
  }
  const { version } = await stored(options.documents, key);
  return { kind: 'conflict', version };
}
