import type { BenchRow } from '../row.ts';
import { median } from '../stores/timing.ts';

const MB = 1024 * 1024;
/** What a process takes once, for caches and compiled code, it has taken after this share of the run. */
const WARM = 0.2;
const FLAT = '≤ 1.1';

/** What a process says of itself on `/metrics`. */
export interface Figures {
  readonly residentBytes: number;
  readonly openFiles: number;
  /** Of the time since the sample before. */
  readonly lagP99Ms: number;
  /** User and system, since the process began. */
  readonly cpuSeconds: number;
}

export interface Sample {
  readonly desk: Figures;
  /** A process beside it that does the same work for ever: what grows there, the machine has grown. */
  readonly control: Figures;
  readonly diskBytes: number;
  /** Conversations so far. */
  readonly erased: number;
}

/** The table of a soak: the last fifth of the run against its second one; the first is left out. */
export function soakRows(samples: readonly Sample[]): BenchRow[] {
  const fifth = Math.floor(samples.length * WARM);
  const change = (of: (sample: Sample) => number): [before: number, after: number] => [
    median(samples.slice(fifth, 2 * fifth).map(of)),
    median(samples.slice(-fifth).map(of)),
  ];
  const row = (name: string, unit: string, scale: number, of: (sample: Sample) => number, goal?: string): BenchRow => {
    const [before, after] = change(of).map((figure) => figure / scale) as [number, number];
    const against = `${before.toFixed(1)} ${unit} early on`;
    return { name, figure: after, unit, against, ratio: after / before, ...(goal ? { goal } : {}) };
  };
  return [
    row('resident', 'MB', MB, ({ desk }) => desk.residentBytes, FLAT),
    row('open files and sockets', '', 1, ({ desk }) => desk.openFiles, FLAT),
    cpuOf(samples.slice(fifth, 2 * fifth), samples.slice(-fifth)),
    row('event loop, p99', 'ms', 1, ({ desk }) => desk.lagP99Ms),
    row('event loop of steady work beside it, p99', 'ms', 1, ({ control }) => control.lagP99Ms),
    loopGrowth(change),
    row('data folder', 'MB', MB, ({ diskBytes }) => diskBytes),
    leftOnDisk(samples.slice(fifth)),
  ];
}

/** What the machine has grown is taken out. */
function loopGrowth(change: (of: (sample: Sample) => number) => [before: number, after: number]): BenchRow {
  const growth = (of: (sample: Sample) => number) => {
    const [before, after] = change(of);
    return after / before;
  };
  const desk = growth((sample) => sample.desk.lagP99Ms);
  const control = growth((sample) => sample.control.lagP99Ms);
  return {
    name: 'event loop, p99: growth against that of steady work',
    figure: desk,
    unit: '×',
    against: `${control.toFixed(2)} ×`,
    ratio: desk / control,
    goal: FLAT,
  };
}

function cpuOf(early: readonly Sample[], late: readonly Sample[]): BenchRow {
  const [before, after] = [perConversation(early), perConversation(late)];
  const against = `${before.toFixed(1)} ms early on`;
  return { name: 'CPU of a conversation', figure: after, unit: 'ms', against, ratio: after / before, goal: FLAT };
}

/** CPU of one conversation in ms, over a stretch of samples. */
function perConversation(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return Number.NaN;
  return ((last.desk.cpuSeconds - first.desk.cpuSeconds) * 1000) / Math.max(1, last.erased - first.erased);
}

function leftOnDisk(samples: readonly Sample[]): BenchRow {
  const [first, last] = [samples[0], samples.at(-1)];
  const gone = Math.max(1, (last?.erased ?? 0) - (first?.erased ?? 0));
  return {
    name: 'left on disk of an erased conversation',
    figure: ((last?.diskBytes ?? 0) - (first?.diskBytes ?? 0)) / gone / 1024,
    unit: 'kB',
    against: `${gone} of them`,
    ratio: 1,
    goal: '≤ 4 kB',
  };
}
