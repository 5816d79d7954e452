import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './anvil.ts';

/**
 * A real Bitcoin-family node with a mempool, on regtest (Debian: `apt install litecoind`). Same transactions, same
 * replacement rules; only the address prefix differs.
 */
export interface Litecoind {
  rpc<T = unknown>(method: string, ...params: unknown[]): Promise<T>;
  mine(blocks?: number): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startLitecoind(): Promise<Litecoind> {
  const folder = await mkdtemp(join(tmpdir(), 'litecoind-'));
  const port = await freePort();
  const flags = ['-regtest', '-txindex', '-listen=0', '-fallbackfee=0.0002', '-mempoolreplacement=1', '-server'];
  const login = ['-rpcuser=test', '-rpcpassword=test', `-rpcport=${port}`, `-datadir=${folder}`];
  const child = spawn('litecoind', [...flags, ...login], { stdio: 'ignore' });
  // Reported by `untilReady`; without a listener it would end the process.
  child.on('error', () => {});
  const rpc = <T>(method: string, ...params: unknown[]) => call<T>(port, method, params);
  await untilReady(child, () => rpc('getblockchaininfo'));
  await rpc('createwallet', 'desk');
  const home = await rpc<string>('getnewaddress');
  const mine = (blocks = 1) => rpc<string[]>('generatetoaddress', blocks, home);
  await mine(110);
  return {
    rpc,
    mine,
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function call<T>(port: number, method: string, params: unknown[]): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('test:test').toString('base64')}` },
    body: JSON.stringify({ id: 1, method, params }),
  });
  const body = (await response.json()) as { result: T; error: { message: string } | null };
  if (body.error) throw new Error(`${method}: ${body.error.message}`);
  return body.result;
}

async function untilReady(child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 2_400; tries++) {
    if (child.pid === undefined) throw new Error('litecoind is missing: run .ci/setup');
    if (child.exitCode !== null) throw new Error(`litecoind ended with ${child.exitCode}`);
    try {
      await ask();
      return;
    } catch {
      await sleep(25);
    }
  }
  child.kill('SIGKILL');
  throw new Error('litecoind did not answer within a minute');
}
