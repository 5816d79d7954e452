import { normalise, type Writing } from '../../text/normalise.ts';
import { analyseFolded } from '../../text/words/analyse.ts';
import type { Thesaurus } from '../../text/words/thesaurus.ts';

/** One passage as the engine takes it in. `group`: what a result is counted as (an article); passages of one compete. */
export interface PassageText {
  readonly id: string;
  readonly group: string;
  readonly title?: string;
  /** How people ask for it. */
  readonly aliases?: readonly string[];
  readonly heading?: string;
  readonly text: string;
}

/** Words and concepts (`#…`) are strings, grams are numbers. */
export type Term = string | number;

/** What an index has to know of a passage, whatever else is in the index. */
export interface PassageCounts {
  /** Words of text, headings, aliases, title. */
  readonly lengths: readonly number[];
  /** Mentions of concepts. */
  readonly mentions: number;
  /** How often each term stands in each of these fields: one byte each, the text in the lowest, 255 at most. */
  readonly terms: ReadonlyMap<Term, number>;
}

/** The texts of a passage in the order of the fields. */
export function fieldsOf({ text, heading = '', aliases = [], title = '' }: PassageText): readonly string[] {
  return [text, heading, aliases.join('\n'), title];
}

export function countPassage(passage: PassageText, writing: Writing, thesaurus: Thesaurus): PassageCounts {
  const terms = new Map<Term, number>();
  const lengths: number[] = [];
  let mentions = 0;
  for (const [field, text] of fieldsOf(passage).entries()) {
    const folded = normalise(text, writing);
    const { words, grams } = analyseFolded(folded, writing);
    const concepts = thesaurus.concepts(folded, writing);
    lengths.push(words.length);
    mentions += concepts.length;
    const count = (term: Term) => terms.set(term, onceMore(terms.get(term) ?? 0, field));
    for (const word of words) count(word);
    for (const gram of grams) count(gram);
    for (const concept of concepts) count(`#${concept}`);
  }
  return { lengths, mentions, terms };
}

function onceMore(counts: number, field: number): number {
  return ((counts >>> (field * 8)) & 255) < 255 ? counts + (1 << (field * 8)) : counts;
}
