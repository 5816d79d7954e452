import { type StrictNode, startStrictNode } from '../../../bench/strictNode.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { txLines } from '../../../chains/lookup/txLines.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';

// One mined payment of 1 ETH, behind a node as strict as go-ethereum.
const HASH = `0x${'12'.repeat(32)}`;
const BLOCK = { hash: `0x${'ab'.repeat(32)}`, number: '0x10', timestamp: '0x5d14e2c4' };
const [FROM, TO] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`];
const PLACE = { blockNumber: '0x10', blockHash: BLOCK.hash };
const RESULTS: Readonly<Record<string, unknown>> = {
  eth_chainId: '0x1',
  eth_getTransactionCount: '0x0',
  eth_getBalance: '0x0',
  eth_getCode: '0x',
};
const TX = {
  hash: HASH,
  from: FROM,
  to: TO,
  nonce: '0x1',
  value: '0xde0b6b3a7640000',
  input: '0x',
  gas: '0x5208',
  gasPrice: '0x1',
  ...PLACE,
};
const RECEIPT = { status: '0x1', gasUsed: '0x5208', effectiveGasPrice: '0x1', logs: [], ...PLACE };

let node: StrictNode;
beforeAll(async () => {
  node = await startStrictNode(({ method, params: [first] }) => {
    if (method === 'eth_getTransactionByHash') return { result: first === HASH ? TX : null };
    if (method === 'eth_getTransactionReceipt') return { result: first === HASH ? RECEIPT : null };
    if (method !== 'eth_getBlockByNumber') return { result: RESULTS[method] ?? null };
    const time = `0x${Math.floor(Date.now() / 1000).toString(16)}`;
    return { result: first === '0x10' ? BLOCK : { ...BLOCK, number: '0x20', timestamp: time } };
  });
});
afterAll(() => node.stop());

async function answers(...lines: string[]) {
  const printed: Record<string, unknown>[] = [];
  async function* given() {
    yield* lines;
  }
  await txLines(
    given(),
    { rpc: [node.url] },
    {
      chains: CHAINS,
      clock: Date.now,
      say: (verdict, language, view) => verdictCard(verdict, language, Date.now(), { view }).text,
    },
    (line) => printed.push(JSON.parse(line)),
  );
  return printed;
}
const question = (id: unknown, more: object = {}) => JSON.stringify({ id, hash: HASH, ...more });

it('answers every line in its order with verdict, parties and the words of its language and view', async () => {
  const [first, second, third] = await answers(
    question(1),
    '',
    question('b', { lang: 'ja', chain: 1 }),
    question('c', { view: 'receiver' }),
  );
  expect(first).toMatchObject({
    id: 1,
    verdict: { hash: HASH, chain: '1', code: 'succeeded' },
    parties: [
      { address: FROM, role: 'signer', gave: [{ amount: '1000000000000000000', symbol: 'ETH' }] },
      { address: TO, role: 'other', got: [{ amount: '1000000000000000000', symbol: 'ETH' }] },
    ],
    text: expect.stringContaining('Your 1\u00a0ETH has arrived'),
  });
  expect(first?.['verdict']).not.toHaveProperty('evidence');
  expect(second).toMatchObject({ id: 'b', text: expect.stringContaining('届いています') });
  expect(third).toMatchObject({ id: 'c', text: expect.stringContaining('The 1\u00a0ETH has arrived') });
});

it('a line that cannot be read is an error of its own, and the next one is answered', async () => {
  const bad = [
    '{"id": 7, "hash"',
    '{"id": 7}',
    question(8, { view: 'thief' }),
    JSON.stringify({ id: 9, hash: TO }),
    question(10, { hash: 'x'.repeat(5000) }),
  ];
  const all = await answers(...bad, question(11));
  expect(all.map(({ id }) => id)).toEqual([null, 7, 8, 9, null, 11]);
  for (const one of all.slice(0, 5)) expect(one).toEqual({ id: one['id'], error: expect.any(String) });
  expect(JSON.stringify(all.slice(0, 5))).not.toContain(TO);
  expect(all[5]).toMatchObject({ verdict: { code: 'succeeded' } });
});

it.each([
  ['is too long', question(1, { hash: 'a'.repeat(100_000) }), /longer than 4,000/],
  ['is no JSON', '\u0000\ufffd{', /A line is JSON/],
  ['is another JSON', '[1, 2]', /A line is JSON/],
  ['has no id', '{"hash": "0x12"}', /needs an "id"/],
  ['has no hash', '{"id": 1}', /needs a "hash"/],
  ['names an unknown language', question(1, { lang: 'fr' }), /"lang" is one of en, .*zh-Hant/],
  ['names an unknown view', question(1, { view: 'me' }), /"view" is sender/],
  ['names no chain', question(1, { chain: { id: 1 } }), /"chain" is a decimal/],
  ['names a chain by a word', question(1, { chain: 'narnia' }), /chain id/],
])('a line that %s says what is wrong with it', async (_, line, sentence) => {
  const [answer] = await answers(line);
  expect(answer?.['error']).toMatch(sentence);
});

it('hashes in any case are one; of another family’s the node is said to be another one', async () => {
  const mixed = HASH.toUpperCase().replace('0X', '0x');
  const signature = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';
  const [same, other] = await answers(question(1, { hash: mixed }), question(2, { hash: signature }));
  expect(same).toMatchObject({ verdict: { hash: HASH, code: 'succeeded' } });
  expect(other).toMatchObject({
    verdict: { code: 'unreachable', silent: ['Solana'] },
    aside: 'The endpoints serve chain 1, not solana.',
  });
  // An EVM node was asked what only Solana's take, which is how one finds out.
  expect(node.refused.splice(0)).not.toEqual([]);
});

it('an endpoint of another chain than the named one is said to be one', async () => {
  expect(await answers(question(1, { chain: '56' }))).toMatchObject([
    { verdict: { code: 'unreachable', chain: '56' }, aside: 'The endpoints serve chain 1, not 56.' },
  ]);
});

it('what nobody knows has no parties', async () => {
  expect(await answers(question(1, { hash: `0x${'34'.repeat(32)}` }))).toMatchObject([
    { id: 1, verdict: { code: 'not-found' }, parties: null },
  ]);
});
