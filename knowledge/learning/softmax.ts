/** Texts, each with the label that it should get. */
export interface Examples {
  readonly labels: readonly string[];
  /** The features of one of them, asked for once: kept all at a time they take ten times the memory of the model. */
  features(index: number): readonly string[];
}

export interface Softmax {
  readonly labels: readonly string[];
  /** A label's place among them. */
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * One probability per label. `counted`: features that training has not seen make the others count less, so that a
   * text of which little is known is like no label; `ignored`: as if they were not there.
   */
  predict(features: readonly string[], unseen?: 'ignored' | 'counted'): Float32Array;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { abs, exp, log, sqrt } = Math;

const EPOCHS = 8;
const RATE = 0.1;
const BIAS_RATE = 0.05;
/** A class this unlikely is not corrected: it saves most of the work once the model knows roughly where it is. */
const NEGLIGIBLE = 0.005;
/** An example this sure of its label is looked at in every second epoch only. */
const LEARNT = 0.9;
/** Larger sets of examples leave out features that only one of them has. */
const MANY_EXAMPLES = 3_000;
/** How much work is done between two pauses of `learnSoftmax`: a millisecond or so. */
const EXAMPLES_PER_SLICE = 5;
const FEATURES_PER_SLICE = 5_000;

/**
 * Softmax regression on tf-idf features with AdaGrad (Duchi, Hazan, Singer 2011). Deterministic: examples are visited
 * in an order that depends only on their number.
 */
export function trainSoftmax(examples: Examples): Softmax {
  const learning = learnSoftmax(examples);
  for (;;) {
    const step = learning.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing every few milliseconds, so that a server can answer between the slices. */
export function* learnSoftmax(examples: Examples): Generator<void, Softmax> {
  const labels = [...new Set(examples.labels)].sort();
  const numbers = new Map(labels.map((label, index) => [label, index]));
  const targets = examples.labels.map((label) => numbers.get(label) ?? 0);
  const { vocabulary, vectors } = yield* readExamples(examples);
  const model = yield* fitWeights(vectors, targets, labels.length, vocabulary.ids.size);
  return {
    labels,
    numbers,
    predict(features, unseen = 'ignored') {
      const ids = features.map((feature) => vocabulary.ids.get(feature) ?? UNSEEN);
      const probabilities = new Float32Array(labels.length);
      predict(model, vectorOf(ids, vocabulary, unseen), probabilities);
      return probabilities;
    },
  };
}

interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  readonly unseenIdf: number;
}

const UNSEEN = -1;

/** Numbers the features, forgets those that say nothing, and turns every example into a vector. */
function* readExamples({ labels, features }: Examples): Generator<void, { vocabulary: Vocabulary; vectors: Sparse[] }> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const texts: Int32Array[] = [];
  for (let index = 0; index < labels.length; index++) {
    texts.push(Int32Array.from(features(index), (feature) => numberOf(feature, ids, counts)));
    if (index % EXAMPLES_PER_SLICE === 0) yield;
  }
  const { kept, idf } = yield* keepFrequent(ids, counts, texts.length);
  const vocabulary = { ids, idf, unseenIdf: weightOf(texts.length, 1) };
  const vectors: Sparse[] = [];
  for (const text of texts) {
    vectors.push(
      vectorOf(
        text.map((id) => kept[id] ?? UNSEEN),
        vocabulary,
      ),
    );
    if (vectors.length % (EXAMPLES_PER_SLICE * 8) === 0) yield;
  }
  return { vocabulary, vectors };
}

function numberOf(feature: string, ids: Map<string, number>, counts: number[]): number {
  const id = ids.get(feature) ?? counts.length;
  if (id === counts.length) ids.set(feature, id);
  counts[id] = (counts[id] ?? 0) + 1;
  return id;
}

/** Renumbers what stays; `kept`: old number → new one, or `UNSEEN`. */
function* keepFrequent(
  ids: Map<string, number>,
  counts: readonly number[],
  texts: number,
): Generator<void, { kept: Int32Array; idf: Float32Array }> {
  const least = texts > MANY_EXAMPLES ? 2 : 1;
  const kept = new Int32Array(counts.length).fill(UNSEEN);
  const idf: number[] = [];
  for (const [feature, id] of ids) {
    const df = counts[id] ?? 0;
    if (id % FEATURES_PER_SLICE === 0) yield;
    if (df < least) {
      ids.delete(feature);
      continue;
    }
    kept[id] = idf.length;
    ids.set(feature, idf.length);
    idf.push(weightOf(texts, df));
  }
  return { kept, idf: Float32Array.from(idf) };
}

/** The root of idf: rare features are the ones that fit the examples by chance, and there are many of them. */
function weightOf(texts: number, df: number): number {
  return sqrt(log(1 + texts / df));
}

/** `features`: their numbers, `UNSEEN` for what training has not kept. */
function vectorOf(
  features: ArrayLike<number>,
  { idf, unseenIdf }: Vocabulary,
  unseen: 'ignored' | 'counted' = 'ignored',
): Sparse {
  const ids: number[] = [];
  let square = 0;
  for (let at = 0; at < features.length; at++) {
    const id = features[at] ?? UNSEEN;
    if (id !== UNSEEN) ids.push(id);
    if (id !== UNSEEN) square += (idf[id] ?? 0) ** 2;
    else if (unseen === 'counted') square += unseenIdf ** 2;
  }
  const norm = sqrt(square) || 1;
  return { ids: Int32Array.from(ids), values: Float32Array.from(ids, (id) => (idf[id] ?? 0) / norm) };
}

/** `weights`: one row of `classes` numbers per feature. */
interface Model {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

interface Errors {
  readonly classes: Int32Array;
  readonly values: Float32Array;
  size: number;
}

function* fitWeights(
  vectors: readonly Sparse[],
  targets: readonly number[],
  classes: number,
  features: number,
): Generator<void, Model> {
  const model: Model = { weights: new Float32Array(features * classes), bias: new Float32Array(classes), classes };
  const squares = new Float32Array(features * classes);
  const probabilities = new Float32Array(classes);
  const errors: Errors = { classes: new Int32Array(classes), values: new Float32Array(classes), size: 0 };
  const order = shuffled(vectors.length);
  const learnt = new Uint8Array(vectors.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const [at, index] of order.entries()) {
      if (at % EXAMPLES_PER_SLICE === 0) yield;
      const vector = vectors[index];
      if (!vector || (learnt[index] === 1 && (epoch + index) % 2 === 1)) continue;
      const target = targets[index] ?? 0;
      predict(model, vector, probabilities);
      learnt[index] = (probabilities[target] ?? 0) > LEARNT ? 1 : 0;
      measure(probabilities, target, errors);
      correct(model, squares, vector, errors, rate);
    }
  }
  return model;
}

function predict({ weights, bias, classes }: Model, vector: Sparse, into: Float32Array): void {
  into.set(bias);
  for (let at = 0; at < vector.ids.length; at++) {
    const base = (vector.ids[at] ?? 0) * classes;
    const value = vector.values[at] ?? 0;
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
  let top = into[0] ?? 0;
  for (const logit of into) if (logit > top) top = logit;
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const e = exp((into[k] ?? 0) - top);
    into[k] = e;
    sum += e;
  }
  for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) / sum;
}

function measure(probabilities: Float32Array, target: number, errors: Errors): void {
  errors.size = 0;
  for (let k = 0; k < probabilities.length; k++) {
    const error = (probabilities[k] ?? 0) - (k === target ? 1 : 0);
    if (abs(error) < NEGLIGIBLE) continue;
    errors.classes[errors.size] = k;
    errors.values[errors.size++] = error;
  }
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
