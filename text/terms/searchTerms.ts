import type { Language } from '../../core/language.ts';
import { normalise, writingOf } from '../normalise.ts';
import { analyse } from '../words/analyse.ts';
import type { Thesaurus } from '../words/thesaurus.ts';

/** No letter, so that no word begins with it. */
export const CONCEPT = '@';

/** What a text is searched by: words, characters (`#…`) and concepts (`@…`), each once. */
export function searchTerms(text: string, language: Language, thesaurus: Thesaurus): string[] {
  const writing = writingOf(language);
  const { words, grams } = analyse(text, writing);
  const concepts = thesaurus.concepts(normalise(text, writing), writing);
  return [
    ...new Set([...words, ...grams.map((gram) => `#${gram}`), ...concepts.map((concept) => `${CONCEPT}${concept}`)]),
  ];
}
