import type { z } from 'zod';
import { failed, type Reply } from '../../../core/boundedFetch.ts';
import type { Milliseconds } from '../../../core/time.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmHead } from '../../diagnose/evidence.ts';
import type { Endpoint } from '../endpointPool.ts';
import { type RpcCall, type RpcResult, rpcBatch } from '../jsonRpc.ts';
import type { Transport } from '../transport.ts';
import { rpc } from './evmCalls.ts';
import { CountWire, HeadWire } from './evmWire.ts';

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

/** Every first question to an endpoint asks these too: an endpoint of another chain, or hours behind, is no witness. */
export const identity = { chainId: rpc.chainId(), head: rpc.block('latest') };

/** The head, when this endpoint may speak for the chain. */
export function vouch(results: Results<typeof identity>, definition: EvmDefinition, now: Milliseconds): Reply<EvmHead> {
  const id = parsed(results.chainId, CountWire);
  const head = parsed(results.head, HeadWire);
  if (id === null || head === null) return failed('garbage');
  if (String(id) !== definition.id) return failed('wrong-chain');
  if (now - head.time > definition.staleAfterSeconds * 1000) return failed('stale');
  return { kind: 'ok', value: head };
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
