import type { Finding, Verdict } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import type { Entry, WordLists } from '../words/wordLists.ts';
import { noPhraseYet, readPhrases } from './phrases.ts';
import { wordRow } from './wordRows.ts';

/*
 * `1. pony - I am sure of this one`, 범위（흐릿해요）, "faded: brain": a word of a phrase on each line, with a remark that is different each time. What
 * stands first, or last, in each of several lines is a row of words by itself. Linear.
 */

/** Where one line ends: an item's number, a line break or what stands for one, any sign of a sentence. Each is tried by itself. */
const ENDS = [
  /(?<![\p{L}\p{N}])\d{1,2}\s?[.):、）-]\s?(?!\d)/u,
  /[\n;|]/u,
  /[\n;|,、。!?]|\.(?!\w)/u,
  /[,、]/u,
] as const;
/** The number or the bullet of a line, and the quotation marks around its word. */
const BEFORE = /^[^\p{L}\p{N}]*(?:\d{1,2}(?:番目?|번째?|[个個])?(?:[はが:：.)、]|\s)[^\p{L}\p{N}]*)?/u;
const FIRST = /^(?:[a-z]{3,10}|[\u3041-\u3096ー]{2,12}|[가-힣]{2,8}|\p{Script=Han}{1,4})(?![\p{L}\p{N}'’])/u;
const LAST =
  /(?<![\p{L}\p{N}'’])(?:[a-z]{3,10}|[\u3041-\u3096ー]{2,12}|[가-힣]{2,8}|\p{Script=Han}{1,4})(?=[^\p{L}\p{N}]{0,6}$)/u;
const LONGEST = { line: 120, text: 6_000 };
/** Words of one list, each another one; `share` of the lines have one. */
const FEWEST = { bare: 6, announced: 4 };
const SHARE = { bare: 0.75, announced: 0.6 };
/** What the words are worth on average: steps ("open", "copy", "send") begin with listed words too. */
const LEAST = { bare: 0.2, announced: -0.2 };
const LIMIT = 2;
const MOST_LINES = 120;

/** `cued`: a phrase is what is spoken of. `folded`: see `fold.ts`. */
export function listedLines(folded: string, lists: WordLists, cued: boolean): Finding | null {
  if (folded.length > LONGEST.text) return null;
  let found: Finding | null = null;
  for (const end of ENDS) {
    const lines = folded
      .split(end)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < (cued ? FEWEST.announced : FEWEST.bare) || lines.length > MOST_LINES) continue;
    for (const words of [lines.flatMap(firstOf), lines.flatMap(lastOf)]) {
      const verdict = verdictOf(words, lines.length, lists, cued);
      if (verdict) found = { verdict, kind: 'recovery-phrase', start: 0, end: folded.length };
      if (verdict === 'block') return found;
    }
  }
  return found;
}

const firstOf = (line: string): string[] =>
  FIRST.exec(line.slice(0, LONGEST.line).replace(BEFORE, ''))?.slice(0, 1) ?? [];
const lastOf = (line: string): string[] => LAST.exec(line.slice(-LONGEST.line))?.slice(0, 1) ?? [];

function verdictOf(words: readonly string[], lines: number, lists: WordLists, cued: boolean): Verdict | null {
  const place = cued ? 'announced' : 'bare';
  const known = words.map((word) => ({ word, entries: entriesOf(word, lists) }));
  let verdict: Verdict | null = null;
  for (let list = 0; list < lists.count; list++) {
    const own = known.flatMap(({ word, entries }) => {
      const entry = entries.find((one) => one.list === list);
      return entry ? [{ word, worth: Math.max(-LIMIT, Math.min(LIMIT, entry.score)) }] : [];
    });
    const different = new Set(own.map(({ word }) => word));
    if (different.size < FEWEST[place] || own.length < SHARE[place] * lines || areOfOneKind([...different])) continue;
    const row = own.map(({ word }) => word).join('\n');
    const read = readPhrases(row, lists, { ...noPhraseYet(lists), cued }).finding?.verdict;
    if (read === 'block') return 'block';
    const worth = own.reduce((sum, one) => sum + one.worth, 0);
    if (read === 'ask' || worth >= LEAST[place] * own.length) verdict = 'ask';
  }
  const isKnown = (word: string) => lists.everyday.has(word) || lists.latin.get(word) !== undefined;
  return (
    verdict ??
    (cued && words.length >= SHARE.announced * lines && wordRow(words.join(', '), true, isKnown) ? 'ask' : null)
  );
}

function entriesOf(word: string, lists: WordLists): readonly Entry[] {
  const listed = [lists.latin, lists.kana, lists.hangul, lists.han].map((lexicon) => lexicon.get(word));
  return listed.find((entries) => entries !== undefined) ?? [];
}
