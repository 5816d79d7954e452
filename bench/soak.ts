import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Peer, startPeer } from './peers/startPeer.ts';
import { hangUp, visit } from './peers/talk.ts';
import type { BenchRow } from './row.ts';
import { type Figures, type Sample, soakRows } from './soak/rows.ts';

const SAMPLES = 30;
const ASKED = ['How do I add a network?', 'thanks', 'Why is my transfer pending?', 'What are the fees now?'];

/**
 * People who come, ask, and have everything erased, one after the other for `minutes`, twelve at a time: whether the process is at the end as it
 * was in the beginning. `npm run build:server && npm run bench -- soak --minutes=60`; the first fifth is left out.
 * Beside it runs a process that does the same work for ever: by as much as its event loop got slower, the machine did.
 * Goals: the last fifth ≤ 1.1 × the second one; disk: what remains of a conversation for ever (audit, events, its tombstone) ≤ 4 kB.
 */
export async function benchSoak({ minutes = 60, people = 12 } = {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-soak-'));
  const dataDir = join(folder, 'data');
  const env = { ...process.env, HANDRAIL_DATA_DIR: dataDir, HANDRAIL_KEY_DIR: join(folder, 'keys') };
  const desk = await startPeer('product', { ...env, HANDRAIL_CACHE_DIR: join(folder, 'learnt') });
  const control = await startPeer('steadyWork', process.env);
  try {
    const endsAt = performance.now() + minutes * 60_000;
    const count = { erased: 0 };
    const talking = Array.from({ length: people }, () => comeAndGo(desk.origin, endsAt, count));
    const samples: Sample[] = [];
    for (let n = 0; n < SAMPLES; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SAMPLES));
      const [figures, floor] = await Promise.all([figuresOf(desk), figuresOf(control)]);
      samples.push({ desk: figures, control: floor, diskBytes: sizeOf(dataDir), erased: count.erased });
    }
    await Promise.all(talking);
    return soakRows(samples);
  } finally {
    await Promise.all([desk.stop(), control.stop()]);
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

async function figuresOf(peer: Peer): Promise<Figures> {
  const figures = await (await fetch(`${peer.origin}/metrics`)).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(figures)?.[1] ?? Number.NaN);
  return {
    residentBytes: figure('process_resident_memory_bytes'),
    openFiles: figure('process_open_fds'),
    lagP99Ms: figure('nodejs_eventloop_lag_p99_seconds') * 1000,
    cpuSeconds: figure('process_cpu_seconds_total'),
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
