/** One line of a benchmark's table. */
export interface BenchRow {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** What it is held against in the same run, in words. */
  readonly against: string;
  readonly ratio: number;
  readonly goal?: string;
}

/** A row as the console shows it. */
export function line({ name, figure, unit, against, ratio, goal }: BenchRow): string {
  const number = figure >= 100 ? figure.toFixed(0) : figure.toFixed(3);
  return [
    name.padEnd(58),
    `${number} ${unit}`.padStart(22),
    ratio.toFixed(2).padStart(8),
    ` × ${against}`.padEnd(56),
    goal ? `goal ${goal}` : '',
  ].join(' ');
}
