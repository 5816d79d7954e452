import type { Finding, Verdict } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import type { Entry, WordLists } from '../words/wordLists.ts';
import { noPhraseYet, readPhrases } from './phrases.ts';
import { wordRow } from './wordRows.ts';

/*
 * `1. pony - I am sure of this one`, 범위（흐릿해요）, "faded: brain": a word of a phrase on each line, with a remark that is different each time. What
 * stands first, or last, in each of several lines is a row of words by itself. Linear.
 */

/** Where one line ends, each tried by itself: at an item's number, at a line break or what stands for one, at any sign of a sentence. */
const ENDS = [
  { end: /(?<![\p{L}\p{N}])\d{1,2}\s?[.):、）-]\s?(?!\d)/u, fewest: { bare: 6, announced: 4 } },
  { end: /[\n;|]/u, fewest: { bare: 6, announced: 4 } },
  { end: /[\n;|,、。!?]|\.(?!\w)/u, fewest: { bare: 8, announced: 6 } },
  { end: /[,、]/u, fewest: { bare: 8, announced: 6 } },
] as const;
/** The number or the bullet of a line, and the quotation marks around its word. */
const BEFORE = /^[^\p{L}\p{N}]*(?:\d{1,2}(?:番目?|번째?|[个個])?(?:[はが:：.)、]|\s)[^\p{L}\p{N}]*)?/u;
const FIRST = /^(?:[a-z]{3,10}|[\u3041-\u3096ー]{2,12}|[가-힣]{2,8}|\p{Script=Han}{1,4})(?![\p{L}\p{N}'’])/u;
const LAST =
  /(?<![\p{L}\p{N}'’])(?:[a-z]{3,10}|[\u3041-\u3096ー]{2,12}|[가-힣]{2,8}|\p{Script=Han}{1,4})(?=[^\p{L}\p{N}]{0,6}$)/u;
const LONGEST = { line: 120, text: 6_000 };
/** Of all lines, those that have a word of one list. */
const SHARE = { bare: 0.75, announced: 0.6 };
/**
 * What the words are worth on average: steps and things ("open", "copy", "phone") are listed words too. Of random words one phrase in a
 * hundred has less; as many as a whole phrase has need less.
 */
const LEAST = { bare: 0.6, announced: 0.4, whole: 0.1 };
const WHOLE = 10;
const LIMIT = 2;
const MOST_LINES = 120;

/** `cued`: a phrase is what is spoken of. `folded`: see `fold.ts`. */
export function listedLines(folded: string, lists: WordLists, cued: boolean): Finding | null {
  if (folded.length > LONGEST.text) return null;
  let found: Finding | null = null;
  const place = cued ? 'announced' : 'bare';
  for (const { end, fewest } of ENDS) {
    const lines = folded
      .split(end)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < fewest[place] || lines.length > MOST_LINES) continue;
    for (const words of [lines.flatMap(firstOf), lines.flatMap(lastOf)]) {
      const verdict = verdictOf(words, { lists, cued, fewest: fewest[place], enough: SHARE[place] * lines.length });
      if (verdict) found = { verdict, kind: 'recovery-phrase', start: 0, end: folded.length };
      if (verdict === 'block') return found;
    }
  }
  return found;
}

const firstOf = (line: string): string[] =>
  FIRST.exec(line.slice(0, LONGEST.line).replace(BEFORE, ''))?.slice(0, 1) ?? [];
const lastOf = (line: string): string[] => LAST.exec(line.slice(-LONGEST.line))?.slice(0, 1) ?? [];

interface Limits {
  readonly lists: WordLists;
  readonly cued: boolean;
  /** Different words of one list, and all of them. */
  readonly fewest: number;
  readonly enough: number;
}

function verdictOf(words: readonly string[], { lists, cued, fewest, enough }: Limits): Verdict | null {
  const known = words.map((word) => ({ word, entries: entriesOf(word, lists) }));
  let verdict: Verdict | null = null;
  for (let list = 0; list < lists.count; list++) {
    const own = known.flatMap(({ word, entries }) => {
      const entry = entries.find((one) => one.list === list);
      return entry ? [{ word, worth: Math.max(-LIMIT, Math.min(LIMIT, entry.score)) }] : [];
    });
    const different = new Set(own.map(({ word }) => word));
    if (different.size < fewest || own.length < enough || areOfOneKind([...different])) continue;
    const row = own.map(({ word }) => word).join('\n');
    if (readPhrases(row, lists, { ...noPhraseYet(lists), cued }).finding?.verdict === 'block') return 'block';
    const least = own.length >= WHOLE ? LEAST.whole : LEAST[cued ? 'announced' : 'bare'];
    if (own.reduce((sum, { worth }) => sum + worth, 0) >= least * own.length) verdict = 'ask';
  }
  const isKnown = (word: string) => lists.everyday.has(word) || lists.latin.get(word) !== undefined;
  const isUnknown = !verdict && cued && words.length >= enough && wordRow(words.join(', '), true, isKnown);
  return isUnknown ? 'ask' : verdict;
}

function entriesOf(word: string, lists: WordLists): readonly Entry[] {
  const listed = [lists.latin, lists.kana, lists.hangul, lists.han].map((lexicon) => lexicon.get(word));
  return listed.find((entries) => entries !== undefined) ?? [];
}
