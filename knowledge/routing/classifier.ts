import { featuresOf } from './features.ts';

export interface Sample {
  readonly text: string;
  readonly label: string;
  readonly language: string;
}

/** Label of a text that belongs to no class. Training may have samples of it; it is also what a refusal is called. */
export const NONE = 'none';

/** `certainty` 0–1: below the classifier's threshold the label is `none`, whatever came out on top. */
export interface Classified {
  readonly label: string;
  readonly certainty: number;
}

export interface Classifier {
  classify(text: string, language: string): Classified;
}

/** A text as the features that training has seen; `known`: their share (0–1) of the weight of all its features. */
interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly known: number;
}

const EPOCHS = 8;
const RATE = 0.1;
const BIAS_RATE = 0.05;
/** A class this unlikely is not corrected: it saves most of the work once the model knows roughly where it is. */
const NEGLIGIBLE = 0.002;
/** Refusing a right label costs this much of what refusing a wrong one gains … */
const RIGHT_COST = 0.7;
/** … and never more than this share of the right ones is refused. */
const RIGHT_REFUSED_AT_MOST = 0.04;
const CALIBRATION_SAMPLES = 6_000;
const HELD_OUT_EVERY = 7;

/**
 * Softmax regression on tf-idf features with AdaGrad (Duchi, Hazan, Singer 2011), and a threshold below which a text
 * is refused, set on samples that a first model has not seen. Deterministic: samples are visited in an order that
 * depends only on their number.
 */
export function trainClassifier(samples: readonly Sample[]): Classifier {
  const threshold = calibrate(samples);
  const decide = trainDecider(samples);
  return {
    classify(text, language) {
      const { label, certainty } = decide(text, language);
      return { label: certainty < threshold ? NONE : label, certainty };
    },
  };
}

type Decider = (text: string, language: string) => Classified;

function trainDecider(samples: readonly Sample[]): Decider {
  const labels = [...new Set(samples.map((sample) => sample.label))].sort();
  const texts = samples.map((sample) => featuresOf(sample.text, sample.language));
  const vocabulary = buildVocabulary(texts);
  const vectors = texts.map((features) => vectorOf(features, vocabulary));
  const numbers = new Map(labels.map((label, index) => [label, index]));
  const targets = samples.map((sample) => numbers.get(sample.label) ?? 0);
  const model = learn(vectors, targets, labels.length, vocabulary.ids.size);
  const probabilities = new Float32Array(labels.length);
  return (text, language) => {
    const vector = vectorOf(featuresOf(text, language), vocabulary);
    predict(model, vector, probabilities);
    return { label: labels[indexOfMax(probabilities)] ?? NONE, certainty: certaintyOf(probabilities, vector.known) };
  };
}

/** The certainty below which held-out texts of known classes were labelled wrongly too often to be worth it. */
function calibrate(samples: readonly Sample[]): number {
  const order = shuffled(samples.length).slice(0, CALIBRATION_SAMPLES);
  const pick = (held: boolean) =>
    [...order].flatMap((index, at) => ((at % HELD_OUT_EVERY === 0) === held ? (samples[index] ?? []) : []));
  const decide = trainDecider(pick(false));
  const outcomes = pick(true)
    .filter((sample) => sample.label !== NONE)
    .map((sample) => {
      const { label, certainty } = decide(sample.text, sample.language);
      return { right: label === sample.label, certainty };
    })
    .sort((a, b) => a.certainty - b.certainty);
  return bestThreshold(outcomes);
}

function bestThreshold(ascending: readonly { right: boolean; certainty: number }[]): number {
  const rightAtMost = RIGHT_REFUSED_AT_MOST * ascending.filter(({ right }) => right).length;
  let [threshold, best, gain, refusedRight] = [0, 0, 0, 0];
  for (const [index, { right }] of ascending.entries()) {
    if (right) refusedRight++;
    if (refusedRight > rightAtMost) break;
    gain += right ? -RIGHT_COST : 1;
    if (gain <= best) continue;
    best = gain;
    threshold = ascending[index + 1]?.certainty ?? 1;
  }
  return threshold;
}

/**
 * How far the classes' probabilities are from "all alike" (1 − normalised entropy), held down where training has
 * seen little of the text: entropy told texts of unseen classes apart better than the top probability did.
 */
function certaintyOf(probabilities: Float32Array, known: number): number {
  if (probabilities.length < 2) return known;
  let entropy = 0;
  for (const p of probabilities) if (p > 0) entropy -= p * Math.log(p);
  return (1 - entropy / Math.log(probabilities.length)) * (0.3 + 0.7 * known);
}

function indexOfMax(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
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
  const errors = { classes: new Int32Array(classes), values: new Float32Array(classes), size: 0 };
  const order = shuffled(vectors.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const index of order) {
      const vector = vectors[index];
      if (!vector) continue;
      predict(model, vector, probabilities);
      errors.size = 0;
      for (let k = 0; k < classes; k++) {
        const error = (probabilities[k] ?? 0) - (k === targets[index] ? 1 : 0);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        errors.classes[errors.size] = k;
        errors.values[errors.size++] = error;
      }
      step(model, squares, vector, errors, rate);
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
  errors: { readonly classes: Int32Array; readonly values: Float32Array; readonly size: number },
  rate: number,
): void {
  for (let at = 0; at < vector.ids.length; at++) {
    const base = (vector.ids[at] ?? 0) * classes;
    const value = vector.values[at] ?? 0;
    for (let e = 0; e < errors.size; e++) {
      const place = base + (errors.classes[e] ?? 0);
      const gradient = (errors.values[e] ?? 0) * value;
      const square = (squares[place] ?? 0) + gradient * gradient;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square + 1e-8);
    }
  }
  for (let e = 0; e < errors.size; e++) {
    const k = errors.classes[e] ?? 0;
    bias[k] = (bias[k] ?? 0) - rate * BIAS_RATE * (errors.values[e] ?? 0);
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
