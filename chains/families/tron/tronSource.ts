import type { z } from 'zod';
import { boundedFetch, failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { TronDefinition } from '../../definitions/index.ts';
import type { Endpoint, EndpointPool } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';
import { ErrorWire, NothingWire } from './tronWire.ts';

/** An endpoint that has said nothing for this long gets company. */
export const HEDGE_MS = 500;
/** Receipts of contracts with hundreds of events fit. */
const MAX_BYTES = 4_000_000;
const MAX_VALUES = 100_000;

/** Tron and its endpoints: what the parts of the reader share. */
export interface TronSource {
  readonly definition: TronDefinition;
  readonly transport: Transport;
  readonly pool: EndpointPool;
}

/** Asks a full node; null is its "no such thing". Never rejects. */
export type Ask = <S extends z.ZodType>(path: string, body: object, shape: S) => Promise<Reply<z.output<S> | null>>;

export function asker({ transport }: Pick<TronSource, 'transport'>, endpoint: Endpoint, signal: AbortSignal): Ask {
  const base = endpoint.url.replace(/\/+$/, '');
  const limits = {
    fetch: transport.fetch,
    timeoutMs: transport.timeoutMs,
    signal,
    maxBytes: MAX_BYTES,
    maxValues: MAX_VALUES,
  };
  return async (path, body, shape) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await boundedFetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) }, limits);
    return reply.kind === 'failed' ? reply : readAnswer(reply.value, shape);
  };
}

/** Errors come with status 200: too many questions, and whatever else the node did not like. */
function readAnswer<S extends z.ZodType>(text: string, shape: S): Reply<z.output<S> | null> {
  const json = parseJson(text);
  const error = ErrorWire.safeParse(json);
  if (error.success) return failed(/lack of computing resources/.test(error.data.Error) ? 'busy' : 'refused');
  if (NothingWire.safeParse(json).success) return { kind: 'ok', value: null };
  const read = shape.safeParse(json);
  return read.success ? { kind: 'ok', value: read.data } : failed('garbage');
}

/** A lite node says in bare words that it has no history. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was told; null for "no such thing" and for a question that failed. */
export const told = <T>(reply: Reply<T | null>): T | null => (reply.kind === 'ok' ? reply.value : null);
