import { type Finding, matches, type Span } from './detection.ts';

/*
 * 32 or 64 bytes as decimal numbers: one number of up to 78 figures, or a number for each byte.
 */

/** Of 32 random bytes fewer than one in ten thousand make fewer figures than this; 2²⁵⁶ has 78. */
const FIGURES = { least: 74, most: 78 };
const ONE = /(?<![\p{L}\p{N}.,])\d{1,78}(?:[ ,._'’\n-]{1,2}\d{1,40}){0,77}(?![\p{L}\p{N}])/gu;
const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1?\d{1,2})`;
const BETWEEN = String.raw`[^\p{L}\p{N}]{1,6}`;
const BYTES = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])0{0,2}${BYTE}(?:${BETWEEN}0{0,2}${BYTE}){31,127}(?![\p{L}\p{N}])`,
  'gu',
);
const BYTE_COUNTS = [32, 33, 64];
/** Fewer than one in ten thousand keys have so few bytes of three figures; marks, ages and amounts have hardly any. */
const THREE_FIGURES = 0.22;

/** What may be a key in decimal. 64 bytes are nothing else; the rest is asked about. */
export function numberKeys(folded: string): Finding[] {
  return [
    ...matches(folded, ONE)
      .filter((span) => isOneNumber(cut(folded, span)))
      .map((span) => found('ask', span)),
    ...matches(folded, BYTES).flatMap((span) => {
      const bytes = numbersOf(cut(folded, span));
      if (!areKeyBytes(bytes)) return [];
      return [found(bytes.length >= 64 ? 'block' : 'ask', span)];
    }),
  ];
}

/** The same in sixteen, as the chains are asked about it. */
export function decimalKeys(folded: string): string[] {
  const numbers = matches(folded, ONE).map((span) => cut(folded, span));
  const bytes = matches(folded, BYTES).map((span) => numbersOf(cut(folded, span)));
  return [
    ...numbers.filter(isOneNumber).flatMap((text) => decimalKey(text) ?? []),
    ...bytes.filter(areKeyBytes).map((key) => key.slice(0, 32).map(hexByte).join('')),
  ];
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function decimalKey(text: string): string | null {
  const figures = text.replace(/\D/g, '');
  if (figures.length < FIGURES.least || figures.length > FIGURES.most) return null;
  const hex = BigInt(figures).toString(16);
  return hex.length > 64 ? null : hex.padStart(64, '0');
}

/** In one piece, or in groups of one length, the first and the last perhaps shorter. */
function isOneNumber(text: string): boolean {
  if (decimalKey(text) === null) return false;
  const lengths = text.split(/\D+/).map((group) => group.length);
  const [first = 0, usual = 0] = lengths;
  const last = lengths.at(-1) ?? 0;
  if (lengths.length === 1) return true;
  return usual >= 3 && first <= usual && last <= usual && lengths.slice(1, -1).every((length) => length === usual);
}

function areKeyBytes(bytes: readonly number[]): boolean {
  const three = bytes.filter((byte) => byte >= 100).length;
  return BYTE_COUNTS.includes(bytes.length) && three >= THREE_FIGURES * bytes.length;
}

function numbersOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function found(verdict: Finding['verdict'], { start, end }: Span): Finding {
  return { verdict, kind: 'private-key', start, end };
}
