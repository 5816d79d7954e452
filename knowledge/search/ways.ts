import type { Language } from '../../core/language.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { TermIndex } from '../../text/terms/termIndex.ts';
import { type JoinedLists, joined, type TermNumbers } from '../../text/terms/termNumbers.ts';
import { partsOf } from '../parts.ts';
import { type Article, LEAD, type Library, type Part, partId } from '../ports.ts';

/** Ways in which a part is asked beside those that stand with a short answer. */
export type WaysOf = (part: Part) => readonly string[];

/** A part of any article, and how like a message is to the ways in which it is asked (0–1). */
export interface Near {
  readonly part: Part;
  /** To the nearest. */
  readonly asked: number;
  /** To the nearest three, on average: one may be alike by chance. */
  readonly often: number;
}

/** All ways in which parts are asked, of one language after the other. */
export interface Ways {
  /** By `partId`; parts that share no telling term with the message are left out. */
  near(message: string, language: Language): ReadonlyMap<string, Near>;
  /** Reads what is not read yet, in slices of some milliseconds; without it the first message does so at once. */
  prepare(language: Language): Promise<void>;
}

/** Ways that have to agree. */
const SEVERAL = 3;

/**
 * Finds the part that is asked as a message asks, over all articles: a follow-up ("and how long?") leans on the open one,
 * and a new question in the middle of a conversation belongs to another. Cosine of terms weighted by how few of the
 * language's ways have them. An article is analysed once, and forgotten with it. `known`: what was read of it already.
 */
export function createWays(
  library: Pick<Library, 'articles'>,
  terms: TermNumbers,
  waysOf: WaysOf,
  known: (article: Article) => ArticleWays | undefined = () => undefined,
): Ways {
  const read = new WeakMap<Article, ArticleWays>();
  const indexes = new WeakMap<readonly Article[], Index>();
  const waysOfArticle = (article: Article): ArticleWays => {
    const before = read.get(article) ?? known(article);
    if (before) {
      read.set(article, before);
      return before;
    }
    const asked = partsOf(article).flatMap((part) => askedOf(part, waysOf).map((text) => ({ part, text })));
    const made = {
      parts: asked.map(({ part }) => part),
      terms: joined(asked.map(({ text }) => terms.of(text, article.language))),
    };
    read.set(article, made);
    return made;
  };
  const indexOf = (language: Language): Index => {
    const articles = library.articles(language);
    const known = indexes.get(articles);
    if (known) return known;
    const made = new Index(articles.map(waysOfArticle), terms.all(language).size);
    indexes.set(articles, made);
    return made;
  };
  return {
    near(message, language) {
      const index = indexOf(language);
      return index.near(terms.ofMessage(message, language));
    },
    async prepare(language) {
      await inSlices(library.articles(language), waysOfArticle);
      indexOf(language);
    },
  };
}

export function askedOf(part: Part, waysOf: WaysOf): readonly string[] {
  return [...ownWays(part), ...waysOf(part)];
}

/** Those that stand with the part. A lead answers whoever puts the problem as the article's questions do. */
export function ownWays({ article, anchor, answer }: Part): readonly string[] {
  return answer?.asked ?? (anchor === LEAD ? article.questions : []);
}

/** The ways of one article: of each the part that it asks for, and its terms. */
export interface ArticleWays {
  readonly parts: readonly Part[];
  readonly terms: JoinedLists;
}

/** The ways of one language. */
class Index {
  /** Of each way. */
  private readonly parts: readonly Part[];
  private readonly ways: TermIndex;

  constructor(read: readonly ArticleWays[], terms: number) {
    this.parts = read.flatMap(({ parts }) => parts);
    this.ways = new TermIndex(
      read.map((own) => own.terms),
      terms,
    );
  }

  near(message: Int32Array): Map<string, Near> {
    const near = new Map<string, Near>();
    // In the order of the ways those of one part come one after the other.
    let part: Part | undefined;
    // The three nearest, nearest first: of each message some thousand parts have a way that is a little like it.
    let [first, second, third] = [0, 0, 0];
    const closePart = () => {
      if (part) near.set(partId(part), { part, asked: first, often: (first + second + third) / SEVERAL });
    };
    this.ways.near(message, (way, like) => {
      if (this.parts[way] !== part) {
        closePart();
        part = this.parts[way];
        [first, second, third] = [0, 0, 0];
      }
      if (like > first) [first, second, third] = [like, first, second];
      else if (like > second) [second, third] = [like, second];
      else if (like > third) third = like;
    });
    closePart();
    return near;
  }
}
