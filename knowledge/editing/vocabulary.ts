import type { Language } from '../../core/language.ts';
import type { LiveLibrary } from '../ports.ts';
import { tokensOf } from './corrections.ts';
import { textsIn } from './guards.ts';

/** Words of what was shipped in a language, and of which texts they are. */
interface Known {
  readonly of: string;
  readonly words: ReadonlySet<string>;
}
const known = new WeakMap<object, Map<Language, Known>>();

/**
 * Tells the words that all shipped articles of a language say; those of ways of asking are left out, where slips are on purpose. One
 * that is none of them may be a slip of somebody's fingers.
 */
export function vocabularyOf(
  library: Pick<LiveLibrary, 'files' | 'file'>,
): (word: string, language: Language) => boolean {
  return (word, language) => wordsOf(library, language).has(word);
}

function wordsOf(library: Pick<LiveLibrary, 'files' | 'file'>, language: Language): ReadonlySet<string> {
  const files = library.files(language).flatMap(({ id }) => library.file(id, language) ?? []);
  const of = files.map(({ hash }) => hash).join(' ');
  const kept = known.get(library) ?? new Map<Language, Known>();
  known.set(library, kept);
  const before = kept.get(language);
  if (before?.of === of) return before.words;
  const words = new Set(files.flatMap(({ markdown, article }) => textsIn(markdown, article).flatMap(tokensOf)));
  kept.set(language, { of, words });
  return words;
}
