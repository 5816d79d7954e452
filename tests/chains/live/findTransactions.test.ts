import { join } from 'node:path';
import type { EvmDefinition } from '../../../chains/definitions/index.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import { Secret } from '../../../core/secret.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type ExplorerServer, startExplorer } from '../../support/nodes/explorerServer.ts';
import { compileSolidity } from '../../support/nodes/solidity.ts';

// Real nodes, on machines that do other things too.

const [, FRIEND, STRANGER] = ACCOUNTS;
const KEY = 'the-operators-key';
let anvil: Anvil;
let explorer: ExplorerServer;
let hash: string;
let token: string;
const asked: string[] = [];
beforeAll(async () => {
  anvil = await startAnvil();
  explorer = await startExplorer(anvil);
  hash = (await anvil.sendMined({ to: FRIEND, value: '0x16345785d8a0000' })).transactionHash;
  const { Token } = compileSolidity(join(__dirname, 'situations.sol'));
  if (!Token) throw new Error('no token');
  const { contractAddress: to } = await anvil.sendMined({ data: Token.creation(), gas: '0x2dc6c0' });
  token = (await anvil.sendMined({ to, data: Token.call('transfer', FRIEND, 2_500_000) })).transactionHash;
});
afterAll(async () => {
  await explorer.stop();
  await anvil.stop();
});
beforeEach(() => {
  explorer.answer = null;
  explorer.asked.length = 0;
  asked.length = 0;
});

const noting: typeof fetch = (input, init) => {
  asked.push(String(input));
  return fetch(input, init);
};
const desk = (history: EvmDefinition['history'] = { url: explorer.url, key: new Secret(KEY) }) =>
  createChainDesk({
    chains: [{ ...anvil.definition, ...(history ? { history } : {}) }],
    clock: Date.now,
    fetch: noting,
  });
const shortened = (whole: string) => `${whole.slice(0, 8)}…${whole.slice(-6)}`;

it('finds the payment of an address that a shortened hash means, with time and amount', async () => {
  expect(await desk().findTransactions(FRIEND, shortened(hash))).toEqual({
    kind: 'looked',
    matches: [
      {
        hash,
        at: expect.any(Number),
        amount: { value: '100000000000000000', symbol: 'ETH', decimals: 18 },
        chain: { id: '31337', name: 'Testnet' },
      },
    ],
  });
});

it('finds a token payment by its receiver, who is no party of the transaction itself', async () => {
  expect(await desk().findTransactions(FRIEND, shortened(token))).toMatchObject({
    matches: [{ hash: token, amount: { value: '2500000', symbol: 'TST', decimals: 6 } }],
  });
});

it('says that it looked when nothing fits, or the address is another', async () => {
  const nothing = { kind: 'looked', matches: [] };
  expect(await desk().findTransactions(FRIEND, '0xabc123…def456')).toEqual(nothing);
  expect(await desk().findTransactions(STRANGER, shortened(hash))).toEqual(nothing);
});

it('tells the explorer the address and the key, and nobody anything else', async () => {
  await desk().findTransactions(FRIEND, shortened(hash));
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([new URL(explorer.url).origin]));
  for (const query of explorer.asked) {
    expect(Object.fromEntries(query)).toMatchObject({
      module: 'account',
      address: FRIEND,
      apikey: KEY,
      chainid: '31337',
    });
    expect(String(query)).not.toContain(hash.slice(2, 8));
  }
});

it('cannot look without an explorer that was configured', async () => {
  const without = createChainDesk({ chains: [anvil.definition], clock: Date.now, fetch: noting });
  expect(await without.findTransactions(FRIEND, shortened(hash))).toEqual({ kind: 'cannot' });
  expect(asked).toEqual([]);
});

it.each([
  ['refuses', { status: 200, body: '{"status":"0","message":"NOTOK","result":"Max rate limit reached"}' }],
  ['answers HTML', { status: 200, body: '<html>welcome</html>' }],
  ['fails', { status: 500, body: 'no' }],
  ['redirects elsewhere', { status: 302, body: '', location: 'http://127.0.0.1:1/' }],
  ['floods', { status: 200, body: `{"result":["${'x'.repeat(3_000_000)}"]}` }],
  ['answers with more rows than were asked for', { status: 200, body: `{"result":[${'0,'.repeat(400)}0]}` }],
])('says so when the explorer %s', async (_, answer) => {
  explorer.answer = answer;
  expect(await desk().findTransactions(FRIEND, shortened(hash))).toEqual({ kind: 'silent' });
  expect(new Set(asked.map((url) => new URL(url).origin)).size).toBe(1);
});

it('leaves out rows that make no sense, and units that fraudsters choose', async () => {
  const row = {
    hash,
    timeStamp: '1',
    from: FRIEND,
    to: FRIEND,
    value: '5',
    tokenSymbol: 'get.rich',
    tokenDecimal: '6',
  };
  const rows = [{ ...row, hash: 'javascript:alert(1)' }, { ...row, value: '-1' }, 7, null, row];
  explorer.answer = { status: 200, body: JSON.stringify({ result: rows }) };
  expect(await desk().findTransactions(FRIEND, shortened(hash))).toMatchObject({ matches: [{ hash, amount: null }] });
});
