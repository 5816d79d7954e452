import { seeded } from '../core/process/seeded.ts';
import { playDesk, type Told } from './desk/day.ts';
import { LOADS } from './desk/loads.ts';
import type { BenchRow } from './row.ts';

const PEOPLE = 400;

/**
 * Whether people are told how long they wait: of those who were told a range, how many were taken within it; and how many
 * were told none. Twenty desks, each from its first day without any history. `--people=` per desk, `--seed=` of the run.
 */
export function benchDesk({ people = PEOPLE, seed = 1 }: Record<string, number> = {}): BenchRow[] {
  const played = LOADS.map((load, index) => {
    const told = playDesk(load, people, seeded(seed * 1000 + index));
    return { name: load.name, told };
  });
  const all = played.flatMap(({ told }) => told);
  return [
    ...played.map(({ name, told }) => row(`desk: ${name}`, told)),
    row('desk: all, told a range that held', all, '≥ 0.8'),
    row('desk: all, of ranges beyond "1–2 minutes"', all.filter(isFurther)),
    {
      name: 'desk: all, told no number',
      figure: 100 * silentIn(all),
      unit: '%',
      against: 'of who joined',
      ratio: silentIn(all),
      goal: '≤ 0.2',
    },
  ];
}

function row(name: string, told: readonly Told[], goal?: string): BenchRow {
  const silent = Math.round(100 * silentIn(told));
  const against = `told a range; ${silent} % none; median wait ${medianWait(told)} min`;
  return { name, figure: 100 * heldIn(told), unit: '%', against, ratio: heldIn(told), ...(goal ? { goal } : {}) };
}

const isFurther = ({ range }: Told) => range !== null && range.highMinutes > 2;

/** The share of ranges that held. */
function heldIn(told: readonly Told[]): number {
  const ranges = told.flatMap(({ range, waitMinutes }) => (range ? [{ ...range, waitMinutes }] : []));
  const held = ranges.filter((one) => one.waitMinutes >= one.lowMinutes && one.waitMinutes <= one.highMinutes);
  return held.length / Math.max(1, ranges.length);
}

/** The share of people who were told no number. */
function silentIn(told: readonly Told[]): number {
  return told.filter(({ range }) => range === null).length / Math.max(1, told.length);
}

function medianWait(told: readonly Told[]): number {
  const waits = told.map(({ waitMinutes }) => waitMinutes).sort((a, b) => a - b);
  return waits[Math.floor(waits.length / 2)] ?? 0;
}
