import { z } from 'zod';
import type { KeptValue, KeptValues } from '../learning/keptModels.ts';
import { inSlices } from '../learning/slices.ts';
import type { Words } from '../learning/words.ts';
import { type JoinedLists, joined } from './termNumbers.ts';

/** Distinct terms of a text, as their numbers among all terms of its language. */
export type FindTerms = (text: string) => Uint32Array;

/** The terms; where the texts of each list end; where the terms of each text end, one text after the other; which they are. */
const Table = z.object({
  value: z.null(),
  numbers: z.tuple([
    z.instanceof(Uint16Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint32Array),
  ]),
});

/** Many texts in lists of some. */
export interface TextLists {
  /** How many lists there are. */
  readonly count: number;
  /** Asked for only where their terms have to be found. */
  readonly texts: () => readonly (readonly string[])[];
}

/** Where the terms of the same lists are kept. `from`: digest of all that makes them what they are. */
export interface KeptLists {
  readonly values: KeptValues;
  readonly name: string;
  readonly from: string;
}

/** Of each list the terms of its texts. */
export type TermLists = (list: number) => JoinedLists;

/**
 * The terms of many texts, as they were found at an earlier start of the very same texts; else found now, beside other work,
 * and kept. Analysing how all articles are asked is most of what a start costs once everything is learnt, and the texts
 * themselves are not even read where their terms are kept. `all`: what `find` numbers by; terms that are not among them get a number.
 */
export async function termsOfLists(
  { count, texts }: TextLists,
  find: FindTerms,
  all: Words,
  kept?: KeptLists,
): Promise<TermLists> {
  const before = kept && tableFrom(kept.values.readValue(kept.name, kept.from), count, all);
  if (before) return before;
  const lists = texts();
  const found = new Map<string, Uint32Array>();
  await inSlices(lists.flat(), (text) => {
    if (!found.has(text)) found.set(text, find(text));
  });
  const terms = lists.map((list) => list.map((text) => found.get(text) ?? new Uint32Array()));
  kept?.values.keepValue(kept.name, kept.from, toTable(terms, all));
  return (list) => joined(terms[list] ?? []);
}

function toTable(lists: readonly (readonly Uint32Array[])[], all: Words): KeptValue {
  let end = 0;
  const listEnds = Uint32Array.from(lists, (list) => (end += list.length));
  const terms = joined(lists.flat());
  // A copy: `all` may grow before it is written.
  return { value: null, numbers: [...all.kept.map((list) => list.slice()), listEnds, terms.ends, terms.all] };
}

/** Null where it is no table of so many lists. */
function tableFrom(kept: unknown, count: number, all: Words): TermLists | null {
  const table = Table.safeParse(kept).data;
  if (!table) return null;
  const [letters, wordEnds, listEnds, ends, ids] = table.numbers;
  if (listEnds.length !== count || (listEnds.at(-1) ?? 0) !== ends.length || (ends.at(-1) ?? 0) !== ids.length)
    return null;
  // Copies: the words stay, and would hold the whole file, of which they are a tenth.
  const numbers = all.addAll(letters.slice(), wordEnds.slice());
  const terms = numbers ? ids.map((id) => numbers[id] ?? 0) : ids;
  return (list) => {
    const own = ends.subarray(listEnds[list - 1] ?? 0, listEnds[list]);
    const begin = ends[(listEnds[list - 1] ?? 0) - 1] ?? 0;
    return { ends: own.map((end) => end - begin), all: terms.subarray(begin, own.at(-1) ?? begin) };
  };
}
