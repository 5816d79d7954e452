import type { DepartmentId } from '../../../core/departments.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { EditorItem } from '../../../core/protocols/editorProtocol.ts';

/** One topic: its article in every language that has one. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  /** Language of the title. */
  readonly language: Language;
  readonly department: DepartmentId | null;
  readonly risk: 'normal' | 'high' | null;
  readonly items: Readonly<Record<Language, EditorItem | null>>;
  /** The oldest date on which a live text was checked, and the first on which one is due; ISO dates. */
  readonly reviewed: string | null;
  readonly expires: string | null;
}

export type ArticleState = 'live' | 'edited' | 'draft' | 'review' | 'recalled' | 'missing' | 'none';
export type ArticleFilter = 'all' | 'drafts' | 'behind' | 'missing' | 'due' | 'recalled';

/** Topics by title in the reader's language, English where there is none. */
export function toRows(items: readonly EditorItem[], reader: Language): readonly ArticleRow[] {
  const ids = new Set(items.map(({ id }) => id));
  const byId = new Map([...ids].map((id): [string, EditorItem[]] => [id, []]));
  for (const item of items) byId.get(item.id)?.push(item);
  const rows = [...byId].map(([id, own]) => toRow(id, own, reader));
  return rows.sort((a, b) => a.title.localeCompare(b.title, reader));
}

function toRow(id: string, own: readonly EditorItem[], reader: Language): ArticleRow {
  const of = (language: Language) => own.find((item) => item.language === language) ?? null;
  const named = of(reader) ?? of('en') ?? own[0];
  const items = Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));
  const earliest = (dates: (string | null)[]) => dates.filter((date) => date !== null).sort()[0] ?? null;
  return {
    id,
    title: named?.title ?? id,
    language: named?.language ?? reader,
    department: named?.department ?? null,
    risk: own.some(({ risk }) => risk === 'high') ? 'high' : (named?.risk ?? null),
    items: items as Record<Language, EditorItem | null>,
    reviewed: earliest(own.map((item) => item.reviewed)),
    expires: earliest(own.map((item) => item.expires)),
  };
}

/** What the table says about one text. What waits for somebody is said before what readers see. */
export function stateOf(item: EditorItem | null): ArticleState {
  if (!item) return 'missing';
  if (item.draft) return item.draft;
  if (item.recalled) return 'recalled';
  if (item.live === 'none') return 'none';
  return item.live === 'editor' ? 'edited' : 'live';
}

/** `today`: ISO date. */
export function isDue({ expires }: Pick<ArticleRow, 'expires'>, today: string): boolean {
  return expires !== null && expires <= today;
}

/** Rows that show what was asked for. Every word of the search has to be in a title or in the id. */
export function filterRows(
  rows: readonly ArticleRow[],
  wanted: { query: string; department: DepartmentId | null; filter: ArticleFilter; today: string },
): readonly ArticleRow[] {
  const terms = wanted.query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (wanted.department && row.department !== wanted.department) return false;
    if (!passes(row, wanted.filter, wanted.today)) return false;
    const titles = LANGUAGES.map((language) => row.items[language]?.title ?? '');
    const text = [row.id, ...titles].join(' ').normalize('NFKC').toLowerCase();
    return terms.every((term) => text.includes(term));
  });
}

function passes(row: ArticleRow, filter: ArticleFilter, today: string): boolean {
  const states = LANGUAGES.map((language) => stateOf(row.items[language]));
  if (filter === 'drafts') return states.some((state) => state === 'draft' || state === 'review');
  if (filter === 'behind') return LANGUAGES.some((language) => (row.items[language]?.behind ?? 0) > 0);
  if (filter === 'missing') return states.includes('missing');
  if (filter === 'recalled') return states.includes('recalled');
  return filter === 'all' || isDue(row, today);
}
