import type { WebSocket } from 'ws';
import { listen } from '../peers/listen.ts';
import type { Usage } from '../peers/probe.ts';
import { type Peer, startPeer } from '../peers/startPeer.ts';
import { hangUp, visit } from '../peers/talk.ts';
import type { BenchRow } from '../row.ts';
import { inParallel } from '../stores/timing.ts';

/** As many of one conversation as the product allows. */
const PER_CONVERSATION = 5;
const SETTLE_MS = 5_000;
const WATCHED_MS = 30_000;

interface Idle {
  readonly residentKb: number;
  readonly liveKb: number;
  /** Of one core, 0–1. */
  readonly cpu: number;
}

/** What sockets on which nothing happens keep in memory and take of a core, against sockets of bare `ws` in the same run. */
export async function socketRows(env: NodeJS.ProcessEnv, sockets: number): Promise<BenchRow[]> {
  const ours = await idle(await startPeer('product', env), sockets, async (origin) => (await visit(origin)).streamAnew);
  const bare = await idle(
    await startPeer('bareSockets', env),
    sockets,
    async (origin) => async () => origin.replace('http', 'ws'),
  );
  const name = `idle sockets, ${sockets}`;
  const kept = `bare ws ${bare.residentKb.toFixed(1)} kB; live objects ${ours.liveKb.toFixed(1)} kB`;
  const core = `bare ws ${(bare.cpu * 100).toFixed(2)} %`;
  return [
    {
      ...{ name: `${name}, each`, figure: ours.residentKb, unit: 'kB' },
      against: kept,
      ratio: ours.residentKb / bare.residentKb,
      goal: '≤ 15 kB',
    },
    {
      ...{ name: `${name}, of a core`, figure: ours.cpu * 100, unit: '%' },
      against: core,
      ratio: ours.cpu / bare.cpu,
      goal: '≤ 5 %',
    },
  ];
}

/** `come`: where streams of one conversation are opened; each is asked for when it is, for an address is good for a minute. */
async function idle(
  peer: Peer,
  count: number,
  come: (origin: string) => Promise<() => Promise<string>>,
): Promise<Idle> {
  const conversations: (() => Promise<string>)[] = [];
  await inParallel(
    Math.ceil(count / PER_CONVERSATION),
    16,
    async () => void conversations.push(await come(peer.origin)),
  );
  hangUp();
  await pause(SETTLE_MS);
  const before = await peer.usage();
  const open: WebSocket[] = [];
  await inParallel(count, 32, async (n) => {
    open.push(await listen((await conversations[n % conversations.length]?.()) ?? '', n));
  });
  hangUp();
  await pause(SETTLE_MS);
  const after = await peer.usage();
  const from = await peer.cpuMs();
  await pause(WATCHED_MS);
  const cpu = ((await peer.cpuMs()) - from) / WATCHED_MS;
  for (const socket of open) socket.terminate();
  await peer.stop();
  const each = (of: (usage: Usage) => number) => (of(after) - of(before)) / count / 1024;
  return { residentKb: each((usage) => usage.residentAfterBytes), liveKb: each((usage) => usage.liveBytes), cpu };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
