import { normalise, type Writing, writingOf } from '../../text/normalise.ts';
import { analyseFolded } from '../../text/words/analyse.ts';
import { NO_THESAURUS, type Thesaurus } from '../../text/words/thesaurus.ts';
import { countPassage, type PassageCounts, type PassageText, type Term } from './passageCounts.ts';

/** Text, headings, aliases, title. */
const FIELD_WEIGHT = [1, 2, 2, 3] as const;
const FIELD_B = [0.4, 0.3, 0.4, 0.3] as const;
const K1 = 0.9;

/**
 * A term's documents, ascending, each as `doc * 2^32` plus its occurrences per field (`PassageCounts`), which
 * is what `>>>` sees of it. Most terms have one document.
 */
type Postings = number | number[];
const DOC = 2 ** 32;

export interface QueryTerm {
  readonly term: Term;
  readonly weight: number;
  readonly idf: number;
  readonly df: number;
}

/** A question as terms of the three kinds; each kind is scored by itself. */
export interface Query {
  readonly words: readonly QueryTerm[];
  readonly grams: readonly QueryTerm[];
  readonly concepts: readonly QueryTerm[];
}

/**
 * An in-memory inverted index of one language: BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple
 * weighted fields", CIKM 2004). Removal marks; marked documents are dropped when they are a third of all.
 */
export class InvertedIndex {
  readonly writing: Writing;
  private terms = new Map<Term, Postings>();
  private passages: (PassageText | null)[] = [];
  private lengths: number[] = [];
  private totals = [0, 0, 0, 0];
  private mentions: number[] = [];
  private mentioned = 0;
  private alive = 0;
  private norms: Float32Array | null = null;
  private readonly groups = new Map<string, number[]>();

  constructor(
    readonly language: string,
    private readonly thesaurus: Thesaurus = NO_THESAURUS,
  ) {
    this.writing = writingOf(language);
  }

  get size(): number {
    return this.alive;
  }

  passage(doc: number): PassageText | null {
    return this.passages[doc] ?? null;
  }

  /** `counted`: what `countPassage` says of it, where that is known. */
  put(passage: PassageText, counted: PassageCounts = this.count(passage)): void {
    this.norms = null;
    const doc = this.passages.length;
    this.passages.push(passage);
    this.alive++;
    const members = this.groups.get(passage.group);
    if (members) members.push(doc);
    else this.groups.set(passage.group, [doc]);
    for (const [field, length] of counted.lengths.entries()) {
      this.lengths.push(length);
      this.totals[field] = (this.totals[field] ?? 0) + length;
    }
    for (const [term, counts] of counted.terms) this.post(term, doc * DOC + counts);
    this.mentions.push(counted.mentions);
    this.mentioned += counted.mentions;
  }

  count(passage: PassageText): PassageCounts {
    return countPassage(passage, this.writing, this.thesaurus);
  }

  removeGroup(group: string): void {
    this.norms = null;
    for (const doc of this.groups.get(group) ?? []) {
      this.passages[doc] = null;
      this.alive--;
      this.mentioned -= this.mentions[doc] ?? 0;
      for (let field = 0; field < 4; field++) {
        this.totals[field] = (this.totals[field] ?? 0) - (this.lengths[doc * 4 + field] ?? 0);
      }
    }
    this.groups.delete(group);
    if (this.passages.length > 60 && this.alive * 3 < this.passages.length * 2) this.compact();
  }

  /** Mentions of concepts per word: how much of what the texts speak of is in the thesaurus. */
  get conceptDensity(): number {
    return (
      this.mentioned /
      Math.max(
        1,
        this.totals.reduce((sum, total) => sum + total, 0),
      )
    );
  }

  has(group: string): boolean {
    return this.groups.has(group);
  }

  /** What a question is looked up by. Repeating a word does not make it count more than once and a half. */
  queryTerms(text: string, writing: Writing = this.writing): Query {
    const folded = normalise(text, writing);
    const { words, grams } = analyseFolded(folded, writing);
    const concepts = this.thesaurus.concepts(folded, writing).map((concept) => `#${concept}`);
    return { words: this.weigh(words), grams: this.weigh(grams), concepts: this.weigh(concepts) };
  }

  private weigh(tokens: readonly Term[]): QueryTerm[] {
    const times = new Map<Term, number>();
    for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1);
    return [...times].map(([term, count]) => {
      const postings = this.terms.get(term) ?? [];
      const df = Math.min(typeof postings === 'number' ? 1 : postings.length, this.alive);
      return { term, weight: Math.min(count, 2), df, idf: Math.log(1 + (this.alive - df + 0.5) / (df + 0.5)) };
    });
  }

  /** BM25F of every document for these terms, by document number. */
  score(terms: readonly QueryTerm[]): Float32Array {
    const scores = new Float32Array(this.passages.length);
    this.addScores(scores, terms, 1);
    return scores;
  }

  /** The same, times `factor`, on top of what is in `scores`. */
  addScores(scores: Float32Array, terms: readonly QueryTerm[], factor: number): void {
    const norms = this.currentNorms();
    for (const { term, weight, idf } of terms) {
      const postings = this.terms.get(term);
      if (postings === undefined) continue;
      const most = factor * weight * idf * (K1 + 1);
      for (const posting of typeof postings === 'number' ? [postings] : postings) {
        const doc = Math.floor(posting / DOC);
        const counts = posting >>> 0;
        // Most terms stand in the text alone, which is the lowest byte.
        const tf = counts < 256 ? counts / (norms[doc * 4] ?? 1) : frequency(norms, doc, counts);
        scores[doc] = (scores[doc] ?? 0) + (most * tf) / (K1 + tf);
      }
    }
  }

  /** The same of one document. */
  scoreOf(doc: number, terms: readonly QueryTerm[]): number {
    const norms = this.currentNorms();
    return terms.reduce((sum, { term, weight, idf }) => {
      const postings = this.terms.get(term);
      const counts = postings === undefined ? 0 : countsOf(postings, doc);
      const tf = frequency(norms, doc, counts);
      return sum + (weight * idf * (K1 + 1) * tf) / (K1 + tf);
    }, 0);
  }

  /** Per passage and field: how much longer than usual it is, as BM25 sees it. Kept until the passages change. */
  private currentNorms(): Float32Array {
    if (this.norms) return this.norms;
    const averages = this.totals.map((total) => Math.max(total / Math.max(1, this.alive), 0.001));
    this.norms = Float32Array.from(this.lengths, (length, at) => {
      const b = FIELD_B[at % 4] ?? 0;
      return 1 - b + (b * length) / (averages[at % 4] ?? 1);
    });
    return this.norms;
  }

  docsOf(group: string): readonly number[] {
    return this.groups.get(group) ?? [];
  }

  /** `posting` is of the newest document. */
  private post(term: Term, posting: number): void {
    const postings = this.terms.get(term);
    if (postings === undefined) this.terms.set(term, posting);
    else if (typeof postings === 'number') this.terms.set(term, [postings, posting]);
    else postings.push(posting);
  }

  private compact(): void {
    const living = this.passages.filter((passage) => passage !== null);
    this.terms = new Map();
    this.passages = [];
    this.lengths = [];
    this.mentions = [];
    this.mentioned = 0;
    this.totals = [0, 0, 0, 0];
    this.alive = 0;
    this.groups.clear();
    for (const passage of living) this.put(passage);
  }
}

/** How often a term stands in a document, per field. */
function countsOf(postings: Postings, doc: number): number {
  const all = typeof postings === 'number' ? [postings] : postings;
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((all[middle] ?? 0) < doc * DOC) from = middle + 1;
    else to = middle;
  }
  const posting = all[from] ?? 0;
  return Math.floor(posting / DOC) === doc ? posting >>> 0 : 0;
}

/** Occurrences over all fields, each weighed and held against the field's length. */
function frequency(norms: Float32Array, doc: number, counts: number): number {
  let tf = 0;
  for (let field = 0; field < 4; field++) {
    const times = (counts >>> (field * 8)) & 255;
    if (times > 0) tf += ((FIELD_WEIGHT[field] ?? 1) * times) / (norms[doc * 4 + field] ?? 1);
  }
  return tf;
}
