/** Half the height of a chart that shows `highest`: 2, 5, 10, 20, 50 … so that both lines have round names. */
export function axisStep(highest: number): number {
  for (let unit = 1; ; unit *= 10) {
    const fits = [2, 5, 10].map((one) => one * unit).find((step) => 2 * step >= highest);
    if (fits !== undefined) return fits;
  }
}
