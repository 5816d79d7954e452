import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStrictProxy } from '../../../bench/strictNode.ts';
import { chainId, type EvmDefinition, genericEvm } from '../../../chains/definitions/index.ts';

/** The first accounts that every anvil has, with 10,000 coins each. Their keys are public. */
export const ACCOUNTS = [
  '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
  '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
  '0x90f79bf6eb2c4f870365e785982e1f101e93b906',
  '0x15d34aaf54267db7d7c367839aaf71a00a2c6a65',
] as const;
export const ACCOUNT_KEY = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

export interface Anvil {
  /** Where the desk asks: the public rules of Ethereum nodes stand before it. `rpc` goes to the node itself. */
  readonly url: string;
  readonly definition: EvmDefinition;
  rpc<T = unknown>(method: string, ...params: unknown[]): Promise<T>;
  /** Sends from an unlocked account; returns the hash. Fields are JSON-RPC's. */
  send(transaction: Record<string, unknown>): Promise<string>;
  /** Sends, and waits until an automining node has put it in a block. */
  sendMined(transaction: Record<string, unknown>): Promise<Receipt>;
  mine(blocks?: number): Promise<void>;
  stop(): Promise<void>;
}

export interface Receipt {
  readonly transactionHash: string;
  readonly contractAddress: string | null;
  readonly blockNumber: string;
}

/** A real EVM node on a free port, ready to answer. `arguments_` are anvil's own flags. */
export async function startAnvil(...arguments_: string[]): Promise<Anvil> {
  const port = await freePort();
  const child = spawn(anvilBinary(), ['--port', `${port}`, '--silent', ...arguments_], { stdio: 'ignore' });
  const rpc = rpcCaller(`http://127.0.0.1:${port}`);
  const id = Number(await untilReady(child, () => rpc<string>('eth_chainId')));
  const strict = await startStrictProxy(`http://127.0.0.1:${port}`);
  const { url } = strict;
  const send = (transaction: Record<string, unknown>) =>
    rpc<string>('eth_sendTransaction', { from: ACCOUNTS[0], ...transaction });
  return {
    url,
    definition: { ...genericEvm(`${id}`, [url]), id: chainId(`${id}`), name: 'Testnet' },
    rpc,
    send,
    sendMined: async (transaction) => receiptOf(rpc, await send(transaction)),
    mine: async (blocks = 1) => {
      await rpc('anvil_mine', `0x${blocks.toString(16)}`);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
      await strict.stop();
    },
  };
}

/** The program itself, not the npm wrapper: killing a wrapper leaves the node running. */
function anvilBinary(): string {
  const machine = process.arch === 'x64' ? 'amd64' : process.arch;
  const folder = join(__dirname, '../../../node_modules/@foundry-rs', `anvil-${process.platform}-${machine}`);
  return join(folder, 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil');
}

/** JSON-RPC calls to any EVM node; an error rejects with its message. */
export function rpcCaller(url: string): Anvil['rpc'] {
  return (method, ...params) => call(url, method, params);
}

async function call<T>(url: string, method: string, params: unknown[]): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const body = (await response.json()) as { result: T; error?: { message: string } };
  if (body.error) throw new Error(`${method}: ${body.error.message}`);
  return body.result;
}

async function untilReady<T>(child: ChildProcess, ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 2_400; tries++) {
    if (child.exitCode !== null) throw new Error(`anvil ended with ${child.exitCode}`);
    try {
      return await ask();
    } catch {
      await sleep(25);
    }
  }
  child.kill('SIGKILL');
  throw new Error('anvil did not answer within a minute');
}

async function receiptOf(rpc: Anvil['rpc'], hash: string): Promise<Receipt> {
  for (let tries = 0; tries < 6_000; tries++) {
    const receipt = await rpc<Receipt | null>('eth_getTransactionReceipt', hash);
    if (receipt) return receipt;
    await sleep(10);
  }
  throw new Error('not mined within a minute');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
