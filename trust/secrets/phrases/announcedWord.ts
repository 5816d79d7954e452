import type { Span } from '../detection.ts';
import type { Token } from './phraseTokens.ts';
import { isClosed, saysSo } from './standing.ts';

/*
 * "我的助记词是 sign": one word alone, given as the phrase or its beginning. Listed words are adjectives too ("my phrase is
 * correct"), so in their own language only unusual ones are asked about.
 */

/** From what names a phrase to its first word: " are ", "は「". */
const REACH = 8;
const FOREIGN_REACH = 3;
const UNUSUAL = 3.5;
const LATIN = /[a-z]/;
/** Nothing goes on in its letters, as in "trust wallet" or "restore-wallet". */
const ENDS = /^\s*(?![\sa-z\d:_/-])/;

/** A listed word right after "my recovery phrase is", and nothing else of the kind behind it. */
export function announcedWord(tokens: readonly Token[], folded: string, cues: readonly Span[]): Span | null {
  for (const cue of cues) {
    const near = tokens.filter(({ start, exact }) => exact && start >= cue.end && start - cue.end <= REACH);
    const word = near.find(({ start }) => saysSo(folded.slice(cue.start, start)));
    if (word && isGiven(word, folded, cue)) return { start: word.start, end: word.end };
  }
  return null;
}

function isGiven({ start, end, entries }: Token, folded: string, cue: Span): boolean {
  const isForeign = LATIN.test(folded.charAt(start)) && !LATIN.test(folded.slice(cue.start, cue.end));
  if (entries.length === 0) return false;
  if (isForeign) return start - cue.end <= FOREIGN_REACH && ENDS.test(folded.slice(end));
  return entries.every(({ score }) => score >= UNUSUAL) && isClosed(end, folded);
}
