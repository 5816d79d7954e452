import { bitcoin } from '../../chains/definitions/bitcoin.ts';
import { createEsploraReader } from '../../chains/families/bitcoin/esploraReader.ts';
import { createChainDesk, createChecker } from '../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction } from '../../chains/ports.ts';
import { type EsploraServer, startEsplora } from '../support/nodes/esploraServer.ts';
import { type Litecoind, startLitecoind } from '../support/nodes/litecoind.ts';

// Real nodes, on machines that do other things too.
/** A node that is slow is no silent one: whether it answers is asked, not how fast. */
const PATIENT = { timeoutMs: 20_000, keyDeadlineMs: 20_000 };

let node: Litecoind;
let esplora: EsploraServer;
let check: CheckTransaction;
let friend: string;
beforeAll(async () => {
  node = await startLitecoind();
  esplora = await startEsplora(node);
  check = createChecker({ chains: [{ ...bitcoin, endpoints: [esplora.url] }], clock: Date.now, ...PATIENT });
  friend = await node.rpc<string>('getnewaddress');
});
afterAll(async () => {
  await esplora.stop();
  await node.stop();
});

const MARKET = { 1: 60, 2: 50, 3: 40, 6: 30, 144: 5 };
const QUIET = { 1: 2, 2: 1, 6: 1, 144: 1 };
beforeEach(async () => {
  esplora.estimates = MARKET;
  await node.mine();
});

interface Coin {
  txid: string;
  vout: number;
  amount: number;
}
interface Spending {
  replaceable?: boolean;
  coin?: Coin;
  to?: string;
  amount?: number;
  /** Where change goes: a wallet that raises a fee leaves it where it was. */
  change?: string;
}
/** Spends one confirmed coin to `to` at a fee (in satoshi), optionally replaceable; the rest comes back as change. */
async function spend(fee: number, options: Spending = {}) {
  const coins = await node.rpc<Coin[]>('listunspent', 1);
  const coin = options.coin ?? coins.find((candidate) => candidate.amount > 1);
  if (!coin) throw new Error('no coin');
  const amount = options.amount ?? 0.25;
  const change = options.change ?? (await node.rpc<string>('getrawchangeaddress'));
  const rest = coin.amount - amount - fee / 1e8;
  const outputs = { [options.to ?? friend]: amount.toFixed(8), ...(rest > 0.001 ? { [change]: rest.toFixed(8) } : {}) };
  const sequence = options.replaceable ? 0xfffffffd : 0xffffffff;
  const raw = await node.rpc<string>('createrawtransaction', [{ txid: coin.txid, vout: coin.vout, sequence }], outputs);
  const { hex } = await node.rpc<{ hex: string }>('signrawtransactionwithwallet', raw);
  const hash = await node.rpc<string>('sendrawtransaction', hex, 0);
  return { hash, coin, hex, change };
}

it('does not find what nobody sent', async () => {
  expect(await check('12'.repeat(32))).toMatchObject({ code: 'not-found', hash: '12'.repeat(32) });
});

it('follows a payment from waiting to final', async () => {
  esplora.estimates = QUIET;
  const { hash } = await spend(5000);
  expect(await check(hash)).toMatchObject({ code: 'pending-ok', chain: { id: 'bitcoin' }, hash });
  await node.mine();
  expect(await check(hash)).toMatchObject({ code: 'succeeded', finality: 'included', confirmations: 1, roundTrips: 1 });
  await node.mine(2);
  expect(await check(hash)).toMatchObject({ finality: 'safe', confirmations: 3 });
  await node.mine(3);
  expect(await check(hash)).toMatchObject({ finality: 'final', confirmations: 6 });
});

it('a low rate that may be raised: the proposed fee is accepted by the node', async () => {
  const { hash, coin, change } = await spend(500, { replaceable: true });
  const verdict = await check(hash);
  expect(verdict).toMatchObject({
    code: 'pending-low-rate',
    pending: { wantedRate: 50 },
    replacement: { method: 'rbf' },
    notes: ['outputs-told', 'cpfp-possible'],
  });
  const raised = await spend(Number(verdict.replacement?.totalFee), { coin, replaceable: true, change });
  expect(await check(raised.hash)).toMatchObject({ code: 'pending-ok', notes: ['outputs-told', 'rbf-possible'] });
  expect(await check(hash, { sighting: verdict.sighting })).toMatchObject({
    code: 'replaced-sped-up',
    replacedBy: raised.hash,
  });
});

it('a low rate that is final: a child pays for both', async () => {
  const { hash } = await spend(500);
  const verdict = await check(hash);
  expect(verdict).toMatchObject({ code: 'pending-low-rate', replacement: { method: 'cpfp' } });
  const child = await childOf(hash, Number(verdict.replacement?.totalFee));
  expect(await check(child)).toMatchObject({ code: 'unconfirmed-parent' });
  // Nothing is left to raise: miners take both for what the child pays.
  expect(await check(hash)).toMatchObject({ code: 'pending-ok', notes: ['outputs-told', 'child-pays'] });
  const { replacement } = await check(child);
  // Together they already pay what the next two blocks ask, so nothing more is proposed.
  expect(replacement).toBeUndefined();
});

async function childOf(hash: string, fee: number): Promise<string> {
  const [coin] = (await node.rpc<Coin[]>('listunspent', 0)).filter((one) => one.txid === hash && one.amount > 0.01);
  return (await spend(fee, { coin, amount: (coin?.amount ?? 0) / 2 })).hash;
}

it('a child of a waiting parent that pays too little for both', async () => {
  const { hash } = await spend(300);
  const child = await childOf(hash, 300);
  const verdict = await check(child);
  expect(verdict).toMatchObject({ code: 'unconfirmed-parent', replacement: { method: 'cpfp' } });
});

it('everything sent back to oneself is a cancellation', async () => {
  const { hash, coin } = await spend(500, { replaceable: true });
  const { sighting } = await check(hash);
  const { vout } = await node.rpc<{ vout: { scriptPubKey: { addresses: string[] } }[] }>(
    'getrawtransaction',
    coin.txid,
    true,
  );
  const home = vout[coin.vout]?.scriptPubKey.addresses[0];
  const back = await spend(20_000, { coin, replaceable: true, to: home, amount: coin.amount - 0.0002 });
  expect(await check(hash, { sighting })).toMatchObject({ code: 'replaced-cancelled', replacedBy: back.hash });
});

it('the same coins paid to somebody else, waiting and then confirmed', async () => {
  const { hash, coin } = await spend(500, { replaceable: true });
  const { sighting } = await check(hash);
  const stranger = await node.rpc<string>('getnewaddress');
  const other = await spend(20_000, { coin, to: stranger, amount: 0.3 });
  expect(await check(hash, { sighting })).toMatchObject({ code: 'replaced-other', replacedBy: other.hash });
  await node.mine();
  expect(await check(hash, { sighting })).toMatchObject({ code: 'conflicted', replacedBy: other.hash });
});

it('taken out of its block by a reorganisation: waiting again', async () => {
  const { hash } = await spend(20_000);
  const [block] = await node.mine();
  const { sighting, code } = await check(hash);
  expect(code).toBe('succeeded');
  await node.rpc('invalidateblock', block);
  expect(await check(hash, { sighting })).toMatchObject({ code: 'reorged-out' });
  expect(await check(hash)).toMatchObject({ code: expect.stringMatching(/^pending/) });
  await node.rpc('reconsiderblock', block);
});

it('quotes rates, and what a payment costs at each', async () => {
  const { quoteFees } = createChainDesk({
    chains: [{ ...bitcoin, endpoints: [esplora.url] }],
    clock: Date.now,
    ...PATIENT,
  });
  expect(await quoteFees(bitcoin.id)).toMatchObject({
    slow: { feeRate: 5, transfer: '705' },
    normal: { feeRate: 30 },
    fast: { feeRate: 50, transfer: '7050' },
    traffic: 'busy',
  });
  esplora.estimates = {};
  expect(await quoteFees(bitcoin.id)).toBeNull();
});

it('finds the payment of an address that a shortened id means', async () => {
  const { hash } = await spend(5000, { amount: 0.125 });
  const desk = createChainDesk({ chains: [{ ...bitcoin, endpoints: [esplora.url] }], clock: Date.now, ...PATIENT });
  const history = createEsploraReader(
    { ...bitcoin, endpoints: [esplora.url] },
    { fetch, clock: Date.now, timeoutMs: PATIENT.timeoutMs },
  ).history;
  const told = await history?.(friend, new AbortController().signal);
  const row = { hash, at: null, amount: { value: '12500000', symbol: 'BTC', decimals: 8 } };
  expect(told).toMatchObject({ kind: 'ok', value: expect.arrayContaining([row]) });
  // A regtest address is no address of the main network.
  expect(await desk.findTransactions(friend, `${hash.slice(0, 6)}…${hash.slice(-6)}`)).toEqual({ kind: 'cannot' });
});
