import { z } from 'zod';
import { digestOf, type KeptValue, type KeptValues } from '../../text/learning/keptModels.ts';
import { fieldsOf, type PassageCounts, type PassageText, type Term } from './passageCounts.ts';

/**
 * `numbers`, of one passage after the other: its lengths, its mentions, how many terms it has, and of each term its place in
 * `value` and its counts.
 */
const Table = z.object({
  value: z.array(z.union([z.string(), z.int()])),
  numbers: z.tuple([z.instanceof(Uint32Array)]),
});

/**
 * What an index has to know of passages, as it was found at an earlier start of the very same texts; else found now and kept.
 * In their order.
 */
export function countsOfPassages(
  name: string,
  passages: readonly PassageText[],
  count: (passage: PassageText) => PassageCounts,
  kept?: KeptValues,
): readonly PassageCounts[] {
  const from = kept ? digestOf(passages.map(fieldsOf)) : '';
  const before = kept && countsFrom(kept.readValue(name, from), passages.length);
  if (before) return before;
  const counted = passages.map(count);
  kept?.keepValue(name, from, toTable(counted));
  return counted;
}

function toTable(counted: readonly PassageCounts[]): KeptValue {
  const places = new Map<Term, number>();
  const numbers: number[] = [];
  for (const { lengths, mentions, terms } of counted) {
    numbers.push(...lengths, mentions, terms.size);
    for (const [term, counts] of terms) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      numbers.push(place, counts);
    }
  }
  return { value: [...places.keys()], numbers: [Uint32Array.from(numbers)] };
}

/** Null where it is no table of so many passages. */
function countsFrom(kept: unknown, passages: number): PassageCounts[] | null {
  const table = Table.safeParse(kept).data;
  if (!table) return null;
  const [numbers] = table.numbers;
  const counted: PassageCounts[] = [];
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  while (at < numbers.length && counted.length < passages) {
    const lengths = [next(), next(), next(), next()];
    const [mentions, size] = [next(), next()];
    const terms = new Map<Term, number>();
    for (let n = 0; n < size && at < numbers.length; n++) terms.set(table.value[next()] ?? '', next());
    counted.push({ lengths, mentions, terms });
  }
  return counted.length === passages && at === numbers.length ? counted : null;
}
