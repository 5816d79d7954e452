/** The row of a term among terms that ascend; -1 where it is none of them. Binary search. */
export function rowOf(term: number, terms: Uint32Array): number {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((terms[middle] ?? 0) < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term ? from : -1;
}
