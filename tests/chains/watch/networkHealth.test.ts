import { startStrictProxy } from '../../../bench/strictNode.ts';
import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { CHAINS, type ChainDefinition, type EvmDefinition, genericEvm } from '../../../chains/definitions/index.ts';
import { rpc } from '../../../chains/families/evm/evmCalls.ts';
import { createNetworkCheck, hasFailed } from '../../../chains/watch/networkHealth.ts';
import type { NodeCall } from '../../../core/chain/networkHealth.ts';
import { ACCOUNTS, type Anvil, freePort, startAnvil } from '../../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';

// Real nodes, on machines that do other things too.

let anvil: Anvil;
let proxy: FaultProxy;
let known: string;
beforeAll(async () => {
  anvil = await startAnvil();
  proxy = await startFaultProxy(anvil.url);
  known = (await anvil.sendMined({ to: ACCOUNTS[1], value: '0x1' })).transactionHash;
  await anvil.sendMined({ data: '0x6001600055', gas: '0x30d40' });
});
afterAll(async () => {
  await proxy.stop();
  await anvil.stop();
});

const chain = (parts: Partial<EvmDefinition> = {}): EvmDefinition => {
  return { ...anvil.definition, knownTransaction: known, ...parts };
};
const look = (chains: readonly ChainDefinition[], serving: typeof fetch = fetch) =>
  createNetworkCheck({ chains, clock: Date.now, timeoutMs: 2000, fetch: serving }).look();
/** What the only endpoint of the only network lacks. */
async function lacking(definition: ChainDefinition, serving?: typeof fetch): Promise<NodeCall[]> {
  const { networks } = await look([definition], serving);
  return networks[0]?.endpoints[0]?.calls.filter(({ works }) => !works).map(({ call }) => call) ?? [];
}

it('asks a node every kind of call that a reader makes, in the form that nodes take', async () => {
  const strict = await startStrictProxy(anvil.url);
  const found = await look([chain({ endpoints: [strict.url] })]);
  expect(found.networks).toMatchObject([{ id: '31337', blind: false }]);
  // Anvil has everything but this one.
  const lacks = found.networks[0]?.endpoints[0]?.calls.filter(({ works }) => !works);
  expect(lacks).toMatchObject([{ call: 'pool', needed: false, why: expect.stringContaining('-32601') }]);
  expect(hasFailed(found)).toBe(false);
  const methods = [
    rpc.chainId(),
    rpc.transaction(known),
    rpc.receipt(known),
    rpc.block('latest'),
    rpc.nonce(known, 'latest'),
    rpc.balance(known),
    rpc.code(known, 'latest'),
    rpc.fees(),
    rpc.pool(known),
    rpc.read(known, '0x'),
    rpc.trace(known),
    rpc.logs(0, [known]),
    rpc.payment(known, known, 1n),
  ];
  expect([...new Set(strict.asked)].sort()).toEqual([...new Set(methods.map(({ method }) => method))].sort());
  await strict.stop();
});

it('a refused trace is a limit, and a failure where it was promised', async () => {
  proxy.fault = { kind: 'errors', methods: ['debug_traceTransaction', 'txpool_contentFrom'], code: -32601 };
  const definition = chain({ endpoints: [proxy.url] });
  expect(await lacking(definition)).toEqual(['pool', 'trace']);
  expect(hasFailed(await look([definition]))).toBe(false);
  const promised = await look([{ ...definition, traces: true }]);
  expect(hasFailed(promised)).toBe(true);
  expect(promised.networks[0]?.blind).toBe(false);
});

it('an old transaction that the node has forgotten, and the state of its time, are missed and nothing else', async () => {
  proxy.fault = { kind: 'none' };
  const never = chain({ endpoints: [proxy.url], knownTransaction: `0x${'12'.repeat(32)}` });
  expect(await lacking(never)).toEqual(['pool', 'oldTransaction']);
});

it.each([
  ['refuses hashes', { kind: 'errors', methods: ['eth_getTransactionByHash'], code: -32602 }],
  ['tells no balances', { kind: 'errors', methods: ['eth_getBalance'], code: -32601 }],
  ['is of another chain', { kind: 'lie', method: 'eth_chainId', change: () => '0x38' }],
  ['is hours behind', { kind: 'stale', seconds: 3 * 3600 }],
  ['never answers', { kind: 'hang' }],
  ['answers HTML', { kind: 'html' }],
] as const)('a network whose only node %s is blind', async (_, fault) => {
  proxy.fault = fault;
  const found = await look([chain({ endpoints: [proxy.url] })]);
  expect(found.networks[0]?.blind).toBe(true);
  expect(hasFailed(found)).toBe(true);
});

it('a second node makes it seen again; the first is still a failure', async () => {
  proxy.fault = { kind: 'status', status: 401 };
  const found = await look([chain({ endpoints: [proxy.url, anvil.url] })]);
  expect(found.networks[0]?.blind).toBe(false);
  expect(hasFailed(found)).toBe(true);
});

it('names an endpoint by its host alone: the path may hold a key', async () => {
  const url = `http://user:word@127.0.0.1:${await freePort()}/v3/0123456789abcdef?key=abc`;
  const found = JSON.stringify(await look([genericEvm('5', [url])]));
  expect(found).toContain(new URL(url).host);
  expect(found).not.toMatch(/word|v3|0123456789abcdef|abc/);
});

describe('an Esplora server', () => {
  const stats = { tx_count: 3 };
  const served = (path: string): unknown => {
    if (path === '/blocks') return [{ height: 9, timestamp: Math.floor(Date.now() / 1000) }];
    if (path === '/blocks/tip/height') return 9;
    if (path === '/fee-estimates') return { 2: 5 };
    if (path.endsWith('/outspend/0')) return { spent: false };
    if (path.endsWith('/outspends')) return [{ spent: false }];
    if (path.endsWith('/txs')) return [];
    if (path.startsWith('/address/')) return { chain_stats: stats, mempool_stats: stats };
    if (path !== `/tx/${bitcoin.knownTransaction}`) return undefined;
    const status = { confirmed: false };
    return { txid: bitcoin.knownTransaction, weight: 4, fee: 1, vin: [], vout: [], status };
  };
  const serving =
    (refuses: RegExp | null): typeof fetch =>
    async (input) => {
      const path = String(input).replace('http://esplora.example', '');
      const body = refuses?.test(path) ? undefined : served(path);
      return body === undefined ? new Response('no', { status: 404 }) : Response.json(body);
    };
  const definition = { ...bitcoin, endpoints: ['http://esplora.example'] };

  it('that serves every path lacks nothing', async () => {
    expect(await lacking(definition, serving(null))).toEqual([]);
  });

  it.each([
    [/fee-estimates/, ['fees'], false],
    [/outspend/, ['waiting'], false],
    [/address/, ['account', 'history'], true],
    [/^\/tx\/f4184\w+$/, ['transaction'], true],
    [/tip/, ['reachable'], true],
  ])('that refuses %s', async (refuses, lacks, blind) => {
    expect(await lacking(definition, serving(refuses))).toEqual(lacks);
    expect((await look([definition], serving(refuses))).networks[0]?.blind).toBe(blind);
  });
});

it('asks an explorer where one is configured', async () => {
  const history = { url: `http://127.0.0.1:${await freePort()}/api` };
  const [network] = (await look([chain({ endpoints: [anvil.url], history })])).networks;
  expect(network).toMatchObject({ blind: false });
  expect(network?.endpoints[1]?.calls).toMatchObject([{ call: 'history', works: false, needed: false }]);
});

it('every shipped network has a known transaction in its own writing, but for Solana, which is asked for its newest', () => {
  for (const { kind, knownTransaction } of CHAINS) {
    if (kind === 'solana') continue;
    expect(knownTransaction).toMatch(kind === 'evm' ? /^0x[0-9a-f]{64}$/ : /^[0-9a-f]{64}$/);
  }
});
