import type { Hidden } from './decode.ts';

/*
 * "First is pony, then there is brain, next up lumber, followed by …": a phrase told aloud, in ever other words, so that nothing
 * comes often enough to be taken away as a frame. Read without what such telling is made of. Linear.
 */

const TELLING =
  /\b(?:first(?:ly)?|second|third|then|next|after(?:wards)?|followed|follows|finally|lastly|also|and|there|is|are|was|comes?|up|by|which|that|it|says|said|one|words?|numbers?|the|of|them|last|another|on|line|i|wrote|see|read|have|we|got|with|an?|in|to|my)\b/g;
const WORD = /[a-z]+/g;
/** A phrase has twelve words at least, with something said at nearly each. */
const FEWEST = 8;
const MOST = 40;
const SHARE = 0.8;

/** `folded`: see `fold.ts`. */
export function spokenOut(folded: string): Hidden[] {
  const told = folded.match(TELLING)?.length ?? 0;
  if (told < FEWEST) return [];
  const words = folded.replace(TELLING, ' ').match(WORD) ?? [];
  const isTold = words.length >= FEWEST && words.length <= MOST && told >= SHARE * words.length;
  return isTold ? [{ text: words.join(' '), start: 0, end: folded.length }] : [];
}
