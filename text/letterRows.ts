import { withoutCodes } from './holdsCode.ts';
import { asAsked, type Writing } from './normalise.ts';

/** In letters. A row of two Latin letters stands in every text; an ideograph is a word by itself. */
const LENGTHS: Readonly<Record<Writing, readonly number[]>> = {
  latin: [3, 4, 5],
  ja: [1, 2, 3, 4],
  zh: [1, 2, 3, 4],
  ko: [1, 2, 3, 4],
};

/**
 * The rows of letters of a text, also across its words, each once; of Latin letters its words and pairs of words as well. Unlike
 * `shinglesOf` no word is taken apart or brought to its stem: what is written otherwise, or together, shares most of its rows.
 */
export function letterRowsOf(text: string, writing: Writing): string[] {
  const asked = asAsked(withoutCodes(text), writing);
  const padded = ` ${asked} `;
  const rows = LENGTHS[writing].flatMap((size) =>
    Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) => padded.slice(at, at + size)),
  );
  const words = writing === 'latin' ? asked.split(' ') : [];
  const pairs = words.slice(1).map((word, before) => `${words[before]} ${word}`);
  return [...new Set([...rows, ...words, ...pairs])];
}
