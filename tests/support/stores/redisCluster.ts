import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type RedisServer, startRedis } from './redisServer.ts';

const MASTERS = 3;
const SLOTS = 16_384;
const run = promisify(execFile);
const ask = async ({ url }: RedisServer, ...command: (string | number)[]) =>
  (await run('redis-cli', ['-u', url, ...command.map(String)])).stdout.trim();

export interface RedisCluster {
  /** The address of one node, which is enough. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly masters: readonly RedisServer[];
  /** Resolves once no node that still answers sees a slot with this one, which was killed. */
  takenOver(from: RedisServer): Promise<void>;
  stop(): Promise<void>;
}

/** A real cluster of three masters, each with `replicas` replicas, with a node time-out of two seconds. */
export async function startRedisCluster(replicas = 0): Promise<RedisCluster> {
  const settings = [
    ['cluster-enabled', 'yes'],
    ['cluster-node-timeout', '2000'],
  ] as const;
  const nodes = await Promise.all(Array.from({ length: MASTERS * (1 + replicas) }, () => startRedis(settings)));
  const masters = nodes.slice(0, MASTERS);
  for (const [n, master] of masters.entries()) {
    const from = Math.floor((n * SLOTS) / MASTERS);
    await ask(master, 'CLUSTER', 'ADDSLOTSRANGE', from, Math.floor(((n + 1) * SLOTS) / MASTERS) - 1);
    await ask(master, 'CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
  }
  const [first, ...others] = nodes;
  if (!first) throw new Error('a cluster has nodes');
  for (const { url } of others) await ask(first, 'CLUSTER', 'MEET', '127.0.0.1', new URL(url).port);
  await until(async () => (await Promise.all(nodes.map(knownNodes))).every((known) => known === nodes.length));
  for (const [n, replica] of nodes.slice(MASTERS).entries()) {
    const master = masters[n % MASTERS] ?? first;
    await ask(replica, 'CLUSTER', 'REPLICATE', await ask(master, 'CLUSTER', 'MYID'));
  }
  const ready = async (node: RedisServer) => (await ask(node, 'CLUSTER', 'INFO')).includes('cluster_state:ok');
  await until(async () => (await Promise.all(nodes.map(ready))).every(Boolean));
  const copied = async (master: RedisServer) =>
    (await ask(master, 'INFO', 'replication')).split('state=online').length - 1 === replicas;
  await until(async () => (await Promise.all(masters.map(copied))).every(Boolean));
  return {
    url: first.url,
    urls: nodes.map(({ url }) => url),
    masters,
    takenOver: async (from) => {
      const left = nodes.filter((node) => node !== from);
      const still = async (node: RedisServer) => holdsSlots(from, await ask(node, 'CLUSTER', 'NODES'));
      await until(async () => !(await Promise.all(left.map(still))).some(Boolean));
    },
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

async function knownNodes(node: RedisServer): Promise<number> {
  return Number(/cluster_known_nodes:(\d+)/.exec(await ask(node, 'CLUSTER', 'INFO'))?.[1]);
}

function holdsSlots({ url }: RedisServer, listed: string): boolean {
  const port = `:${new URL(url).port}@`;
  return listed.split('\n').some((line) => line.includes(port) && / \d+-\d+$/.test(line.trim()));
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the cluster does not come together');
}
