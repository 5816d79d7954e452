import { join } from 'node:path';
import { connectRedis } from '../../stores/redis/server/connection.ts';
import { type Peer, startPeer } from '../peers/startPeer.ts';
import { hangUp, visit } from '../peers/talk.ts';
import type { BenchRow } from '../row.ts';
import { temporaryRedis } from '../stores/redisServer.ts';

const CONVERSATIONS = 48;
const SAID = 'How do I add a network?';

interface Cost {
  readonly processMs: number;
  readonly redisMs: number;
  readonly perSecond: number;
}

/**
 * CPU of the processes and of Redis for one searched turn, with one, two and four processes on one Redis. More processes than
 * cores share them: the CPU of a turn is what tells whether a process more costs anything, and where Redis ends.
 */
export async function processRows(env: NodeJS.ProcessEnv, folder: string, turns: number): Promise<BenchRow[]> {
  const redis = await temporaryRedis(folder);
  if (!redis) return [];
  const own = {
    ...{ ...env, REDIS_URL: redis.url, HANDRAIL_REDIS_ACCEPT: 'no-appendonly' },
    ...{ HANDRAIL_DATA_DIR: join(folder, 'shared'), HANDRAIL_KEY_DIR: join(folder, 'sharedKeys') },
  };
  try {
    const costs: [number, Cost][] = [];
    for (const processes of [1, 2, 4]) costs.push([processes, await costOf(own, redis.url, processes, turns)]);
    const one = costs[0]?.[1];
    return one ? costs.flatMap(([processes, cost]) => rowsOf(processes, cost, one)) : [];
  } finally {
    await redis.stop();
  }
}

function rowsOf(processes: number, cost: Cost, one: Cost): BenchRow[] {
  const name = `${processes} process${processes > 1 ? 'es' : ''} on one Redis, CPU of a turn`;
  const rate = `${cost.perSecond.toFixed(0)} turns/s, load on the same cores`;
  return [
    {
      name: `${name}, processes`,
      figure: cost.processMs,
      unit: 'ms',
      against: `one process; ${rate}`,
      ratio: cost.processMs / one.processMs,
    },
    {
      name: `${name}, Redis`,
      figure: cost.redisMs,
      unit: 'ms',
      against: 'one process',
      ratio: cost.redisMs / one.redisMs,
    },
  ];
}

async function costOf(env: NodeJS.ProcessEnv, redisUrl: string, processes: number, turns: number): Promise<Cost> {
  const peers: Peer[] = [];
  try {
    for (let n = 0; n < processes; n += 1) peers.push(await startPeer('product', env));
    for (const peer of peers) await learnt(peer);
    const visitors = await Promise.all(
      Array.from({ length: CONVERSATIONS }, (_, n) => visit(peers[n % peers.length]?.origin ?? '')),
    );
    const each = Math.ceil(turns / CONVERSATIONS);
    const talk = (times: number) =>
      Promise.all(
        visitors.map(async (visitor) => {
          for (let turn = 0; turn < times; turn += 1) await visitor.say({ text: SAID });
        }),
      );
    await talk(Math.max(2, Math.ceil(each / 4)));
    const used = async () => (await Promise.all(peers.map((peer) => peer.cpuMs()))).reduce((sum, ms) => sum + ms, 0);
    const [processBefore, redisBefore, begun] = [await used(), await redisCpuMs(redisUrl), performance.now()];
    await talk(each);
    const seconds = (performance.now() - begun) / 1_000;
    const count = each * CONVERSATIONS;
    return {
      processMs: ((await used()) - processBefore) / count,
      redisMs: ((await redisCpuMs(redisUrl)) - redisBefore) / count,
      perSecond: count / seconds,
    };
  } finally {
    hangUp();
    await Promise.all(peers.map((peer) => peer.stop()));
  }
}

async function learnt({ origin }: Peer): Promise<void> {
  while (!(await fetch(`${origin}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** User and system of the server, as it counts them itself. */
async function redisCpuMs(url: string): Promise<number> {
  const redis = await connectRedis(url);
  const info = String(await redis.send('INFO', 'cpu'));
  await redis.close();
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, text]) => Number(text));
  return seconds.reduce((sum, one) => sum + one, 0) * 1_000;
}
