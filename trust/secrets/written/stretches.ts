import type { Span } from '../detection.ts';

/** Lines shorter than this are a list, and are read together; a longer one says something by itself. */
const SHORT = 40;
/** What is longer is read in stretches, so that a whole secret of usual length stands in one of them. */
const LONGEST = 600;
const OVERLAP = 200;
/** Fewer signs hold no secret that the text as a whole does not show, and a text of fewer dilutes nothing. */
const LEAST = { part: 12, text: 100 };

/**
 * The text in parts, so that nothing that stands around a secret dilutes it: each long line by itself, short ones in a row together. None
 * where that would be the whole. In order, and all of them together hardly longer than the text and a half.
 */
export function stretchesOf(text: string): Span[] {
  if (text.length < LEAST.text || (text.length <= LONGEST && !text.includes('\n'))) return [];
  const parts: { start: number; end: number; isList: boolean }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const end = index + line.length;
    const isList = line.length < SHORT;
    const before = parts.at(-1);
    if (isList && before?.isList) before.end = end;
    else parts.push({ start: index, end, isList });
  }
  const [only, ...others] = parts;
  if (only && others.length === 0 && only.end - only.start <= LONGEST) return [];
  const shapes = new Set<string>();
  const isNew = (shape: string) => !shapes.has(shape) && shapes.add(shape) !== undefined;
  return parts
    .flatMap((part) => windowsOf(text, part))
    .filter(({ start, end }) => end - start >= LEAST.part && isNew(shapeOf(text.slice(start, end))));
}

/** So many figures may be a secret; a line that comes again with other times and heights is read once. */
const MAY_BE_SECRET = /(?:\d\D{0,8}){40}/;

const shapeOf = (part: string): string => (MAY_BE_SECRET.test(part) ? part : part.replace(/\d+/g, '0'));

function windowsOf(text: string, { start, end }: Span): Span[] {
  const windows: Span[] = [];
  for (let from = start; ; from += LONGEST - OVERLAP) {
    const to = Math.min(end, from + LONGEST);
    windows.push({ start: from === start ? from : wordBegins(text, from), end: to });
    if (to === end) return windows;
  }
}

/** Not within a word, where there is a blank nearby. */
function wordBegins(text: string, from: number): number {
  const blank = text.slice(from, from + OVERLAP / 2).search(/\s/);
  return blank < 0 ? from : from + blank + 1;
}
