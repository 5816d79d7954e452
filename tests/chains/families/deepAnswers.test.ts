import type { z } from 'zod';
import { startStrictNode } from '../../../bench/strictNode.ts';
import { asker as esplora } from '../../../chains/families/bitcoin/esploraSource.ts';
import type { Endpoint } from '../../../chains/families/endpointPool.ts';
import { ReceiptWire } from '../../../chains/families/evm/evmWire.ts';
import { rpcBatch } from '../../../chains/families/jsonRpc.ts';
import { asker as tron } from '../../../chains/families/tron/tronSource.ts';
import { isTooDeep, MAX_DEPTH } from '../../../core/files/tooDeep.ts';

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

const CALL = [{ method: 'eth_chainId', params: [] }];
const answering = (text: string) => ({ fetch: (async () => new Response(text)) as typeof fetch, timeoutMs: 3000 });

it('a node that answers with brackets alone has said nothing', async () => {
  const reply = await rpcBatch('https://node.example', CALL, answering(`[{"id":0,"result":${'['.repeat(100_000)}`));
  expect(reply).toEqual({ kind: 'failed', why: 'too-big' });
});

it('more answers than there were questions are none, and are not looked at one by one', async () => {
  for (const item of ['{"id":0,"result":"0x1"}', '1']) {
    const reply = await rpcBatch('https://node.example', CALL, answering(`[${Array(100).fill(item).join()}]`));
    expect(reply).toEqual({ kind: 'failed', why: 'garbage' });
  }
});

it('a number is not waited for in an answer that only a trace has, and a trace is read whole', async () => {
  const long = `[{"id":0,"result":{"calls":[${'{"type":"CALL","calls":[]},'.repeat(5_000)}{}]}}]`;
  const ask = (method: string) => rpcBatch('https://node.example', [{ method, params: [] }], answering(long));
  expect(await ask('eth_chainId')).toEqual({ kind: 'failed', why: 'too-big' });
  expect(await ask('getEpochInfo')).toEqual({ kind: 'failed', why: 'too-big' });
  expect(await ask('debug_traceTransaction')).toMatchObject({ kind: 'ok', value: [{ ok: true }] });
});

it('servers of Bitcoin and nodes of Tron are bounded alike', async () => {
  const ones = `[${'1,'.repeat(500_000)}1]`;
  const transport = { ...answering(ones), clock: Date.now };
  const endpoint = { url: 'https://node.example' } as Endpoint;
  const { signal } = new AbortController();
  const looked = { safeParse: jest.fn(() => ({ success: false })) } as unknown as z.ZodType;
  for (const path of ['/tx/12', '/blocks', '/address/1/txs'])
    expect(await esplora({ transport }, endpoint, signal)(path, looked)).toEqual({ kind: 'failed', why: 'too-big' });
  expect(await tron({ transport }, endpoint, signal)('/wallet/getnowblock', {}, looked)).toEqual({
    kind: 'failed',
    why: 'too-big',
  });
  expect(looked.safeParse).not.toHaveBeenCalled();
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
