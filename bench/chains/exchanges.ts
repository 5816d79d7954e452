import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  BlockWire,
  CountWire,
  FeeHistoryWire,
  FullBlockWire,
  HeadWire,
  HexWire,
  PoolWire,
  QuantityWire,
  ReceiptWire,
  TransactionWire,
} from '../../chains/families/evm/evmWire.ts';
import { type RpcCall, type RpcResult, rpcBatch } from '../../chains/families/jsonRpc.ts';
import { optional } from '../../chains/families/rpcEndpoint.ts';

/** One request and what a real client answered to it. */
export interface Exchange {
  readonly name: string;
  readonly call: RpcCall;
  /** The body as it came. */
  readonly answer: string;
}

/** What is read of each method's answer. Traces are recorded by another tracer than the desk asks for. */
const SHAPES: Readonly<Record<string, readonly z.ZodType[]>> = {
  eth_chainId: [CountWire],
  eth_blockNumber: [CountWire],
  eth_getBlockByNumber: [HeadWire, BlockWire, FullBlockWire],
  eth_getBlockByHash: [HeadWire, BlockWire, FullBlockWire],
  eth_getBlockReceipts: [ReceiptWire.array()],
  eth_getTransactionByHash: [TransactionWire],
  eth_getTransactionReceipt: [ReceiptWire],
  eth_getTransactionCount: [CountWire],
  eth_getBalance: [QuantityWire],
  eth_getCode: [HexWire],
  eth_call: [HexWire],
  eth_feeHistory: [FeeHistoryWire],
  txpool_contentFrom: [PoolWire],
};

/** The exchanges in a text of ethereum/execution-apis' `.io` form: `>> request`, `<< answer`, `//` for remarks. */
export function exchangesIn(name: string, text: string): Exchange[] {
  const lines = text.split('\n').filter((line) => /^(>>|<<) /.test(line));
  return lines.flatMap((line, at) => {
    const answer = lines[at + 1];
    if (!line.startsWith('>>') || !answer?.startsWith('<<')) return [];
    const { method, params = [] } = JSON.parse(line.slice(3)) as { method: string; params?: unknown[] };
    return [{ name, call: { method, params }, answer: answer.slice(3) }];
  });
}

/** Every `.io` file below a folder. */
export function exchangesBelow(folder: string): Exchange[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.io'));
  return names.sort().flatMap((name) => exchangesIn(name, readFileSync(join(folder, name), 'utf8')));
}

/** What of an answer the readers cannot read, in a sentence; null when all of it, or when they never ask this. */
export async function faultOf({ name, call, answer }: Exchange): Promise<string | null> {
  const recorded: typeof fetch = async () => new Response(answer);
  const reply = await rpcBatch('http://recorded', [call], { fetch: recorded, timeoutMs: 1000 }, true);
  if (reply.kind === 'failed') return `${name}: the answer is ${reply.why}`;
  const [result] = reply.value;
  const shapes = SHAPES[call.method] ?? [];
  if (!result?.ok) return null;
  if (shapes.some((shape) => optional(result, shape) === undefined)) return `${name}: ${call.method} has another shape`;
  return lostTransactions(result) ? `${name}: transactions of the block were left out` : null;
}

/** Blocks are read leniently, since rollups have transactions of their own; nothing of Ethereum may fall out. */
function lostTransactions(result: RpcResult): boolean {
  const block = result.ok ? (result.value as { transactions?: unknown[] } | null) : null;
  const whole = block?.transactions?.filter((one) => typeof one === 'object') ?? [];
  return whole.length > 0 && FullBlockWire.parse(block).transactions.length !== whole.length;
}

/** `node dist/bench/chains/exchanges.js FOLDER`, a copy of execution-apis' `tests`: exit code 1 when something was not read. */
async function main([folder]: readonly string[]): Promise<void> {
  if (!folder) {
    console.error('Usage: node dist/bench/chains/exchanges.js FOLDER');
    process.exitCode = 2;
    return;
  }
  const exchanges = exchangesBelow(folder);
  const faults = (await Promise.all(exchanges.map(faultOf))).filter((fault) => fault !== null);
  for (const fault of faults) console.log(fault); // the bench's result
  const read = exchanges.filter(({ call }) => call.method in SHAPES).length;
  console.log(`${exchanges.length} exchanges, ${read} of methods that the desk reads, ${faults.length} faults`);
  process.exitCode = faults.length > 0 || exchanges.length === 0 ? 1 : 0;
}

if (require.main === module) void main(process.argv.slice(2));
