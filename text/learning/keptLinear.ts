import { z } from 'zod';
import type { KeptValue } from './keptModels.ts';
import { type LinearModel, linearModel } from './linearClassifier.ts';
import { Words } from './words.ts';

const Value = z.array(z.strictObject({ labels: z.array(z.string()), unseenIdf: z.number() }));
/** Of each model: its words, how rare they are, its bias, and its weights with their units. */
const Lists = z.tuple([
  z.instanceof(Uint16Array),
  z.instanceof(Uint32Array),
  z.instanceof(Float32Array),
  z.instanceof(Float32Array),
  z.instanceof(Int8Array),
  z.instanceof(Float32Array),
]);
const LISTS = 6;

/** Models as what is kept of them. */
export function toKept(models: readonly LinearModel[]): KeptValue {
  return {
    value: models.map(({ parts }) => ({ labels: parts.labels, unseenIdf: parts.vocabulary.unseenIdf })),
    numbers: models.flatMap(({ parts: { vocabulary, bias, weights } }) => [
      ...vocabulary.words.kept,
      ...[vocabulary.idf, bias, weights.bytes, weights.units],
    ]),
  };
}

/** Null where this is no models. */
export function fromKept({ value, numbers }: KeptValue): LinearModel[] | null {
  const headers = Value.safeParse(value).data;
  if (!headers || numbers.length !== headers.length * LISTS) return null;
  const models: LinearModel[] = [];
  let before: Read | null = null;
  for (const [at, { labels, unseenIdf }] of headers.entries()) {
    const lists = Lists.safeParse(numbers.slice(at * LISTS, (at + 1) * LISTS)).data;
    if (!lists) return null;
    const [letters, ends, idf, bias, bytes, units] = lists;
    if (idf.length !== ends.length || units.length !== ends.length || bias.length !== labels.length) return null;
    if (bytes.length !== ends.length * labels.length) return null;
    const words = wordsOf(letters, ends, before);
    before = { letters, ends, words };
    const vocabulary = { words, idf, unseenIdf };
    models.push(linearModel({ labels, vocabulary, weights: { bytes, units }, bias }));
  }
  return models;
}

interface Read {
  readonly letters: Uint16Array;
  readonly ends: Uint32Array;
  readonly words: Words;
}

/** Models that learnt from the same texts have the same words: one table serves them. */
function wordsOf(letters: Uint16Array, ends: Uint32Array, before: Read | null): Words {
  return before && isSame(letters, before.letters) && isSame(ends, before.ends)
    ? before.words
    : new Words(letters, ends);
}

function isSame(one: Uint16Array | Uint32Array, other: Uint16Array | Uint32Array): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: typeof one) => Buffer.from(buffer, byteOffset, byteLength);
  return one.length === other.length && bytes(one).equals(bytes(other));
}
