import { z } from 'zod';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import { packNumbers, unpackNumbers } from '../../text/learning/packedNumbers.ts';
import { inSlices } from '../../text/learning/slices.ts';

/** Distinct terms of a text. */
export type FindTerms = (text: string) => readonly string[];

/** `ids`: of each text, one after the other, which of `terms` it has; `counts`: how many. 32-bit numbers in base64, for there are a million. */
const Table = z.strictObject({ terms: z.array(z.string()), counts: z.base64(), ids: z.base64() });

/**
 * The terms of many texts, as they were found at an earlier start of the very same texts; else found now, beside other work,
 * and kept. Analysing how all articles are asked is most of what a start costs once everything is learnt.
 */
export async function termsOfTexts(
  name: string,
  texts: readonly string[],
  find: FindTerms,
  kept?: KeptValues,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const distinct = [...new Set(texts)];
  const from = kept ? digestOf(distinct.map((text) => [text])) : '';
  const before = kept && tableFrom(kept.readValue(name, from), distinct);
  if (before) return before;
  const found = new Map<string, readonly string[]>();
  await inSlices(distinct, (text) => void found.set(text, find(text)));
  kept?.keepValue(name, from, toTable(found));
  return found;
}

function toTable(found: ReadonlyMap<string, readonly string[]>): z.input<typeof Table> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const ids: number[] = [];
  for (const terms of found.values()) {
    counts.push(terms.length);
    for (const term of terms) {
      const id = numbers.get(term) ?? numbers.size;
      numbers.set(term, id);
      ids.push(id);
    }
  }
  return { terms: [...numbers.keys()], counts: packNumbers(counts), ids: packNumbers(ids) };
}

/** Null where it is no table of so many texts. */
function tableFrom(value: unknown, texts: readonly string[]): Map<string, readonly string[]> | null {
  const table = Table.safeParse(value).data;
  if (!table) return null;
  const [counts, ids] = [unpackNumbers(table.counts), unpackNumbers(table.ids)];
  if (counts.length !== texts.length) return null;
  const found = new Map<string, readonly string[]>();
  let at = 0;
  for (const [n, text] of texts.entries()) {
    const until = at + (counts[n] ?? 0);
    found.set(
      text,
      Array.from(ids.subarray(at, until), (id) => table.terms[id] ?? ''),
    );
    at = until;
  }
  return at === ids.length ? found : null;
}
