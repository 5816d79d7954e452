import { featuresOf } from './features.ts';

export interface Sample {
  readonly text: string;
  readonly label: string;
  readonly language: string;
}

/** `probabilities` in the order of `labels`; `known`: share (0–1) of the text's feature weight that training had seen. */
export interface Classified {
  readonly label: string;
  readonly probability: number;
  readonly known: number;
  readonly probabilities: Float32Array;
}

export interface Classifier {
  readonly labels: readonly string[];
  classify(text: string, language: string): Classified;
}

interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly known: number;
}

const EPOCHS = 10;
const RATE = 0.5;
/** A class this unlikely is not corrected: it saves most of the work once the model knows roughly where it is. */
const NEGLIGIBLE = 0.001;

/**
 * Softmax regression on tf-idf features with AdaGrad (Duchi, Hazan, Singer 2011). Deterministic: samples are visited
 * in an order that depends only on their number.
 */
export function trainClassifier(samples: readonly Sample[]): Classifier {
  const labels = [...new Set(samples.map((sample) => sample.label))].sort();
  const texts = samples.map((sample) => featuresOf(sample.text, sample.language));
  const vocabulary = buildVocabulary(texts);
  const vectors = texts.map((features) => vectorOf(features, vocabulary));
  const targets = samples.map((sample) => labels.indexOf(sample.label));
  const model = learn(vectors, targets, labels.length, vocabulary.ids.size);
  return {
    labels,
    classify(text, language) {
      const vector = vectorOf(featuresOf(text, language), vocabulary);
      const probabilities = new Float32Array(labels.length);
      predict(model, vector, probabilities);
      const best = probabilities.reduce((top, p, index) => (p > (probabilities[top] ?? 0) ? index : top), 0);
      return { label: labels[best] ?? '', probability: probabilities[best] ?? 0, known: vector.known, probabilities };
    },
  };
}

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  readonly unseenIdf: number;
}

function buildVocabulary(texts: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const least = texts.length > 3_000 ? 2 : 1;
  const ids = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, df] of counts) {
    if (df < least) continue;
    ids.set(feature, ids.size);
    idf.push(Math.log(1 + texts.length / df));
  }
  return { ids, idf: Float32Array.from(idf), unseenIdf: Math.log(1 + texts.length) };
}

function vectorOf(features: readonly string[], vocabulary: Vocabulary): Sparse {
  const ids: number[] = [];
  const values: number[] = [];
  let square = 0;
  let unseen = 0;
  for (const feature of features) {
    const id = vocabulary.ids.get(feature);
    if (id === undefined) {
      unseen += vocabulary.unseenIdf ** 2;
      continue;
    }
    const value = vocabulary.idf[id] ?? 0;
    ids.push(id);
    values.push(value);
    square += value * value;
  }
  const norm = Math.sqrt(square) || 1;
  return {
    ids: Int32Array.from(ids),
    values: Float32Array.from(values, (value) => value / norm),
    known: square / (square + unseen || 1),
  };
}

interface Model {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

function learn(vectors: readonly Sparse[], targets: readonly number[], classes: number, features: number): Model {
  const model: Model = { weights: new Float32Array(features * classes), bias: new Float32Array(classes), classes };
  const squares = new Float32Array(features * classes);
  const probabilities = new Float32Array(classes);
  const order = shuffled(vectors.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const index of order) {
      const vector = vectors[index];
      if (!vector) continue;
      predict(model, vector, probabilities);
      step(model, squares, vector, probabilities, targets[index] ?? 0, rate);
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
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of into) if (logit > top) top = logit;
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const e = Math.exp((into[k] ?? 0) - top);
    into[k] = e;
    sum += e;
  }
  for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) / sum;
}

function step(
  { weights, bias, classes }: Model,
  squares: Float32Array,
  vector: Sparse,
  probabilities: Float32Array,
  target: number,
  rate: number,
): void {
  for (let k = 0; k < classes; k++) {
    const error = (probabilities[k] ?? 0) - (k === target ? 1 : 0);
    if (Math.abs(error) < NEGLIGIBLE) continue;
    bias[k] = (bias[k] ?? 0) - rate * 0.05 * error;
    for (let at = 0; at < vector.ids.length; at++) {
      const place = (vector.ids[at] ?? 0) * classes + k;
      const gradient = error * (vector.values[at] ?? 0);
      const square = (squares[place] ?? 0) + gradient * gradient;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square + 1e-8);
    }
  }
}

/** Every index once, in an order fixed by a linear congruential generator (Numerical Recipes' constants). */
function shuffled(length: number): Int32Array {
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
