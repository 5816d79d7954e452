import { z } from 'zod';
import { isTooDeep } from '../../core/files/tooDeep.ts';
import { boundedFetch, type FetchLimits, failed, type Reply } from '../../core/net/boundedFetch.ts';
import { sizeOf } from './answerSize.ts';

export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** One call's own outcome. An error here is an answer of a working node ("method not found", "execution reverted"). */
export type RpcResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: number; readonly message: string; readonly data?: unknown };

const Item = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});
const Batch = z.array(Item);
/** What a node that takes no arrays answers instead; its id is null or missing. */
const Refusal = z.object({ error: z.object({ code: z.number() }) });

/** JSON-RPC's "invalid request" is nobody's answer to a good one: ours, for an answer that is not read. */
const TOO_DEEP = -32600;

/** Error codes by which nodes say "too much", not "this call is wrong". Source: EIP-1474 and common providers. */
const BUSY_CODES = new Set([-32005, -32016, 429]);

/**
 * Several calls in one POST, in order. `single` sends them apart but at the same time, for nodes that refuse batches.
 * Source: JSON-RPC 2.0, section 6.
 */
export async function rpcBatch(
  url: string,
  calls: readonly RpcCall[],
  limits: FetchLimits,
  single = false,
): Promise<Reply<RpcResult[]>> {
  if (single) return oneByOne(url, calls, limits);
  const body = calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }));
  const reply = await post(url, body, { ...limits, ...sizeOf(calls) });
  if (reply.kind === 'failed') return looksLikeBatchRefusal(reply) ? failed('refused') : reply;
  // A schema has something to say of every item: of thousands that nobody asked for, for seconds.
  if (Array.isArray(reply.value) && reply.value.length > calls.length) return failed('garbage');
  const items = Batch.safeParse(reply.value);
  // An object instead of an array: the node understood JSON-RPC and refused the batch.
  if (!items.success) return failed(Refusal.safeParse(reply.value).success ? 'refused' : 'garbage');
  return inOrder(calls.length, items.data);
}

const looksLikeBatchRefusal = (reply: Reply<unknown>) =>
  reply.kind === 'failed' && reply.status !== undefined && [400, 405, 413, 415, 422, 501].includes(reply.status);

async function oneByOne(url: string, calls: readonly RpcCall[], limits: FetchLimits): Promise<Reply<RpcResult[]>> {
  const replies = await Promise.all(
    calls.map((call) => post(url, { jsonrpc: '2.0', id: 0, ...call }, { ...limits, ...sizeOf([call]) })),
  );
  const results: RpcResult[] = [];
  for (const reply of replies) {
    if (reply.kind === 'failed') return reply;
    const item = Item.safeParse(reply.value);
    if (!item.success) return failed('garbage');
    results.push(toResult(item.data));
  }
  return busy(results) ? failed('busy') : { kind: 'ok', value: results };
}

async function post(url: string, body: unknown, limits: FetchLimits): Promise<Reply<unknown>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const reply = await boundedFetch(url, init, limits);
  if (reply.kind === 'failed') return reply;
  try {
    return { kind: 'ok', value: JSON.parse(reply.value) };
  } catch {
    return failed('garbage');
  }
}

function inOrder(count: number, items: z.infer<typeof Batch>): Reply<RpcResult[]> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const results: RpcResult[] = [];
  for (let id = 0; id < count; id++) {
    const item = byId.get(id);
    if (!item) return failed('garbage');
    results.push(toResult(item));
  }
  return busy(results) ? failed('busy') : { kind: 'ok', value: results };
}

const busy = (results: readonly RpcResult[]) => results.some((result) => !result.ok && BUSY_CODES.has(result.code));

function toResult(item: z.infer<typeof Item>): RpcResult {
  if (item.error) return { ok: false, ...item.error };
  // Only the trace of calls nests at all; one that nests without end is one that was not told.
  if (isTooDeep(item.result)) return { ok: false, code: TOO_DEEP, message: 'nested too deep' };
  return { ok: true, value: item.result ?? null };
}
