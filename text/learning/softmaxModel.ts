import { shuffled } from './linearClassifier.ts';

/** All that has to be kept of a model: a row of weights for each term, a number in 127ths of `scale`. */
export interface SoftmaxParts {
  /** The numbers of the terms that it knows, ascending. */
  readonly terms: Uint32Array;
  readonly idf: Float32Array;
  /** `terms.length` rows of as many numbers as there are classes. */
  readonly weights: Int8Array;
  readonly classes: number;
  readonly scale: number;
}

export interface SoftmaxModel {
  /** The log-probability of each class for a text, by the numbers of its terms. */
  predict(terms: readonly number[]): Float32Array;
  readonly parts: SoftmaxParts;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { abs, exp, log, max, round, sqrt } = Math;

/** A term that hardly any text has says nothing of others, and most terms are such. */
const FEWEST_WITH_TERM = 3;
/** How far a text that is all of one class moves its score: vectors are of length 1. */
const SHARPNESS = 6;
const RATE = 0.05;
const NEGLIGIBLE = 1e-4;
const TEXTS_PER_SLICE = 10;

/**
 * Softmax regression on tf-idf of terms, fitted by AdaGrad (Duchi, Hazan, Singer 2011): a class is as likely as its texts are
 * like this one and those of the others are not. `texts`: the distinct terms of each as numbers; `targets`: its class, from 0.
 * Yields every millisecond or so. Deterministic.
 */
export function* learnSoftmax(
  texts: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  { classes, epochs }: { readonly classes: number; readonly epochs: number },
): Generator<void, SoftmaxParts> {
  const { terms, idf } = yield* frequentTerms(texts);
  const vectors: Vector[] = [];
  for (const text of texts) {
    if (vectors.push(vectorOf(text, terms, idf)) % TEXTS_PER_SLICE === 0) yield;
  }
  const weights = new Float32Array(terms.length * classes);
  const squares = new Float32Array(terms.length * classes);
  const errors = new Float32Array(classes);
  const order = shuffled(texts.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [at, index] of order.entries()) {
      if (at % TEXTS_PER_SLICE === 0) yield;
      const { rows, values } = vectors[index] ?? NOTHING;
      score(rows, values, weights, errors);
      toProbabilities(errors);
      errors[targets[index] ?? 0] = (errors[targets[index] ?? 0] ?? 0) - 1;
      correct(rows, values, errors, weights, squares);
    }
  }
  return { terms, idf, classes, ...inBytes(weights) };
}

/** The model that has these parts. */
export function softmaxModel(parts: SoftmaxParts): SoftmaxModel {
  const { terms, idf, weights, classes, scale } = parts;
  return {
    predict(text) {
      const { rows, values } = vectorOf(text, terms, idf);
      const scores = new Float32Array(classes);
      score(rows, values, weights, scores, scale / 127);
      toProbabilities(scores);
      return scores.map((probability) => log(probability + 1e-12));
    },
    parts,
  };
}

interface Vector {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

const NOTHING: Vector = { rows: [], values: [] };

function* frequentTerms(texts: readonly ArrayLike<number>[]): Generator<void, Pick<SoftmaxParts, 'terms' | 'idf'>> {
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

/** Length 1, drawn apart; what is not known is as if it were not there. */
function vectorOf(text: ArrayLike<number>, terms: Uint32Array, idf: Float32Array): Vector {
  const rows: number[] = [];
  let square = 0;
  for (let at = 0; at < text.length; at++) {
    const row = rowOf(text[at] ?? 0, terms);
    if (row < 0) continue;
    rows.push(row);
    square += (idf[row] ?? 0) ** 2;
  }
  const length = sqrt(square) || 1;
  return { rows, values: rows.map((row) => (SHARPNESS * (idf[row] ?? 0)) / length) };
}

/** Binary search; −1 where it is not among them. */
function rowOf(term: number, terms: Uint32Array): number {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((terms[middle] ?? 0) < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term ? from : -1;
}

function score(
  rows: readonly number[],
  values: readonly number[],
  weights: Float32Array | Int8Array,
  into: Float32Array,
  unit = 1,
): void {
  const classes = into.length;
  into.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const [base, value] = [(rows[at] ?? 0) * classes, (values[at] ?? 0) * unit];
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}

function toProbabilities(scores: Float32Array): void {
  let top = scores[0] ?? 0;
  for (const one of scores) if (one > top) top = one;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = exp((scores[k] ?? 0) - top);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

function correct(
  rows: readonly number[],
  values: readonly number[],
  errors: Float32Array,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const classes = errors.length;
  for (let at = 0; at < rows.length; at++) {
    const [base, value] = [(rows[at] ?? 0) * classes, values[at] ?? 0];
    for (let k = 0; k < classes; k++) {
      const gradient = (errors[k] ?? 0) * value;
      if (abs(gradient) < NEGLIGIBLE) continue;
      const square = (squares[base + k] ?? 0) + gradient * gradient;
      squares[base + k] = square;
      weights[base + k] = (weights[base + k] ?? 0) - (RATE * gradient) / sqrt(square + 1e-6);
    }
  }
}

/** A quarter of the memory; what is lost is less than two texts of a class differ by. */
function inBytes(weights: Float32Array): Pick<SoftmaxParts, 'weights' | 'scale'> {
  let scale = 1e-6;
  for (const weight of weights) scale = max(scale, abs(weight));
  const bytes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) bytes[at] = round((127 * (weights[at] ?? 0)) / scale);
  return { weights: bytes, scale };
}
