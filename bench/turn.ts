import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Peer, startPeer } from './peers/startPeer.ts';
import { hangUp, post, visit } from './peers/talk.ts';
import type { BenchRow } from './row.ts';
import { median, timed } from './stores/timing.ts';

/** What is said: the shortest turn, and one that is searched, answered from an article and counted. */
const SAID = { thanks: 'thanks', question: 'How do I add a network?' } as const;
type Said = keyof typeof SAID;

const CONVERSATIONS = 50;

/**
 * A whole HTTP turn: the product (guarded, consented, recorded, sealed, durable) against the smallest bot of the SDK on
 * MemoryStorage, both in processes of their own that have started and warmed up, samples interleaved.
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
    await settled(product);
    const talkers = await Promise.all(Array.from({ length: CONVERSATIONS }, () => productTalker(product.origin)));
    const first = talkers[0];
    if (!first) return [];
    const rows: BenchRow[] = [];
    for (const said of ['thanks', 'question'] as const) {
      // The crowd goes first: what a turn costs a server that has run for a while is asked, not what compiling it costs.
      const crowd = await crowded(turns, said, talkers, bare.origin);
      rows.push(await serial(turns, said, first, bareTalker(bare.origin, 'one'), folder), crowd);
    }
    return rows;
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
    hangUp();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server learns its subjects in the background for some seconds after it has begun to listen. */
async function settled(peer: Peer): Promise<void> {
  for (let before = -Infinity, used = 0; used - before > 30; ) {
    before = await peer.cpuMs();
    await new Promise((resolve) => setTimeout(resolve, 500));
    used = await peer.cpuMs();
  }
}

type Talk = (said: Said) => Promise<void>;

async function serial(turns: number, said: Said, product: Talk, bare: Talk, folder: string): Promise<BenchRow> {
  const file = openSync(join(folder, 'raw'), 'w');
  const times = { product: [] as number[], bare: [] as number[], raw: [] as number[] };
  const rawTransaction = () => {
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    times.product.push(await timed(() => product(said)));
    times.bare.push(await timed(() => bare(said)));
    times.raw.push(await timed(rawTransaction));
  }
  closeSync(file);
  const [ours, theirs, raw] = [median(times.product), median(times.bare), median(times.raw)];
  const allowed = theirs + raw + 1;
  const against = `bare bot ${theirs.toFixed(2)} + raw fsync ${raw.toFixed(2)} + 1 ms`;
  return {
    name: `one HTTP turn (${said}), p50`,
    figure: ours,
    unit: 'ms',
    against,
    ratio: ours / allowed,
    goal: '≤ 1',
  };
}

async function crowded(turns: number, said: Said, talkers: readonly Talk[], bare: string): Promise<BenchRow> {
  const bareTalkers = talkers.map((_, index) => bareTalker(bare, `crowd-${index}`));
  const rates = { product: [] as number[], bare: [] as number[] };
  for (let round = -1; round < 3; round += 1) {
    const [ours, theirs] = [await rate(talkers, said, turns), await rate(bareTalkers, said, turns)];
    if (round < 0) continue;
    rates.product.push(ours);
    rates.bare.push(theirs);
  }
  const [ours, theirs] = [median(rates.product), median(rates.bare)];
  const against = `bare bot ${theirs.toFixed(0)}/s`;
  const name = `HTTP turns (${said}), ${CONVERSATIONS} conversations`;
  return { name, figure: ours, unit: '/s', against, ratio: ours / theirs, goal: '≥ 0.5' };
}

async function rate(talkers: readonly Talk[], said: Said, turns: number): Promise<number> {
  const each = Math.ceil((turns * 4) / talkers.length);
  const start = performance.now();
  await Promise.all(
    talkers.map(async (talk) => {
      for (let turn = 0; turn < each; turn += 1) await talk(said);
    }),
  );
  return (each * talkers.length) / ((performance.now() - start) / 1000);
}

async function productTalker(origin: string): Promise<Talk> {
  const visitor = await visit(origin);
  return (said) => visitor.say({ text: SAID[said] });
}

function bareTalker(origin: string, id: string): Talk {
  return async (said) => void (await post(`${origin}/turn/${id}`, { type: 'message', text: SAID[said] }));
}
