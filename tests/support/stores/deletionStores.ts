import { closeSync, cpSync, mkdirSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'redis';
import { openStores, type Stores } from '../../../stores/open.ts';
import type { Vault } from '../../../trust/ports.ts';
import { type RedisServer, startRedis } from './redisServer.ts';

/** A place that content is stored in, with every file that it leaves behind. */
export interface DeletionStore {
  readonly dataDir: string;
  readonly redisUrl: string | null;
  /** Every folder with files in it. */
  readonly folders: readonly string[];
  /** Copies all files, as a backup would, to a folder of its own in `into`. */
  backUp(into: string): Promise<void>;
  /** Each way to bring a backup back to life, one after the other. */
  restored(from: string, moment: number, vault: Vault, look: (stores: Stores) => Promise<void>): Promise<void>;
  /** Of its servers, piece by piece. */
  memory(): Iterable<Buffer>;
  remove(): Promise<void>;
}

export const DELETION_STORES: readonly { name: string; start(folder: string): Promise<DeletionStore> }[] = [
  { name: 'embedded', start: async (folder) => embedded(join(folder, 'data')) },
  { name: 'redis', start: (folder) => redisWithReplica(join(folder, 'data')) },
];

function embedded(dataDir: string): DeletionStore {
  mkdirSync(dataDir);
  return {
    dataDir,
    redisUrl: null,
    folders: [dataDir],
    backUp: async (into) => cpSync(dataDir, into, { recursive: true }),
    restored: async (from, moment, vault, look) => {
      // Opening changes the files, and the next look must find them as they were.
      const copy = `${from}-opened`;
      cpSync(from, copy, { recursive: true });
      await looked(await openStores({ dataDir: copy, clock: () => moment, vault }), look);
      rmSync(copy, { recursive: true });
    },
    memory: () => [],
    remove: async () => undefined,
  };
}

async function looked(stores: Stores, look: (stores: Stores) => Promise<void>): Promise<void> {
  try {
    await look(stores);
  } finally {
    await stores.close();
  }
}

/** Append-only files and dumps, on a server and on its replica. */
async function redisWithReplica(dataDir: string): Promise<DeletionStore> {
  mkdirSync(dataDir);
  const servers = await Promise.all([startRedis([['save', '1 1']]), startRedis([['save', '1 1']])]);
  const [master, replica] = servers;
  await send(replica, 'REPLICAOF', '127.0.0.1', new URL(master.url).port);
  while (!/master_link_status:up/.test(String(await send(replica, 'INFO', 'replication')))) await pause();
  return {
    dataDir,
    redisUrl: master.url,
    folders: [dataDir, ...servers.map(({ folder }) => folder)],
    backUp: async (into) => {
      await caughtUp(master);
      for (const [at, server] of servers.entries()) {
        await saved(server);
        cpSync(server.folder, join(into, String(at)), { recursive: true });
      }
    },
    restored: async (from, moment, vault, look) => {
      for (const at of servers.keys()) {
        for (const appendonly of ['yes', 'no']) {
          const server = await startRedis([['appendonly', appendonly]], join(from, String(at)));
          const options = { dataDir: '', redisUrl: server.url, clock: () => moment, vault };
          await looked(await openStores({ ...options, redisAccepted: ['no-appendonly'] }), look);
          await server.stop();
        }
      }
    },
    memory: () => servers.flatMap(({ pid }) => [...memoryOf(pid)]),
    remove: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

async function caughtUp(master: RedisServer): Promise<void> {
  for (;;) {
    const info = String(await send(master, 'INFO', 'replication'));
    const offset = /master_repl_offset:(\d+)/.exec(info)?.[1];
    if (offset && info.includes(`offset=${offset},`)) return;
    await pause();
  }
}

/** A dump while another one is being written is refused. */
async function saved(server: RedisServer): Promise<void> {
  while (!(await send(server, 'SAVE').catch(() => null))) await pause();
}

/** Not through the store's own connection: that loads its functions, and a replica takes none. */
async function send(server: RedisServer, ...command: string[]): Promise<unknown> {
  const client = await createClient({ url: server.url }).connect();
  return client.sendCommand(command).finally(() => client.destroy());
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Everything that the process can write to, as Linux shows it. */
function* memoryOf(pid: number): Generator<Buffer> {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '0', to = '0'] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      const [start, length] = [BigInt(`0x${from}`), Number(BigInt(`0x${to}`) - BigInt(`0x${from}`))];
      const piece = Buffer.alloc(length);
      if (length > 0) yield piece.subarray(0, readSync(memory, piece, 0, length, start));
    }
  } finally {
    closeSync(memory);
  }
}
