import { type Finding, matches } from '../detection.ts';

/*
 * A seed as it is drawn by hand, before any wallet has made words of it: throws of dice, tosses of a coin. Whoever has them has the seed.
 */

/** 50 throws are 128 bits, 99 are 256; nothing else that people write has so many figures from one to six alone. */
const THROWS = /(?<![\d.])[1-6](?:[\s,.-]{0,2}[1-6]){49,}/g;
const TOSSES = /(?<![a-z])[ht](?:[\s,.-]{0,2}[ht]){63,}(?![a-z])|(?:(?:heads?|tails?)[\s,.-]{1,2}){48,}/g;
const FEWEST_DIFFERENT = 5;

/** Linear. `folded`: see `fold.ts`. */
export function drawnSeeds(folded: string): Finding[] {
  const throws = matches(folded, THROWS).filter(
    ({ start, end }) => new Set(folded.slice(start, end).replace(/\D/g, '')).size >= FEWEST_DIFFERENT,
  );
  const tosses = matches(folded, TOSSES).filter(({ start, end }) => new Set(folded.slice(start, end)).size > 1);
  return [...throws, ...tosses].map(({ start, end }) => ({ verdict: 'ask', kind: 'private-key', start, end }));
}
