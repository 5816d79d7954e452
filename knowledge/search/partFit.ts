import type { Language } from '../../core/language.ts';
import { listItems } from '../../core/listItems.ts';
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

/** A part in the terms of its texts: the whole, its items where it is a list of what not to do, and the ways it is asked. */
interface PartTerms {
  readonly part: Part;
  readonly whole: Terms;
  readonly items: readonly Terms[];
  /** Analysed when the article is first asked about: there are more of them than of anything else. */
  readonly ways: () => readonly Terms[];
}

/** Ways in which a part is asked beside those that stand with a short answer. */
export type WaysOf = (part: Part) => readonly string[];

/**
 * Tells the parts of one article apart, once it is known which article answers: a word that all parts have says little,
 * so a word counts by how few of the language's parts have it. Analysed once per article and forgotten with it.
 */
export function createPartFits(
  library: Pick<Library, 'articles'>,
  thesaurus: Thesaurus,
  waysOf: WaysOf = () => [],
): PartFits {
  const parts = new WeakMap<Article, readonly PartTerms[]>();
  const weights = new WeakMap<readonly Article[], ReadonlyMap<string, number>>();
  const partsIn = (article: Article) => {
    const known = parts.get(article);
    if (known) return known;
    const terms = (text: string) => termsOf(text, article.language, thesaurus);
    const made = partsOf(article).map((part) => ({
      part,
      whole: terms(textOf(part)),
      items: itemsOf(part).map(terms),
      ways: once(() => [...(part.answer?.asked ?? []), ...waysOf(part)].map(terms)),
    }));
    parts.set(article, made);
    return made;
  };
  const weightsOf = (language: Language): ReadonlyMap<string, number> => {
    const articles = library.articles(language);
    const known = weights.get(articles);
    if (known) return known;
    const made = rarity(articles.flatMap((article) => partsIn(article).map(({ whole }) => whole)));
    weights.set(articles, made);
    return made;
  };
  return {
    of(message, article) {
      const asked = termsOf(message, article.language, thesaurus);
      const rare = weightsOf(article.language);
      const weight = (term: string) => rare.get(term) ?? 0;
      return partsIn(article).map(({ part, whole, items, ways }) => {
        const has = items.length > 0 ? items : [whole];
        return {
          part,
          words: Math.max(...has.map(({ words }) => share(asked.words, words, weight))),
          concepts: Math.max(...has.map(({ concepts }) => share(asked.concepts, concepts, weight))),
          asked: Math.max(0, ...ways().map((way) => likeness(asked, way, rare))),
        };
      });
    },
    text(message, text, language) {
      const rare = weightsOf(language);
      const asked = termsOf(message, language, thesaurus);
      return share(asked.words, termsOf(plainText(text), language, thesaurus).words, (term) => rare.get(term) ?? 0);
    },
  };
}

function share(asked: ReadonlySet<string>, has: ReadonlySet<string>, weight: (term: string) => number): number {
  let all = 0;
  let met = 0;
  for (const term of asked) {
    all += weight(term);
    if (has.has(term)) met += weight(term);
  }
  return all === 0 ? 0 : met / all;
}

/** Of a word that no part has: people write what articles do not. */
const UNSEEN = 3;

/** Cosine of two texts by words and concepts together. */
function likeness(a: Terms, b: Terms, rare: ReadonlyMap<string, number>): number {
  const weight = (term: string) => rare.get(term) ?? UNSEEN;
  let both = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (const sort of ['words', 'concepts'] as const) {
    for (const term of a[sort]) {
      const square = weight(term) ** 2;
      lengthA += square;
      if (b[sort].has(term)) both += square;
    }
    for (const term of b[sort]) lengthB += weight(term) ** 2;
  }
  return both === 0 ? 0 : both / Math.sqrt(lengthA * lengthB);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function textOf({ article, section, answer }: Part): string {
  return plainText(answer?.text ?? (section ? `${section.heading}\n${section.markdown}` : article.lead));
}

/** Of what not to do one item is said, so that one has to fit. */
function itemsOf({ section }: Part): string[] {
  return section?.anchor === 'never' ? listItems(section.markdown, 'bullets').map(plainText) : [];
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
