/** The pieces without 1, 2, 3 … (or 0, 1, 2 …) that somebody wrote before them; all of them where there is no such count. */
export function withoutCount<T>(pieces: readonly T[], textOf: (piece: T) => string): T[] {
  const first = pieces.findIndex((piece) => /^0{0,2}[01]$/.test(textOf(piece)));
  if (first < 0) return [...pieces];
  let expected = Number(textOf(pieces[first] as T));
  return pieces.filter((piece, place) => {
    const text = textOf(piece);
    const counts = place >= first && /^\d{1,3}$/.test(text) && Number(text) === expected;
    if (counts) expected += 1;
    return !counts;
  });
}
