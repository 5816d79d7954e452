import { PHRASE_CUE } from '../cues.ts';
import type { WordLists } from '../words/wordLists.ts';
import type { Hidden } from './decode.ts';

/*
 * "aban / don", "ab andon", `のは ら`, each word of a phrase in two pieces, on a line or on two: two pieces, one after the other, that are a
 * word of a list together. Linear.
 */

const PIECE = /[a-z]+|[\u3041-\u3096ー]+|[가-힣]+/gu;
const MOST = { pieces: 240, text: 2_500 };
/** So many are no chance ("a way", "can not"); fewer where a phrase is spoken of. */
const FEWEST = { cued: 3, uncued: 5 };
/** Of all words that are read then, those that were cut. */
const SHARE = 0.4;
const PAIRS = 0.75;
const LONGEST = 12;

/** The words with their pieces together; nothing where hardly one was cut. `folded`: see `fold.ts`. */
export function cutInTwo(folded: string, lists: WordLists): Hidden[] {
  if (folded.length > MOST.text) return [];
  const pieces: readonly string[] = folded.match(PIECE) ?? [];
  if (pieces.length > MOST.pieces) return [];
  const fewest = PHRASE_CUE.test(folded) ? FEWEST.cued : FEWEST.uncued;
  if (pieces.length < 2 * fewest) return [];
  const text = inPairs(pieces, fewest, lists) ?? whereTheyAre(pieces, fewest, lists);
  return text === null ? [] : [{ text, start: 0, end: folded.length }];
}

/** Every two pieces are a word, whatever they are by themselves: "sp / oil". */
function inPairs(pieces: readonly string[], fewest: number, lists: WordLists): string | null {
  const pairs = Array.from({ length: Math.floor(pieces.length / 2) }, (_, at) =>
    pieces.slice(2 * at, 2 * at + 2).join(''),
  );
  const words = pairs.filter((pair) => isWordOf(pair, lists)).length;
  return words >= fewest && words >= PAIRS * pairs.length ? pairs.join('\n') : null;
}

/** Among others that are whole, or with words between: then one of the two is no word by itself. */
function whereTheyAre(pieces: readonly string[], fewest: number, lists: WordLists): string | null {
  const words: string[] = [];
  let cut = 0;
  for (let at = 0; at < pieces.length; at++) {
    const [piece = '', next = ''] = [pieces[at], pieces[at + 1]];
    const isCut = isWordOf(piece + next, lists) && !(isWord(piece, lists) && isWord(next, lists));
    words.push(isCut ? piece + next : piece);
    if (isCut) [cut, at] = [cut + 1, at + 1];
  }
  return cut < fewest || cut < SHARE * words.length ? null : words.join('\n');
}

function isWordOf(word: string, { latin, kana, hangul }: WordLists): boolean {
  return word.length <= LONGEST && (latin.get(word) ?? kana.get(word) ?? hangul.get(word)) !== undefined;
}

/** Of the list or of everyday life; one syllable of Korean is none. */
function isWord(piece: string, lists: WordLists): boolean {
  return lists.everyday.has(piece) || isWordOf(piece, lists);
}
