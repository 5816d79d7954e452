import type { EvmDefinition } from '../../../chains/definitions/index.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import { ACCOUNTS, type Anvil, freePort, startAnvil } from '../../support/nodes/anvil.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';

// Real nodes, on machines that do other things too.

const UNKNOWN = `0x${'12'.repeat(32)}`;
/** Longer than a test has: whoever waited for a node that hangs would not come to an end. */
const FOR_EVER = 600_000;
let anvil: Anvil;
let proxy: FaultProxy;
let sent: string;
beforeAll(async () => {
  anvil = await startAnvil();
  proxy = await startFaultProxy(anvil.url);
  sent = (await anvil.sendMined({ to: ACCOUNTS[1], value: '0x1' })).transactionHash;
});
afterAll(async () => {
  await proxy.stop();
  await anvil.stop();
});

const chain = (endpoints: readonly string[], parts: Partial<EvmDefinition> = {}): EvmDefinition => ({
  ...anvil.definition,
  endpoints,
  ...parts,
});
function desk(chains: readonly EvmDefinition[], timeoutMs = FOR_EVER, clock = Date.now) {
  return createChainDesk({ chains, clock, timeoutMs }).checkTransaction;
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['hangs', { kind: 'hang' }],
  ['resets', { kind: 'reset' }],
  ['answers HTML with 200', { kind: 'html' }],
  ['answers half a JSON', { kind: 'garbage' }],
  ['never stops answering', { kind: 'endless' }],
  ['answers a byte at a time', { kind: 'trickle', ms: 20 }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 429', { kind: 'status', status: 429, headers: { 'retry-after': '30' } }],
  ['answers 401', { kind: 'status', status: 401 }],
  ['redirects', { kind: 'redirect', to: 'http://127.0.0.1:1/' }],
  ['is hours behind', { kind: 'stale', seconds: 3 * 3600 }],
  ['is of another chain', { kind: 'lie', method: 'eth_chainId', change: () => '0x38' }],
  ['sends a block of no shape', { kind: 'lie', method: 'eth_getBlockByNumber', change: () => ({ number: 'latest' }) }],
  ['sends a transaction of no shape', { kind: 'lie', method: 'eth_getTransactionByHash', change: () => ({ hash: 1 }) }],
  [
    'tells of another transaction',
    { kind: 'lie', method: 'eth_getTransactionByHash', change: (tx) => ({ ...(tx as object), hash: UNKNOWN }) },
  ],
  [
    'has the receipt of another transaction',
    {
      kind: 'lie',
      method: 'eth_getTransactionReceipt',
      change: (one) => ({ ...(one as object), transactionHash: UNKNOWN }),
    },
  ],
  ['is rate limited inside JSON', { kind: 'errors', methods: ['eth_chainId'], code: -32005 }],
];

describe.each(FAULTS)('a node that %s', (_, fault) => {
  it('is left for the second endpoint of its chain', async () => {
    proxy.fault = fault;
    const verdict = await desk([chain([proxy.url, anvil.url])])(sent, { keyChecked: true });
    expect(verdict).toMatchObject({ code: 'succeeded', silent: [] });
  });

  it('alone makes its chain unreachable, not the funds lost', async () => {
    proxy.fault = fault;
    const verdict = await desk([chain([proxy.url])], 400)(sent, { keyChecked: true });
    expect(verdict).toMatchObject({ code: 'unreachable', silent: ['Testnet'] });
  });
});

it.each(['object', 'status'] as const)(
  'a node that refuses batches (%s) is asked one by one, and remembered',
  async (by) => {
    proxy.fault = { kind: 'no-batches', by };
    const check = desk([chain([proxy.url])]);
    expect(await check(sent)).toMatchObject({ code: 'succeeded' });
    proxy.requests = 0;
    expect(await check(UNKNOWN, { keyChecked: true })).toMatchObject({ code: 'not-found' });
    expect(proxy.requests).toBe(4);
  },
);

it('a node without trace, finality tags, pool and fee history still gives a verdict', async () => {
  const methods = ['debug_traceTransaction', 'txpool_contentFrom', 'eth_feeHistory', 'eth_getCode'];
  proxy.fault = { kind: 'errors', methods, code: -32601 };
  expect(await desk([chain([proxy.url])])(sent)).toMatchObject({ code: 'succeeded', finality: 'included' });
});

it('does not let two hanging chains delay the hit of another', async () => {
  proxy.fault = { kind: 'hang' };
  const dead = (id: string) => ({ ...chain([proxy.url]), id: id as EvmDefinition['id'], name: id });
  const check = desk([dead('901'), dead('902'), chain([anvil.url])]);
  expect(await check(sent, { keyChecked: true })).toMatchObject({ code: 'succeeded' });
});

it('opens the circuit after two failures and tries again after the pause', async () => {
  let now = Date.now();
  proxy.fault = { kind: 'status', status: 500 };
  const check = desk([chain([proxy.url], { staleAfterSeconds: 1e6 })], FOR_EVER, () => now);
  for (let tries = 0; tries < 4; tries++) await check(UNKNOWN, { keyChecked: true });
  proxy.requests = 0;
  proxy.fault = { kind: 'none' };
  expect(await check(sent, { keyChecked: true })).toMatchObject({ code: 'unreachable' });
  expect(proxy.requests).toBe(0);
  now += 60_000;
  expect(await check(sent, { keyChecked: true })).toMatchObject({ code: 'succeeded' });
});

it('waits as long as a 429 says', async () => {
  let now = Date.now();
  proxy.fault = { kind: 'status', status: 429, headers: { 'retry-after': '30' } };
  const check = desk([chain([proxy.url], { staleAfterSeconds: 1e6 })], FOR_EVER, () => now);
  await check(UNKNOWN, { keyChecked: true });
  proxy.fault = { kind: 'none' };
  now += 29_000;
  expect(await check(sent, { keyChecked: true })).toMatchObject({ code: 'unreachable' });
  now += 2000;
  expect(await check(sent, { keyChecked: true })).toMatchObject({ code: 'succeeded' });
});

it('asks a second node, and counts who agrees', async () => {
  proxy.fault = { kind: 'none' };
  expect(await desk([chain([anvil.url, proxy.url])])(sent)).toMatchObject({ nodes: { asked: 2, agreed: 2 } });
});

it('says so when two nodes disagree about a block', async () => {
  await anvil.mine(2);
  proxy.fault = {
    kind: 'lie',
    method: 'eth_getTransactionReceipt',
    change: (receipt) => (receipt ? { ...receipt, blockHash: `0x${'99'.repeat(32)}` } : null),
  };
  const verdict = await desk([chain([anvil.url, proxy.url])])(sent);
  expect(verdict).toMatchObject({ code: 'in-doubt', notes: ['nodes-disagree'], nodes: { asked: 2, agreed: 1 } });
});

it('finds a transaction that only the second node’s pool holds', async () => {
  proxy.fault = { kind: 'lie', method: 'eth_getTransactionByHash', change: () => null };
  await anvil.rpc('evm_setAutomine', false);
  const hash = await anvil.send({ to: ACCOUNTS[1], value: '0x2' });
  expect(await desk([chain([proxy.url, anvil.url])])(hash)).toMatchObject({ code: 'pending-ok' });
  await anvil.mine();
  await anvil.rpc('evm_setAutomine', true);
});

it('is not fooled when a block takes the transaction between its two looks', async () => {
  let looks = 0;
  const change = (receipt: unknown) => (looks++ === 0 ? null : receipt);
  proxy.fault = { kind: 'lie', method: 'eth_getTransactionReceipt', change };
  const verdict = await desk([chain([proxy.url])])(sent, { keyChecked: true });
  expect(verdict).toMatchObject({ code: 'succeeded', roundTrips: 3 });
});

describe('a possible private key', () => {
  it('is asked about again when no node answers in time', async () => {
    proxy.fault = { kind: 'hang' };
    const { checkKey } = createChainDesk({ chains: [chain([proxy.url])], clock: Date.now, timeoutMs: FOR_EVER });
    expect(await checkKey('ab'.repeat(32))).toEqual({ kind: 'unknown', silent: ['Testnet'] });
  });

  it('never reaches a node', async () => {
    const bodies: string[] = [];
    const noting: typeof fetch = (input, init) => {
      bodies.push(String(init?.body));
      return fetch(input, init);
    };
    const { checkTransaction } = createChainDesk({ chains: [anvil.definition], clock: Date.now, fetch: noting });
    const key = '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';
    expect(await checkTransaction(key)).toMatchObject({ code: 'private-key', hash: null });
    expect(bodies.join()).not.toContain(key);
  });

  it('is not looked for when nodes cannot be asked about it', async () => {
    const dead = `http://127.0.0.1:${await freePort()}`;
    expect(await desk([chain([dead])])(UNKNOWN)).toMatchObject({ code: 'unreachable', roundTrips: 1 });
  });
});
