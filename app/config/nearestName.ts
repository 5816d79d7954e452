/** More than this are other names, such as the ones that Kubernetes sets for a service called "handrail". */
const MOST_MISTAKES = 2;

/** The variable that somebody meant who wrote `name`; null when it is like none of them. */
export function nearestName(name: string, known: readonly string[]): string | null {
  return known.find((candidate) => candidate !== name && mistakes(name, candidate) <= MOST_MISTAKES) ?? null;
}

/** Letters to change, add, leave out, or swap with their neighbour (optimal string alignment distance). */
function mistakes(a: string, b: string): number {
  let earlier: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (earlier[j - 2] ?? 0) + 1 : Infinity;
      row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same, swapped);
    }
    [earlier, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}
