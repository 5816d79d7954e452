import type { Span } from '../detection.ts';
import type { WordLists } from '../words/wordLists.ts';

/*
 * Each word of a phrase without its first letter, its last, or its vowels: "ony rai umber", "pny brn lmbr". A row of them, all cut in
 * one way, is a phrase to whoever knows the list; sentences are everyday words. Linear.
 */

const ROW = /(?<![a-z])[a-z]{1,8}(?:[^a-z]{1,6}[a-z]{1,8}){7,40}(?![a-z])/g;
const PIECE = /[a-z]+/g;
/** Of a row after a mention eight are enough. */
const FEWEST = { cued: 8, uncued: 10 };
const SHARE = { cut: 0.85, strange: 0.55 };

/** `cued`: a phrase was spoken of. */
export function cutRow(
  folded: string,
  lists: Pick<WordLists, 'everyday' | 'cut' | 'latin'>,
  cued: boolean,
): Span | null {
  const fewest = cued ? FEWEST.cued : FEWEST.uncued;
  for (const { 0: row, index } of folded.matchAll(ROW)) {
    const found = [...row.matchAll(PIECE)].map(({ 0: text, index: at }) => ({ text, at: index + at }));
    for (const ways of lists.cut) {
      const run = longestOf(found, ({ text }) => ways.has(text));
      const share = (test: (piece: string) => boolean) => run.filter(({ text }) => test(text)).length / run.length;
      if (run.length < fewest || share((piece) => ways.has(piece)) < SHARE.cut) continue;
      if (share((piece) => !lists.everyday.has(piece) && !lists.latin.get(piece)) < SHARE.strange) continue;
      const last = run.at(-1);
      return { start: run[0]?.at ?? 0, end: (last?.at ?? 0) + (last?.text.length ?? 0) };
    }
  }
  return null;
}

/** The longest stretch in which hardly a piece is none. */
function longestOf<Piece>(pieces: readonly Piece[], fits: (piece: Piece) => boolean): readonly Piece[] {
  let best: readonly Piece[] = [];
  let [from, missed] = [0, 0];
  pieces.forEach((piece, at) => {
    missed = fits(piece) ? 0 : missed + 1;
    if (missed > 1) from = at + 1;
    if (at + 1 - from > best.length) best = pieces.slice(from, at + 1);
  });
  return best;
}
