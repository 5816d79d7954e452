import { LANGUAGES, type Language } from '../../core/language.ts';
import { listItems } from '../../core/listItems.ts';
import type { KeptValues } from '../../text/learning/keptModels.ts';
import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { writingOf } from '../../text/normalise.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { type TextTerms, termsOfTexts } from '../../text/terms/keptTerms.ts';
import { CONCEPT, searchTerms } from '../../text/terms/searchTerms.ts';
import { createTermNumbers } from '../../text/terms/termNumbers.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { partsOf } from '../parts.ts';
import { type Article, type Library, type Part, type PartFit, type PartFits, partId } from '../ports.ts';
import { plainText } from './librarySearch.ts';
import { createPartSense } from './partSense.ts';
import { askedOf, createWays, type WaysOf } from './ways.ts';

/** No letter, so that no word begins with it. */
const SHINGLE = '~';

/** The numbers of a text's terms, ascending. */
type Terms = Uint32Array;

/** A part in the terms of its texts: the whole, and its items where it is a list of what not to do. */
interface PartTerms {
  readonly part: Part;
  readonly whole: Terms;
  readonly items: readonly Terms[];
}

/**
 * Tells the parts of one article apart, once it is known which article answers: a word that all parts have says little,
 * so a word counts by how few of the language's parts have it. How a part is asked is found over all articles (`ways.ts`).
 * Analysed once per article and forgotten with it.
 */
export function createPartFits(
  library: Pick<Library, 'articles'>,
  thesaurus: Thesaurus,
  waysOf: WaysOf = () => [],
  kept?: KeptValues,
): PartFits {
  const listed = onceAMessage((text: string, language: Language) => searchTerms(text, language, thesaurus));
  const numbers = createTermNumbers(listed);
  /** While the articles of a language are read: what their texts are known to have. */
  const known = new Map<Language, TextTerms>();
  const find = (text: string, language: Language) => known.get(language)?.get(text) ?? numbers.of(text, language);
  const parts = new WeakMap<Article, readonly PartTerms[]>();
  const weights = new WeakMap<readonly Article[], Float64Array>();
  const partsIn = (article: Article) => {
    const before = parts.get(article);
    if (before) return before;
    const terms = (text: string) => find(text, article.language).slice().sort();
    const made = partsOf(article).map((part) => ({
      part,
      whole: terms(textOf(part)),
      items: itemsOf(part).map(terms),
    }));
    parts.set(article, made);
    return made;
  };
  const weightsOf = (language: Language): Float64Array => {
    const articles = library.articles(language);
    const known = weights.get(articles);
    if (known) return known;
    const wholes = articles.flatMap((article) => partsIn(article).map(({ whole }) => whole));
    const made = rarity(wholes, numbers.all(language).size);
    weights.set(articles, made);
    return made;
  };
  /** Weighed once, for some two hundred parts are compared with each message. */
  const askedOfMessage = onceAMessage((text: string, language: Language) => {
    const rare = weightsOf(language);
    const all = numbers.all(language);
    const weighed = (terms: readonly string[]) =>
      terms.flatMap((term): Weighted[] => {
        const number = all.numberOf(term);
        const weight = rare[number] ?? 0;
        return weight > 0 ? [[number, weight]] : [];
      });
    const terms = listed(text, language);
    return {
      words: weighed(terms.filter((term) => !term.startsWith(CONCEPT))),
      concepts: weighed(terms.filter((term) => term.startsWith(CONCEPT))),
    };
  });
  const ways = createWays(library, { ...numbers, of: find }, waysOf);
  const near = onceAMessage(ways.near);
  const telling = (text: string, language: Language) => [
    ...listed(text, language),
    ...shinglesOf(text, writingOf(language)).map((shingle) => `${SHINGLE}${shingle}`),
  ];
  const sense = createPartSense(telling, kept);
  // The articles that come closest are looked at twice: for which of them it is, and for which of their parts.
  const fitsOfMessage = onceAMessage((_message: string, _language: Language) => new Map<Article, PartFit[]>());
  const fitsIn = (message: string, article: Article): PartFit[] => {
    const asked = askedOfMessage(message, article.language);
    const like = near(message, article.language);
    const likely = sense.parts(message, article);
    return partsIn(article).map(({ part, whole, items }) => {
      const has = items.length > 0 ? items : [whole];
      return {
        part,
        words: Math.max(...has.map((terms) => share(asked.words, terms))),
        concepts: Math.max(...has.map((terms) => share(asked.concepts, terms))),
        asked: like.get(partId(part))?.asked ?? 0,
        often: like.get(partId(part))?.often ?? 0,
        learnt: likely.get(part.anchor) ?? 0,
      };
    });
  };
  /** By all articles of a language, which are others after an edit: every message waits for it, so it is done once. */
  const prepared = new WeakMap<readonly Article[], Promise<void>>();
  const prepareAll = async (articles: readonly Article[], language: Language) => {
    const fresh = articles.filter((article) => !parts.has(article));
    // What is kept is of all of them; of the few that were edited it is found anew.
    const isAll = fresh.length === articles.length;
    const table = await tableOf(fresh, language, isAll);
    known.set(language, table);
    try {
      await inSlices(fresh, partsIn);
      weightsOf(language);
      await ways.prepare(language);
    } finally {
      known.delete(language);
    }
  };
  const tableOf = (articles: readonly Article[], language: Language, isAll: boolean) => {
    const texts = articles
      .flatMap(partsOf)
      .flatMap((part) => [textOf(part), ...itemsOf(part), ...askedOf(part, waysOf)]);
    const find = (text: string) => numbers.of(text, language);
    return termsOfTexts(`terms-${language}`, texts, find, numbers.all(language), isAll ? kept : undefined);
  };
  return {
    nearest: (message, language, limit) =>
      [...near(message, language).values()].sort((a, b) => b.asked - a.asked).slice(0, limit),
    likely: sense.articles,
    prepare(language) {
      const articles = library.articles(language);
      const before = prepared.get(articles);
      if (before) return before;
      const now = prepareAll(articles, language);
      prepared.set(articles, now);
      now.catch(() => prepared.delete(articles));
      return now;
    },
    learn: () =>
      sense.learn(
        LANGUAGES.flatMap((language) => library.articles(language))
          .flatMap(partsOf)
          .map((part) => ({
            ...{ article: part.article.id, anchor: part.anchor, language: part.article.language },
            ways: askedOf(part, waysOf),
          })),
      ),
    of(message, article) {
      const known = fitsOfMessage(message, article.language);
      const fits = known.get(article) ?? fitsIn(message, article);
      known.set(article, fits);
      return fits;
    },
    text(message, text, language) {
      const { words } = askedOfMessage(message, language);
      return share(words, Uint32Array.from(numbers.ofMessage(plainText(text), language)).sort());
    },
  };
}

/** A term of a message, and how much it counts. */
type Weighted = readonly [term: number, weight: number];

function share(asked: readonly Weighted[], has: Terms): number {
  let all = 0;
  let met = 0;
  for (const [term, weight] of asked) {
    all += weight;
    if (isAmong(term, has)) met += weight;
  }
  return all === 0 ? 0 : met / all;
}

function textOf({ article, section, answer }: Part): string {
  return plainText(answer?.text ?? (section ? `${section.heading}\n${section.markdown}` : article.lead));
}

/** Of what not to do one item is said, so that one has to fit. */
function itemsOf({ section }: Part): string[] {
  return section?.anchor === 'never' ? listItems(section.markdown, 'bullets').map(plainText) : [];
}

/** Binary search. */
function isAmong(term: number, terms: Terms): boolean {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((terms[middle] ?? 0) < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term;
}

/** Inverse document frequency over texts; 0 of a term that none of them has. `terms`: how many have a number. */
function rarity(all: readonly Terms[], terms: number): Float64Array {
  const counts = new Float64Array(terms);
  for (const each of all) for (const term of each) counts[term] = (counts[term] ?? 0) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.log(1 + all.length / count)));
}
