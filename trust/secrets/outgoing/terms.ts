import { z } from 'zod';
import { toTraditional } from '../../../languages/hant/traditional.ts';
import { view } from '../written/fold.ts';

/* Words that a native speaker can read and mend, as patterns over folded text: `understanding/asking/`, `understanding/orders/`. */

/** What a term may not hold: it would stand for itself, never be met in a text, and nobody would see that the term is dead. */
const NOT_WRITTEN = /[*+^${}[\]\\]|(?:^|[(|])\?/;

/** `(a|b)`, `…` for a gap of up to 24 signs, `?` after a sign or a bracket that may be missing. */
export const Terms = z
  .array(
    z
      .string()
      .min(1)
      .max(1000)
      .refine((term) => !NOT_WRITTEN.test(term), 'only ( | ) … and ? have a meaning in a term'),
  )
  .min(1);

/** Any of these terms. Global: `has` asks it from the beginning. */
export function patternOf(terms: readonly string[]): RegExp {
  return new RegExp([...new Set(terms.flatMap(written))].join('|'), 'gu');
}

/** Whether a pattern is anywhere in a text. */
export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A term as a pattern, in both ways of writing Chinese. */
function written(term: string): string[] {
  return [...new Set([term, toTraditional(term)])].map((one) => bounded(foldedTerm(one)));
}

/** Folded as the text is, but for the `?` of a term, which a fold would not tell from one that is said. */
function foldedTerm(term: string): string {
  return term
    .split('?')
    .map((piece) => view(piece.replaceAll('…', '\n')).folded.replace(/[.*+?^${}[\]\\]/g, '\\$&'))
    .join('?');
}

const WORD_BEGINS = '(?<![a-z0-9](?=[a-z0-9]))';
const WORD_ENDS = '(?!(?<=[a-z0-9])[a-z0-9])';

/** No Latin word is cut; other scripts have no blanks that would tell, and are read faster without the look around. A line break is the gap. */
function bounded(term: string): string {
  const [begins, ends] = /[a-z0-9]/.test(term) ? [WORD_BEGINS, WORD_ENDS] : ['', ''];
  const pattern = term.replace(/\(/g, '(?:').replace(/ *\n */g, `${ends}.{0,24}?${begins}`);
  return `${begins}(?:${pattern})${ends}`;
}
