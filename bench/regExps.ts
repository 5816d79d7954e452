import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';
import { median } from './stores/timing.ts';

const ROUNDS = 3;

/**
 * What the guard takes in a process that has compiled as many regular expressions as a desk has, as the product has V8 treat them
 * (`core/process/regExps.ts`), against V8's own way.
 */
export function benchRegExps(): BenchRow[] {
  const [ours, theirs] = ['--no-regexp-tier-up', '--regexp-tier-up'].map((flag) =>
    median(Array.from({ length: ROUNDS }, () => guarding(flag))),
  ) as [number, number];
  return [
    {
      name: 'guard over 400 messages in a process that has read others',
      figure: ours,
      unit: 'ms',
      against: `V8 by default ${theirs.toFixed(0)} ms`,
      ratio: ours / theirs,
      goal: '≤ 0.8',
    },
  ];
}

const guarding = (flag: string): number =>
  Number(execFileSync(process.execPath, [flag, join(__dirname, 'peers', 'readsMessages.js')], { encoding: 'utf8' }));
