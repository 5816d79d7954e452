import { refusalOf } from '../../../bench/chains/ethereumRules.ts';
import { exchangesBelow } from '../../../bench/chains/exchanges.ts';
import { startStrictNode } from '../../../bench/strictNode.ts';
import { OP_STACK_DATA_FEE } from '../../../chains/definitions/opStack.ts';
import type { EvmTransaction } from '../../../chains/diagnose/evidence.ts';
import { dataFee, hex, rpc, tokenBalance } from '../../../chains/families/evm/evmCalls.ts';
import type { RpcCall } from '../../../chains/families/jsonRpc.ts';
import { nodeCalls } from '../../../trust/verification/nodeCalls.ts';

const HASH = `0x${'ab'.repeat(32)}`;
const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const SENT: EvmTransaction = {
  hash: HASH,
  from: ADDRESS.toLowerCase(),
  to: null,
  nonce: 0,
  value: 0n,
  input: '0x600d',
  gas: 80_468n,
  type: 0,
  maxFee: 1n,
  maxTip: 1n,
  blockNumber: 1,
};

/** Every call that a reader can make; the compiler asks for a line when one is added. */
const EVERY_CALL: Record<keyof typeof rpc, readonly RpcCall[]> = {
  chainId: [rpc.chainId()],
  transaction: [rpc.transaction(HASH)],
  receipt: [rpc.receipt(HASH)],
  block: [
    rpc.block('latest'),
    rpc.block('safe'),
    rpc.block('finalized'),
    rpc.block('pending', true),
    rpc.block(hex(0)),
  ],
  nonce: [rpc.nonce(ADDRESS, 'latest'), rpc.nonce(ADDRESS, 'pending'), rpc.nonce(ADDRESS, hex(256))],
  balance: [rpc.balance(ADDRESS)],
  code: [rpc.code(ADDRESS, 'latest'), rpc.code(ADDRESS, hex(-1))],
  logs: [rpc.logs(0, [HASH, HASH]), rpc.logs(256, [[HASH, HASH], HASH])],
  fees: [rpc.fees()],
  pool: [rpc.pool(ADDRESS)],
  read: [
    rpc.read(ADDRESS, '0x'),
    rpc.read(ADDRESS, '0x95d89b41'),
    dataFee(OP_STACK_DATA_FEE, 50),
    tokenBalance(ADDRESS, ADDRESS, hex(7)),
  ],
  replay: [rpc.replay(SENT, 0, 10n ** 18n), rpc.replay({ ...SENT, to: ADDRESS }, -1, 0n)],
  payment: [rpc.payment(ADDRESS, ADDRESS, 1n)],
  trace: [rpc.trace(HASH)],
};

it.each(Object.entries(EVERY_CALL))('no node refuses what a reader asks: %s', (_, calls) => {
  for (const call of calls) expect(refusalOf(call)).toBeNull();
});

// Source of the words: go-ethereum, rpc/json.go, rpc/types.go and common/hexutil.
it.each([
  [
    'a bare hash',
    rpc.transaction(HASH.slice(2)),
    'invalid argument 0: json: cannot unmarshal hex string without 0x prefix into Go value of type common.Hash',
  ],
  [
    'an odd hash',
    rpc.receipt(HASH.slice(0, -1)),
    'invalid argument 0: json: cannot unmarshal hex string of odd length into Go value of type common.Hash',
  ],
  [
    'a short hash',
    rpc.receipt(HASH.slice(0, -2)),
    'invalid argument 0: hex string has length 62, want 64 for common.Hash',
  ],
  [
    'a number for a hash',
    { method: 'eth_getTransactionByHash', params: [7] },
    'invalid argument 0: json: cannot unmarshal non-string into Go value of type common.Hash',
  ],
  [
    'a bare address',
    rpc.balance(ADDRESS.slice(2)),
    'invalid argument 0: json: cannot unmarshal hex string without 0x prefix into Go value of type common.Address',
  ],
  ['a leading zero', rpc.block('0x01'), 'invalid argument 0: hex number with leading zero digits'],
  ['an empty number', rpc.nonce(ADDRESS, '0x'), 'invalid argument 1: hex string "0x"'],
  ['an unknown tag', rpc.block('newest'), 'invalid argument 0: hex string without 0x prefix'],
  [
    'odd data',
    rpc.read(ADDRESS, '0xabc'),
    'invalid argument 0: json: cannot unmarshal hex string of odd length into Go struct field TransactionArgs.input of type hexutil.Bytes',
  ],
  ['nothing', { method: 'eth_getTransactionByHash', params: [] }, 'missing value for required argument 0'],
  ['too much', { method: 'eth_chainId', params: [1] }, 'too many arguments, want at most 0'],
])('refuses %s in the words of go-ethereum', (_, call, message) => {
  expect(refusalOf(call)).toEqual({ code: -32602, message });
});

it('refuses what the published schema refuses beyond go-ethereum', () => {
  expect(refusalOf(rpc.transaction(HASH.toUpperCase().replace('0X', '0x')))).toMatchObject({ code: -32602 });
  expect(refusalOf({ method: 'eth_call', params: [{ to: ADDRESS, data: '0x' }, 'latest'] })).toMatchObject({
    code: -32602,
  });
  expect(refusalOf({ method: 'eth_sendRawTransaction', params: ['0x'] })).toMatchObject({ code: -32601 });
});

it('takes what real clients were asked and took', () => {
  // Written by hand after ethereum/execution-apis, tests/ (CC0); all of them where a copy is at hand.
  const copy = process.env['HANDRAIL_EXECUTION_APIS'];
  const recorded = copy ? exchangesBelow(copy).filter(({ answer }) => 'result' in JSON.parse(answer)) : [];
  const calls: RpcCall[] = [
    { method: 'eth_getBalance', params: ['0x7dcd17433742f4c0ca53122ab541d0ba67fc27df'] },
    { method: 'eth_getBlockByNumber', params: ['0x0', true] },
    { method: 'eth_feeHistory', params: ['0x1', '0x1b', [95, 99]] },
    { method: 'eth_getLogs', params: [{ address: [ADDRESS], fromBlock: '0x1', toBlock: '0x4' }] },
    { method: 'eth_getLogs', params: [{ blockHash: HASH, topics: [[HASH, HASH], null] }] },
    ...recorded.map(({ call }) => call),
  ];
  const refused = calls.map((call) => ({ call, refusal: refusalOf(call) }));
  expect(refused.filter(({ refusal }) => refusal?.code === -32602)).toEqual([]);
});

it('a strict node refuses on the wire, in a batch too, and says so when it stops', async () => {
  const node = await startStrictNode(() => ({ result: '0x1' }));
  const body = JSON.stringify(
    [rpc.chainId(), rpc.transaction('ab')].map((call, id) => ({ jsonrpc: '2.0', id, ...call })),
  );
  const ask = (type: string) => fetch(node.url, { method: 'POST', headers: { 'content-type': type }, body });
  expect(await (await ask('application/json')).json()).toMatchObject([{ result: '0x1' }, { error: { code: -32602 } }]);
  expect((await ask('text/plain')).status).toBe(415);
  await expect(node.stop()).rejects.toThrow(/without 0x prefix/);
});

it('what signatures of contract accounts ask is taken', async () => {
  const node = await startStrictNode(() => ({ result: '0x01' }));
  const calls = nodeCalls(node.url);
  await Promise.all([calls.chainId(), calls.code(ADDRESS), calls.call(ADDRESS, '0x1626ba7e')]);
  await expect(node.stop()).resolves.toBeUndefined();
});
