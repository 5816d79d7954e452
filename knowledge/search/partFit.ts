import type { Language } from '../../core/language.ts';
import { analyse } from '../../text/analyse.ts';
import { normalise, writingOf } from '../../text/normalise.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { partsOf } from '../parts.ts';
import type { Article, Library, Part, PartFits } from '../ports.ts';
import { plainText } from './librarySearch.ts';

interface Terms {
  readonly words: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

/**
 * Tells the parts of one article apart, once it is known which article answers: a word that all parts have says little,
 * so a word counts by how few of the language's parts have it. Analysed once per article and forgotten with it.
 */
export function createPartFits(library: Pick<Library, 'articles'>, thesaurus: Thesaurus): PartFits {
  const parts = new WeakMap<Article, readonly { part: Part; terms: Terms }[]>();
  const weights = new WeakMap<readonly Article[], ReadonlyMap<string, number>>();
  const partsIn = (article: Article) => {
    const known = parts.get(article);
    if (known) return known;
    const made = partsOf(article).map((part) => ({ part, terms: termsOf(textOf(part), article.language, thesaurus) }));
    parts.set(article, made);
    return made;
  };
  const weightsOf = (language: Language): ReadonlyMap<string, number> => {
    const articles = library.articles(language);
    const known = weights.get(articles);
    if (known) return known;
    const made = rarity(articles.flatMap((article) => partsIn(article).map(({ terms }) => terms)));
    weights.set(articles, made);
    return made;
  };
  const share = (asked: ReadonlySet<string>, has: ReadonlySet<string>, weight: (term: string) => number): number => {
    let all = 0;
    let met = 0;
    for (const term of asked) {
      all += weight(term);
      if (has.has(term)) met += weight(term);
    }
    return all === 0 ? 0 : met / all;
  };
  return {
    of(message, article) {
      const asked = termsOf(message, article.language, thesaurus);
      const rare = weightsOf(article.language);
      const weight = (term: string) => rare.get(term) ?? 0;
      return partsIn(article).map(({ part, terms }) => ({
        part,
        words: share(asked.words, terms.words, weight),
        concepts: share(asked.concepts, terms.concepts, weight),
      }));
    },
    text(message, text, language) {
      const rare = weightsOf(language);
      const asked = termsOf(message, language, thesaurus);
      return share(asked.words, termsOf(plainText(text), language, thesaurus).words, (term) => rare.get(term) ?? 0);
    },
  };
}

function textOf({ article, section }: Part): string {
  return plainText(section ? `${section.heading}\n${section.markdown}` : article.lead);
}

function termsOf(text: string, language: string, thesaurus: Thesaurus): Terms {
  const writing = writingOf(language);
  const { words, grams } = analyse(text, writing);
  const concepts = thesaurus.concepts(normalise(text, writing), writing);
  return {
    words: new Set([...words, ...grams.map((gram) => `#${gram}`)]),
    concepts: new Set(concepts.map((concept) => `@${concept}`)),
  };
}

/** Inverse document frequency over parts. */
function rarity(all: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words, concepts } of all)
    for (const term of [...words, ...concepts]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + all.length / count)]));
}
