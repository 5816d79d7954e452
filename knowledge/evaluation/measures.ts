/** Share (0–1) of `values` for which `holds`; 0 for none at all. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Normalised discounted cumulative gain of the first ten, gains being 0 or 1 (Järvelin, Kekäläinen 2002). */
export function ndcg10(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const reached = ranked.slice(0, 10).reduce((sum, id, rank) => sum + (relevant.has(id) ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, rank) => gain(rank)).reduce((a, b) => a + b, 0);
  return ideal === 0 ? 0 : reached / ideal;
}

/** Probability that a positive scores above a negative, ties counting half; 0.5 when either side is empty. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  const all = [...positives.map((score) => ({ score, up: 1 })), ...negatives.map((score) => ({ score, up: 0 }))];
  all.sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end++;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at++) rankSum += (all[at]?.up ?? 0) * rank;
    start = end;
  }
  const n = positives.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** Nearest-rank percentile; `p` 0–1. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? 0;
}

export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
