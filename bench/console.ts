import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDesk } from './console/filledDesk.ts';
import { type Pages, type Reads, watchPages } from './console/pages.ts';
import { startPeer } from './peers/startPeer.ts';
import type { BenchRow } from './row.ts';

/**
 * What the pages of agents cost while the queue changes once a second: bytes that each of them is sent, the share of a core
 * that the desk needs for all of them, and how long a reading takes. Held against pages that read the whole queue after
 * every change, in the same run on the same desk; nobody has a case open. `seconds`: of each of four turns.
 */
export async function benchConsole({ waiting = 500, agents = 50, seconds = 15 } = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const [dataDir, keyDir] = [join(folder, 'data'), join(folder, 'keys')];
  try {
    // One more than there are pages: whoever makes the changes.
    const cookies = await fillDesk(dataDir, keyDir, { waiting, agents: agents + 1 });
    const peer = await startPeer('product', { ...process.env, HANDRAIL_DATA_DIR: dataDir, HANDRAIL_KEY_DIR: keyDir });
    try {
      while (!(await fetch(`${peer.origin}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
      const nobody = await watchPages(peer, cookies.slice(-1), 'changes', seconds);
      const watched: Record<Reads, Pages[]> = { whole: [], changes: [] };
      // In turns: the machine is not as busy all the time.
      for (const reads of ['whole', 'changes', 'whole', 'changes'] as const)
        watched[reads].push(await watchPages(peer, cookies, reads, seconds));
      const name = `console, ${waiting} waiting, ${agents} agents`;
      return rows(name, together(watched.changes), together(watched.whole), nobody);
    } finally {
      await peer.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function together(watched: readonly Pages[]): Pages {
  const mean = (of: (pages: Pages) => number) => watched.reduce((sum, one) => sum + of(one), 0) / watched.length;
  return {
    bytesPerSecond: mean((pages) => pages.bytesPerSecond),
    cpu: mean((pages) => pages.cpu),
    readMs: watched.flatMap((pages) => pages.readMs),
  };
}

function rows(name: string, changes: Pages, whole: Pages, nobody: Pages): BenchRow[] {
  const row = (what: string, unit: string, of: (pages: Pages) => number): BenchRow => ({
    ...{ name: `${name}, ${what}`, figure: of(changes), unit, ratio: of(changes) / of(whole) },
    against: `the whole each time ${of(whole).toFixed(1)} ${unit}`,
  });
  const cpu = row('of a core', '%', (pages) => pages.cpu * 100);
  const changesAlone = `no page ${(nobody.cpu * 100).toFixed(1)} %`;
  return [
    { ...row('each', 'kB/s', ({ bytesPerSecond }) => bytesPerSecond / 1_000), goal: '≤ 5 kB/s' },
    { ...cpu, against: `${cpu.against}, ${changesAlone}`, goal: '≤ 15 %' },
    row('a reading, p95', 'ms', ({ readMs }) => p95(readMs)),
  ];
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
