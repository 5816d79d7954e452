import { rowOf } from './rowOf.ts';

/** All that has to be kept. */
export interface CentroidParts {
  /** Hashes of the terms that it knows, ascending. */
  readonly terms: Uint32Array;
  /** How rare each is in the texts. */
  readonly rarity: Float32Array;
  /** The classes that term `t` is typical of are `classes[starts[t]]` to `classes[starts[t + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  /** How typical, in 127ths of `scale`. */
  readonly shares: Int8Array;
  readonly scale: number;
}

const { imul, log, max, min, round, sqrt } = Math;

/** A term of fewer texts says nothing of others. */
const FEWEST_WITH_TERM = 3;
/** Of each class. All of them tell no more, and are three times as many. */
const MOST_TERMS = 600;
/** In standard deviations: few shares are larger. They are cut off, so that the others are told apart. */
const FAR_OUT = 6;
const TEXTS_PER_SLICE = 10;

/** FNV-1a. Two of some hundred thousand terms that have the same count as one. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * What is typical of the texts of each class: the mean of their vectors, each weighed by how rare its terms are and of length one, of
 * that the strongest terms (Rocchio 1971). Nothing is fitted, so that it errs otherwise than what is. `texts`: the hashes of each one's terms,
 * each once; `targets`: its class.
 * Yields every millisecond or so. Deterministic.
 */
export function* learnCentroids(
  texts: readonly Uint32Array[],
  targets: ArrayLike<number>,
  classes: number,
): Generator<void, CentroidParts> {
  const counts = new Map<number, number>();
  for (const [at, text] of texts.entries()) {
    for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
    if (at % TEXTS_PER_SLICE === 0) yield;
  }
  const terms = Uint32Array.from(
    [...counts.keys()].filter((term) => (counts.get(term) ?? 0) >= FEWEST_WITH_TERM),
  ).sort();
  const rarity = Float32Array.from(terms, (term) => log(texts.length / (counts.get(term) ?? 1)));
  const sums = Array.from({ length: classes }, () => new Map<number, number>());
  for (const [at, text] of texts.entries()) {
    const sum = sums[targets[at] ?? 0];
    const { rows, values } = vectorOf(text, terms, rarity);
    for (const [place, row] of rows.entries()) sum?.set(row, (sum.get(row) ?? 0) + (values[place] ?? 0));
    if (at % TEXTS_PER_SLICE === 0) yield;
  }
  const typical: (readonly [row: number, share: number])[][] = [];
  for (const sum of sums) {
    const strongest = [...sum].sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_TERMS);
    const length = sqrt(strongest.reduce((square, [, share]) => square + share * share, 0)) || 1;
    typical.push(strongest.map(([row, share]) => [row, share / length]));
    yield;
  }
  return { terms, rarity, ...byTerm(typical, terms.length) };
}

/** How typical a text is of each class: the cosine (0–1). `text`: the hashes of its terms, each once. */
export function likeCentroids(text: Uint32Array, parts: CentroidParts, count: number): Float32Array {
  const { terms, rarity, starts, classes, shares, scale } = parts;
  const like = new Float32Array(count);
  const { rows, values } = vectorOf(text, terms, rarity);
  for (let at = 0; at < rows.length; at++) {
    const [row, value] = [rows[at] ?? 0, ((values[at] ?? 0) * scale) / 127];
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++) {
      const one = classes[place] ?? 0;
      like[one] = (like[one] ?? 0) + value * (shares[place] ?? 0);
    }
  }
  return like;
}

/** Whether all numbers are those of as many terms and classes. */
export function areCentroids({ terms, rarity, starts, classes, shares }: CentroidParts): boolean {
  return (
    rarity.length === terms.length &&
    starts.length === terms.length + 1 &&
    starts.at(-1) === classes.length &&
    shares.length === classes.length
  );
}

/** What is not known is as if it were not there. */
function vectorOf(text: Uint32Array, terms: Uint32Array, rarity: Float32Array) {
  const rows = Array.from(text, (term) => rowOf(term, terms)).filter((row) => row >= 0);
  const values = rows.map((row) => rarity[row] ?? 0);
  const length = sqrt(values.reduce((square, value) => square + value * value, 0)) || 1;
  return { rows, values: values.map((value) => value / length) };
}

function byTerm(typical: readonly (readonly (readonly [row: number, share: number])[])[], terms: number) {
  const starts = new Uint32Array(terms + 1);
  let [square, all] = [0, 0];
  for (const own of typical)
    for (const [row, share] of own) {
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
      square += share * share;
      all += 1;
    }
  for (let row = 0; row < terms; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const scale = FAR_OUT * sqrt(square / max(1, all)) || 1;
  const next = starts.slice(0, terms);
  const classes = new Uint16Array(all);
  const shares = new Int8Array(all);
  for (const [one, own] of typical.entries())
    for (const [row, share] of own) {
      const place = next[row] ?? 0;
      classes[place] = one;
      shares[place] = round(127 * min(1, share / scale));
      next[row] = place + 1;
    }
  return { starts, classes, shares, scale };
}
