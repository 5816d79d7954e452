import { startStrictNode } from '../../../bench/strictNode.ts';
import { ReceiptWire } from '../../../chains/families/evm/evmWire.ts';
import { rpcBatch } from '../../../chains/families/jsonRpc.ts';
import { isTooDeep, MAX_DEPTH, nestsTooDeep } from '../../../core/files/tooDeep.ts';

const HASH = `0x${'12'.repeat(32)}`;
/** A call that calls itself so often. */
const trace = (deep: number): unknown => {
  let call: object = { type: 'CALL' };
  for (let time = 0; time < deep; time++) call = { type: 'CALL', calls: [call] };
  return call;
};

it('an answer that nests without end is one that was not told, and those beside it are read', async () => {
  const node = await startStrictNode(({ method }) => ({
    result: method === 'debug_traceTransaction' ? trace(800) : '0x1',
  }));
  const calls = [
    { method: 'eth_chainId', params: [] },
    { method: 'debug_traceTransaction', params: [HASH, { tracer: 'callTracer', timeout: '2s' }] },
  ];
  const reply = await rpcBatch(node.url, calls, { fetch, timeoutMs: 3000 });
  await node.stop();
  expect(reply).toMatchObject({ kind: 'ok', value: [{ ok: true, value: '0x1' }, { ok: false }] });
});

it('counts depth, not size', () => {
  expect(isTooDeep(trace(MAX_DEPTH / 2 - 2))).toBe(false);
  expect(isTooDeep(trace(MAX_DEPTH))).toBe(true);
  expect(isTooDeep(Array.from({ length: 10_000 }, () => ({ a: [1] })))).toBe(false);
});

it('text that nests without end is not parsed, and brackets within words do not count', () => {
  for (const unit of ['[', '{"a":', '[{"a":']) expect(nestsTooDeep(unit.repeat(10_000))).toBe(true);
  expect(nestsTooDeep(JSON.stringify({ a: '['.repeat(10_000), b: '\\"[' }))).toBe(false);
  expect(nestsTooDeep(`[${'[1],'.repeat(10_000)}[1]]`)).toBe(false);
});

it('a node that answers with brackets alone has said nothing', async () => {
  const answers = async () => new Response(`[{"id":0,"result":${'['.repeat(100_000)}`);
  const calls = [{ method: 'eth_chainId', params: [] }];
  const reply = await rpcBatch('https://node.example', calls, { fetch: answers as typeof fetch, timeoutMs: 3000 });
  expect(reply).toEqual({ kind: 'failed', why: 'garbage' });
});

it('a receipt with more logs than anybody can be told of is not read', () => {
  const log = { address: `0x${'12'.repeat(20)}`, topics: [HASH], data: '0x' };
  const receipt = (logs: number) => ({
    status: '0x1',
    blockNumber: '0x1',
    blockHash: HASH,
    gasUsed: '0x1',
    logs: Array.from({ length: logs }, () => log),
  });
  expect(ReceiptWire.safeParse(receipt(2_000)).success).toBe(true);
  expect(ReceiptWire.safeParse(receipt(22_000)).success).toBe(false);
});
