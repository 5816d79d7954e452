import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Litecoind } from './litecoind.ts';

interface RawTransaction {
  txid: string;
  weight: number;
  blockhash?: string;
  vin: { txid?: string; vout?: number; sequence: number; coinbase?: string }[];
  vout: { value: number; scriptPubKey: { addresses?: string[] } }[];
}

export interface EsploraServer {
  readonly url: string;
  /** What `/fee-estimates` says; regtest has no market of its own. */
  estimates: Record<string, number>;
  stop(): Promise<void>;
}

const satoshi = (coins: number) => Math.round(coins * 1e8);

/** The part of Esplora's HTTP API that readers use, over a real node. */
export async function startEsplora(node: Litecoind): Promise<EsploraServer> {
  const server = createServer((request, response) => {
    answer(node, state, request.url ?? '/').then(
      (body) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
      () => Object.assign(response, { statusCode: 404 }).end('not found'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const state: EsploraServer = {
    url: `http://127.0.0.1:${address.port}`,
    estimates: {},
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return state;
}

async function answer(node: Litecoind, state: EsploraServer, path: string): Promise<unknown> {
  const [, kind, id = '', what, index = '0'] = path.split('/');
  if (path === '/fee-estimates') return state.estimates;
  if (path === '/blocks/tip/height') return `${await node.rpc<number>('getblockcount')}`;
  if (path === '/blocks') return [await tip(node)];
  if (kind === 'address' && what === 'txs') return ofAddress(node, id);
  if (kind === 'tx' && what === undefined) return transaction(node, id);
  if (kind === 'tx' && what === 'outspend') return outspend(node, id, Number(index));
  if (kind === 'tx' && what === 'outspends') {
    const { vout } = await raw(node, id);
    return Promise.all(vout.map((_, at) => outspend(node, id, at)));
  }
  throw new Error('unknown path');
}

const raw = (node: Litecoind, id: string) => node.rpc<RawTransaction>('getrawtransaction', id, true);

async function tip(node: Litecoind) {
  const hash = await node.rpc<string>('getbestblockhash');
  const { height, time } = await node.rpc<{ height: number; time: number }>('getblockheader', hash);
  return { height, timestamp: time, id: hash };
}

async function transaction(node: Litecoind, id: string) {
  const tx = await raw(node, id);
  const vin = await Promise.all(
    tx.vin.map(async ({ txid = '0'.repeat(64), vout = 0, sequence, coinbase }) => ({
      txid,
      vout,
      sequence,
      prevout: coinbase ? null : output((await raw(node, txid)).vout[vout]),
    })),
  );
  const vout = tx.vout.map(output);
  const sum = (all: ({ value: number } | null)[]) => all.reduce((total, one) => total + (one?.value ?? 0), 0);
  const fee = Math.max(0, sum(vin.map((input) => input.prevout)) - sum(vout));
  return { txid: tx.txid, weight: tx.weight, fee, vin, vout, status: await status(node, tx.blockhash) };
}

async function ofAddress(node: Litecoind, address: string) {
  const all: Awaited<ReturnType<typeof transaction>>[] = [];
  // One after the other: a node refuses more than a few calls at once.
  for (const id of await candidates(node)) all.push(await transaction(node, id));
  const touches = (out: { scriptpubkey_address: string | undefined } | null) => out?.scriptpubkey_address === address;
  return all.filter(({ vin, vout }) => vin.some(({ prevout }) => touches(prevout)) || vout.some(touches));
}

function output(out: RawTransaction['vout'][number] | undefined) {
  return { value: satoshi(out?.value ?? 0), scriptpubkey_address: out?.scriptPubKey.addresses?.[0] };
}

async function status(node: Litecoind, hash: string | undefined) {
  const block = hash
    ? await node.rpc<{ height: number; time: number; confirmations: number }>('getblockheader', hash)
    : null;
  if (!block || block.confirmations < 0) return { confirmed: false };
  return { confirmed: true, block_height: block.height, block_hash: hash, block_time: block.time };
}

async function outspend(node: Litecoind, id: string, index: number) {
  for (const txid of await candidates(node)) {
    const { vin } = await raw(node, txid);
    if (vin.some((input) => input.txid === id && input.vout === index)) return { spent: true, txid };
  }
  return { spent: false };
}

/** Everything in the pool, then in the last blocks, newest first. */
async function candidates(node: Litecoind): Promise<string[]> {
  const all = await node.rpc<string[]>('getrawmempool');
  let hash = await node.rpc<string>('getbestblockhash');
  for (let blocks = 0; blocks < 12; blocks++) {
    const block = await node.rpc<{ tx: string[]; previousblockhash: string }>('getblock', hash);
    all.push(...block.tx);
    hash = block.previousblockhash;
  }
  return all;
}
