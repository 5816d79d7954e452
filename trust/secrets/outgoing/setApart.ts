/*
 * "Please / send / me / your …", 加 我 的 微 信, 인-증-번-호: a reader leaves out what stands between word and word, or sign and sign, and
 * patterns do not. So a stretch in which something stands between all of them is read without it as well.
 */

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々]';
/** Of a few signs each, parted by blanks or marks, one Latin letter among them ("Q Q"). */
const BETWEEN = '[^\\p{L}\\p{N}]';
const TOKEN = `(?:${CJK}{1,3}|[A-Za-z\\d])(?=$|${BETWEEN})`;
const SIGNS = new RegExp(`(?<=^|${BETWEEN})${TOKEN}(?:${BETWEEN}{1,6}${TOKEN}){3,}`, 'gu');
const JOINTS = new RegExp(`${BETWEEN}+`, 'u');
const ONE_SIGN = new RegExp(`^${CJK}$`, 'u');
/** Of the pieces of such a stretch; Korean has words of one sign, and hardly three in five. */
const LEAST_ALONE = 0.6;
const FEWEST_ALONE = 3;
/** The same sign, a letter too, behind each: 加ー我ー的ー微ー信. */
const SAME_SIGN = new RegExp(`${CJK}([^\\s])(?:${CJK}\\1){3,}${CJK}`, 'gu');

/**
 * Single words with a mark between any two of them: commas and points of lists part items, and are read as they stand. Where a link leads is
 * passed by: its host without its dots is a place that is said, and every link to an explorer would be refused. Its path is read.
 */
const WORDS =
  /(?<![\p{L}\p{N}])https:\/\/[^\s/?#]+|[\p{L}\p{N}'’]+(?:\s*(?![,，、])[^\p{L}\p{N}\s'’][^\p{L}\p{N}'’]{0,6}[\p{L}\p{N}'’]+){4,}/gu;
const LEADS = /^https:\/\//u;
const MARKS = /[^\p{L}\p{N}'’]+/gu;
const WITHIN = new RegExp(`(?<=${CJK}) (?=${CJK})`, 'gu');

/** A sign of Chinese that is seen as a line. */
const DRAWN_AS_LINE = '丨';
/** Marks that are taken out leave two blanks where one was. */
const WIDE_BLANK = /(?<=\S)(?:[^\S\n]{2,}|\t)(?=\S)/gu;

/** A text without what stands between all words, or signs, of a stretch; the text itself where nothing does. Pure. */
export function withoutBetween(text: string): string {
  return text
    .replaceAll(DRAWN_AS_LINE, '|')
    .replace(WIDE_BLANK, ' ')
    .replace(SIGNS, (stretch) => (isOfSingleSigns(stretch) ? joined(stretch) : stretch))
    .replace(SAME_SIGN, (stretch, sign: string) =>
      [...stretch].filter((_, at) => at % 2 === 0 || stretch[at] !== sign).join(''),
    )
    .replace(WORDS, (stretch) => (LEADS.test(stretch) ? stretch : stretch.replace(MARKS, ' ').replace(WITHIN, '')));
}

const piecesOf = (stretch: string) => stretch.split(JOINTS).filter(Boolean);

function joined(stretch: string): string {
  return piecesOf(stretch).join('');
}

function isOfSingleSigns(stretch: string): boolean {
  const pieces = piecesOf(stretch).filter((piece) => !/^[A-Za-z\d]$/.test(piece));
  const alone = pieces.filter((piece) => ONE_SIGN.test(piece)).length;
  return alone >= FEWEST_ALONE && alone / pieces.length >= LEAST_ALONE;
}
