import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { type LinearModel, linearModel } from './linearClassifier.ts';
import { jsonOf, packWhole, unpackWhole } from './wholeFile.ts';

/**
 * A file of learnt models: one line of JSON; then of each model its numbers (32-bit, as this machine writes them, weights in bytes) and its
 * features as JSON. What was learnt from something else is as good as no file.
 */

/** A header names each label once; more than this is none. */
const LONGEST_HEADER = 1024 * 1024;
const NUMBER_BYTES = 4;

const Size = z.int().min(0);
const Header = z.strictObject({
  from: z.string(),
  models: z
    .array(z.strictObject({ labels: z.array(z.string()), features: Size, words: Size, unseenIdf: z.number() }))
    .max(16),
});
const Words = z.array(z.string());

/** The chunks of the file, in order; made in pieces beside other work. `from`: digest of what the models were learnt from. */
export async function packModels(from: string, models: readonly LinearModel[]): Promise<Uint8Array[]> {
  const body: Buffer[] = [];
  const header: z.input<typeof Header> = { from, models: [] };
  for (const { parts } of models) {
    const { labels, vocabulary, weights, bias } = parts;
    const words = Buffer.from(JSON.stringify([...vocabulary.ids.keys()]));
    const sizes = { features: vocabulary.ids.size, words: words.length };
    header.models.push({ labels: [...labels], ...sizes, unseenIdf: vocabulary.unseenIdf });
    body.push(bytesOf(vocabulary.idf), bytesOf(bias), bytesOf(weights.units), bytesOf(weights.bytes), words);
    await turn();
  }
  return packWhole([Buffer.from(`${JSON.stringify(header)}\n`), ...body]);
}

/** Null where this is not, to the last bit, what `packModels` made of models that were learnt from `from`. */
export function unpackModels(file: Buffer, from: string): LinearModel[] | null {
  const rest = unpackWhole(file);
  if (!rest) return null;
  const end = rest.subarray(0, LONGEST_HEADER).indexOf(0x0a);
  const header = Header.safeParse(jsonOf(rest.subarray(0, Math.max(0, end))));
  if (!header.success || header.data.from !== from) return null;
  return readBody(rest.subarray(end + 1), header.data.models);
}

function readBody(body: Buffer, models: z.output<typeof Header>['models']): LinearModel[] | null {
  let at = 0;
  const take = (bytes: number) => {
    at += bytes;
    return body.subarray(at - bytes, at);
  };
  const read: LinearModel[] = [];
  for (const { labels, features, words, unseenIdf } of models) {
    const idf = numbersOf(take(features * NUMBER_BYTES));
    const bias = numbersOf(take(labels.length * NUMBER_BYTES));
    const units = numbersOf(take(features * NUMBER_BYTES));
    const bytes = new Int8Array(Uint8Array.from(take(features * labels.length)).buffer);
    const named = Words.safeParse(jsonOf(take(words)));
    const ids = new Map(named.data?.map((word, id) => [word, id]));
    if (bytes.length !== features * labels.length || ids.size !== features) return null;
    read.push(linearModel({ labels, vocabulary: { ids, idf, unseenIdf }, weights: { bytes, units }, bias }));
  }
  return at === body.length ? read : null;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** A copy: a view would keep the whole file in memory. */
function numbersOf(bytes: Buffer): Float32Array {
  const numbers = new Float32Array(Math.floor(bytes.length / NUMBER_BYTES));
  bytesOf(numbers).set(bytes.subarray(0, numbers.byteLength));
  return numbers;
}
