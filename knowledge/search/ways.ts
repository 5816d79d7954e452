import type { Language } from '../../core/language.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { partsOf } from '../parts.ts';
import { type Article, LEAD, type Library, type Part, partId } from '../ports.ts';

/** Ways in which a part is asked beside those that stand with a short answer. */
export type WaysOf = (part: Part) => readonly string[];

/** What a text is searched by: words, characters and concepts, each once. */
export type TermsOf = (text: string, language: Language) => readonly string[];

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
export function createWays(library: Pick<Library, 'articles'>, termsOf: TermsOf, waysOf: WaysOf): Ways {
  const numbers = new Map<Language, Numbering>();
  const read = new WeakMap<Article, readonly Way[]>();
  const indexes = new WeakMap<readonly Article[], Index>();
  const numbering = (language: Language): Numbering => {
    const known = numbers.get(language) ?? new Numbering();
    numbers.set(language, known);
    return known;
  };
  const waysOfArticle = (article: Article): readonly Way[] => {
    const known = read.get(article);
    if (known) return known;
    const { language } = article;
    const made = partsOf(article).flatMap((part) =>
      askedOf(part, waysOf).map((text) => ({ part, terms: numbering(language).all(termsOf(text, language)) })),
    );
    read.set(article, made);
    return made;
  };
  const indexOf = (language: Language): Index => {
    const articles = library.articles(language);
    const known = indexes.get(articles);
    if (known) return known;
    const made = new Index(articles.flatMap(waysOfArticle), numbering(language).size);
    indexes.set(articles, made);
    return made;
  };
  return {
    near(message, language) {
      const index = indexOf(language);
      return index.near(numbering(language).known(termsOf(message, language)));
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

interface Way {
  readonly part: Part;
  readonly terms: Uint32Array;
}

/** Terms as numbers: of ways there are ten thousands. */
class Numbering {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  all(terms: readonly string[]): Uint32Array {
    return Uint32Array.from(terms, (term) => {
      const id = this.ids.get(term) ?? this.ids.size;
      this.ids.set(term, id);
      return id;
    });
  }

  /** `strange`: how many of them no way has. */
  known(terms: readonly string[]): { readonly ids: readonly number[]; readonly strange: number } {
    const ids = terms.flatMap((term) => this.ids.get(term) ?? []);
    return { ids, strange: terms.length - ids.length };
  }
}

/** Inverted index over the ways of one language. */
class Index {
  private readonly weights: Float32Array;
  private readonly lengths: Float32Array;
  /** The ways of term `t` are `postings[starts[t]]` to `postings[starts[t + 1] - 1]`. */
  private readonly starts: Uint32Array;
  private readonly postings: Uint32Array;
  /** Of the message that is being looked at; zero between two. */
  private readonly shared: Float32Array;
  private readonly touched: Uint32Array;

  constructor(
    private readonly ways: readonly Way[],
    terms: number,
  ) {
    const counts = new Uint32Array(terms + 1);
    for (const { terms: each } of ways) for (const term of each) counts[term] = (counts[term] ?? 0) + 1;
    this.weights = Float32Array.from(counts, (count) => Math.log(1 + ways.length / (count + 1)));
    this.starts = new Uint32Array(terms + 2);
    for (let term = 0; term <= terms; term++) this.starts[term + 1] = (this.starts[term] ?? 0) + (counts[term] ?? 0);
    const next = this.starts.slice();
    this.postings = new Uint32Array(this.starts[terms] ?? 0);
    this.lengths = new Float32Array(ways.length);
    this.shared = new Float32Array(ways.length);
    this.touched = new Uint32Array(ways.length);
    for (const [at, { terms: each }] of ways.entries()) {
      for (const term of each) {
        this.postings[next[term] ?? 0] = at;
        next[term] = (next[term] ?? 0) + 1;
      }
      this.lengths[at] = this.length(each);
    }
  }

  near({ ids, strange }: ReturnType<Numbering['known']>): Map<string, Near> {
    const touched = this.share(ids);
    const own = Math.sqrt(this.length(ids) ** 2 + strange * Math.log(1 + this.ways.length) ** 2);
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
      if (this.ways[at]?.part !== part) {
        closePart();
        part = this.ways[at]?.part;
        likes = [];
      }
      likes.push((this.shared[at] ?? 0) / (own * (this.lengths[at] ?? 1)));
      this.shared[at] = 0;
    }
    closePart();
    return near;
  }

  /** Adds up in `shared` what each way has of these terms; returns the ways that have any. */
  private share(ids: readonly number[]): Uint32Array {
    let count = 0;
    for (const term of ids) {
      const [from, to] = [this.starts[term] ?? 0, this.starts[term + 1] ?? 0];
      if (to - from > Math.max(FEW, this.ways.length * COMMON)) continue;
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

  private length(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.weightOf(term) ** 2;
    return Math.sqrt(sum) || 1;
  }
}
