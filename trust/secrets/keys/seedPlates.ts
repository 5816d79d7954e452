import { type Finding, matches } from '../detection.ts';

/*
 * A phrase without its words: SeedQR, four digits for the place of each, in groups of any length; and plates of eleven holes a word, in whatever
 * two signs somebody draws them. By their form alone hardly anything else is either. Linear. `folded`: see `fold.ts`.
 */

/** Digits with no more than a blank or a mark between groups. */
const DIGITS = /(?<![\p{L}\d])\d(?:[ \t\n,.|/_-]{0,3}\d){46,130}(?![\p{L}\d])/gu;
const LENGTHS = [48, 60, 72, 84, 96];
const LAST_PLACE = 2_048;
/** One digit each: two thirds of the first of four are a nought or a one, so that nothing drawn by chance passes. */
const FEWEST_DIFFERENT = 5;

export function seedDigits(folded: string): Finding[] {
  return matches(folded, DIGITS).flatMap((span): Finding[] => {
    const digits = folded.slice(span.start, span.end).replace(/\D/g, '');
    const places = digits.match(/\d{4}/g) ?? [];
    const isOne =
      LENGTHS.includes(digits.length) &&
      places.every((place) => Number(place) <= LAST_PLACE) &&
      new Set(places).size > places.length / 2 &&
      new Set(digits).size >= FEWEST_DIFFERENT;
    return isOne ? [{ verdict: 'ask', kind: 'recovery-phrase', ...span }] : [];
  });
}

const HOLES = 11;
/** A row of eleven signs of two kinds, with its number or its name before it. */
const ROW = /^(?:[\p{L}]{0,6}\s?#?\d{1,2}\s?[.):：-]{0,2}\s+|\d{1,2}[.):：]\s?)?([^\n]{11,44})$/u;
const SIGNS = /^[^\p{L}\p{N}\s]+$|^[xo.]+$|^[x_-]+$|^[yn]+$|^[01]+$|^[io]+$|^[bw]+$/u;
/** Rows of one message, and of several: fewer are a mark or a line that somebody draws. */
const ENOUGH = { inOne: 4, inAll: 3, announced: 2 };
const MOST_ROWS = 60;
const REACH = 6;

/** How many rows were drawn lately, and in how many messages that is forgotten. */
export interface Plates {
  readonly rows: number;
  readonly left: number;
}

/** The next message after `before`. `announced`: a plate or a phrase is spoken of. */
export function nextPlates(
  folded: string,
  announced: boolean,
  before: Plates | undefined,
): { readonly isPiece: boolean; readonly plates: Plates | undefined } {
  const rows = rowsIn(folded);
  if (rows === 0)
    return { isPiece: false, plates: before && before.left > 1 ? { ...before, left: before.left - 1 } : undefined };
  const all = (before?.rows ?? 0) + rows;
  const enough = announced ? ENOUGH.announced : ENOUGH.inAll;
  return {
    isPiece: rows >= ENOUGH.inOne || (before !== undefined && all >= enough),
    plates: { rows: all, left: REACH },
  };
}

function rowsIn(folded: string): number {
  const rows = folded
    .split('\n')
    .slice(0, MOST_ROWS)
    .flatMap((line) => {
      const signs = [...(ROW.exec(line.trim())?.[1] ?? '').replace(/[\s|]/g, '')];
      const row = signs.join('');
      return signs.length === HOLES && new Set(signs).size <= 2 && SIGNS.test(row) ? [row] : [];
    });
  // The same row again is a line between two parts of a text, and so is one of one sign.
  return new Set(rows.filter((row) => new Set(row).size === 2)).size;
}
