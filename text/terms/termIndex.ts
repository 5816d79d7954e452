import type { JoinedLists } from './termNumbers.ts';

/** A term that more of the texts have tells none of them apart, and would be most of the work. */
const COMMON = 0.15;
/** Of so few everything is looked at. */
const FEW = 200;
/** One text in so many is many. */
const MANY = 16;

/** Inverted index over many short texts: cosine of terms weighted by how few of the texts have them. */
export class TermIndex {
  private readonly lengths: Float32Array;
  /** Of each term; 0 where no text has it. */
  private readonly weights: Float32Array;
  /** The texts of term `t` are `postings[starts[t]]` to `postings[starts[t + 1] - 1]`; of a common one none stand there. */
  private readonly starts: Uint32Array;
  private readonly postings: Uint32Array;
  /** Of the message that is being looked at; zero between two. */
  private readonly shared: Float32Array;
  private readonly touched: Uint32Array;

  /** `texts`: the terms of each, in any number of lists one after the other. `terms`: how many have a number. */
  constructor(texts: readonly JoinedLists[], terms: number) {
    const count = texts.reduce((sum, { ends }) => sum + ends.length, 0);
    const counts = new Uint32Array(terms);
    for (const { all } of texts) for (const term of all) counts[term] = (counts[term] ?? 0) + 1;
    const common = Math.max(FEW, count * COMMON);
    this.weights = new Float32Array(terms);
    this.starts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++) {
      const has = counts[term] ?? 0;
      this.weights[term] = has === 0 ? 0 : Math.log(1 + count / (has + 1));
      this.starts[term + 1] = (this.starts[term] ?? 0) + (has > common ? 0 : has);
    }
    const next = this.starts.slice(0, terms);
    this.postings = new Uint32Array(this.starts[terms] ?? 0);
    this.lengths = new Float32Array(count);
    this.shared = new Float32Array(count);
    this.touched = new Uint32Array(count);
    let text = 0;
    for (const { ends, all } of texts) {
      let begin = 0;
      for (const end of ends) {
        this.lengths[text] = this.length(all, begin, end);
        for (let at = begin; at < end; at++) {
          const term = all[at] ?? 0;
          if ((counts[term] ?? 0) > common) continue;
          const place = next[term] ?? 0;
          this.postings[place] = text;
          next[term] = place + 1;
        }
        text += 1;
        begin = end;
      }
    }
  }

  /**
   * Tells of each text that shares a telling term with a message how like it is (0–1), in the order of the texts. `message`: the
   * numbers of its terms, whether any text has them or not.
   */
  near(message: Int32Array, tell: (text: number, like: number) => void): void {
    const ids = message.filter((term) => this.weightOf(term) > 0);
    const strange = message.length - ids.length;
    const touched = this.share(ids);
    const own = Math.sqrt(this.length(ids) ** 2 + strange * Math.log(1 + this.lengths.length) ** 2);
    const told = (text: number) => {
      const like = (this.shared[text] ?? 0) / (own * (this.lengths[text] ?? 1));
      this.shared[text] = 0;
      tell(text, like);
    };
    // Of so many it takes less to pass all than to sort those that are meant.
    if (touched.length * MANY < this.shared.length) for (const text of touched.sort()) told(text);
    else for (let text = 0; text < this.shared.length; text++) if (this.shared[text] !== 0) told(text);
  }

  /** Adds up in `shared` what each text has of these terms; returns the texts that have any. */
  private share(ids: Int32Array): Uint32Array {
    let count = 0;
    for (const term of ids) {
      const [from, to] = [this.starts[term] ?? 0, this.starts[term + 1] ?? 0];
      const square = this.weightOf(term) ** 2;
      for (let at = from; at < to; at++) {
        const text = this.postings[at] ?? 0;
        const before = this.shared[text] ?? 0;
        if (before === 0) this.touched[count++] = text;
        this.shared[text] = before + square;
      }
    }
    return this.touched.slice(0, count);
  }

  private weightOf(term: number): number {
    return this.weights[term] ?? 0;
  }

  private length(terms: Int32Array | Uint32Array, from = 0, to = terms.length): number {
    let sum = 0;
    for (let at = from; at < to; at++) sum += this.weightOf(terms[at] ?? 0) ** 2;
    return Math.sqrt(sum) || 1;
  }
}
