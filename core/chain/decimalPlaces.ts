/** An amount of smallest units, decimal text, cut at the point: `1500000` with six decimals is `['1', '500000']`. Exact. */
export function atThePoint(amount: string, decimals: number): readonly [whole: string, fraction: string] {
  const digits = amount.padStart(decimals + 1, '0');
  return [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
}
