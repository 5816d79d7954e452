import { withoutCodes } from './holdsCode.ts';
import { normalise, type Writing } from './normalise.ts';
import { stemEnglish } from './words/englishStem.ts';

const LETTERS = /[\p{L}\p{N}']+/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const OF_LATIN = /^[\p{Script=Latin}\p{N}' ]+$/u;

/** Characters of a piece of a word; of a writing without spaces, or of syllables. */
const PIECE = 4;
const PIECE_OF_CJK = 3;

/**
 * What stands beside what in a text, each once: pairs of words, pieces of words, and three ideographs, kana or syllables in a
 * row. An index has no use for them; what is learnt of many short texts is told by them where words are few or misspelt.
 */
export function shinglesOf(text: string, writing: Writing): string[] {
  const folded = normalise(withoutCodes(text), writing);
  const words = (folded.match(LETTERS) ?? []).filter((word) => OF_LATIN.test(word)).map(stemEnglish);
  const pairs = words.slice(1).map((word, before) => `${words[before]} ${word}`);
  const pieces = words.filter((word) => word.length >= PIECE).flatMap((word) => piecesOf(`^${word}$`, PIECE));
  const rows = piecesOf(folded.replace(NO_LETTER, ' '), PIECE_OF_CJK).filter(
    // Words of Korean are put together and apart as one likes.
    (piece) => !OF_LATIN.test(piece) && (writing === 'ko' || !piece.includes(' ')),
  );
  return [...new Set([...pairs, ...pieces, ...rows])];
}

function piecesOf(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
}
