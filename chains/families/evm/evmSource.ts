import type { EvmDefinition } from '../../definitions/index.ts';
import { createEndpointPool, type Endpoint, type EndpointPool } from '../endpointPool.ts';
import { askEndpoint, type Calls, type Results } from '../rpcEndpoint.ts';
import type { Transport } from '../transport.ts';

/** An endpoint that has said nothing for this long gets company. */
export const HEDGE_MS = 350;
/** Extras that a node may refuse or take long over get this much. */
const EXTRA_MS = 2000;

/** One EVM chain and its endpoints: what the parts of a reader share. */
export interface EvmSource {
  readonly definition: EvmDefinition;
  readonly pool: EndpointPool;
  readonly transport: Transport;
  /** One batch to the best endpoint, hedged. Null when nobody answered. */
  ask<C extends Calls>(calls: C, signal: AbortSignal): Promise<Results<C> | null>;
  /** For extras: one try, a short time, and a refusal says nothing about the endpoint's health. */
  askExtra<C extends Calls>(calls: C, signal: AbortSignal): Promise<Results<C> | null>;
}

export function createEvmSource(definition: EvmDefinition, transport: Transport): EvmSource {
  const pool = createEndpointPool(definition.endpoints, transport.clock);
  return {
    definition,
    pool,
    transport,
    ask: async (calls, signal) => {
      const attempt = (endpoint: Endpoint, cancel: AbortSignal) => askEndpoint(endpoint, calls, transport, cancel);
      const reply = await pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
      return reply.kind === 'ok' ? reply.value.value : null;
    },
    askExtra: async (calls, signal) => {
      const [endpoint] = pool.ready();
      const limits = { ...transport, timeoutMs: Math.min(transport.timeoutMs, EXTRA_MS) };
      const reply = endpoint && (await askEndpoint(endpoint, calls, limits, signal));
      return reply?.kind === 'ok' ? reply.value : null;
    },
  };
}
