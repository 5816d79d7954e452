import { once } from 'node:events';
import { createServer } from 'node:http';
import { answered } from '../../../bench/answered.ts';
import type { Anvil } from './anvil.ts';

interface RawTransaction {
  hash: string;
  from: string;
  to: string | null;
  value: string;
  input: string;
}
interface RawCall {
  type: string;
  from: string;
  to?: string;
  value?: string;
  error?: string;
  calls?: RawCall[];
}
interface RawBlock {
  timestamp: string;
  transactions: RawTransaction[];
}
interface RawLog {
  address: string;
  topics: string[];
  data: string;
}

export interface ExplorerServer {
  readonly url: string;
  /** Query strings asked so far. */
  readonly asked: URLSearchParams[];
  /** Instead of an answer from the node. */
  answer: { status: number; body: string; location?: string } | null;
  stop(): Promise<void>;
}

const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';

/** The part of an Etherscan-compatible API that tells the transactions of an address, over a real node's blocks. */
export async function startExplorer(node: Anvil): Promise<ExplorerServer> {
  const state: ExplorerServer = { url: '', asked: [], answer: null, stop: async () => undefined };
  const server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '/', 'http://explorer').searchParams;
    state.asked.push(query);
    if (state.answer) {
      const { status, body, location } = state.answer;
      answered(response, status, location ? { location } : {}).end(body);
      return;
    }
    const result = await rowsOf(node, query);
    const message =
      result.length > 0 ? { status: '1', message: 'OK' } : { status: '0', message: 'No transactions found' };
    response.end(JSON.stringify({ ...message, result }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return Object.assign(state, { url: `http://127.0.0.1:${address.port}/api`, stop });
}

async function rowsOf(node: Anvil, query: URLSearchParams) {
  const wanted = query.get('address')?.toLowerCase() ?? '';
  const height = Number(await node.rpc<string>('eth_blockNumber'));
  const rows: Record<string, string>[] = [];
  for (let at = height; at >= 0; at--) {
    const block = await node.rpc<RawBlock>('eth_getBlockByNumber', `0x${at.toString(16)}`, true);
    for (const tx of block.transactions) {
      const timeStamp = `${Number(block.timestamp)}`;
      const found =
        query.get('action') === 'txlist'
          ? plainRow(tx, timeStamp, wanted)
          : await (query.get('action') === 'txlistinternal' ? insideRows : tokenRows)(node, tx, timeStamp, wanted);
      rows.push(...found.map((row) => ({ ...row, blockNumber: `${at}` })));
    }
  }
  return rows.slice(0, Number(query.get('offset')));
}

function plainRow({ hash, from, to, value, input }: RawTransaction, timeStamp: string, wanted: string) {
  return [from, to].includes(wanted) ? [{ hash, from, to: to ?? '', value: `${BigInt(value)}`, timeStamp, input }] : [];
}

/** What contracts paid inside, by the node's own trace. */
async function insideRows(node: Anvil, { hash }: RawTransaction, timeStamp: string, wanted: string) {
  const trace = await node.rpc<RawCall>('debug_traceTransaction', hash, { tracer: 'callTracer' });
  const below = ({ calls = [] }: RawCall): RawCall[] => calls.flatMap((call) => [call, ...below(call)]);
  return below(trace)
    .filter(({ from, to, value }) => [from, to].includes(wanted) && BigInt(value ?? 0) > 0n)
    .map(({ from, to = '', value = '0x0', error }) => {
      return { hash, from, to, value: `${BigInt(value)}`, timeStamp, input: '', isError: error ? '1' : '0' };
    });
}

async function tokenRows(node: Anvil, { hash }: RawTransaction, timeStamp: string, wanted: string) {
  const { logs } = await node.rpc<{ logs: RawLog[] }>('eth_getTransactionReceipt', hash);
  return logs.flatMap(({ topics: [event, sender = '', receiver = ''], data }) => {
    const [from, to] = [`0x${sender.slice(26)}`, `0x${receiver.slice(26)}`];
    if (event !== TRANSFER || ![from, to].includes(wanted)) return [];
    return [{ hash, from, to, value: `${BigInt(data)}`, timeStamp, tokenSymbol: 'TST', tokenDecimal: '6' }];
  });
}
