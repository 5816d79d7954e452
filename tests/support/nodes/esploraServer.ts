import { once } from 'node:events';
import { createServer } from 'node:http';
import { answerProblem, servesPath } from './esploraRules.ts';
import type { Litecoind } from './litecoind.ts';

interface RawTransaction {
  txid: string;
  version: number;
  locktime: number;
  size: number;
  weight: number;
  blockhash?: string;
  vin: {
    txid?: string;
    vout?: number;
    sequence: number;
    coinbase?: string;
    scriptSig?: { asm: string; hex: string };
    txinwitness?: string[];
  }[];
  vout: { value: number; scriptPubKey: { asm: string; hex: string; type: string; addresses?: string[] } }[];
}

interface RawBlock {
  hash: string;
  height: number;
  version: number;
  time: number;
  bits: string;
  nonce: number;
  merkleroot: string;
  nTx: number;
  size: number;
  weight: number;
  previousblockhash?: string;
}

export interface EsploraServer {
  readonly url: string;
  /** What `/fee-estimates` says; regtest has no market of its own. */
  estimates: Record<string, number>;
  /** Rejects when something was asked that the published API has not, or answered as it does not. */
  stop(): Promise<void>;
}

const satoshi = (coins: number) => Math.round(coins * 1e8);

/** The part of Esplora's HTTP API that readers use, over a real node, held to `esploraRules.ts` on both sides. */
export async function startEsplora(node: Litecoind): Promise<EsploraServer> {
  const problems = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!servesPath(path)) problems.add(`${path} is not published`);
    answer(node, state, path).then(
      (body) => {
        const problem = answerProblem(path, body);
        if (problem !== null) problems.add(problem);
        response.end(JSON.stringify(body));
      },
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
      if (problems.size > 0) throw new Error(`Not Esplora's published API: ${[...problems].join('; ')}`);
    },
  };
  return state;
}

async function answer(node: Litecoind, state: EsploraServer, path: string): Promise<unknown> {
  const [, kind, id = '', what, index = '0'] = path.split('/');
  if (path === '/fee-estimates') return state.estimates;
  if (path === '/blocks/tip/height') return node.rpc<number>('getblockcount');
  if (path === '/blocks') return [await tip(node)];
  if (kind === 'address') return what === 'txs' ? ofAddress(node, id) : statsOf(node, id);
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
  const block = await node.rpc<RawBlock>('getblock', hash);
  const { height, version, nonce, size, weight, previousblockhash = null } = block;
  const read = { id: hash, height, version, timestamp: block.time, bits: Number.parseInt(block.bits, 16), nonce };
  return { ...read, merkle_root: block.merkleroot, tx_count: block.nTx, size, weight, previousblockhash };
}

async function transaction(node: Litecoind, id: string) {
  const tx = await raw(node, id);
  const vin = await Promise.all(
    tx.vin.map(async ({ txid = '0'.repeat(64), vout = 0xffffffff, sequence, coinbase, scriptSig, txinwitness }) => ({
      txid,
      vout,
      prevout: coinbase ? null : output((await raw(node, txid)).vout[vout]),
      scriptsig: scriptSig?.hex ?? coinbase ?? '',
      scriptsig_asm: scriptSig?.asm ?? '',
      ...(txinwitness ? { witness: txinwitness } : {}),
      is_coinbase: coinbase !== undefined,
      sequence,
    })),
  );
  const vout = tx.vout.map(output);
  const sum = (all: ({ value: number } | null)[]) => all.reduce((total, one) => total + (one?.value ?? 0), 0);
  const fee = Math.max(0, sum(vin.map((input) => input.prevout)) - sum(vout));
  const { txid, version, locktime, size, weight } = tx;
  return { txid, version, locktime, size, weight, fee, vin, vout, status: await status(node, tx.blockhash) };
}

async function statsOf(node: Litecoind, address: string) {
  const stats = (all: Awaited<ReturnType<typeof ofAddress>>) => {
    const funded = all.flatMap(({ vout }) => vout.filter((one) => one.scriptpubkey_address === address));
    const spent = all.flatMap(({ vin }) => vin.filter(({ prevout }) => prevout?.scriptpubkey_address === address));
    return {
      tx_count: all.length,
      funded_txo_count: funded.length,
      funded_txo_sum: funded.reduce((sum, { value }) => sum + value, 0),
      spent_txo_count: spent.length,
      spent_txo_sum: spent.reduce((sum, { prevout }) => sum + (prevout?.value ?? 0), 0),
    };
  };
  // An address of Bitcoin itself was never used here; five of them are asked at once for every possible key.
  const { isvalid } = await node.rpc<{ isvalid: boolean }>('validateaddress', address);
  const all = isvalid ? await ofAddress(node, address) : [];
  const confirmed = all.filter((tx) => tx.status.confirmed);
  return { address, chain_stats: stats(confirmed), mempool_stats: stats(all.filter((tx) => !tx.status.confirmed)) };
}

async function ofAddress(node: Litecoind, address: string) {
  const all: Awaited<ReturnType<typeof transaction>>[] = [];
  // One after the other: a node refuses more than a few calls at once.
  for (const id of await candidates(node)) all.push(await transaction(node, id));
  const touches = (out: { scriptpubkey_address: string | undefined } | null) => out?.scriptpubkey_address === address;
  return all.filter(({ vin, vout }) => vin.some(({ prevout }) => touches(prevout)) || vout.some(touches));
}

function output(out: RawTransaction['vout'][number] | undefined) {
  const { asm = '', hex = '', type = '', addresses = [] } = out?.scriptPubKey ?? {};
  const script = { scriptpubkey: hex, scriptpubkey_asm: asm, scriptpubkey_type: type };
  return { ...script, scriptpubkey_address: addresses[0], value: satoshi(out?.value ?? 0) };
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
    const { vin, blockhash } = await raw(node, txid);
    const at = vin.findIndex((input) => input.txid === id && input.vout === index);
    if (at >= 0) return { spent: true, txid, vin: at, status: await status(node, blockhash) };
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
