import type { Hidden } from './decode.ts';

/* Text as the numbers of its signs: `112, 111, 110, …`, `String.fromCharCode(…)`, `\160\157`. Linear. */

const DECIMAL = /(?<![\d.])(?:\d{2,3}[,;\s]{1,3}){23,}\d{2,3}(?![\d.])/g;
const OCTAL = /(?:\\[01]?[0-7]{2}){16,}/g;
/** Letters and what stands between words; random bytes and figures of a table are not. */
const READABLE = /^[\n\r\t ,.;:\-0-9a-z]+$/i;

/** `folded`: see `fold.ts`. */
export function charCodes(folded: string): Hidden[] {
  return [...read(folded, DECIMAL, /\d{2,3}/g, 10), ...read(folded, OCTAL, /[01]?[0-7]{2}/g, 8)];
}

function read(folded: string, shape: RegExp, code: RegExp, base: 8 | 10): Hidden[] {
  return [...folded.matchAll(shape)].flatMap((match) => {
    const codes = (match[0].match(code) ?? []).map((digits) => Number.parseInt(digits, base));
    const text = String.fromCharCode(...codes.slice(0, 2_000));
    if (!READABLE.test(text) || !/[a-z]{3}/i.test(text)) return [];
    return [{ text: text.toLowerCase(), start: match.index, end: match.index + match[0].length }];
  });
}
