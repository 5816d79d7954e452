import type { Span } from '../detection.ts';
import type { WordLists } from '../words/wordLists.ts';

/*
 * Phrases of lists that nobody has packaged (Monero and others): many words in a row, evenly set, with none of the
 * small words that hold a sentence together. Weaker evidence than a list, so it only makes the user be asked.
 */

const FEWEST_WORDS = 11;
const ENOUGH = 7.5;
const UNUSUAL = 0.8;
/** Everyday words stand in these lists too; what never does is the small words that hold a sentence together. */
const USUAL = 0.1;
const SMALL = -2.5;
const SHORTEST_CONTENT = 4;
const HOLD_TOGETHER = new Set(
  `that this with from have been were they them their there then than what when where which while will would could
  should about also because before being between does down during each into just like more most much must only other over
  some such these those through under until very your still even ever every make made want need help know think said says
  going here well really please thanks thank sure okay back come came went take took give gave tell told show same`.split(
    /\s+/,
  ),
);
const PIECE = /(?<word>\p{L}+)|[^\p{L}]+/gu;
/** What may stand between two words of a phrase: a blank, a comma, a line end, a number. */
const EVEN = /^[^\p{L}\d'’]{0,6}(?:\d{1,2}[^\p{L}\d'’]{0,4})?$/u;

/** The longest stretch of unusual words, if it is as long as a phrase. Linear. */
export function unusualRun(folded: string, lists: WordLists): Span | null {
  let run = runFrom(0);
  let found: Span | null = null;
  for (const { 0: piece, index, groups } of folded.matchAll(PIECE)) {
    const end = index + piece.length;
    if (groups?.['word']) {
      const worth = worthOf(piece, lists);
      const start = run.score > 0 ? run.start : index;
      run = { ...run, start, words: run.words + (worth > 0 ? 1 : 0), score: run.score + worth };
      if (run.score <= 0) run = runFrom(end);
      if (run.words >= FEWEST_WORDS && run.score >= ENOUGH) found = { start: run.start, end };
    } else {
      const between = piece.replace(/[\d.)\s]/g, '') || piece.charAt(0);
      const even = EVEN.test(piece) && (run.between === '' || between === run.between);
      run = even ? { ...run, between: run.score > 0 ? between : '' } : runFrom(end);
    }
  }
  return found;
}

/** `between`: what stands between the words of this run; a phrase keeps to one. */
function runFrom(start: number) {
  return { start, words: 0, score: 0, between: '' };
}

function worthOf(word: string, lists: WordLists): number {
  if (!/^[a-z]{3,10}$/.test(word)) return SMALL;
  if (HOLD_TOGETHER.has(word)) return SMALL;
  if (lists.everyday.has(word)) return word.length < SHORTEST_CONTENT ? SMALL : USUAL;
  const listed = lists.latin.get(word);
  if (!listed) return UNUSUAL;
  return Math.max(...listed.map(({ score }) => score)) > 1 ? UNUSUAL : USUAL;
}
