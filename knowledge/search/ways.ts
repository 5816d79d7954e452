import type { Language } from '../../core/language.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { partsOf } from '../parts.ts';
import { type Article, LEAD, type Library, type Part, partId } from '../ports.ts';
import { apart, type JoinedLists, joined, type TermNumbers } from './termNumbers.ts';

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

/** A term that more of the ways have tells none of them apart, and would be most of the work. */
const COMMON = 0.15;
/** Ways that have to agree. */
const SEVERAL = 3;
/** Of so few everything is looked at. */
const FEW = 200;

/**
 * Finds the part that is asked as a message asks, over all articles: a follow-up ("and how long?") leans on the open one,
 * and a new question in the middle of a conversation belongs to another. Cosine of terms weighted by how few of the
 * language's ways have them. An article is analysed once, and forgotten with it.
 */
export function createWays(library: Pick<Library, 'articles'>, terms: TermNumbers, waysOf: WaysOf): Ways {
  const read = new WeakMap<Article, ArticleWays>();
  const indexes = new WeakMap<readonly Article[], Index>();
  const waysOfArticle = (article: Article): ArticleWays => {
    const known = read.get(article);
    if (known) return known;
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

/** A lead answers whoever puts the problem as the article's questions do. */
export function askedOf(part: Part, waysOf: WaysOf): readonly string[] {
  const own = part.answer?.asked ?? (part.anchor === LEAD ? part.article.questions : []);
  return [...own, ...waysOf(part)];
}

/** The ways of one article: of each the part that it asks for, and its terms. */
interface ArticleWays {
  readonly parts: readonly Part[];
  readonly terms: JoinedLists;
}

/** Inverted index over the ways of one language. */
class Index {
  /** Of each way. */
  private readonly parts: readonly Part[];
  private readonly lengths: Float32Array;
  /** Of each term; 0 where no way has it. */
  private readonly weights: Float32Array;
  /** The ways of term `t` are `postings[starts[t]]` to `postings[starts[t + 1] - 1]`; of a common one none stand there. */
  private readonly starts: Uint32Array;
  private readonly postings: Uint32Array;
  /** Of the message that is being looked at; zero between two. */
  private readonly shared: Float32Array;
  private readonly touched: Uint32Array;

  constructor(read: readonly ArticleWays[], terms: number) {
    this.parts = read.flatMap(({ parts }) => parts);
    const ways = this.parts.length;
    const counts = new Uint32Array(terms);
    for (const { terms: own } of read) for (const term of own.all) counts[term] = (counts[term] ?? 0) + 1;
    this.weights = Float32Array.from(counts, (count) => (count === 0 ? 0 : Math.log(1 + ways / (count + 1))));
    const common = Math.max(FEW, ways * COMMON);
    this.starts = new Uint32Array(terms + 1);
    for (const [term, count] of counts.entries())
      this.starts[term + 1] = (this.starts[term] ?? 0) + (count > common ? 0 : count);
    const next = this.starts.slice(0, terms);
    this.postings = new Uint32Array(this.starts[terms] ?? 0);
    this.lengths = new Float32Array(ways);
    this.shared = new Float32Array(ways);
    this.touched = new Uint32Array(ways);
    for (const [way, own] of read.flatMap(({ terms: all }) => apart(all)).entries()) {
      for (const term of own) {
        if ((counts[term] ?? 0) > common) continue;
        const place = next[term] ?? 0;
        this.postings[place] = way;
        next[term] = place + 1;
      }
      this.lengths[way] = this.length(own);
    }
  }

  /** `message`: the numbers of its terms, whether any way has them or not. */
  near(message: Int32Array): Map<string, Near> {
    const ids = message.filter((term) => this.weightOf(term) > 0);
    const strange = message.length - ids.length;
    const touched = this.share(ids);
    const own = Math.sqrt(this.length(ids) ** 2 + strange * Math.log(1 + this.parts.length) ** 2);
    const near = new Map<string, Near>();
    // In the order of the ways those of one part come one after the other.
    let part: Part | undefined;
    let likes: number[] = [];
    const closePart = () => {
      const top = likes.sort((a, b) => b - a).slice(0, SEVERAL);
      const often = top.reduce((sum, one) => sum + one, 0) / SEVERAL;
      if (part) near.set(partId(part), { part, asked: top[0] ?? 0, often });
    };
    for (const at of touched.sort()) {
      if (this.parts[at] !== part) {
        closePart();
        part = this.parts[at];
        likes = [];
      }
      likes.push((this.shared[at] ?? 0) / (own * (this.lengths[at] ?? 1)));
      this.shared[at] = 0;
    }
    closePart();
    return near;
  }

  /** Adds up in `shared` what each way has of these terms; returns the ways that have any. */
  private share(ids: Int32Array): Uint32Array {
    let count = 0;
    for (const term of ids) {
      const [from, to] = [this.starts[term] ?? 0, this.starts[term + 1] ?? 0];
      const square = this.weightOf(term) ** 2;
      for (let at = from; at < to; at++) {
        const way = this.postings[at] ?? 0;
        const before = this.shared[way] ?? 0;
        if (before === 0) this.touched[count++] = way;
        this.shared[way] = before + square;
      }
    }
    return this.touched.slice(0, count);
  }

  private weightOf(term: number): number {
    return this.weights[term] ?? 0;
  }

  private length(terms: Int32Array | Uint32Array): number {
    let sum = 0;
    for (const term of terms) sum += this.weightOf(term) ** 2;
    return Math.sqrt(sum) || 1;
  }
}
