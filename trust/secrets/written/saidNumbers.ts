import type { Span } from '../detection.ts';
import type { Hidden } from './decode.ts';

/*
 * Numbers as they are said, or as a telephone writes what was dictated: "one thousand four hundred and eighty-six",
 * "fourteen eighty-six", 千四百八十六, 천사백팔십육, and the digits of a key one by one. Read as figures. Linear.
 */

/** So many said numbers are a list; a text has a few. The shortest phrase has twelve places. */
const FEWEST = 11;
/** A key has 64 digits, a long phrase 24 places; a text of more is no list of them, and would be read twice. */
const MOST = 300;

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ['oh', 0],
  ['niner', 9],
  ['fourty', 40],
]);
const WORD = `(?:${[...VALUES.keys(), 'hundred', 'thousand'].sort((a, b) => b.length - a.length).join('|')})`;
const ENGLISH = new RegExp(`(?<![a-z])${WORD}(?:(?: and |[ -])${WORD})*(?![a-z])`, 'g');
/** Letters of a key that are spelled as they sound. */
const LETTERS = /(?<![a-z])(?:ay|bee|cee|see|dee|eff)(?![a-z])/g;
const LETTER: Readonly<Record<string, string>> = { ay: 'a', bee: 'b', cee: 'c', see: 'c', dee: 'd', eff: 'f' };

const EAST_ASIAN =
  /(?<![\p{Script=Han}\p{Script=Hangul}])(?:[零〇一二三四五六七八九两兩十百千]{1,9}|[영공일이삼사오육륙칠팔구십백천]{1,9})(?![\p{Script=Han}\p{Script=Hangul}])/gu;
/** In steps of ten, whatever stands beside: 是四千七百一十二. */
const STEPPED =
  /[一二三四五六七八九两兩]千[零〇一二三四五六七八九十百]{2,7}|[이삼사오육륙칠팔구]?천[일이삼사오육륙칠팔구십백]{2,6}/gu;
const DIGITS = ['零〇영공', '一일', '二两兩이', '三삼', '四사', '五오', '六육륙', '七칠', '八팔', '九구'];
const STEPS: Readonly<Record<string, number>> = { 十: 10, 십: 10, 百: 100, 백: 100, 千: 1_000, 천: 1_000 };
/** 일이삼사…: a key digit by digit, with the letters of sixteen between. So that nothing takes it for a hash, in pieces. */
const HANGUL_HEX = /(?<![\p{L}\p{N}])[0-9a-f영공일이삼사오육륙칠팔구]{32,130}(?![\p{L}\p{N}])/gu;
const PIECE = /.{8}(?=.)/g;

/** `folded`: see `fold.ts`. */
export function saidNumbers(folded: string): Hidden[] {
  return [...inFigures(folded), ...hangulDigits(folded)];
}

/** The text with its said numbers as figures, however few they are. */
export function saidAsFigures(folded: string): string {
  return folded
    .replace(ENGLISH, (said) => englishNumbers(said.split(/ and |[ -]/)).join(' '))
    .replace(EAST_ASIAN, (said) => eastAsianNumber([...said]));
}

/** As many figures as a PIN or a code has. */
const CODE_LENGTH = { least: 4, most: 10 };
const IN_A_ROW = new RegExp(`${ENGLISH.source}(?:, ${ENGLISH.source})*`, 'g');

/** Figures that were said, and where. */
export interface Figures extends Span {
  readonly figures: string;
}

/** What is said in tens and hundreds and may be a code: "forty-seven, twelve", 四千七百一十二, 사천칠백십이. */
export function saidFigures(folded: string): Figures[] {
  const found = [
    ...Array.from(folded.matchAll(IN_A_ROW), ({ 0: said, index }) => ({
      said,
      index,
      figures: englishNumbers(said.split(/ and |, |[ -]/)).join(''),
    })),
    ...Array.from(folded.matchAll(STEPPED), ({ 0: said, index }) => ({
      said,
      index,
      figures: eastAsianNumber([...said]),
    })),
  ];
  return found
    .filter(
      ({ figures }) =>
        figures.length >= CODE_LENGTH.least && figures.length <= CODE_LENGTH.most && !/00$/.test(figures),
    )
    .map(({ said, index, figures }) => ({ figures, start: index, end: index + said.length }));
}

function inFigures(folded: string): Hidden[] {
  let count = 0;
  const counted = (figures: string[]) => {
    count += figures.length;
    return figures.join(' ');
  };
  const text = folded
    .replace(ENGLISH, (said) => counted(englishNumbers(said.split(/ and |[ -]/)).map(String)))
    .replace(EAST_ASIAN, (said) => counted([eastAsianNumber([...said])]));
  if (count < FEWEST || count > MOST) return [];
  return [{ text: text.replace(LETTERS, (letter) => LETTER[letter] ?? letter), start: 0, end: folded.length }];
}

/** "one thousand four hundred eighty six" is one number, "four eight six" are three, "fourteen eighty six" is 1486. */
function englishNumbers(words: readonly string[]): number[] {
  const numbers: number[] = [];
  let whole: number | null = null;
  let part: number | null = null;
  const end = () => {
    if (whole !== null || part !== null) numbers.push((whole ?? 0) + (part ?? 0));
    [whole, part] = [null, null];
  };
  for (const word of words) {
    const value = VALUES.get(word);
    if (word === 'thousand') [whole, part] = [(part ?? 1) * 1_000, null];
    else if (word === 'hundred') [whole, part] = [(whole ?? 0) + (part ?? 1) * 100, null];
    else if (value === undefined) end();
    else if (part === null) {
      if (whole !== null && whole % 100 !== 0) end();
      part = value;
    } else if (part >= 20 && part % 10 === 0 && value > 0 && value < 10) part += value;
    else if (whole === null && part >= 10 && part <= 20 && word === 'oh') [whole, part] = [part * 100, null];
    else if (whole === null && part >= 10 && part <= 20 && value >= 10) [whole, part] = [part * 100, value];
    else {
      end();
      part = value;
    }
  }
  end();
  return numbers;
}

/** By its steps (千四百八十六, 천사백팔십육), or digit by digit (一四八六). */
function eastAsianNumber(signs: readonly string[]): string {
  const digit = (sign: string) => DIGITS.findIndex((same) => same.includes(sign));
  if (!signs.some((sign) => sign in STEPS)) return signs.map((sign) => String(Math.max(0, digit(sign)))).join('');
  let sum = 0;
  let open: number | null = null;
  for (const sign of signs) {
    const step = STEPS[sign];
    if (step === undefined) open = Math.max(0, digit(sign));
    else [sum, open] = [sum + (open || 1) * step, null];
  }
  return String(sum + (open ?? 0));
}

function hangulDigits(folded: string): Hidden[] {
  return [...folded.matchAll(HANGUL_HEX)].flatMap(({ 0: said, index }) => {
    if (!/[영공일이삼사오육륙칠팔구]/.test(said) || !/[a-f]/.test(said)) return [];
    const digits = [...said].map((sign) => (/[0-9a-f]/.test(sign) ? sign : eastAsianNumber([sign]))).join('');
    return [{ text: digits.replace(PIECE, '$& '), start: index, end: index + said.length }];
  });
}
