import { wordLists } from './words/wordLists.ts';
import { fold } from './written/fold.ts';

/** So many listed words in a row are no sentence. */
const ROW = 4;

/** Letters up to the end of their sentence. "1. word 2. word" numbers words, and ends none. */
const SENTENCES = /[^.!?。！？]+(?:(?<!\p{L})[.!?。！？]+[^.!?。！？]*)*[.!?。！？]*/gu;

/**
 * What a text says beside the words of a phrase: rows of listed words are left out. Of 400 phrases of 24 drawn words seven sound like
 * somebody in a crisis, and who pastes one would be met with a line to ring.
 */
export function besidePhrase(text: string): string {
  return text.replaceAll(SENTENCES, (sentence) => withoutRows(sentence));
}

function withoutRows(text: string): string {
  const { latin, kana, hangul } = wordLists();
  const isListed = (word: string) => [latin, kana, hangul].some((list) => list.get(fold(word)) !== undefined);
  const rows: { start: number; end: number; words: number }[] = [];
  let goesOn = false;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const end = index + word.length;
    const row = goesOn ? rows.at(-1) : undefined;
    goesOn = isListed(word);
    if (!goesOn) continue;
    if (row) Object.assign(row, { end, words: row.words + 1 });
    else rows.push({ start: index, end, words: 1 });
  }
  const left = rows.filter(({ words }) => words >= ROW);
  return [...left, null].map((row, at) => text.slice(left[at - 1]?.end ?? 0, row?.start)).join('');
}
