import { type StrictNode, startStrictNode } from '../../../bench/strictNode.ts';
import { ethereum } from '../../../chains/definitions/ethereum.ts';
import { tron } from '../../../chains/definitions/tron.ts';
import { walletCommand } from '../../../chains/wallet/walletCommand.ts';

// A node of Ethereum, as strict as go-ethereum, at which one address has given a permission and has a payment that waits.
const OWNER = `0x${'1'.repeat(40)}`;
const [SHOP, APP] = [`0x${'2'.repeat(40)}`, `0x${'3'.repeat(40)}`];
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
const word = (value: string) => `0x${value.replace('0x', '').padStart(64, '0')}`;
const GIVEN = Date.UTC(2026, 7, 19) / 1000;
const waits = {
  hash: word('77'),
  from: OWNER,
  to: SHOP,
  nonce: '0x2a',
  value: '0x5d423c655aa0000',
  input: '0x',
  gas: '0x5208',
  maxFeePerGas: '0x2cb417800',
  maxPriorityFeePerGas: '0x1',
};
const RESULTS: Readonly<Record<string, unknown>> = {
  eth_chainId: '0x1',
  eth_getBalance: '0xde0b6b3a7640000',
  eth_getCode: '0x',
  eth_call: word('2faf080'),
  eth_feeHistory: {
    oldestBlock: '0x1f0',
    baseFeePerGas: ['0x4fb8f6300', '0x4fb8f6300'],
    gasUsedRatio: [0.5],
    reward: [['0x1', '0x1', '0x1']],
  },
  txpool_contentFrom: { pending: { 42: waits }, queued: {} },
};
/** 50 USDC, for an app. */
const approval = {
  address: USDC,
  topics: [APPROVAL, word(OWNER), word(APP)],
  data: word('2faf080'),
  blockNumber: '0x100',
};

let node: StrictNode;
beforeAll(async () => {
  node = await startStrictNode(({ method, params: [first, at] }) => {
    if (method === 'eth_getTransactionCount') return { result: at === 'pending' ? '0x2b' : '0x2a' };
    if (method === 'eth_getLogs') {
      const { topics = [] } = first as { topics?: readonly unknown[] };
      return { result: Array.isArray(topics[0]) ? [approval] : [] };
    }
    if (method !== 'eth_getBlockByNumber') return { result: RESULTS[method] ?? null };
    const time = first === '0x100' ? GIVEN : Math.floor(Date.now() / 1000);
    const number = first === 'latest' ? '0x200' : first;
    return { result: { number, hash: word('ab'), timestamp: `0x${time.toString(16)}` } };
  });
});
afterAll(() => node.stop());

it('tells since when a permission stands, and of what waits its number, its receiver and its fee beside the next block’s', async () => {
  const read = await walletCommand(OWNER, { rpc: [node.url] }, { chains: [ethereum], clock: Date.now });
  expect(read).toMatchObject({
    kind: 'glance',
    glance: {
      networks: [
        {
          permissions: [{ symbol: 'USDC', spender: APP, limit: { amount: '50000000' }, since: GIVEN * 1000 }],
          pending: {
            count: 1,
            firstNonce: 42,
            first: {
              to: SHOP,
              amount: { amount: '420000000000000000' },
              maxFee: '12000000000',
              nextBaseFee: '21400347392',
            },
          },
        },
      ],
    },
  });
});

it('looks only those up on the list who may take, and tells its day', async () => {
  const asked: string[] = [];
  const findReported = async (addresses: readonly string[]) => {
    asked.push(...addresses);
    return { addresses, asOf: 5 };
  };
  const own = { chains: [ethereum], clock: Date.now, findReported };
  const read = await walletCommand(OWNER, { rpc: [node.url] }, own);
  expect(read).toMatchObject({ glance: { reported: { addresses: [APP], asOf: 5 } } });
  expect(asked).toEqual([APP]);
});

it.each([
  ['nothing', ' ', /No address/],
  ['a hash', `0x${'12'.repeat(32)}`, /transaction hash, or a key/],
  ['half an address', '0x12', /no whole address/],
  ['a hundred thousand letters', 'a'.repeat(100_000), /no whole address/],
  ['a mistyped one', '0xF39fd6e51aad88F6F4ce6aB8827279cffFb92266', /checksum does not fit/],
  ['one of another network', 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY', /address of XRP Ledger/],
  ['one of Bitcoin over --rpc', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', /give --esplora/],
  ['one of Tron at a node of Ethereum', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', /serve chain 1, not tron/],
])('the command says of %s what is wrong with it, and repeats nothing', async (_, address, sentence) => {
  const told = await walletCommand(address, { rpc: [node.url] }, { chains: [ethereum, tron], clock: Date.now });
  expect(told).toEqual({ kind: 'bad', sentence: expect.stringMatching(sentence) });
  // What only Tron takes was asked of it, which is how one finds out.
  node.refused.splice(0);
});
