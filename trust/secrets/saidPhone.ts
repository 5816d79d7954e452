import type { Span } from './detection.ts';

/* A number to ring that is said figure by figure: in spaced digits, in numerals of Han, in syllables or in words. */

const WORD = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
/** So many figures; fewer are an amount or a code. */
export const SAID_NUMBERS: readonly RegExp[] = [
  /[〇零一二三四五六七八九幺](?:[\s、・·-]?[〇零一二三四五六七八九幺]){6,}/gu,
  /(?<![가-힣])[공영](?:[\s-]?[영공일이삼사오육륙칠팔구]){6,}/gu,
  /(?:ゼロ|ぜろ|れい|マル)(?:[\s、・-]?(?:ゼロ|ぜろ|れい|マル|いち|に|さん|よん|ご|ろく|なな|はち|きゅう|きゅー)){6,}/gu,
  new RegExp(`\\b${WORD}(?:[\\s,-]{1,3}${WORD}){6,}\\b`, 'gi'),
];
const SPACED_DIGITS = /(?<![\d.,])\d(?:[ .·・-]\d){6,14}(?![\d.,])/g;
const HAN = '〇一二三四五六七八九';

/** The first of them that does not only count up: "1 2 3 4 5 6 7" are the places of words. */
export function saidNumber(text: string): Span | null {
  for (const match of [SPACED_DIGITS, ...SAID_NUMBERS].flatMap((shape) => [...text.matchAll(shape)])) {
    if (!countsUp(match[0])) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const ENGLISH = WORD.slice(3, -1).replace('oh|', '').split('|');

function countsUp(said: string): boolean {
  const words = said.toLowerCase().match(/[a-z]+/g);
  const digits = words ? words.map((word) => ENGLISH.indexOf(word)) : [...said].flatMap(figureOf);
  return digits.length > 0 && digits.every((digit, i) => i === 0 || digit === (digits[i - 1] ?? 0) + 1);
}

function figureOf(sign: string): number[] {
  const han = HAN.indexOf(sign.replace('零', '〇').replace('幺', '一'));
  return /\d/.test(sign) ? [Number(sign)] : han >= 0 ? [han] : [];
}
