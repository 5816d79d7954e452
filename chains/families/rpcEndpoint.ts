import type { z } from 'zod';
import type { Reply } from '../../core/net/boundedFetch.ts';
import type { Endpoint } from './endpointPool.ts';
import { type RpcCall, type RpcResult, rpcBatch } from './jsonRpc.ts';
import type { Transport } from './transport.ts';

export type Calls = Record<string, RpcCall>;
export type Results<C extends Calls> = { readonly [Name in keyof C]: RpcResult };

/** One batch to one endpoint; answers come back under the names of the calls. */
export async function askEndpoint<C extends Calls>(
  endpoint: Endpoint,
  calls: C,
  transport: Transport,
  signal: AbortSignal,
): Promise<Reply<Results<C>>> {
  const limits = { fetch: transport.fetch, timeoutMs: transport.timeoutMs, signal };
  const list = Object.values(calls);
  let reply = await rpcBatch(endpoint.url, list, limits, endpoint.refusesBatches);
  if (reply.kind === 'failed' && reply.why === 'refused' && !endpoint.refusesBatches) {
    endpoint.refusesBatches = true;
    reply = await rpcBatch(endpoint.url, list, limits, true);
  }
  if (reply.kind === 'failed') return reply;
  const { value } = reply;
  const named = Object.keys(calls).map((name, at) => [name, value[at]]);
  return { kind: 'ok', value: Object.fromEntries(named) as Results<C> };
}

/** A result in its expected shape, or null: an error, an unknown method, null, or a shape that no node should send. */
export function parsed<S extends z.ZodType>(result: RpcResult | undefined, shape: S): z.output<S> | null {
  if (!result?.ok || result.value === null) return null;
  const read = shape.safeParse(result.value);
  return read.success ? read.data : null;
}

/** Like `parsed`, but tells "there is none" (null) from "could not be read" (undefined). */
export function optional<S extends z.ZodType>(result: RpcResult, shape: S): z.output<S> | null | undefined {
  if (!result.ok) return undefined;
  if (result.value === null) return null;
  const read = shape.safeParse(result.value);
  return read.success ? read.data : undefined;
}
