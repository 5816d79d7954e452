import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import { listen } from './peers/listen.ts';
import type { Usage } from './peers/probe.ts';
import { type Peer, startPeer, startProduct } from './peers/startPeer.ts';
import { hangUp, post, visit } from './peers/talk.ts';
import type { BenchRow } from './row.ts';
import { inParallel, median, timed } from './stores/timing.ts';

const MB = 1024 * 1024;
/** A process that uses less of a second than this has nothing left to do in the background. */
const QUIET_MS = 30;
const PATIENCE_MS = 60_000;

interface Start extends Usage {
  readonly wallMs: number;
  /** When what it does in the background (learning subjects) is done. */
  readonly settled: Usage;
}

/**
 * What a start costs, from the built process to its first answer (`/readyz`), and what it keeps: against a bare restify
 * and botbuilder process, started in turn. Warm: what there is to learn was learnt by a start before. Then what one idle conversation keeps in memory, and an open stream.
 * Goals: ≤ 8 s (learning included), ≤ 3 s warm, and ≤ 220 MB resident when ready, ≤ 20 kB a conversation.
 */
export async function benchStart({ starts = 5, conversations = 2_000, streams = 500 } = {}): Promise<BenchRow[]> {
  const ours: Start[] = [];
  const warm: Start[] = [];
  const bare: Start[] = [];
  for (let n = 0; n < starts; n += 1) {
    await inFolder(async (env) => {
      ours.push(await startOfProduct(env));
      warm.push(await startOfProduct(env));
    });
    bare.push(await inFolder(startOfBareBot));
  }
  const row = (
    name: string,
    unit: string,
    scale: number,
    of: (start: Start) => number,
    goal?: string,
    starts = ours,
  ): BenchRow => {
    const [figure, floor] = [median(starts.map(of)) / scale, median(bare.map(of)) / scale];
    const against = `bare bot ${floor.toFixed(1)} ${unit}`;
    return { name, figure, unit, against, ratio: figure / floor, ...(goal ? { goal } : {}) };
  };
  const rows = [
    row('cold start to ready, wall', 'ms', 1, ({ wallMs }) => wallMs, '≤ 8000 ms'),
    row('cold start to ready, CPU', 'ms', 1, ({ cpuMs }) => cpuMs),
    row('warm start to ready, wall', 'ms', 1, ({ wallMs }) => wallMs, '≤ 3000 ms', warm),
    row('warm start to ready, CPU', 'ms', 1, ({ cpuMs }) => cpuMs, undefined, warm),
    row('resident when ready', 'MB', MB, ({ residentBytes }) => residentBytes, '≤ 220 MB'),
    row('resident when settled', 'MB', MB, ({ settled }) => settled.residentBytes),
    row('live objects and buffers when settled', 'MB', MB, ({ settled }) => settled.liveBytes),
  ];
  rows.push(...(await inFolder((env) => idle(env, conversations, streams))));
  hangUp();
  return rows;
}

async function startOfProduct(env: NodeJS.ProcessEnv): Promise<Start> {
  const port = await freePort();
  return measure(async () => {
    const peer = startProduct(port, env);
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (!(await isReady(peer))) {
      if (performance.now() > giveUpAt) throw new Error('the product did not get ready');
      await pause(5);
    }
    return peer;
  });
}

async function startOfBareBot(env: NodeJS.ProcessEnv): Promise<Start> {
  return measure(async () => {
    const peer = await startPeer('bareBot', env);
    await post(`${peer.origin}/turn/first`, { type: 'message', text: 'hello' });
    return peer;
  });
}

async function measure(start: () => Promise<Peer>): Promise<Start> {
  let peer: Peer | undefined;
  const wallMs = await timed(async () => {
    peer = await start();
  });
  if (!peer) throw new Error('nothing was started');
  const usage = await peer.usage();
  const settled = await atRest(peer);
  await peer.stop();
  return { ...usage, wallMs, settled };
}

async function isReady(peer: Peer): Promise<boolean> {
  return fetch(`${peer.origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** What is kept for each conversation that was opened, consented and left alone; then for each that listens too. */
async function idle(env: NodeJS.ProcessEnv, conversations: number, streams: number): Promise<BenchRow[]> {
  const peer = await startPeer('product', env);
  const open = (count: number) => inParallel(count, 16, async () => void (await visit(peer.origin)));
  await open(Math.ceil(conversations / 4)); // pools, caches and code are warm
  const before = await atRest(peer);
  await open(conversations);
  const after = await atRest(peer);
  const sockets: WebSocket[] = [];
  await inParallel(streams, 16, async (n) => {
    sockets.push(await listen((await visit(peer.origin)).streamUrl, n));
  });
  const listening = await atRest(peer);
  for (const socket of sockets) socket.terminate();
  await peer.stop();
  const each = (name: string, from: Usage, to: Usage, count: number, goal?: string): BenchRow => {
    const resident = (to.residentAfterBytes - from.residentAfterBytes) / count / 1024;
    const live = (to.liveBytes - from.liveBytes) / count / 1024;
    const against = `20 kB; live objects and buffers ${live.toFixed(1)} kB`;
    return { name, figure: resident, unit: 'kB resident', against, ratio: resident / 20, ...(goal ? { goal } : {}) };
  };
  return [
    each(`one idle conversation, of ${conversations}`, before, after, conversations, '≤ 20 kB'),
    each(`one that listens on a socket, of ${streams}`, after, listening, streams),
  ];
}

async function atRest(peer: Peer): Promise<Usage> {
  hangUp(); // Nobody's connection is kept, and none is used at the moment when the server lets it go.
  for (let before = Number.NEGATIVE_INFINITY; ; ) {
    const now = await peer.cpuMs();
    if (now - before < QUIET_MS) return peer.usage();
    before = now;
    await pause(1_000);
  }
}

async function inFolder<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const { NODE_OPTIONS: _, ...rest } = process.env;
  try {
    return await work({
      ...rest,
      HANDRAIL_DATA_DIR: join(folder, 'data'),
      HANDRAIL_KEY_DIR: join(folder, 'keys'),
      HANDRAIL_LOG_LEVEL: 'warn',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Taken and let go: another process could take it before the product does, and the run would fail. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
