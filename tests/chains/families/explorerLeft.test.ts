import { ethereum } from '../../../chains/definitions/ethereum.ts';
import { explorerLeft } from '../../../chains/families/evm/explorerHistory.ts';

// Rows as Etherscan's API v2 documents them (account/txlist, account/tokentx).
const NOW = Date.UTC(2026, 10, 28);
const [USDT] = ethereum.tokens ?? [];
const [ME, YOU] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`] as const;
const row = (hoursAgo: number, parts: object) => ({
  hash: `0x${'ab'.repeat(32)}`,
  timeStamp: `${(NOW - hoursAgo * 3_600_000) / 1000}`,
  ...{ from: ME, to: YOU, value: '1000000', isError: '0' },
  ...parts,
});
const paid = (hoursAgo: number, parts: object = {}) =>
  row(hoursAgo, { contractAddress: USDT?.address, tokenSymbol: 'USDT', tokenDecimal: '6', ...parts });
const look = (lists: { txlist: unknown; tokentx: unknown }, since = NOW - 24 * 3_600_000) => {
  const answer = async (url: unknown) => {
    const action = new URL(`${url}`).searchParams.get('action') as keyof typeof lists;
    return new Response(JSON.stringify({ status: '1', result: lists[action] }));
  };
  const transport = { fetch: answer as typeof fetch, clock: () => NOW, timeoutMs: 1000 };
  const history = { url: 'https://explorer.example/api' };
  return explorerLeft(ethereum, history as never, ME, since, transport, new AbortController().signal);
};

it('what left within a day is coin and known tokens, without what failed, came in, went to oneself or lies before', async () => {
  const found = await look({
    txlist: [
      row(1, { value: '5' }),
      row(2, { value: '7', isError: '1' }),
      row(3, { from: YOU, to: ME }),
      row(4, { to: ME }),
      row(30, { value: '9' }),
    ],
    tokentx: [paid(1), paid(5, { value: '2' }), paid(6, { contractAddress: YOU }), paid(7, { from: YOU, to: ME })],
  });
  expect(found?.left).toEqual({
    amounts: [
      { amount: '5', symbol: 'ETH', decimals: 18 },
      { amount: '1000002', symbol: 'USDT', decimals: 6, token: USDT?.address },
    ],
    sent: 2,
  });
});

it('a list that was cut reaches back to its last row only', async () => {
  const many = Array.from({ length: 300 }, () => row(2, { value: '1' }));
  const found = await look({ txlist: many, tokentx: [] });
  expect(found?.since).toBe(NOW - 2 * 3_600_000);
});

it('half an answer is none: it would say that nothing left', async () => {
  expect(await look({ txlist: [], tokentx: 'Max rate limit reached' })).toBeNull();
  expect(await look({ txlist: [], tokentx: [] })).toMatchObject({ left: { amounts: [], sent: 0 } });
});
