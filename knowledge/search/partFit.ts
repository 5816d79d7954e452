import { LANGUAGES, type Language } from '../../core/language.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import { NO_WORD, type Words } from '../../text/learning/words.ts';
import { writingOf } from '../../text/normalise.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { CONCEPT, searchTerms } from '../../text/terms/searchTerms.ts';
import { createTermNumbers } from '../../text/terms/termNumbers.ts';
import type { Thesaurus } from '../../text/words/thesaurus.ts';
import { partsOf } from '../parts.ts';
import { type Article, type Library, type PartFit, type PartFits, partId } from '../ports.ts';
import { plainText } from './librarySearch.ts';
import { type AskedPart, createPartSense } from './partSense.ts';
import { type AskedWays, createLibraryTerms, type Terms } from './partTerms.ts';
import { createPartTypical } from './partTypical.ts';
import { askedOf, createWays, ownWays, type WaysOf } from './ways.ts';

/** No letter, so that no word begins with it. */
const SHINGLE = '~';

/**
 * Tells the parts of one article apart, once it is known which article answers: a word that all parts have says little,
 * so a word counts by how few of the language's parts have it. How a part is asked is found over all articles (`ways.ts`).
 * Analysed once per article and forgotten with it. `waysFrom`: digest of all that `waysOf` says in a language, for whoever
 * can tell it without reading that.
 */
export function createPartFits(
  library: Pick<Library, 'articles'>,
  thesaurus: Thesaurus,
  waysOf: WaysOf = () => [],
  kept?: KeptValues,
  waysFrom?: AskedWays['from'],
): PartFits {
  const listed = onceAMessage((text: string, language: Language) => searchTerms(text, language, thesaurus));
  const numbers = createTermNumbers(listed);
  const from = waysFrom ?? ((language) => digestOfWays(library, waysOf, language));
  const ofAll = () => digestOf([LANGUAGES.map(from)]);
  const terms = createLibraryTerms(library, numbers, { of: waysOf, from }, kept);
  /** Weighed once, for some two hundred parts are compared with each message. */
  const askedOfMessage = onceAMessage((text: string, language: Language) =>
    weigh(listed(text, language), terms.rarity(language), numbers.all(language)),
  );
  const ways = createWays(library, numbers, waysOf, terms.asked);
  const near = onceAMessage(ways.near);
  const sense = createPartSense((text, language) => [...listed(text, language), ...shingleTerms(text, language)], kept);
  const typical = createPartTypical(kept);
  // The articles that come closest are looked at twice: for which of them it is, and for which of their parts.
  const fitsOfMessage = onceAMessage((_message: string, _language: Language) => new Map<Article, PartFit[]>());
  const fitsIn = (message: string, article: Article): PartFit[] => {
    const asked = askedOfMessage(message, article.language);
    const like = near(message, article.language);
    const likely = sense.parts(message, article);
    const rows = typical.of(message, article.language);
    return terms.of(article).map(({ part, whole, items }) => ({
      part,
      ...sharedWith(asked, items.length > 0 ? items : [whole]),
      asked: like.get(partId(part))?.asked ?? 0,
      often: like.get(partId(part))?.often ?? 0,
      learnt: likely.get(part.anchor) ?? 0,
      typical: rows.get(partId(part)) ?? 0,
    }));
  };
  /** By all articles of a language, which are others after an edit: every message waits for it, so it is done once. */
  const prepared = new WeakMap<readonly Article[], Promise<void>>();
  return {
    nearest: (message, language, limit) =>
      [...near(message, language).values()].sort((a, b) => b.asked - a.asked).slice(0, limit),
    likely: sense.articles,
    prepare(language) {
      const articles = library.articles(language);
      const before = prepared.get(articles);
      if (before) return before;
      const now = terms.read(articles, language, () => ways.prepare(language));
      prepared.set(articles, now);
      now.catch(() => prepared.delete(articles));
      return now;
    },
    async learn(what) {
      const asked = askedParts(library, waysOf);
      if (what !== 'sense') await typical.learn(asked, ofAll);
      if (what !== 'typical') await sense.learn(asked, ofAll);
    },
    of(message, article) {
      const known = fitsOfMessage(message, article.language);
      const fits = known.get(article) ?? fitsIn(message, article);
      known.set(article, fits);
      return fits;
    },
    text(message, text, language) {
      const { words } = askedOfMessage(message, language);
      const known = numbers.ofMessage(plainText(text), language).filter((term) => term !== NO_WORD);
      return sharedWith({ words, concepts: words }, [Uint32Array.from(known)]).words;
    },
  };
}

function shingleTerms(text: string, language: Language): string[] {
  return shinglesOf(text, writingOf(language)).map((shingle) => `${SHINGLE}${shingle}`);
}

/** Every part in every language, with the ways in which it is asked. */
function askedParts(library: Pick<Library, 'articles'>, waysOf: WaysOf): AskedPart[] {
  return LANGUAGES.flatMap((language) => library.articles(language))
    .flatMap(partsOf)
    .map((part) => ({
      ...{ article: part.article.id, anchor: part.anchor, language: part.article.language },
      own: ownWays(part),
      ways: () => askedOf(part, waysOf),
    }));
}

function digestOfWays(library: Pick<Library, 'articles'>, waysOf: WaysOf, language: Language): string {
  return digestOf(library.articles(language).flatMap(partsOf).map(waysOf));
}

/** A message in the terms that some part has. */
interface WeightedMessage {
  readonly words: WeightedTerms;
  readonly concepts: WeightedTerms;
}

interface WeightedTerms {
  readonly terms: readonly Weighted[];
  /** Their weights together. */
  readonly all: number;
}

/** A term of a message, and how much it counts. */
type Weighted = readonly [term: number, weight: number];

function weigh(terms: readonly string[], rarity: Float64Array, all: Words): WeightedMessage {
  const weighed = (some: readonly string[]): WeightedTerms => {
    const terms = some.flatMap((term): Weighted[] => {
      const number = all.numberOf(term);
      const weight = rarity[number] ?? 0;
      return weight > 0 ? [[number, weight]] : [];
    });
    return { terms, all: terms.reduce((sum, [, weight]) => sum + weight, 0) };
  };
  return {
    words: weighed(terms.filter((term) => !term.startsWith(CONCEPT))),
    concepts: weighed(terms.filter((term) => term.startsWith(CONCEPT))),
  };
}

/** Which terms the text has that is looked at, one byte each: some hundred terms are asked for in each of a thousand texts. */
let marks = new Uint8Array();

function mark(terms: Terms, as: 0 | 1): void {
  for (const term of terms) {
    if (term >= marks.length) {
      const before = marks;
      marks = new Uint8Array(2 * term + 1);
      marks.set(before);
    }
    marks[term] = as;
  }
}

/** How much of a message the one of these texts has that has most of it. */
function sharedWith({ words, concepts }: WeightedMessage, texts: readonly Terms[]) {
  let [ofWords, ofConcepts] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const has of texts) {
    mark(has, 1);
    ofWords = Math.max(ofWords, share(words));
    ofConcepts = Math.max(ofConcepts, share(concepts));
    mark(has, 0);
  }
  return { words: ofWords, concepts: ofConcepts };
}

/** Of the text that is marked. */
function share({ terms, all }: WeightedTerms): number {
  if (all === 0) return 0;
  let met = 0;
  for (const [term, weight] of terms) if (marks[term] === 1) met += weight;
  return met / all;
}
