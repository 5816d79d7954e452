import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Peer, startPeer } from './peers/startPeer.ts';
import { hangUp, visit } from './peers/talk.ts';
import type { BenchRow } from './row.ts';
import { median } from './stores/timing.ts';

const MB = 1024 * 1024;
const SAMPLES = 30;
/** What a process takes once, for caches and compiled code, it has taken after this share of the run. */
const WARM = 0.2;
const ASKED = ['How do I add a network?', 'thanks', 'Why is my transfer pending?', 'What are the fees now?'];

interface Sample {
  readonly residentBytes: number;
  readonly openFiles: number;
  readonly diskBytes: number;
  /** Of the time since the sample before. */
  readonly lagP99Ms: number;
}

/**
 * People who come, ask, and have everything erased, one after the other for `minutes`, twelve at a time: whether the process is at the end as it
 * was in the beginning. `npm run build:server && npm run bench -- soak --minutes=60`; the first fifth is left out.
 * Goals: the last fifth ≤ 1.1 × the second one; disk: what remains of a conversation for ever (audit, events, its tombstone) ≤ 4 kB.
 */
export async function benchSoak({ minutes = 60, people = 12 } = {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-soak-'));
  const dataDir = join(folder, 'data');
  const env = { ...process.env, HANDRAIL_DATA_DIR: dataDir, HANDRAIL_KEY_DIR: join(folder, 'keys') };
  const peer = await startPeer('product', { ...env, HANDRAIL_CACHE_DIR: join(folder, 'learnt') });
  try {
    const endsAt = performance.now() + minutes * 60_000;
    const count = { erased: 0 };
    const talking = Array.from({ length: people }, () => comeAndGo(peer.origin, endsAt, count));
    const samples: Sample[] = [];
    const erased: number[] = [];
    for (let n = 0; n < SAMPLES; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SAMPLES));
      samples.push(await sampleOf(peer, dataDir));
      erased.push(count.erased);
    }
    await Promise.all(talking);
    return rowsOf(samples, erased);
  } finally {
    await peer.stop();
    hangUp();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function comeAndGo(origin: string, endsAt: number, count: { erased: number }): Promise<void> {
  while (performance.now() < endsAt) {
    const visitor = await visit(origin);
    for (const text of ASKED) {
      await visitor.say({ text });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await visitor.erase();
    count.erased += 1;
  }
}

async function sampleOf(peer: Peer, dataDir: string): Promise<Sample> {
  const figures = await (await fetch(`${peer.origin}/metrics`)).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(figures)?.[1] ?? Number.NaN);
  return {
    residentBytes: figure('process_resident_memory_bytes'),
    openFiles: figure('process_open_fds'),
    diskBytes: sizeOf(dataDir),
    lagP99Ms: figure('nodejs_eventloop_lag_p99_seconds') * 1000,
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);

function rowsOf(samples: readonly Sample[], erased: readonly number[]): BenchRow[] {
  const fifth = Math.floor(samples.length * WARM);
  const [early, late] = [samples.slice(fifth, 2 * fifth), samples.slice(-fifth)];
  const row = (name: string, unit: string, scale: number, of: (sample: Sample) => number): BenchRow => {
    const [before, after] = [median(early.map(of)) / scale, median(late.map(of)) / scale];
    return {
      name,
      figure: after,
      unit,
      against: `${before.toFixed(1)} ${unit} early on`,
      ratio: after / before,
      goal: '≤ 1.1',
    };
  };
  const grown = (samples.at(-1)?.diskBytes ?? 0) - (samples[fifth]?.diskBytes ?? 0);
  const gone = Math.max(1, (erased.at(-1) ?? 0) - (erased[fifth] ?? 0));
  return [
    row('resident', 'MB', MB, ({ residentBytes }) => residentBytes),
    row('open files and sockets', '', 1, ({ openFiles }) => openFiles),
    row('event loop, p99', 'ms', 1, ({ lagP99Ms }) => lagP99Ms),
    row('data folder', 'MB', MB, ({ diskBytes }) => diskBytes),
    {
      name: 'left on disk of an erased conversation',
      figure: grown / gone / 1024,
      unit: 'kB',
      against: `${gone} of them`,
      ratio: 1,
      goal: '≤ 4 kB',
    },
  ];
}
