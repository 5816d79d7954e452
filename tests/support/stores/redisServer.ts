import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  readonly url: string;
  readonly pid: number;
  /** Its files: append-only files, dump. */
  readonly folder: string;
  /** Ends the server (SIGTERM) and removes its folder. */
  stop(): Promise<void>;
  /** Ends it at once (SIGKILL) and starts it again on the same port and folder. */
  killAndRestart(): Promise<void>;
}

/**
 * A real redis-server of the test's own: free port on loopback, temporary folder, every write on disk before it is
 * answered. `options` are further lines of its configuration (`['maxmemory', '4mb']`); `files` is a folder whose copy it
 * starts from.
 */
export async function startRedis(
  options: readonly (readonly [string, string])[] = [],
  files?: string,
): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-redis-'));
  if (files) await cp(files, folder, { recursive: true });
  const port = await freePort();
  let child = await launch(port, folder, options);
  return {
    url: `redis://127.0.0.1:${port}`,
    folder,
    get pid() {
      return child.pid ?? 0;
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
    killAndRestart: async () => {
      await end(child, 'SIGKILL');
      child = await launch(port, folder, options);
    },
  };
}

const DURABLE: readonly (readonly [string, string])[] = [
  ['appendonly', 'yes'],
  ['appendfsync', 'always'],
  ['save', ''],
  ['maxmemory-policy', 'noeviction'],
  ['slowlog-max-len', '0'],
  ['repl-diskless-sync-delay', '0'],
];

async function launch(port: number, folder: string, options: readonly (readonly [string, string])[]) {
  const settings = [...DURABLE, ...options].flatMap(([name, value]) => [`--${name}`, value]);
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...settings];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  child.on('error', () => undefined);
  // A test that fails before it stops its server leaves none behind.
  const endIt = () => child.kill('SIGKILL');
  process.once('exit', endIt);
  child.once('exit', () => process.off('exit', endIt));
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null || child.pid === undefined) break;
    if (await answers(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('redis-server does not start; is it installed?');
}

/** It accepts connections and has loaded its data. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('data', (data) => {
      socket.destroy();
      // A server with users answers nobody else, and is up all the same.
      resolve(/^(?:\+PONG|-NOAUTH)/.test(data.toString()));
    });
    socket.write('PING\r\n');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
