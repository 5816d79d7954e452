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
