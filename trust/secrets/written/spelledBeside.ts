import type { Hidden } from './decode.ts';

/*
 * "mind m-i-n-d, ancient a-n-c-i-e-n-t": each word, and once more by its letters, as people dictate who want to be sure.
 * Read without the spelling. Linear.
 */

const SPELLED = /(?<![a-z])(?<word>[a-z]{3,12})[\s:,(="]{1,4}(?<letters>[a-z](?:[-. ][a-z]){2,11})(?![a-z])/g;
/** One or two are a name that somebody spells. */
const ENOUGH = 4;

/** `folded`: see `fold.ts`. */
export function spelledBeside(folded: string): Hidden[] {
  let count = 0;
  const text = folded.replace(SPELLED, (all, word: string, letters: string) => {
    if (letters.replace(/[^a-z]/g, '') !== word) return all;
    count += 1;
    return word;
  });
  return count < ENOUGH ? [] : [{ text, start: 0, end: folded.length }];
}
