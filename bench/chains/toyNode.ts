import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** One transfer in block 100 of 120, as every toy node tells it. */
export const TOY_HASH = `0x${'5e'.repeat(32)}`;
const ADDRESS = `0x${'11'.repeat(20)}`;
const BLOCK_HASH = `0x${'b1'.repeat(32)}`;

const TRANSACTION = {
  hash: TOY_HASH,
  from: ADDRESS,
  to: `0x${'22'.repeat(20)}`,
  nonce: '0x7',
  value: '0xde0b6b3a7640000',
  input: '0x',
  gas: '0x5208',
  type: '0x2',
  maxFeePerGas: '0x77359400',
  maxPriorityFeePerGas: '0x3b9aca00',
  blockNumber: '0x64',
};
const RECEIPT = {
  status: '0x1',
  blockNumber: '0x64',
  blockHash: BLOCK_HASH,
  gasUsed: '0x5208',
  effectiveGasPrice: '0x3b9aca00',
  logs: [],
};

export interface ToyNode {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A JSON-RPC node that costs nothing and answers after `delayMs`, to time the desk against a bare round trip. It knows
 * `TOY_HASH` when `knows`; with a delay of null it takes requests and never answers. Tests use real nodes.
 */
export async function startToyNode(options: { id: number; delayMs: number | null; knows: boolean }): Promise<ToyNode> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (options.delayMs === null) return;
    const calls = JSON.parse(Buffer.concat(chunks).toString()) as Call[];
    const body = JSON.stringify(calls.map((call) => ({ jsonrpc: '2.0', id: call.id, result: result(call, options) })));
    setTimeout(() => response.end(body), options.delayMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

interface Call {
  readonly id: number;
  readonly method: string;
}

function result({ method }: Call, { id, knows }: { id: number; knows: boolean }): unknown {
  if (method === 'eth_chainId') return `0x${id.toString(16)}`;
  if (method === 'eth_getBlockByNumber') return block();
  if (method === 'eth_getTransactionByHash') return knows ? TRANSACTION : null;
  if (method === 'eth_getTransactionReceipt') return knows ? RECEIPT : null;
  return method === 'eth_getTransactionCount' || method === 'eth_getBalance' ? '0x0' : '0x';
}

function block() {
  const timestamp = `0x${Math.floor(Date.now() / 1000).toString(16)}`;
  return { number: '0x78', hash: BLOCK_HASH, timestamp, baseFeePerGas: '0x3b9aca00' };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
