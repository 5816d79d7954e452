import { ErrorReply } from 'redis';
import { HandrailError } from '../../../core/errors.ts';
import { type Library, readLibrary } from '../library.ts';
import { untilReplicated } from './replicas.ts';
import { type Master, openServers } from './servers.ts';

type Argument = string | number | Uint8Array;

/** Replies are RESP2 with bulk strings as Buffers; callers parse them. */
export interface RedisConnection {
  /** Runs a command of the library. All keys carry one hash tag. */
  call(command: string, keys: readonly string[], args: readonly Argument[]): Promise<unknown>;
  /** As `call`, and waits until the replicas that were asked for have it too. */
  commit(command: string, keys: readonly string[], args: readonly Argument[]): Promise<unknown>;
  /** A plain command whose first argument is its key. */
  send(command: string, key: string, ...args: Argument[]): Promise<unknown>;
  /** Each server by itself: for commands about the server. */
  servers(): Promise<readonly Ask[]>;
  /** At most once, in the order of the calls. */
  publish(channel: string, message: string): Promise<unknown>;
  /** Listens on a channel, on the connection kept for that, for as long as this one is open. */
  listen(channel: string, listener: (message: string) => void): Promise<void>;
  close(): Promise<void>;
}
export type Ask = (...command: Argument[]) => Promise<unknown>;

/**
 * One multiplexed connection per process and server (`openServers`).
 * Errors: `store.unavailable`, `store.full` (both retryable), `store.corrupt` (one key holds something else). After a time-out or a broken connection the command may
 * still have run: the caller's dedupe key, version and fence make asking again safe.
 * `url`: one server, or nodes of one cluster with commas between.
 * `replicas`: how many must have a commit before it counts; 0 for a server that stands alone.
 */
export async function connectRedis(
  url: string,
  { replicas = 0 }: { replicas?: number | undefined } = {},
): Promise<RedisConnection> {
  const library = readLibrary();
  const servers = await openServers(url.split(',').map((one) => one.trim())).catch((cause) => {
    throw cannotConnect(cause);
  });
  const asking = (master: Master): Ask => {
    return (...command) => guarded(() => master.send(command.map(encoded)));
  };
  const everyServer = async () => (await servers.masters()).map(asking);
  try {
    for (const ask of await everyServer()) await loadOnce(ask, library);
  } catch (error) {
    await servers.close();
    throw error;
  }
  const send = (key: string, ...command: Argument[]) => servers.send(key, command.map(encoded));
  const call = callWith(send, library);
  const written = untilReplicated(servers, replicas);
  const replicated = (key: string, write: () => Promise<unknown>) => guarded(() => written(key, write));
  return {
    call,
    commit: replicas === 0 ? call : (command, keys, args) => replicated(keys[0] ?? '', () => call(command, keys, args)),
    send: (command, key, ...args) => guarded(() => send(key, command, key, ...args)),
    servers: () => guarded(everyServer),
    publish: (channel, message) => guarded(() => servers.publish(channel, message)),
    listen: (channel, listener) => guarded(() => servers.listen(channel, listener)),
    close: () => servers.close(),
  };
}

/** A full server refuses to load even what it already has, and it must be possible to start beside one. */
async function loadOnce(ask: Ask, library: Library): Promise<void> {
  const loaded = await ask('FUNCTION', 'LIST', 'LIBRARYNAME', library.name);
  if (!Array.isArray(loaded) || loaded.length === 0) await ask('FUNCTION', 'LOAD', 'REPLACE', library.source);
}

/** After a restart without its data, a FUNCTION FLUSH, or on a new node, the server does not know the library yet. */
function callWith(
  send: (key: string, ...command: Argument[]) => Promise<unknown>,
  library: Library,
): RedisConnection['call'] {
  return (command, keys, args) =>
    guarded(async () => {
      const [key = ''] = keys;
      const run = () => send(key, 'FCALL', library.functionName(command), keys.length, ...keys, ...args);
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof ErrorReply && /function not found/i.test(error.message))) throw error;
        await send(key, 'FUNCTION', 'LOAD', 'REPLACE', library.source);
        return run();
      }
    });
}

function encoded(argument: Argument): string | Buffer {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  return Buffer.from(argument.buffer, argument.byteOffset, argument.byteLength);
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
  if (cause instanceof HandrailError) return cause;
  const code = cause instanceof ErrorReply ? (cause.message.split(' ', 1)[0] ?? '') : null;
  if (code === 'OOM') {
    return new HandrailError('store.full', 'Redis is full (maxmemory reached).', { cause, retryable: true });
  }
  if (code === null)
    return new HandrailError('store.unavailable', 'Redis does not answer.', { cause, retryable: true });
  if (cause instanceof ErrorReply && isOfOneKey(cause.message)) {
    return new HandrailError('store.corrupt', 'Redis holds a row that this library has not written.', { cause });
  }
  return new HandrailError('store.unavailable', `Redis refused a command (${code}).`, { cause, retryable: true });
}

/** A key of another type, or a value that stops a function of ours: asking again finds the same. */
function isOfOneKey(message: string): boolean {
  return (
    message.startsWith('WRONGTYPE') || /^ERR (value is not|hash value is not|@?user_(function|script))/.test(message)
  );
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
