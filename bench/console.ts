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
 * every change, in the same run on the same desk. Nobody has a case open.
 */
export async function benchConsole({ waiting = 500, agents = 50, seconds = 30 } = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  const [dataDir, keyDir] = [join(folder, 'data'), join(folder, 'keys')];
  try {
    // One more than there are pages: whoever makes the changes.
    const cookies = await fillDesk(dataDir, keyDir, { waiting, agents: agents + 1 });
    const peer = await startPeer('product', { ...process.env, HANDRAIL_DATA_DIR: dataDir, HANDRAIL_KEY_DIR: keyDir });
    try {
      while (!(await fetch(`${peer.origin}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
      const watch = (reads: Reads) => watchPages(peer, cookies, reads, seconds);
      const whole = await watch('whole');
      return rows(`console, ${waiting} waiting, ${agents} agents`, await watch('changes'), whole);
    } finally {
      await peer.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rows(name: string, changes: Pages, whole: Pages): BenchRow[] {
  const row = (what: string, unit: string, of: (pages: Pages) => number, goal?: string): BenchRow => ({
    ...{ name: `${name}, ${what}`, figure: of(changes), unit, ratio: of(changes) / of(whole) },
    against: `the whole queue each time ${of(whole).toFixed(1)} ${unit}`,
    ...(goal ? { goal } : {}),
  });
  return [
    row('each', 'kB/s', ({ bytesPerSecond }) => bytesPerSecond / 1_000, '≤ 5 kB/s'),
    row('of a core', '%', ({ cpu }) => cpu * 100, '≤ 15 %'),
    row('a reading, p95', 'ms', ({ p95Ms }) => p95Ms),
  ];
}
