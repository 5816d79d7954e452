import { NO_WORD, Words } from './words.ts';

/** Texts, each with the label that it should get. */
export interface Examples {
  readonly labels: readonly string[];
  /** The features of one of them, asked for once: kept all at a time they take ten times the memory of the model. */
  features(index: number): readonly string[];
}

export interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

export interface Vocabulary {
  readonly words: Words;
  readonly idf: Float32Array;
  readonly unseenIdf: number;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { log, sqrt } = Math;

/** Stands for a feature that training has not kept. */
const UNSEEN = NO_WORD;
/** How much more one of those counts than a feature that a single example had: most of what can be said was never heard. */
const UNSEEN_WEIGHT = 2;
/** How much work is done between two pauses: a millisecond or so. */
const EXAMPLES_PER_SLICE = 5;
const FEATURES_PER_SLICE = 5_000;

/** Texts as the numbers of their features. */
export interface NumberedTexts {
  /** In the order of their numbers, from 0. */
  readonly features: readonly string[];
  readonly texts: readonly Int32Array[];
}

/** `features`: of one text, distinct; asked for once. */
export function* numberFeatures(count: number, features: Examples['features']): Generator<void, NumberedTexts> {
  const ids = new Map<string, number>();
  const texts: Int32Array[] = [];
  for (let index = 0; index < count; index++) {
    texts.push(Int32Array.from(features(index), (feature) => numberOf(feature, ids)));
    if (index % EXAMPLES_PER_SLICE === 0) yield;
  }
  return { features: [...ids.keys()], texts };
}

function numberOf(feature: string, ids: Map<string, number>): number {
  const id = ids.get(feature) ?? ids.size;
  if (id === ids.size) ids.set(feature, id);
  return id;
}

/** Of some of the texts: forgets the features that fewer than `least` of them have, and makes a vector of each. */
export function* weighFeatures(
  { features, texts }: NumberedTexts,
  which: readonly number[],
  least: number,
): Generator<void, { vocabulary: Vocabulary; vectors: Sparse[] }> {
  const counts = new Int32Array(features.length);
  for (const index of which) for (const id of texts[index] ?? []) counts[id] = (counts[id] ?? 0) + 1;
  yield;
  const { kept, words, idf } = yield* keepFrequent(features, counts, which.length, Math.max(1, least));
  const vocabulary = { words, idf, unseenIdf: weightOf(which.length, 1) };
  const vectors: Sparse[] = [];
  for (const index of which) {
    vectors.push(vectorOf(texts[index]?.map((id) => kept[id] ?? UNSEEN) ?? [], vocabulary));
    if (vectors.length % (EXAMPLES_PER_SLICE * 8) === 0) yield;
  }
  return { vocabulary, vectors };
}

/** Renumbers what stays; `kept`: old number → new one, or `UNSEEN`. */
function* keepFrequent(
  features: readonly string[],
  counts: Int32Array,
  texts: number,
  least: number,
): Generator<void, { kept: Int32Array; words: Words; idf: Float32Array }> {
  const kept = new Int32Array(features.length).fill(UNSEEN);
  const words = new Words();
  const idf: number[] = [];
  for (const [id, feature] of features.entries()) {
    if (id % FEATURES_PER_SLICE === 0) yield;
    const df = counts[id] ?? 0;
    if (df < least) continue;
    kept[id] = words.add(feature);
    idf.push(weightOf(texts, df));
  }
  return { kept, words, idf: Float32Array.from(idf) };
}

/** The root of idf: rare features are the ones that fit the examples by chance, and there are many of them. */
function weightOf(texts: number, df: number): number {
  return sqrt(log(1 + texts / df));
}

/** `features`: their numbers, `UNSEEN` for what training has not kept. */
export function vectorOf(
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
    else if (unseen === 'counted') square += UNSEEN_WEIGHT * unseenIdf ** 2;
  }
  const norm = sqrt(square) || 1;
  return { ids: Int32Array.from(ids), values: Float32Array.from(ids, (id) => (idf[id] ?? 0) / norm) };
}
