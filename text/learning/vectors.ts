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

/** `ids`: in the order of their numbers, from 0. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  readonly unseenIdf: number;
}

// Looked up once: inside a sandboxed global (Jest) every `Math.` in these loops costs more than the arithmetic.
const { log, sqrt } = Math;

/** Stands for a feature that training has not kept. */
export const UNSEEN = -1;
/** How much more one of those counts than a feature that a single example had: most of what can be said was never heard. */
const UNSEEN_WEIGHT = 2;
/** How much work is done between two pauses: a millisecond or so. */
const EXAMPLES_PER_SLICE = 5;
const FEATURES_PER_SLICE = 5_000;

/** Numbers the features, forgets those that fewer than `least` examples have, and turns every example into a vector. */
export function* readExamples(
  { labels, features }: Examples,
  least: number,
): Generator<void, { vocabulary: Vocabulary; vectors: Sparse[] }> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const texts: Int32Array[] = [];
  for (let index = 0; index < labels.length; index++) {
    texts.push(Int32Array.from(features(index), (feature) => numberOf(feature, ids, counts)));
    if (index % EXAMPLES_PER_SLICE === 0) yield;
  }
  const { kept, idf } = yield* keepFrequent(ids, counts, texts.length, least);
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
  least: number,
): Generator<void, { kept: Int32Array; idf: Float32Array }> {
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
