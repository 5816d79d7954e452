import { createClient, createCluster, RESP_TYPES, type RedisClientOptions } from 'redis';
import { SECOND } from '../../../core/time.ts';
import { slotOf } from '../keys.ts';
import { askInTime, type Renewable } from './asking.ts';
import { inTime } from './inTime.ts';

/** How long a command may take, the wait in a full pipeline included. node-redis has no limit once it is written. */
const COMMAND_TIMEOUT = 5 * SECOND;
const CONNECT_TIMEOUT = 5 * SECOND;
/** Each connection is asked so often whether it is there; node-redis itself asks no more once that is not answered. */
const PING_INTERVAL = 10 * SECOND;
/**
 * One on which nothing is read or written for so long is made anew: it covers what `askInTime` does not see, subscriptions, and the greeting
 * of a server that takes connections and says nothing. More than the time from one ping to the next.
 */
const SOCKET_TIMEOUT = 15 * SECOND;
const SLOWEST_RECONNECT = 2 * SECOND;
/** A master that cannot be reached for so long may have a successor: the cluster is asked again who serves what. */
const ASK_CLUSTER_AFTER = SECOND / 2;

type Word = string | Buffer;

/** One server that takes writes, and the connection to it. */
export interface Master {
  send(command: readonly Word[]): Promise<unknown>;
  /** Another one whenever the connection is a new one. */
  connection(): string;
}

/** What stands behind `REDIS_URL`: one server, or the masters of a cluster. Replies are RESP2, bulk strings as Buffers. */
export interface Servers {
  /** Runs a command where `key` lives. */
  send(key: string, command: readonly Word[]): Promise<unknown>;
  /** In the order of the calls. */
  publish(channel: string, message: string): Promise<unknown>;
  masterOf(key: string): Promise<Master>;
  masters(): Promise<readonly Master[]>;
  listen(channel: string, listener: (message: string) => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens what `urls` name: more than one are nodes of a cluster, and a single one is asked whether it is. One connection
 * to each master, and one for subscriptions. All reconnect for ever; while there is no connection a command is refused
 * at once instead of waiting in memory. Rejects when the first connection fails.
 */
export async function openServers(urls: readonly string[]): Promise<Servers> {
  const [first = ''] = urls;
  return urls.length > 1 || (await isOfCluster(first)) ? openCluster(urls) : openSingle(first);
}

async function openSingle(url: string): Promise<Servers> {
  const client = newClient(url);
  let connections = 0;
  client.on('ready', () => {
    connections++;
  });
  const listening = client.duplicate();
  // Without a listener an 'error' event ends the process; the failure itself reaches whoever asked.
  listening.on('error', () => undefined);
  try {
    await Promise.all([client.connect(), listening.connect()]);
  } catch (error) {
    for (const one of [client, listening]) one.destroy();
    throw error;
  }
  const ask = askInTime(client, COMMAND_TIMEOUT);
  const send = (command: readonly Word[]) => ask(() => client.sendCommand(command));
  const master: Master = { send, connection: () => String(connections) };
  return {
    send: (_key, command) => send(command),
    publish: (channel, message) => send(['PUBLISH', channel, message]),
    masterOf: async () => master,
    masters: async () => [master],
    listen: async (channel, listener) => {
      await listening.subscribe(channel, listener);
    },
    close: async () => {
      await Promise.allSettled([client.close(), listening.close()]);
    },
  };
}

async function openCluster(urls: readonly string[]): Promise<Servers> {
  const cluster = newCluster(urls);
  const connections = new Map<string, number>();
  cluster.on('node-ready', ({ host, port }) => {
    const address = `${host}:${port}`;
    connections.set(address, (connections.get(address) ?? 0) + 1);
  });
  await connectedInTime(cluster);
  type Node = (typeof cluster.masters)[number];
  const asking = new WeakMap<Renewable, ReturnType<typeof askInTime>>();
  const askOn = (client: Renewable) => {
    const known = asking.get(client) ?? askInTime(client, COMMAND_TIMEOUT);
    asking.set(client, known);
    return known;
  };
  const masterAt = async (node: Node): Promise<Master> => {
    const client = await cluster.nodeClient(node);
    return {
      send: (command) => askOn(client)(() => client.sendCommand(command)),
      connection: () => `${node.address} ${connections.get(node.address)}`,
    };
  };
  const masterOf = async (key: string) => {
    const node = cluster.slots[slotOf(key)]?.master;
    if (!node) throw new Error('no node of the cluster serves this slot');
    return masterAt(node);
  };
  return {
    send: (key, command) => {
      const client = cluster.slots[slotOf(key)]?.master.client;
      const ask = () => cluster.sendCommand(key, false, [...command]);
      return client ? askOn(client)(ask) : inTime(ask(), COMMAND_TIMEOUT);
    },
    // node-redis would take any node, another one each time; all of them pass a message on.
    publish: async (channel, message) => (await masterOf(channel)).send(['PUBLISH', channel, message]),
    masterOf,
    masters: () => Promise.all(cluster.masters.map(masterAt)),
    listen: (channel, listener) => cluster.subscribe(channel, listener),
    close: async () => {
      await cluster.close().catch(() => undefined);
    },
  };
}

/** A node that cannot be reached would be waited for without end. */
async function connectedInTime(cluster: ReturnType<typeof newCluster>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the cluster does not answer in time')), 2 * CONNECT_TIMEOUT);
  });
  try {
    await Promise.race([cluster.connect(), late]);
  } catch (error) {
    cluster.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A server that does not say (its ACL forbids INFO) is taken as a single one. */
async function isOfCluster(url: string): Promise<boolean> {
  const client = newClient(url);
  try {
    await client.connect();
    const info = await client.sendCommand(['INFO', 'cluster']).catch(() => '');
    return /^cluster_enabled:1/m.test(String(info));
  } finally {
    client.destroy();
  }
}

const COMMON = {
  name: 'handrail',
  disableOfflineQueue: true,
  pingInterval: PING_INTERVAL,
  // Its own time-out ends when the command is written, and costs an AbortSignal each; `askInTime` is ours.
  commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer }, timeout: 0 },
} satisfies RedisClientOptions;
const backOff = (retries: number) => Math.min(50 * 2 ** Math.min(retries, 10), SLOWEST_RECONNECT);

function newClient(url: string) {
  let connected = false;
  const client = createClient({
    ...COMMON,
    url,
    RESP: 2,
    socket: {
      connectTimeout: CONNECT_TIMEOUT,
      socketTimeout: SOCKET_TIMEOUT,
      // The first connection has to succeed: a wrong address should stop the start, not hang it.
      reconnectStrategy: (retries) => connected && backOff(retries),
    },
  });
  client.on('ready', () => {
    connected = true;
  });
  client.on('error', () => undefined);
  return client;
}

/** Nodes that are found by themselves take the account and TLS of the first address. */
function newCluster(urls: readonly string[]) {
  const { protocol, username, password } = new URL(urls[0] ?? '');
  const { commandOptions, ...common } = COMMON;
  const cluster = createCluster({
    rootNodes: urls.map((url) => ({ url })),
    RESP: 2,
    commandOptions,
    topologyRefreshOnReconnectionAttemptStrategy: ASK_CLUSTER_AFTER,
    defaults: {
      ...common,
      username: decodeURIComponent(username) || undefined,
      password: decodeURIComponent(password) || undefined,
      socket: {
        ...(protocol === 'rediss:' ? { tls: true } : {}),
        connectTimeout: CONNECT_TIMEOUT,
        socketTimeout: SOCKET_TIMEOUT,
        reconnectStrategy: backOff,
      },
    },
  });
  for (const event of ['error', 'node-error']) cluster.on(event, () => undefined);
  return cluster;
}
