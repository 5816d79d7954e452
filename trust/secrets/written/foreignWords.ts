import type { Hidden } from './decode.ts';

/*
 * 最初がponyで、その次はbrain、それからlumber…: words of another script within Japanese, Chinese or Korean, told in ever other words. Read
 * by themselves. Linear.
 */

/** With no letter or figure beside it: addresses and hashes are full of three letters in a row. */
const LATIN_WORD = /(?<![a-z0-9])[a-z]{3,12}(?![a-z0-9])/g;
const OWN_LETTER = /[\p{Script=Han}\u3041-\u30ff가-힣]/u;
/** A message names that many coins, wallets and networks seldom. */
const FEWEST = 6;
const MOST = 200;

/** `folded`: see `fold.ts`. */
export function foreignWords(folded: string): Hidden[] {
  if (!OWN_LETTER.test(folded)) return [];
  const words = folded.match(LATIN_WORD) ?? [];
  return words.length < FEWEST || words.length > MOST ? [] : [{ text: words.join(' '), start: 0, end: folded.length }];
}
