import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchRow } from '../row.ts';
import { median } from './timing.ts';

const WORKER = join(__dirname, 'restartWorker.js');
const WORKS_FOR = 500;
const MOST = 1_000;

/** A process is killed in the middle of its turns; the next one on the same files, from its first line to its first commit. */
export async function restartRows(folder: string, rounds: number): Promise<BenchRow[]> {
  if (rounds === 0) return [];
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const worker = spawn(process.execPath, [WORKER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const took = await upToCommitted(worker);
    // The first one has nothing to recover.
    if (round > 0) times.push(took);
    await new Promise((resolve) => setTimeout(resolve, WORKS_FOR));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  const [figure, against] = [median(times), `${MOST} ms`];
  const name = 'embedded, first commit after kill -9, once the process is up';
  return [{ name, figure, unit: 'ms', against, ratio: figure / MOST, goal: '≤ 1' }];
}

async function upToCommitted({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('the output of the worker is a pipe');
  let up = 0;
  for await (const line of createInterface({ input: stdout })) {
    if (line === 'up') up = performance.now();
    if (line === 'committed') return performance.now() - up;
  }
  throw new Error('the worker ended before its first commit');
}
