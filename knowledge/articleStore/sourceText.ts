import { LANGUAGES } from '../../core/language.ts';
import { workedOutOnce } from '../../core/process/workedOut.ts';
import type { SourceChange } from '../../core/protocols/editorProtocol.ts';
import { changesSince, followedBy, type Parts, partsOf, SOURCE_LANGUAGE } from '../editing/translation.ts';
import type { ArticleKey, LiveLibrary } from '../ports.ts';
import { parseArticle } from './articleFile.ts';
import { type ArticleRecord, liveMarkdown } from './articleRecord.ts';

/** The English text of an article: as it is live, and as it was shipped. */
export interface Source {
  readonly live: string;
  readonly shipped: string | null;
}

/** Null for English itself, and where nothing English is live. */
export function sourceOf(library: LiveLibrary, key: ArticleKey, english: ArticleRecord): Source | null {
  if (key.language === SOURCE_LANGUAGE) return null;
  const file = library.file(key.id, SOURCE_LANGUAGE);
  const live = liveMarkdown(english, file);
  return live && { live: live.markdown, shipped: file?.markdown ?? null };
}

/** Files are shipped together, so a translation that was never edited follows the English file. */
function followedParts(record: ArticleRecord, source: Source): Parts | null {
  return record.follows ?? partsIn(source.shipped);
}

export function changesOf(record: ArticleRecord, source: Source | null): readonly SourceChange[] {
  if (!source || (!record.follows && source.live === source.shipped)) return [];
  const [followed, now] = [followedParts(record, source), partsIn(source.live)];
  return followed && now ? changesSince(followed, now) : [];
}

/** What the translation will have followed once `draft` is live. */
export function followsOf(
  record: ArticleRecord,
  source: Source | null,
  file: string | null,
  draft: string | undefined,
): Parts | null {
  const now = source && partsIn(source.live);
  const next = partsIn(draft ?? null);
  if (!now || !next) return null;
  const text = partsIn(record.published?.markdown ?? file);
  const followed = followedParts(record, source);
  return followedBy(next, text && followed && { text, followed }, now);
}

/** English texts that translations are held against, and those translations. */
const MOST_PARTED = 2_000;
const partsOfText = workedOutOnce(MOST_PARTED, (markdown: string): Parts | null => {
  const id = /^id: *(\S+)/m.exec(markdown)?.[1] ?? '';
  const tag = /^language: *(\S+)/m.exec(markdown)?.[1];
  const language = LANGUAGES.find((one) => one === tag);
  const read = language ? parseArticle(markdown, { id, language }) : null;
  return read?.kind === 'ok' ? partsOf(read.article) : null;
});

/** Null for a text that cannot be read. Where it belongs does not matter here: its own front matter says. */
export function partsIn(markdown: string | null): Parts | null {
  return markdown === null ? null : partsOfText(markdown);
}
