/*
 * What a legal hold is kept for is named by the number that an authority gave its file. It stays in the audit for good, so nothing
 * has room in it that tells of a person: an abbreviation is one, short, and stands before or between figures.
 */

const SIGNS = /^[\w.:-]{1,40}$/;
const LETTERS = /[a-z]+/gi;
/** In letters. A name that is as short is refused by nobody (docs/privacy.md). */
const LONGEST_ABBREVIATION = 4;
/** At the beginning a year has four figures, at the end it may have two; none of them counts below. */
const YEAR = /^(?:19|20)\d{2}(?=[.:_-]|[a-z])|[.:_-](?:(?:19|20)\d{2}|\d{2})$/i;
/** In figures, with signs between them: a telephone number with its code has more. */
const LONGEST_NUMBER = 7;
/** In figures, with the abbreviation between them. */
const MOST_FIGURES = 9;

/** Whether a text can be the number of a file: `2026-HC-0192`, `1:24-cv-01234`, `CASE-2026-17`. Pure. */
export function isFileNumber(text: string): boolean {
  if (!SIGNS.test(text) || !/\d/.test(text)) return false;
  const words = text.match(LETTERS) ?? [];
  if (words.length > 1 || words.some((word) => word.length > LONGEST_ABBREVIATION)) return false;
  if (/[a-z][\W_]*$/i.test(text)) return false;
  const numbers = text.replace(YEAR, '').split(LETTERS).map(countFigures);
  return numbers.every((count) => count <= LONGEST_NUMBER) && numbers.reduce((a, b) => a + b, 0) <= MOST_FIGURES;
}

function countFigures(text: string): number {
  return text.replace(/\D/g, '').length;
}
