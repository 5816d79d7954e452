import type { Language } from '../../core/language.ts';
import { listItems } from '../../core/markdown/listItems.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { type TermLists, termsOfLists } from '../../text/terms/keptTerms.ts';
import type { JoinedLists, TermNumbers } from '../../text/terms/termNumbers.ts';
import { partsOf } from '../parts.ts';
import type { Article, Library, Part } from '../ports.ts';
import { plainText } from './librarySearch.ts';
import { type ArticleWays, askedOf, ownWays, type WaysOf } from './ways.ts';

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
  /** How the parts of an article are asked, while `read` runs `then`. */
  asked(article: Article): ArticleWays | undefined;
  /**
   * Reads the parts of these articles that are not read yet, in slices of some milliseconds, and runs `then` while how they
   * are asked is at hand.
   */
  read(articles: readonly Article[], language: Language, then: () => Promise<void>): Promise<void>;
}

/** How parts are asked, and what stands for that. */
export interface AskedWays {
  readonly of: WaysOf;
  /** Digest of all that `of` says in a language; told without reading it. */
  readonly from: (language: Language) => string;
}

/** `ways`, `kept`: how parts are asked, whose terms are found with theirs, and where these are kept. */
export function createLibraryTerms(
  library: Pick<Library, 'articles'>,
  numbers: TermNumbers,
  ways: AskedWays,
  kept?: KeptValues,
): LibraryTerms {
  /** While the articles of a language are read. */
  const asked = new Map<Article, ArticleWays>();
  const parts = new WeakMap<Article, readonly PartTerms[]>();
  const weights = new WeakMap<readonly Article[], Float64Array>();
  const of = (article: Article) => {
    const made = parts.get(article) ?? termsOfParts(article, (text) => numbers.of(text, article.language));
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
    asked: (article) => asked.get(article),
    async read(articles, language, then) {
      const fresh = articles.filter((article) => !parts.has(article));
      const own = fresh.map(partsOf);
      const lists = await termsOfLists(
        { count: LISTS * own.flat().length, texts: () => own.flat().flatMap((part) => textsOf(part, ways.of)) },
        (text) => numbers.of(text, language),
        numbers.all(language),
        // What is kept is of all of them; of the few that were edited it is found anew.
        kept && fresh.length === articles.length
          ? { values: kept, name: `terms-${language}`, from: digestOfParts(own.flat(), ways.from(language)) }
          : undefined,
      );
      let next = 0;
      try {
        await inSlices(own, (of) => {
          const [first] = of;
          if (!first) return;
          parts.set(first.article, partTerms(of, lists, next));
          asked.set(first.article, articleWays(of, lists, next));
          next += LISTS * of.length;
        });
        rarity(language);
        await then();
      } finally {
        for (const article of fresh) asked.delete(article);
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

/** Of each part two lists of texts: what it says, as a whole and by items; how it is asked. */
const LISTS = 2;

function textsOf(part: Part, waysOf: WaysOf): (readonly string[])[] {
  return [[textOf(part), ...itemsOf(part)], askedOf(part, waysOf)];
}

/** Of all that `textsOf` is made from; `ways`: digest of how parts are asked beside their own ways. */
function digestOfParts(parts: readonly Part[], ways: string): string {
  const lines = parts.map((part) => [part.article.id, part.anchor, sourceOf(part), ...ownWays(part)]);
  return digestOf([[ways], ...lines]);
}

function partTerms(parts: readonly Part[], lists: TermLists, from: number): PartTerms[] {
  return parts.map((part, at) => {
    const [whole = new Uint32Array(), ...items] = each(lists(from + LISTS * at)).map((terms) => terms.slice().sort());
    return { part, whole, items };
  });
}

function articleWays(parts: readonly Part[], lists: TermLists, from: number): ArticleWays {
  const own = parts.map((part, at) => ({ part, terms: lists(from + LISTS * at + 1) }));
  return {
    parts: own.flatMap(({ part, terms }) => Array.from(terms.ends, () => part)),
    terms: together(own.map(({ terms }) => terms)),
  };
}

function each({ ends, all }: JoinedLists): Uint32Array[] {
  return Array.from(ends, (end, at) => all.subarray(ends[at - 1] ?? 0, end));
}

/** Several joined lists as one. */
function together(lists: readonly JoinedLists[]): JoinedLists {
  const ends = new Uint32Array(lists.reduce((sum, list) => sum + list.ends.length, 0));
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.all.length, 0));
  let [text, term] = [0, 0];
  for (const list of lists) {
    all.set(list.all, term);
    for (const end of list.ends) ends[text++] = term + end;
    term += list.all.length;
  }
  return { ends, all };
}

function sourceOf({ article, section, answer }: Part): string {
  return answer?.text ?? (section ? `${section.heading}\n${section.markdown}` : article.lead);
}

const textOf = (part: Part): string => plainText(sourceOf(part));

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
