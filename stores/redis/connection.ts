import { createClient, ErrorReply, RESP_TYPES, TimeoutError } from 'redis';
import { HandrailError } from '../../core/errors.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { type Library, readLibrary } from './library.ts';
import { replicaAcknowledgement } from './replicas.ts';

/** How long a command may take, the wait in a full pipeline included. node-redis has no limit once it is written. */
const COMMAND_TIMEOUT = 5 * SECOND;
const CONNECT_TIMEOUT = 5 * SECOND;
const SLOWEST_RECONNECT = 2 * SECOND;

type Argument = string | number | Uint8Array;
type Send = (...args: Argument[]) => Promise<unknown>;

/** Replies are RESP2 with bulk strings as Buffers; callers parse them. */
export interface RedisConnection {
  /** Runs a command of the library. All keys carry one hash tag. */
  call(command: string, keys: readonly string[], args: readonly Argument[]): Promise<unknown>;
  /** As `call`, and waits until the replicas that were asked for have it too. */
  commit(command: string, keys: readonly string[], args: readonly Argument[]): Promise<unknown>;
  /** A plain command. */
  send(...args: Argument[]): Promise<unknown>;
  /** Listens on a channel, on the connection kept for that, for as long as this one is open. */
  listen(channel: string, listener: (message: string) => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * One multiplexed connection per process, and one more for subscriptions. Both reconnect for ever; while there is no
 * connection a command is refused at once instead of waiting in memory.
 * Errors: `store.unavailable`, `store.full` (both retryable). After a time-out or a broken connection the command may
 * still have run: the caller's dedupe key, version and fence make asking again safe.
 * `replicas`: how many must have a commit before it counts; 0 for a server that stands alone.
 */
export async function connectRedis(url: string, { replicas = 0 } = {}): Promise<RedisConnection> {
  const library = readLibrary();
  const client = newClient(url);
  let connections = 0;
  client.on('ready', () => {
    connections++;
  });
  const listening = client.duplicate();
  // Without a listener an 'error' event ends the process; the failure itself reaches whoever asked.
  listening.on('error', () => undefined);
  const send: Send = (...args) => withTimeout(client.sendCommand(args.map(encoded)));
  const load = () => send('FUNCTION', 'LOAD', 'REPLACE', library.source);
  try {
    await Promise.all([client.connect(), listening.connect()]).catch((cause) => {
      throw cannotConnect(cause);
    });
    await guarded(() => loadOnce(send, load, library));
  } catch (error) {
    for (const one of [client, listening]) one.destroy();
    throw error;
  }
  const call = callWith(send, load, library);
  const acknowledged = replicaAcknowledgement(
    (...args) => guarded(() => send(...args)),
    replicas,
    () => connections,
  );
  return {
    call,
    commit:
      replicas === 0
        ? call
        : async (...asked) => {
            const reply = await call(...asked);
            await acknowledged();
            return reply;
          },
    send: async (...args) => guarded(() => send(...args)),
    listen: async (channel, listener) => {
      await guarded(() => listening.subscribe(channel, listener));
    },
    close: async () => {
      await Promise.allSettled([client.close(), listening.close()]);
    },
  };
}

function newClient(url: string) {
  let connected = false;
  const client = createClient({
    url,
    RESP: 2,
    name: 'handrail',
    disableOfflineQueue: true,
    pingInterval: MINUTE,
    // Its own time-out ends when the command is written, and costs an AbortSignal each; `withTimeout` is ours.
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer }, timeout: 0 },
    socket: {
      connectTimeout: CONNECT_TIMEOUT,
      // The first connection has to succeed: a wrong address should stop the start, not hang it.
      reconnectStrategy: (retries) => connected && Math.min(50 * 2 ** Math.min(retries, 10), SLOWEST_RECONNECT),
    },
  });
  client.on('ready', () => {
    connected = true;
  });
  client.on('error', () => undefined);
  return client;
}

/** A full server refuses to load even what it already has, and it must be possible to start beside one. */
async function loadOnce(send: Send, load: () => Promise<unknown>, library: Library): Promise<void> {
  const loaded = await send('FUNCTION', 'LIST', 'LIBRARYNAME', library.name);
  if (!Array.isArray(loaded) || loaded.length === 0) await load();
}

/** After a restart without its data, or a FUNCTION FLUSH, the server does not know the library: it is loaded again. */
function callWith(send: Send, load: () => Promise<unknown>, library: Library): RedisConnection['call'] {
  return (command, keys, args) =>
    guarded(async () => {
      const run = () => send('FCALL', library.functionName(command), keys.length, ...keys, ...args);
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof ErrorReply && /function not found/i.test(error.message))) throw error;
        await load();
        return run();
      }
    });
}

function encoded(argument: Argument): string | Buffer {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  return Buffer.from(argument.buffer, argument.byteOffset, argument.byteLength);
}

function withTimeout<T>(reply: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError()), COMMAND_TIMEOUT);
    reply.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asHandrailError(error);
  }
}

/** An error reply starts with a code (`OOM`, `MISCONF`, `READONLY` …); everything that is no reply is the connection's. */
function asHandrailError(cause: unknown): HandrailError {
  const code = cause instanceof ErrorReply ? (cause.message.split(' ', 1)[0] ?? '') : null;
  if (code === 'OOM') {
    return new HandrailError('store.full', 'Redis is full (maxmemory reached).', { cause, retryable: true });
  }
  if (code === null)
    return new HandrailError('store.unavailable', 'Redis does not answer.', { cause, retryable: true });
  return new HandrailError('store.unavailable', `Redis refused a command (${code}).`, { cause, retryable: true });
}

function cannotConnect(cause: unknown): HandrailError {
  return new HandrailError(
    'store.unavailable',
    `Redis cannot be reached${reasonOf(cause)}. Check REDIS_URL, its password, and that the server is version 7 or newer.`,
    { cause, retryable: true },
  );
}

/** A system code (`ECONNREFUSED`) or the code of Redis' own refusal (`WRONGPASS`); the rest may quote the address. */
function reasonOf(cause: unknown): string {
  if (cause instanceof ErrorReply) return ` (${cause.message.split(' ', 1)[0]})`;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${cause.code})` : '';
}
