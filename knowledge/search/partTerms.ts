import type { Language } from '../../core/language.ts';
import { listItems } from '../../core/markdown/listItems.ts';
import type { KeptValues } from '../../text/learning/keptModels.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { type TextTerms, termsOfTexts } from '../../text/terms/keptTerms.ts';
import type { TermNumbers } from '../../text/terms/termNumbers.ts';
import { partsOf } from '../parts.ts';
import type { Article, Library, Part } from '../ports.ts';
import { plainText } from './librarySearch.ts';
import { askedOf, type WaysOf } from './ways.ts';

/** The numbers of a text's terms, ascending. */
export type Terms = Uint32Array;

/** A part in the terms of its texts: the whole, and its items where it is a list of what not to do. */
export interface PartTerms {
  readonly part: Part;
  readonly whole: Terms;
  readonly items: readonly Terms[];
}

/** All articles in the terms of their parts. An article is analysed once, and forgotten with it. */
export interface LibraryTerms {
  of(article: Article): readonly PartTerms[];
  /** Of each term of the language, by its number: the fewer of its parts have it, the more. */
  rarity(language: Language): Float64Array;
  /** The numbers of a text's terms: looked up where articles are being read, else found. */
  find(text: string, language: Language): Uint32Array;
  /**
   * Reads the parts of these articles that are not read yet, in slices of some milliseconds, and runs `then` while what their
   * texts are known to have is at hand.
   */
  read(articles: readonly Article[], language: Language, then: () => Promise<void>): Promise<void>;
}

/** `waysOf`, `kept`: how parts are asked, whose terms are found with theirs, and where these are kept. */
export function createLibraryTerms(
  library: Pick<Library, 'articles'>,
  numbers: TermNumbers,
  waysOf: WaysOf,
  kept?: KeptValues,
): LibraryTerms {
  /** While the articles of a language are read: what their texts are known to have. */
  const known = new Map<Language, TextTerms>();
  const parts = new WeakMap<Article, readonly PartTerms[]>();
  const weights = new WeakMap<readonly Article[], Float64Array>();
  const find = (text: string, language: Language) => known.get(language)?.get(text) ?? numbers.of(text, language);
  const of = (article: Article) => {
    const made = parts.get(article) ?? termsOfParts(article, (text) => find(text, article.language));
    parts.set(article, made);
    return made;
  };
  const rarity = (language: Language): Float64Array => {
    const articles = library.articles(language);
    const before = weights.get(articles);
    if (before) return before;
    const wholes = articles.flatMap((article) => of(article).map(({ whole }) => whole));
    const made = rarityIn(wholes, numbers.all(language).size);
    weights.set(articles, made);
    return made;
  };
  return {
    of,
    rarity,
    find,
    async read(articles, language, then) {
      const fresh = articles.filter((article) => !parts.has(article));
      // What is kept is of all of them; of the few that were edited it is found anew.
      const keptOfAll = fresh.length === articles.length ? kept : undefined;
      const own = (text: string) => numbers.of(text, language);
      known.set(
        language,
        await termsOfTexts(`terms-${language}`, textsOf(fresh, waysOf), own, numbers.all(language), keptOfAll),
      );
      try {
        await inSlices(fresh, of);
        rarity(language);
        await then();
      } finally {
        known.delete(language);
      }
    },
  };
}

function termsOfParts(article: Article, find: (text: string) => Uint32Array): PartTerms[] {
  const terms = (text: string) => find(text).slice().sort();
  return partsOf(article).map((part) => ({
    part,
    whole: terms(textOf(part)),
    items: itemsOf(part).map(terms),
  }));
}

/** All texts of articles whose terms are asked for: what their parts say, and how they are asked. */
function textsOf(articles: readonly Article[], waysOf: WaysOf): string[] {
  return articles.flatMap(partsOf).flatMap((part) => [textOf(part), ...itemsOf(part), ...askedOf(part, waysOf)]);
}

function textOf({ article, section, answer }: Part): string {
  return plainText(answer?.text ?? (section ? `${section.heading}\n${section.markdown}` : article.lead));
}

/** Of what not to do one item is said, so that one has to fit. */
function itemsOf({ section }: Part): string[] {
  return section?.anchor === 'never' ? listItems(section.markdown, 'bullets').map(plainText) : [];
}

/** Inverse document frequency over texts; 0 of a term that none of them has. `terms`: how many have a number. */
function rarityIn(all: readonly Terms[], terms: number): Float64Array {
  const counts = new Float64Array(terms);
  for (const each of all) for (const term of each) counts[term] = (counts[term] ?? 0) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.log(1 + all.length / count)));
}
