/*
 * What a guard reads is the source, and what a reader sees is drawn of it: `rec**over**y` is one word on the page, and on channels that
 * know no Markdown its stars are taken out. Text can be turned round as well.
 */

const LINK = /!?\[([^\][\n]{0,300})\]\([^()\n]{0,2000}\)/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
/** Entities by name that are signs of an address, of markup or of nothing at all. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries([
  ['period', '.'],
  ['comma', ','],
  ['colon', ':'],
  ['commat', '@'],
  ['sol', '/'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['lpar', '('],
  ['rpar', ')'],
  ['plus', '+'],
  ['shy', ''],
  ['zwnj', ''],
]);
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const MARKS = /[*_`~]+/g;
const ITEM = /\n[ \t]{0,8}(?:[-+•]|\d{1,3}[.)]|#{1,6})[ \t]+/g;
/** Right to left until the end of the override, or of the text. */
const TURNED = /[\u202e\u2067]([^\u202c\u2069\n]{0,2000})[\u202c\u2069]?/g;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** A text as its reader sees it: without marks, entities and escapes, links by their label, what is turned round read as it is shown. Pure. */
export function drawn(source: string): string {
  return source
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => characterOf(decimal, hex, name) ?? whole)
    .replace(LINK, '$1')
    .replace(ESCAPED, '$1')
    .replace(MARKS, '')
    .replace(ITEM, '\n')
    .replace(TURNED, (_, turned: string) => [...turned].reverse().join(''))
    .replace(DIRECTIONS, '');
}

/** In characters: a longer text is an article, whose items are read each by itself. */
const LONGEST_MESSAGE = 600;

/** The first finding in any way in which a text is read: as written, as drawn, and a short one with its lines in a row; null: none. */
export function inAnyReading<Found>(text: string, find: (reading: string) => Found | null): Found | null {
  for (const reading of readingsOf(text)) {
    const found = find(reading);
    if (found !== null) return found;
  }
  return null;
}

function readingsOf(text: string): ReadonlySet<string> {
  const seen = drawn(text);
  const row = seen.length <= LONGEST_MESSAGE ? seen.replace(/\s*\n\s*/g, ' ') : seen;
  return new Set([text, seen, row]);
}

const HIGHEST = 0x10ffff;

function characterOf(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : undefined;
}
