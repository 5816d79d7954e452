import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Peer, startPeer } from './peers/startPeer.ts';
import { hangUp, post, visit } from './peers/talk.ts';
import type { BenchRow } from './row.ts';
import { median, timed } from './stores/timing.ts';

/**
 * A whole HTTP turn: the product (guarded, consented, recorded, sealed, durable) against the smallest bot of the SDK on
 * MemoryStorage, both in processes of their own, samples interleaved.
 * Goal: p50 ≤ the bare bot + one raw fsync + 1 ms; at 50 conversations ≥ 0.5 of its turns a second.
 */
export async function benchTurn({ turns = 400 }: { turns?: number } = {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const peers: Peer[] = [];
  try {
    const env = { ...process.env, HANDRAIL_DATA_DIR: join(folder, 'data'), HANDRAIL_KEY_DIR: join(folder, 'keys') };
    const product = await startPeer('product', env);
    peers.push(product);
    const bare = await startPeer('bareBot', env);
    peers.push(bare);
    const talkers = await Promise.all(Array.from({ length: 50 }, () => productTalker(product.origin)));
    const first = talkers[0];
    if (!first) return [];
    const rows = await serial(turns, first, bareTalker(bare.origin, 'one'), folder);
    return [...rows, ...(await crowded(turns, talkers, bare.origin))];
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
    hangUp();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Talk = () => Promise<void>;

async function serial(turns: number, product: Talk, bare: Talk, folder: string): Promise<BenchRow[]> {
  const file = openSync(join(folder, 'raw'), 'w');
  const times = { product: [] as number[], bare: [] as number[], raw: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    times.product.push(await timed(product));
    times.bare.push(await timed(bare));
    times.raw.push(
      await timed(async () => {
        writeSync(file, 'x'.repeat(4096));
        fsyncSync(file);
      }),
    );
  }
  closeSync(file);
  const [ours, theirs, raw] = [median(times.product), median(times.bare), median(times.raw)];
  const allowed = theirs + raw + 1;
  const against = `bare bot ${theirs.toFixed(2)} + raw fsync ${raw.toFixed(2)} + 1 ms`;
  return [{ name: 'one HTTP turn, p50', figure: ours, unit: 'ms', against, ratio: ours / allowed, goal: '≤ 1' }];
}

async function crowded(turns: number, talkers: readonly Talk[], bare: string): Promise<BenchRow[]> {
  const bareTalkers = talkers.map((_, index) => bareTalker(bare, `crowd-${index}`));
  const rates = { product: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    rates.product.push(await rate(talkers, turns));
    rates.bare.push(await rate(bareTalkers, turns));
  }
  const [ours, theirs] = [median(rates.product), median(rates.bare)];
  const against = `bare bot ${theirs.toFixed(0)}/s`;
  return [
    { name: 'HTTP turns, 50 conversations', figure: ours, unit: '/s', against, ratio: ours / theirs, goal: '≥ 0.5' },
  ];
}

async function rate(talkers: readonly Talk[], turns: number): Promise<number> {
  const each = Math.ceil((turns * 4) / talkers.length);
  const start = performance.now();
  await Promise.all(
    talkers.map(async (talk) => {
      for (let turn = 0; turn < each; turn += 1) await talk();
    }),
  );
  return (each * talkers.length) / ((performance.now() - start) / 1000);
}

async function productTalker(origin: string): Promise<Talk> {
  const visitor = await visit(origin);
  return () => visitor.say({ text: 'thanks' });
}

function bareTalker(origin: string, id: string): Talk {
  return async () => void (await post(`${origin}/turn/${id}`, { type: 'message', text: 'thanks' }));
}
