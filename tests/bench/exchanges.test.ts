import { exchangesIn, faultOf } from '../../bench/chains/exchanges.ts';

const HASH = `0x${'ab'.repeat(32)}`;
const FROM = `0x${'11'.repeat(20)}`;
const LEGACY = { hash: HASH, from: FROM, to: null, nonce: '0x0', value: '0x0', input: '0x600d', gas: '0x13a54' };

/** In the form of ethereum/execution-apis, `tests/` (CC0). */
function recorded(method: string, params: readonly unknown[], answer: object): string {
  const request = { jsonrpc: '2.0', id: 1, method, params };
  return `// a remark\n>> ${JSON.stringify(request)}\n<< ${JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer })}\n`;
}
const faultIn = async (text: string) => {
  const [exchange, ...others] = exchangesIn('one.io', text);
  if (!exchange || others.length > 0) throw new Error('not one exchange');
  return faultOf(exchange);
};

it('a recorded answer is read, also nothing and a refusal', async () => {
  expect(
    await faultIn(
      recorded('eth_getTransactionByHash', [HASH], { result: { ...LEGACY, type: '0x0', gasPrice: '0x1' } }),
    ),
  ).toBeNull();
  expect(await faultIn(recorded('eth_getTransactionByHash', [HASH], { result: null }))).toBeNull();
  expect(
    await faultIn(recorded('eth_call', [{}, 'latest'], { error: { code: 3, message: 'execution reverted' } })),
  ).toBeNull();
});

it('says which answer the readers cannot read', async () => {
  const { from, ...without } = LEGACY;
  expect(await faultIn(recorded('eth_getTransactionByHash', [HASH], { result: without }))).toMatch(
    /one\.io.*another shape/,
  );
  expect(await faultIn(recorded('eth_getBalance', [from], { result: 56 }))).toMatch(/another shape/);
});

it('a transaction of a block that is left out is a fault', async () => {
  const block = { number: '0x1', hash: HASH, timestamp: '0xa' };
  const asked = ['eth_getBlockByNumber', ['0x1', true]] as const;
  expect(await faultIn(recorded(...asked, { result: { ...block, transactions: [LEGACY] } }))).toBeNull();
  const odd = { ...LEGACY, gas: 80468 };
  expect(await faultIn(recorded(...asked, { result: { ...block, transactions: [LEGACY, odd] } }))).toMatch(/left out/);
});
