import { shuffled } from './linearClassifier.ts';
import { rowOf } from './rowOf.ts';

/** Classes in groups: those of group `g` are `starts[g]` to `starts[g + 1] - 1`. */
export interface Nesting {
  readonly starts: Uint32Array;
}

/** All that has to be kept of a model. */
export interface NestedParts extends Nesting {
  /** The numbers of the terms that it knows, ascending. */
  readonly terms: Uint32Array;
  readonly idf: Float32Array;
  /** A row of `DIMENSIONS` for each term, in 127ths of `scale`. */
  readonly rows: Int8Array;
  readonly scale: number;
  /** A row for each group, and one for each class: `DIMENSIONS` weights and what it is from the start. */
  readonly groups: Float32Array;
  readonly classes: Float32Array;
}

export interface NestedModel {
  /** A text by the numbers of its terms, as `groups` and `classes` take it. */
  read(terms: readonly number[]): Float32Array;
  /** The log-probability of each group. */
  groups(text: Float32Array): Float32Array;
  /** The same of each class of one group, supposed that it is that group. */
  classes(text: Float32Array, group: number): Float32Array;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { abs, exp, imul, log, max, min, round, sqrt } = Math;

/** What a term or a class is told by. More of them told no more, half as many less (docs/decisions/0022). */
export const DIMENSIONS = 64;
const ROW = DIMENSIONS + 1;
/** A term of one text alone says nothing of others, and one of two little: with 2 the model is a third larger and tells no more. */
const FEWEST_WITH_TERM = 3;
/** How long the vector of a text is before it is read. */
const SHARPNESS = 6;
const RATE = 0.05;
/** What a class is from the start is learnt slowly. */
const BIAS_RATE = 0.1 * RATE;
/**
 * So many of a text's terms are hidden each time that it is learnt from, others each time: what is learnt has to be told by
 * any few of them, as the words of whoever asks otherwise are few that were seen (Srivastava et al. 2014; Wager et al. 2013).
 */
const HIDDEN = 0.6;
/** A class that is wrong by less is left as it is: most are, and they would be most of the work. */
const NEGLIGIBLE = 2e-3;
const TEXTS_PER_SLICE = 10;

/**
 * A text is the sum of its terms' vectors, weighed by how rare they are; its group, and its class within the group, are told
 * by softmax of that. Vectors of terms and of classes are learnt together by AdaGrad (Duchi, Hazan, Singer 2011), so that
 * terms of several languages that speak of the same classes come to lie beside each other (Joulin et al. 2017).
 * `texts`: the distinct terms of each as numbers; `targets`: its class. Yields every millisecond or so. Deterministic.
 */
export function* learnNested(
  texts: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  { starts, epochs }: Nesting & { readonly epochs: number },
): Generator<void, NestedParts> {
  const { terms, idf } = yield* knownTerms(texts);
  const vectors: Vector[] = [];
  for (const text of texts) {
    if (vectors.push(vectorOf(text, terms, idf)) % TEXTS_PER_SLICE === 0) yield;
  }
  const learning = new Learning(terms.length, starts);
  const order = shuffled(texts.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [at, index] of order.entries()) {
      if (at % TEXTS_PER_SLICE === 0) yield;
      learning.from(vectors[index] ?? NOTHING, targets[index] ?? 0);
    }
  }
  const { groups, classes } = learning;
  return { terms, idf, starts, groups: groups.weights, classes: classes.weights, ...inBytes(learning.rows) };
}

/** The model that has these parts. */
export function nestedModel({ terms, idf, rows, scale, starts, groups, classes }: NestedParts): NestedModel {
  const likely = (text: Float32Array, weights: Float32Array, from: number, to: number): Float32Array => {
    const scores = new Float32Array(to - from);
    score(text, weights, from, scores);
    toProbabilities(scores);
    return scores.map((probability) => log(probability + 1e-12));
  };
  return {
    read: (numbers) => sumOf(vectorOf(numbers, terms, idf), rows, new Float32Array(DIMENSIONS), scale / 127),
    groups: (text) => likely(text, groups, 0, starts.length - 1),
    classes: (text, group) => likely(text, classes, starts[group] ?? 0, starts[group + 1] ?? 0),
  };
}

/** Rows of terms, and how rare each is in the text: of length `SHARPNESS` together. */
interface Vector {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

const NOTHING: Vector = { rows: new Uint32Array(), values: new Float32Array() };

/** One level: the weights of its classes, and how far each has been moved. */
class Level {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly scores: Float32Array;

  constructor(size: number, chance: () => number) {
    this.weights = new Float32Array(size * ROW).map((_, at) => (at % ROW < DIMENSIONS ? 0.1 * chance() : 0));
    this.squares = new Float32Array(size).fill(1e-6);
    this.scores = new Float32Array(size);
  }

  /** Moves the classes from `from` to `to` towards `target`, and adds to `back` what that asks of the text. */
  learn(
    text: Float32Array,
    square: number,
    { from, to, target }: Record<'from' | 'to' | 'target', number>,
    back: Float32Array,
  ) {
    const { weights, squares } = this;
    const scores = this.scores.subarray(0, to - from);
    score(text, weights, from, scores);
    toProbabilities(scores);
    for (let k = from; k < to; k++) {
      const error = (scores[k - from] ?? 0) - (k === target ? 1 : 0);
      if (abs(error) < NEGLIGIBLE) continue;
      const moved = (squares[k] ?? 0) + (error * error * square) / DIMENSIONS;
      squares[k] = moved;
      const base = k * ROW;
      const step = (RATE * error) / sqrt(moved);
      for (let d = 0; d < DIMENSIONS; d++) {
        const weight = weights[base + d] ?? 0;
        back[d] = (back[d] ?? 0) + error * weight;
        weights[base + d] = weight - step * (text[d] ?? 0);
      }
      weights[base + DIMENSIONS] = (weights[base + DIMENSIONS] ?? 0) - BIAS_RATE * error;
    }
  }
}

class Learning {
  readonly rows: Float32Array;
  readonly groups: Level;
  readonly classes: Level;
  private readonly squares: Float32Array;
  private readonly groupOf: Uint32Array;
  private readonly text = new Float32Array(DIMENSIONS);
  private readonly back = new Float32Array(DIMENSIONS);
  private readonly chance = uniform();

  constructor(
    terms: number,
    private readonly starts: Uint32Array,
  ) {
    const even = () => (2 * this.chance() - 1) * sqrt(3 / DIMENSIONS);
    this.rows = new Float32Array(terms * DIMENSIONS).map(even);
    this.squares = new Float32Array(terms).fill(1e-6);
    const size = starts.length - 1;
    this.groups = new Level(size, even);
    this.classes = new Level(starts[size] ?? 0, even);
    this.groupOf = new Uint32Array(starts[size] ?? 0);
    for (let group = 0; group < size; group++) this.groupOf.fill(group, starts[group], starts[group + 1]);
  }

  from(whole: Vector, target: number): void {
    const seen = this.partOf(whole);
    if (seen.rows.length === 0) return;
    const { text, back, starts } = this;
    sumOf(seen, this.rows, text, 1);
    back.fill(0);
    const square = dot(text, text);
    const group = this.groupOf[target] ?? 0;
    this.groups.learn(text, square, { from: 0, to: starts.length - 1, target: group }, back);
    this.classes.learn(text, square, { from: starts[group] ?? 0, to: starts[group + 1] ?? 0, target }, back);
    this.correct(seen);
  }

  private correct({ rows, values }: Vector): void {
    const { back, squares } = this;
    const size = dot(back, back) / DIMENSIONS;
    for (let at = 0; at < rows.length; at++) {
      const [row, value] = [rows[at] ?? 0, values[at] ?? 0];
      const moved = (squares[row] ?? 0) + value * value * size;
      squares[row] = moved;
      const [base, step] = [row * DIMENSIONS, (RATE * value) / sqrt(moved)];
      for (let d = 0; d < DIMENSIONS; d++) this.rows[base + d] = (this.rows[base + d] ?? 0) - step * (back[d] ?? 0);
    }
  }

  /** What is left of a text where some of its terms are hidden. */
  private partOf({ rows, values }: Vector): Vector {
    const kept = rows.map(() => Number(this.chance() >= HIDDEN));
    const [left, weights] = [rows.filter((_, at) => kept[at] === 1), values.filter((_, at) => kept[at] === 1)];
    const length = sqrt(dot(weights, weights)) || 1;
    return { rows: left, values: weights.map((weight) => (SHARPNESS * weight) / length) };
  }
}

function* knownTerms(texts: readonly ArrayLike<number>[]): Generator<void, Pick<NestedParts, 'terms' | 'idf'>> {
  const counts = new Map<number, number>();
  for (const [at, text] of texts.entries()) {
    for (const term of Array.from(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    if (at % TEXTS_PER_SLICE === 0) yield;
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST_WITH_TERM).sort(([a], [b]) => a - b);
  return {
    terms: Uint32Array.from(kept, ([term]) => term),
    idf: Float32Array.from(kept, ([, count]) => log(1 + texts.length / count)),
  };
}

/** What is not known is as if it were not there. */
function vectorOf(text: ArrayLike<number>, terms: Uint32Array, idf: Float32Array): Vector {
  const rows = Uint32Array.from(Array.from(text, (term) => rowOf(term, terms)).filter((row) => row >= 0));
  const values = Float32Array.from(rows, (row) => idf[row] ?? 0);
  const length = sqrt(dot(values, values)) || 1;
  return { rows, values: values.map((value) => (SHARPNESS * value) / length) };
}

function sumOf({ rows, values }: Vector, of: Float32Array | Int8Array, into: Float32Array, unit: number): Float32Array {
  into.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const [base, value] = [(rows[at] ?? 0) * DIMENSIONS, (values[at] ?? 0) * unit];
    for (let d = 0; d < DIMENSIONS; d++) into[d] = (into[d] ?? 0) + value * (of[base + d] ?? 0);
  }
  return into;
}

/** Four sums side by side: none waits for the one before it, which takes a third of the time. */
function score(text: Float32Array, weights: Float32Array, from: number, into: Float32Array): void {
  for (let k = 0; k < into.length; k++) {
    const base = (from + k) * ROW;
    let first = weights[base + DIMENSIONS] ?? 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let d = 0; d < DIMENSIONS; d += 4) {
      first += (weights[base + d] ?? 0) * (text[d] ?? 0);
      second += (weights[base + d + 1] ?? 0) * (text[d + 1] ?? 0);
      third += (weights[base + d + 2] ?? 0) * (text[d + 2] ?? 0);
      fourth += (weights[base + d + 3] ?? 0) * (text[d + 3] ?? 0);
    }
    into[k] = first + second + third + fourth;
  }
}

function toProbabilities(scores: Float32Array): void {
  let top = scores[0] ?? 0;
  for (let k = 1; k < scores.length; k++) top = max(top, scores[k] ?? 0);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = exp((scores[k] ?? 0) - top);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** From 0 to 1, the same at every start (linear congruential, Numerical Recipes' constants). */
function uniform(): () => number {
  let state = 12345;
  return () => {
    state = (imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A quarter of the memory. Few numbers are far out: they are cut off, so that the others are told apart. */
function inBytes(rows: Float32Array): Pick<NestedParts, 'rows' | 'scale'> {
  let square = 0;
  for (const one of rows) square += one * one;
  const scale = FAR_OUT * sqrt(square / max(1, rows.length)) || 1;
  const bytes = new Int8Array(rows.length);
  for (let at = 0; at < rows.length; at++) bytes[at] = round(127 * min(1, max(-1, (rows[at] ?? 0) / scale)));
  return { rows: bytes, scale };
}

/** In standard deviations. */
const FAR_OUT = 6;

/** Whether all numbers are those of as many terms, groups and classes. */
export function isWhole({ terms, idf, rows, starts, groups, classes }: NestedParts): boolean {
  const size = starts.length - 1;
  return (
    idf.length === terms.length &&
    rows.length === terms.length * DIMENSIONS &&
    groups.length === size * ROW &&
    classes.length === (starts[size] ?? 0) * ROW
  );
}
