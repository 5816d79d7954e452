import { shownText } from '../../../core/markdown/markdown.ts';
import { toStandardChinese } from '../../../text/simplified.ts';
import { withAddressesJoined } from './partedAddress.ts';
import { withoutBetween } from './setApart.ts';

/*
 * What a guard reads is the source, and what a reader sees is drawn of it: `rec**over**y` is one word on the page, and on channels that
 * know no Markdown its stars are taken out. Text can be turned round as well.
 */

const LINK = /!?\[([^\][\n]{0,300})\]\([^)\n]{0,2000}\)/g;
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
/** Tags and comments, which channels of richer Markdown leave out, and definitions of references. */
const HIDDEN = /<!--[^\n]{0,300}?-->|<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,200})?\/?>|^\[[^\]\n]{1,60}\]:[ \t]\S.*$/gim;
const REFERENCE = /\[([^\][\n]{0,300})\]\[[^\][\n]{0,60}\]/g;
/** Letters by the name of their script or face: `&oscr;`, `&rfr;`. */
const LETTER_ENTITY = /&([a-z])(?:scr|fr|opf|grave|acute|uml|circ|tilde|ring|cedil);/gi;
/** Of no width. */
const NO_WIDTH =
  /&(?:ZeroWidthSpace|NoBreak|NegativeThinSpace|NegativeMediumSpace|NegativeThickSpace|NegativeVeryThinSpace|InvisibleTimes|InvisibleComma|ApplyFunction|zwj|zwnj|shy|ic|it|af);/gi;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const MARKS = /[*_`~]+/g;
const ITEM = /\n[ \t]{0,8}(?:[-+•]|\d{1,3}[.)]|#{1,6})[ \t]+/g;
/** Right to left until the end of the override, or of the text. */
const TURNED = /[\u202e\u2067]([^\u202c\u2069\n]{0,2000})[\u202c\u2069]?/g;
/** From right to left, with a mark that parts runs: the runs are drawn the last one first, each in its own order. */
const RUNS = /[\u202b\u2067]([^\u202c\u2069\n]{0,2000}[\u200f\u061c][^\u202c\u2069\n]{0,2000})[\u202c\u2069]?/g;
const STRONG = /[\u200f\u061c]+/u;
/** Blanks so thin that the letters beside them are one word. */
const THIN = /(?<=\p{L})[\u2009\u200a](?=\p{L})/gu;
/** What a browser draws nothing for, marks of direction and tags among them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as its reader sees it: without marks, entities and escapes, links by their label, what is turned round read as it is shown. Pure. */
export function drawn(source: string): string {
  return source
    .replace(NO_WIDTH, '')
    .replace(LETTER_ENTITY, '$1')
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => characterOf(decimal, hex, name) ?? whole)
    .replace(HIDDEN, '')
    .replace(REFERENCE, '$1')
    .replace(LINK, '$1')
    .replace(ESCAPED, '$1')
    .replace(MARKS, '')
    .replace(ITEM, '\n')
    .replace(RUNS, (_, runs: string) => runs.split(STRONG).reverse().join(''))
    .replace(TURNED, (_, turned: string) => [...turned].reverse().join(''))
    .replace(INVISIBLE, '')
    .replace(THIN, '');
}

/** In characters: lines are read in a row over such a stretch, and the next one begins half of it further on, however long a line is. */
const STRETCH = 600;

/** The first finding in any way in which a text is read: as written, as drawn here and on the page, its lines in a row, in standard Chinese, without what parts addresses, words or signs; null: none. */
export function inAnyReading<Found>(text: string, find: (reading: string) => Found | null): Found | null {
  for (const reading of readingsOf(text)) {
    const found = find(reading);
    if (found !== null) return found;
  }
  return null;
}

function readingsOf(text: string): ReadonlySet<string> {
  const seen = drawn(text);
  // The page's own parser, where the two may differ.
  const shown = text.includes('](') || TABLE_ROW.test(text) ? drawn(shownText(text)) : null;
  const rows = inRows(drawn(text.replace(HEADING, '$1:')));
  return new Set([
    text,
    seen,
    ...rows,
    ...itemsWithOpening(text),
    ...(shown === null ? [] : [shown, ...inRows(shown)]),
    ...inStandardChinese(seen),
    withAddressesJoined(text),
    withoutBetween(seen),
  ]);
}

/** Cells of a row are read in a row. */
const TABLE_ROW = /^[ \t]*\|.+\|[ \t]*$/mu;

/** Simplified is written as the words are; of kana a text is Japanese. */
const CHINESE = /^[^\p{Script=Hiragana}\p{Script=Katakana}]*\p{Script=Han}[^\p{Script=Hiragana}\p{Script=Katakana}]*$/u;

/** What Taiwan and Hong Kong say otherwise: 打畀我, IG 搵我, 私訊我. */
function inStandardChinese(text: string): string[] {
  if (!CHINESE.test(text)) return [];
  const standard = toStandardChinese(text);
  return standard === text ? [] : [standard];
}

/** What stands under a heading does not go on with its words. */
const HEADING = /^([ \t]{0,8}#{1,6}[ \t][^\n]{0,400})$/gm;

/** The lines of a text in a row, stretch by stretch: "Please send me your", "recovery", "phrase". By characters: a long line hides nothing of the next. */
function inRows(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length < 2) return [];
  const all = lines.join('\n');
  const cut = all.replace(CUT_WORD, '$1');
  return [...stretchesOf(all), ...(cut === all ? [] : stretchesOf(cut))];
}

/** "reco", "very": a word that goes on in the next line. */
const CUT_WORD = /(\p{Ll})-?\n(?=\p{Ll})/gu;
/** Where a stretch may begin or end without cutting a denial off its deed. */
const SEAM = /\n|[.!?:]\s|[。！？：]/gu;

function stretchesOf(lines: string): string[] {
  const seamsIn = (from: number, to: number) =>
    [...lines.slice(from, to).matchAll(SEAM)].map(({ 0: seam, index }) => from + index + seam.length);
  const stretches: string[] = [];
  for (let begin = 0; begin < lines.length; ) {
    const at = begin + STRETCH;
    const end = seamsIn(at, at + STRETCH / 2)[0] ?? Math.min(at, lines.length);
    stretches.push(lines.slice(begin, end).replaceAll('\n', ' '));
    if (end >= lines.length) break;
    const next = end - STRETCH / 2;
    begin = seamsIn(begin, next).at(-1) ?? next;
  }
  return stretches;
}

const ITEM_LINE = /^[ \t]{0,8}(?:[-+*•]|\d{1,3}[.)])[ \t]+(.*)$/;
const OPENS_LIST = /^(?![ \t]{0,8}#).*[:：][ \t*_]*$/;

/** "Please send me these:" with each item of the list under it, however far down it stands. */
function itemsWithOpening(text: string): string[] {
  let opening: string | null = null;
  return text.split('\n').flatMap((line) => {
    const item = ITEM_LINE.exec(line)?.[1];
    if (item !== undefined) return opening === null ? [] : [drawn(`${opening} ${item}`)];
    if (line.trim()) opening = OPENS_LIST.test(line) ? line.slice(-STRETCH / 2) : null;
    return [];
  });
}

const HIGHEST = 0x10ffff;

function characterOf(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : undefined;
}
