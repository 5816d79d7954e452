import type { Span } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import type { WordLists } from '../words/wordLists.ts';
import type { Token } from './phraseTokens.ts';

/*
 * A phrase that is told as a story: "I typed … and it took it. Then …, fine. At … it made a red line", 客服叫我发给他，我发了…, how it was read to a
 * caller, what the old paper shows. Each word stands in a sentence of its own, and what stands between takes away all that a row of them is
 * worth (`segment.ts`). So it is counted how many different words of one list a message has that running text hardly ever has, whatever stands
 * between: of 18,606 messages of stories none has six in Latin letters or Chinese signs, none three in kana or Hangul. Linear.
 */

/** Nats by which a word is likelier in a phrase than in what people write here. */
const UNUSUAL = 1.5;
/** So many different ones, and one less once a phrase was named. A Korean word before its particle is hardly taken for one of the list. */
const ENOUGH = { words: 6, signs: 7, ofSyllables: 5 };
/** A longer text has more of them by itself: one more for so many tokens beyond. */
const USUAL = { tokens: 100, each: 15 };

const SYLLABLES = /[\u3041-\u3096가-힣]/;

/** All of a message in which that many are; null: not so many. */
export function scattered(tokens: readonly Token[], folded: string, lists: WordLists, cued: boolean): Span | null {
  const longer = Math.max(0, tokens.length - USUAL.tokens) / USUAL.each;
  const found = Array.from({ length: lists.count }, () => new Map<string, Span>());
  for (const { start, end, exact, entries } of tokens) {
    if (!exact) continue;
    for (const { list, score } of entries) {
      if (score >= UNUSUAL) found[list]?.set(folded.slice(start, end), { start, end });
    }
  }
  for (const [list, words] of found.entries()) {
    const all = [...words.values()];
    const [first] = all;
    if (!first) continue;
    const isOfSyllables = SYLLABLES.test(folded.charAt(first.start));
    const enough = isOfSyllables ? ENOUGH.ofSyllables : lists.areSigns(list) ? ENOUGH.signs : ENOUGH.words;
    if (all.length < enough + longer - Number(cued) || areOfOneKind([...words.keys()])) continue;
    return {
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
    };
  }
  return null;
}
