import {
  type Examples,
  type NumberedTexts,
  numberFeatures,
  type Sparse,
  type Vocabulary,
  vectorOf,
  weighFeatures,
} from './vectors.ts';

export interface LinearModel {
  readonly labels: readonly string[];
  /** A label's place among them. */
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * One probability per label. `counted`: features that training has not seen make the others count less, so that a
   * text of which little is known is like no label; `ignored`: as if they were not there.
   */
  predict(features: readonly string[], unseen?: 'ignored' | 'counted'): Float32Array;
  /** All that has to be kept of it. */
  readonly parts: LinearParts;
}

export interface LinearParts {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** One row of `labels.length` numbers per feature of the vocabulary, in its order. */
  readonly weights: Rows;
  readonly bias: Float32Array;
}

/** Rows of weights in a quarter of the memory: each number in 127ths of the largest of its row. What that loses is far below what learning from other sentences changes. */
export interface Rows {
  readonly bytes: Int8Array;
  /** Of one 127th, by row. */
  readonly units: Float32Array;
}

/** The classes that have to be corrected, the first `size` of each. */
interface Errors {
  readonly classes: Int32Array;
  readonly values: Float32Array;
  size: number;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { abs, exp, fround, max, round, sqrt } = Math;

const LARGEST_BYTE = 127;

/** A score that is short of its side by no more than this is not corrected. */
const NEGLIGIBLE = 0.2;
/** What a class scores before anything is learnt. */
const FIRST_BIAS = -0.5;
/** How far scores are drawn apart to become probabilities. */
const SHARPNESS = 4;
/** An example that is learnt is looked at in every so many epochs only. */
const REVISITED = 4;
const EPOCHS = 8;
const RATE = 0.1;
const BIAS_RATE = 0.05;
/** How much work is done between two pauses of `learnLinearModel`: a millisecond or so. */
const EXAMPLES_PER_SLICE = 5;

/**
 * One linear classifier per label on tf-idf features, with the squared hinge loss: its own texts are to score 1 or more,
 * all others −1 or less; what does is not corrected any more. Tells labels apart, and ours from foreign texts, better
 * than softmax regression does (docs/knowledge.md). Fitted by AdaGrad (Duchi, Hazan, Singer 2011); pauses every few
 * milliseconds, so that a server can answer between the slices. Deterministic: examples are visited in an order that
 * depends only on their number. Features that fewer than `least` examples have are left out.
 */
export function* learnLinearModel(examples: Examples, least = 1): Generator<void, LinearModel> {
  const texts = yield* numberFeatures(examples.labels.length, examples.features);
  return yield* learnLabels(examples.labels, texts, least);
}

/** The same of texts that are learnt with several labels; those without one (null) are left out. */
export function* learnLabels(
  given: readonly (string | null)[],
  texts: NumberedTexts,
  least: number,
): Generator<void, LinearModel> {
  const labelled = given.flatMap((label, text) => (label === null ? [] : [{ label, text }]));
  const labels = [...new Set(labelled.map(({ label }) => label))].sort();
  const numbers = new Map(labels.map((label, index) => [label, index]));
  const targets = labelled.map(({ label }) => numbers.get(label) ?? 0);
  const { vocabulary, vectors } = yield* weighFeatures(
    texts,
    labelled.map(({ text }) => text),
    least,
  );
  const { weights, bias } = yield* fitWeights(vectors, targets, emptyModel(vocabulary.words.size, labels.length));
  return linearModel({ labels, vocabulary, weights: inBytes(weights, labels.length), bias });
}

/** The model that has these parts. */
export function linearModel(parts: LinearParts): LinearModel {
  const { labels, vocabulary, weights, bias } = parts;
  return {
    labels,
    numbers: new Map(labels.map((label, index) => [label, index])),
    predict(features, unseen = 'ignored') {
      const ids = features.map((feature) => vocabulary.words.numberOf(feature));
      const values = new Float32Array(labels.length);
      scoreRows(weights, bias, vectorOf(ids, vocabulary, unseen), values);
      toProbabilities(values);
      return values;
    },
    parts,
  };
}

/** The same at once. */
export function trainLinearModel(examples: Examples): LinearModel {
  const learning = learnLinearModel(examples);
  for (;;) {
    const step = learning.next();
    if (step.done) return step.value;
  }
}

/** `weights`: one row of `classes` numbers per feature. */
interface Model {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

function emptyModel(features: number, classes: number): Model {
  return { weights: new Float32Array(features * classes), bias: new Float32Array(classes).fill(FIRST_BIAS), classes };
}

function* fitWeights(vectors: readonly Sparse[], targets: readonly number[], model: Model): Generator<void, Model> {
  const { classes } = model;
  const squares = new Float32Array(model.weights.length);
  const scores = new Float32Array(classes);
  const errors: Errors = { classes: new Int32Array(classes), values: new Float32Array(classes), size: 0 };
  const order = shuffled(vectors.length);
  const learnt = new Uint8Array(vectors.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const [at, index] of order.entries()) {
      if (at % EXAMPLES_PER_SLICE === 0) yield;
      const vector = vectors[index];
      if (!vector || (learnt[index] === 1 && (epoch + index) % REVISITED !== 0)) continue;
      score(model, vector, scores);
      learnt[index] = measure(scores, targets[index] ?? 0, errors) ? 1 : 0;
      correct(model, squares, vector, errors, rate);
    }
  }
  return model;
}

/** Four features at once, rounded as one after the other: takes half the time, and gives the same to the last bit. */
function score({ weights, bias, classes }: Model, { ids, values }: Sparse, into: Float32Array): void {
  into.set(bias);
  let at = 0;
  for (; at + 4 <= ids.length; at += 4) {
    const [first, second] = [(ids[at] ?? 0) * classes, (ids[at + 1] ?? 0) * classes];
    const [third, fourth] = [(ids[at + 2] ?? 0) * classes, (ids[at + 3] ?? 0) * classes];
    const [a, b, c, d] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0, values[at + 3] ?? 0];
    for (let k = 0; k < classes; k++) {
      const one = fround((into[k] ?? 0) + a * (weights[first + k] ?? 0));
      const two = fround(one + b * (weights[second + k] ?? 0));
      into[k] = fround(two + c * (weights[third + k] ?? 0)) + d * (weights[fourth + k] ?? 0);
    }
  }
  for (; at < ids.length; at++) {
    const [row, value] = [(ids[at] ?? 0) * classes, values[at] ?? 0];
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
}

/** The same of what was learnt. */
function scoreRows({ bytes, units }: Rows, bias: Float32Array, { ids, values }: Sparse, into: Float32Array): void {
  const classes = bias.length;
  into.set(bias);
  for (let at = 0; at < ids.length; at++) {
    const row = ids[at] ?? 0;
    const [base, value] = [row * classes, (values[at] ?? 0) * (units[row] ?? 0)];
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + value * (bytes[base + k] ?? 0);
  }
}

function inBytes(weights: Float32Array, classes: number): Rows {
  const bytes = new Int8Array(weights.length);
  const units = new Float32Array(classes === 0 ? 0 : weights.length / classes);
  for (let row = 0; row < units.length; row++) {
    let largest = 0;
    for (let at = row * classes; at < (row + 1) * classes; at++) largest = max(largest, abs(weights[at] ?? 0));
    const unit = largest / LARGEST_BYTE || 1;
    units[row] = unit;
    for (let at = row * classes; at < (row + 1) * classes; at++) bytes[at] = round((weights[at] ?? 0) / unit);
  }
  return { bytes, units };
}

/** Notes by how much each class is short of its side; true when none is. */
function measure(scores: Float32Array, target: number, errors: Errors): boolean {
  errors.size = 0;
  for (let k = 0; k < scores.length; k++) {
    const side = k === target ? 1 : -1;
    const missing = 1 - side * (scores[k] ?? 0);
    if (missing <= NEGLIGIBLE) continue;
    errors.classes[errors.size] = k;
    errors.values[errors.size++] = -side * missing;
  }
  return errors.size === 0;
}

/** Softmax of the scores drawn apart, in place. */
function toProbabilities(scores: Float32Array): void {
  let top = scores[0] ?? 0;
  for (const value of scores) if (value > top) top = value;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const e = exp(SHARPNESS * ((scores[k] ?? 0) - top));
    scores[k] = e;
    sum += e;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

function correct(model: Model, squares: Float32Array, vector: Sparse, errors: Errors, rate: number): void {
  const { weights, bias, classes } = model;
  for (let at = 0; at < vector.ids.length; at++) {
    const base = (vector.ids[at] ?? 0) * classes;
    const value = vector.values[at] ?? 0;
    for (let e = 0; e < errors.size; e++) {
      const place = base + (errors.classes[e] ?? 0);
      const gradient = (errors.values[e] ?? 0) * value;
      const square = (squares[place] ?? 0) + gradient * gradient;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) - (rate * gradient) / sqrt(square + 1e-8);
    }
  }
  for (let e = 0; e < errors.size; e++) {
    const k = errors.classes[e] ?? 0;
    bias[k] = (bias[k] ?? 0) - rate * BIAS_RATE * (errors.values[e] ?? 0);
  }
}

/** Every index once, in an order fixed by a linear congruential generator (Numerical Recipes' constants). */
export function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index);
  let state = 12345;
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
