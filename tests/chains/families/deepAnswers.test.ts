import { startStrictNode } from '../../../bench/strictNode.ts';
import { rpcBatch } from '../../../chains/families/jsonRpc.ts';
import { isTooDeep, MAX_DEPTH } from '../../../core/tooDeep.ts';

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
