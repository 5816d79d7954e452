import { z } from 'zod';
import { digestOf, type KeptValue, type KeptValues } from '../learning/keptModels.ts';
import { inSlices } from '../learning/slices.ts';
import type { Words } from '../learning/words.ts';
import { joined } from './termNumbers.ts';

/** Distinct terms of a text, as their numbers among all terms of its language. */
export type FindTerms = (text: string) => Uint32Array;

/** The terms; where those of each text end, one text after the other; which they are. */
const Table = z.object({
  value: z.null(),
  numbers: z.tuple([
    z.instanceof(Uint16Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint32Array),
  ]),
});

/** The terms of each of many texts. */
export interface TextTerms {
  /** Undefined of a text that is none of them. */
  get(text: string): Uint32Array | undefined;
}

/**
 * The terms of many texts, as they were found at an earlier start of the very same texts; else found now, beside other work,
 * and kept. Analysing how all articles are asked is most of what a start costs once everything is learnt. `all`: what
 * `find` numbers by; terms that are not among them get a number.
 */
export async function termsOfTexts(
  name: string,
  texts: readonly string[],
  find: FindTerms,
  all: Words,
  kept?: KeptValues,
): Promise<TextTerms> {
  const distinct = [...new Set(texts)];
  const from = kept ? digestOf(distinct.map((text) => [text])) : '';
  const before = kept && tableFrom(kept.readValue(name, from), distinct, all);
  if (before) return before;
  const found = new Map<string, Uint32Array>();
  await inSlices(distinct, (text) => void found.set(text, find(text)));
  kept?.keepValue(name, from, toTable(found, all));
  return found;
}

function toTable(found: ReadonlyMap<string, Uint32Array>, all: Words): KeptValue {
  const lists = joined([...found.values()]);
  // A copy: `all` may grow before it is written.
  return { value: null, numbers: [...all.kept.map((list) => list.slice()), lists.ends, lists.all] };
}

/** Null where it is no table of so many texts. A view of a list is made for who asks: of all at once there are some ten thousand. */
function tableFrom(kept: unknown, texts: readonly string[], all: Words): TextTerms | null {
  const table = Table.safeParse(kept).data;
  if (!table) return null;
  const [letters, wordEnds, ends, ids] = table.numbers;
  if (ends.length !== texts.length || (ends.at(-1) ?? 0) !== ids.length) return null;
  const numbers = all.addAll(letters, wordEnds);
  const lists = numbers ? ids.map((id) => numbers[id] ?? 0) : ids;
  const places = new Map(texts.map((text, at) => [text, at]));
  return {
    get(text) {
      const at = places.get(text);
      return at === undefined ? undefined : lists.subarray(ends[at - 1] ?? 0, ends[at]);
    },
  };
}
