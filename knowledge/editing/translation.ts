import type { Language } from '../../core/language.ts';
import type { SourceChange } from '../../core/protocols/editorProtocol.ts';
import type { Article } from '../ports.ts';

/** The language that the others are translated from. */
export const SOURCE_LANGUAGE: Language = 'en';

/**
 * An article's text by part: `title`, `lead`, `#anchor` for each section and `#id` for each short answer. How something is
 * asked belongs to each language alone.
 */
export type Parts = Readonly<Record<string, string>>;

export function partsOf(article: Pick<Article, 'title' | 'lead' | 'sections' | 'answers'>): Parts {
  const { title, lead, sections, answers } = article;
  const named = sections.map(({ anchor, heading, markdown }) => [`#${anchor}`, `${heading}\n\n${markdown}`]);
  const short = answers.map(({ id, text }) => [`#${id}`, text]);
  return { title, lead, ...Object.fromEntries([...named, ...short]) };
}

/** What changed in the source since a translation followed it, in the source's order; what it has lost comes last. */
export function changesSince(followed: Parts, source: Parts): SourceChange[] {
  const parts = [...new Set([...Object.keys(source), ...Object.keys(followed)])];
  return parts
    .map((part) => ({ part, was: followed[part] ?? null, now: source[part] ?? null }))
    .filter(({ was, now }) => was !== now);
}

/**
 * What a translation follows once `next` is live: a part that was rewritten (or dropped) follows the source as it is
 * now, one that was left alone follows what it followed before. Without a text before, all of it is new.
 */
export function followedBy(
  next: Parts,
  before: { readonly text: Parts; readonly followed: Parts } | null,
  source: Parts,
): Parts {
  if (!before) return source;
  const parts = new Set([...Object.keys(source), ...Object.keys(before.followed)]);
  const follows = [...parts].map((part): [string, string | undefined] => {
    const rewritten = next[part] !== before.text[part];
    return [part, rewritten ? source[part] : before.followed[part]];
  });
  return Object.fromEntries(follows.filter((one): one is [string, string] => one[1] !== undefined));
}
