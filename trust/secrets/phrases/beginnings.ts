import type { Span } from '../detection.ts';
import type { WordLists } from '../words/wordLists.ts';

/*
 * The first three letters of each word: "law bro inh ini …". They leave few phrases to try, and no list knows them by three.
 */

const ROW = /(?<![a-z])[a-z]{3}(?:[^a-z]{1,6}[a-z]{3}){9,40}(?![a-z])/g;
const THREE = /[a-z]{3}/g;
/** Tickers of coins are such rows too, and begin few words; a sentence of short words is everyday. */
const SHARE = { beginnings: 0.9, strange: 0.35 };

/** A row of beginnings as long as a phrase. Linear. */
export function beginningsRow(folded: string, lists: Pick<WordLists, 'everyday' | 'begins'>): Span | null {
  for (const { 0: row, index } of folded.matchAll(ROW)) {
    const pieces: readonly string[] = row.match(THREE) ?? [];
    const of = (test: (piece: string) => boolean) => pieces.filter(test).length / pieces.length;
    if (of((piece) => lists.begins(piece)) < SHARE.beginnings) continue;
    if (of((piece) => !lists.everyday.has(piece)) < SHARE.strange) continue;
    return { start: index, end: index + row.length };
  }
  return null;
}
