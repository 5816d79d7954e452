import { z } from 'zod';
import type { Documents } from '../../core/ports.ts';
import type { ShippedSource } from '../ports.ts';
import { fromSingleFile } from './singleFile.ts';

/** The kind under which the editors' side of an article is stored; the id is `<language>/<id>`. */
export const ARTICLE_KIND = 'article';

/** A source (`core/markdown/articleSource.ts`); what an older version stored as one file is read in today's form. */
const Source = z.string().transform(fromSingleFile);

const Version = z.object({
  markdown: Source,
  at: z.number(),
  by: z.string(),
});

const Step = z.object({
  step: z.enum([
    'saved',
    'submitted',
    'sentBack',
    'approved',
    'published',
    'recalled',
    'discarded',
    'rolledBack',
    'inStep',
  ]),
  at: z.number(),
  by: z.string(),
  /** What was published at this step; only the newest ones are kept in full. */
  markdown: Source.optional(),
  /** Why it was recalled. */
  reason: z.string().optional(),
});

/** What editors did to one article in one language. Staff ids only; never anything a user wrote. */
export const ArticleRecord = z.object({
  /** `basedOn`: hash of the file that this version replaced, null when there was none. */
  published: Version.extend({ basedOn: z.string().nullable() }).nullable(),
  recalled: z.object({ at: z.number(), by: z.string() }).nullable(),
  draft: Version.extend({
    state: z.enum(['draft', 'review']),
    /** Staff who approved this very text. */
    approvedBy: z.array(z.string()),
    /** Hash of the file as it was when this draft was begun; null when there was none, absent in older records. */
    basedOn: z.string().nullable().optional(),
  }).nullable(),
  history: z.array(Step),
  /** What was published last with a second reader, or reviewed where it came from; absent: nothing but what was shipped. */
  read: Source.optional(),
  /** The parts of the English text that this translation has followed; absent: those of the shipped file. */
  follows: z.record(z.string(), z.string()).optional(),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type HistoryStep = z.infer<typeof Step>;

export const EMPTY_RECORD: ArticleRecord = { published: null, recalled: null, draft: null, history: [] };

/** What is stored of one article; nothing, or what cannot be read, is an empty record. `id`: `<language>/<id>`. */
export async function readRecord(
  documents: Documents,
  id: string,
): Promise<{ version: number; record: ArticleRecord }> {
  const row = await documents.get(ARTICLE_KIND, id);
  const parsed = ArticleRecord.safeParse(row?.value);
  return { version: row?.version ?? 0, record: parsed.success ? parsed.data : EMPTY_RECORD };
}

/** Every stored record by `<language>/<id>`; a row that no longer reads as one is left out and counted. */
export async function readRecords(
  documents: Documents,
): Promise<{ records: Map<string, { version: number; record: ArticleRecord }>; unreadable: string[] }> {
  const records = new Map<string, { version: number; record: ArticleRecord }>();
  const unreadable: string[] = [];
  for (const row of await documents.list(ARTICLE_KIND)) {
    const parsed = ArticleRecord.safeParse(row.value);
    if (parsed.success) records.set(row.id, { version: row.version, record: parsed.data });
    else unreadable.push(row.id);
  }
  return { records, unreadable };
}

/**
 * The file has changed under what an editor wrote. `published`: it has overtaken the version that was live. `draft`: a
 * draft was begun on the older one, and would overtake it. Both texts are kept, and an editor says which is meant.
 */
export function fileConflict(
  record: ArticleRecord,
  file: Pick<ShippedSource, 'hash' | 'formerHash'> | null,
): 'published' | 'draft' | null {
  const { draft, published, recalled } = record;
  if (draft) return draft.basedOn !== undefined && !isBasedOn(draft.basedOn, file) ? 'draft' : null;
  return published && !recalled && file !== null && !isBasedOn(published.basedOn, file) ? 'published' : null;
}

function isBasedOn(hash: string | null, file: Pick<ShippedSource, 'hash' | 'formerHash'> | null): boolean {
  return file === null ? hash === null : hash === file.hash || hash === file.formerHash;
}

/**
 * Which text readers see. A recall holds until somebody publishes again. A published version wins over the file it was
 * made from; once that file has changed, the file is the newer of the two.
 */
export function liveMarkdown(
  record: ArticleRecord | null,
  file: ShippedSource | null,
): { from: 'editor' | 'file'; markdown: string } | null {
  if (record?.recalled) return null;
  if (record?.published && (file === null || isBasedOn(record.published.basedOn, file))) {
    return { from: 'editor', markdown: record.published.markdown };
  }
  return file ? { from: 'file', markdown: file.markdown } : null;
}
