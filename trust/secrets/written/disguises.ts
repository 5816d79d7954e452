import { byteLiterals } from './byteLiterals.ts';
import { charCodes } from './charCodes.ts';
import { cutWords } from './cutWords.ts';
import type { Hidden } from './decode.ts';
import { foreignWords } from './foreignWords.ts';
import { framedWords } from './framed.ts';
import { misreadDigits } from './misread.ts';
import { saidNumbers } from './saidNumbers.ts';
import { spelledBeside } from './spelledBeside.ts';
import { spokenOut } from './spokenOut.ts';

/*
 * What a person would still copy out of a text: letters set twice, vowels starred out, the same words between all words
 * of a list, digits of another script. Read as it was before it was dressed up. Linear.
 */

const DOUBLED = /(?<![a-z])(?:([a-z])\1){3,12}(?![a-z])/g;
/** Within the word: the labels of a form end in one ("name*"). */
const STARRED = /(?<![a-z*•])[a-z]+(?:[*•]+[a-z]+)+(?![a-z])/g;
/** "ppoonnyy" alone is a cry; so many are a list. */
const ENOUGH = { doubled: 4, starred: 8 };
/**
 * What stands between all words of a phrase comes nearly as often as they do: `times` at least, `share` of what comes most
 * often, and `besides` so many words more may stand around them.
 */
const BETWEEN = { times: 5, share: 0.6, left: 5, besides: 12 };
const MOST_TOKENS = 400;
/** Letters of one script: Japanese and Korean glue what they say of a word to it (`2番目はponyです`, `pony랑`). */
const WORD = /[a-z]+(?:['’][a-z]+)?|(?:(?![a-z])[\p{L}\p{M}])+/gu;
/** What numbers the words, and is another word each time: 一番目は, 第三个是, 두 번째는. */
const NUMERALS = /[〇零一二三四五六七八九十]+|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열한?|열두|스물)(?=\s?번째)/gu;
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_HEX = /(?<![\p{L}\p{N}])[0-9a-f〇零一二三四五六七八九]{32,130}(?![\p{L}\p{N}])/gu;
/** So that nothing takes it for a hash in one piece: nobody dresses one up. */
const PIECE = /.{8}(?=.)/g;

/** `folded`: see `fold.ts`. */
export function disguisedTexts(folded: string): Hidden[] {
  return [
    ...undoubled(folded),
    ...withoutFillers(folded),
    ...framedWords(folded),
    ...foreignWords(folded),
    ...spokenOut(folded),
    ...hanDigits(folded),
    ...saidNumbers(folded),
    ...byteLiterals(folded),
    ...misreadDigits(folded),
    ...charCodes(folded),
    ...spelledBeside(folded),
    ...cutWords(folded),
  ];
}

/** Words with letters starred out: which they were nobody can say here, and so many of them are a list. */
export function isStarredOut(folded: string): boolean {
  return folded.includes('*') || folded.includes('•') ? (folded.match(STARRED)?.length ?? 0) >= ENOUGH.starred : false;
}

function undoubled(folded: string): Hidden[] {
  if ((folded.match(DOUBLED)?.length ?? 0) < ENOUGH.doubled) return [];
  const text = folded.replace(DOUBLED, (word) => word.replace(/(.)\1/g, '$1'));
  return [{ text, start: 0, end: folded.length }];
}

/** "pony po brain po lumber po", 1番目はponyです。2番目は…, `[{"n":1,"word":"pony"},…`: without what comes between, and numbers. */
function withoutFillers(folded: string): Hidden[] {
  const words = folded.replace(NUMERALS, '').match(WORD) ?? [];
  if (words.length < BETWEEN.times + BETWEEN.left || words.length > MOST_TOKENS) return [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most < BETWEEN.times) return [];
  const often = Math.max(BETWEEN.times, BETWEEN.share * most);
  const fillers = new Set([...counts].filter(([, count]) => count >= often).map(([word]) => word));
  const left = words.filter((word) => !fillers.has(word));
  if (left.length < BETWEEN.left || left.length > most + BETWEEN.besides) return [];
  return [{ text: left.join(' '), start: 0, end: folded.length }];
}

function hanDigits(folded: string): Hidden[] {
  return [...folded.matchAll(HAN_HEX)].flatMap((match) => {
    if (!/[〇零一二三四五六七八九]/.test(match[0]) || !/[a-f]/.test(match[0])) return [];
    const digits = match[0].replace(/[〇零一二三四五六七八九]/g, (sign) => `${Math.max(0, HAN_DIGITS.indexOf(sign))}`);
    return [{ text: digits.replace(PIECE, '$& '), start: match.index, end: match.index + match[0].length }];
  });
}
