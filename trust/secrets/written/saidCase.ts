import type { Hidden } from './decode.ts';

/*
 * A key as it is dictated letter by letter, with the case of each said: "capital T, 9, small h, small w", 大文字のT、9、小文字のh.
 * Linear.
 */

const LARGE = 'capital|cap|caps|big|large|upper(?:[ -]?case)?|大文字の?|大写的?|大寫的?|대문자|큰';
const SMALL = 'small|little|low|lower(?:[ -]?case)?|小文字の?|小写的?|小寫的?|소문자|작은';
const ONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(${LARGE})|(${SMALL}))[\s-]?)?([a-zA-Z\d])(?![\p{L}\p{N}])`,
  'giu',
);
/** So many letters with their case are a key; a sentence has one. */
const FEWEST = { said: 6, signs: 24 };
const MOST = 200;

/** `text`: as written. */
export function saidCase(text: string): Hidden[] {
  const signs = [...text.matchAll(ONE)].slice(0, MOST);
  const said = signs.filter(([, large, small]) => large ?? small).length;
  if (said < FEWEST.said || signs.length < FEWEST.signs) return [];
  const key = signs.map(([, large, small, sign = '']) => {
    if (large) return sign.toUpperCase();
    return small ? sign.toLowerCase() : sign;
  });
  return [{ text: key.join(''), start: 0, end: text.length }];
}
