import type { z } from 'zod';
import { boundedFetch, failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { BitcoinDefinition } from '../../definitions/index.ts';
import type { Endpoint, EndpointPool } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';

/** An endpoint that has said nothing for this long gets company. */
export const HEDGE_MS = 500;
/** Bitcoin and its endpoints: what the parts of the reader share. */
export interface EsploraSource {
  readonly definition: BitcoinDefinition;
  readonly transport: Transport;
  readonly pool: EndpointPool;
}
/** "No such thing" is 404; some servers say 400 to an id or address they cannot read. */
export const isAbsent = (reply: Reply<unknown>) =>
  reply.kind === 'failed' && (reply.status === 404 || reply.status === 400);

export type Ask = <S extends z.ZodType>(path: string, shape: S) => Promise<Reply<z.output<S>>>;

/** Heights, fees, balances and the newest blocks are short; of transactions one may have thousands of inputs. */
const SHORT = { maxBytes: 200_000, maxValues: 5_000 };
const sizeOf = (path: string) => (/\/txs?(?:\/|$)/.test(path) ? {} : SHORT);

export function asker({ transport }: Pick<EsploraSource, 'transport'>, endpoint: Endpoint, signal: AbortSignal): Ask {
  const base = endpoint.url.replace(/\/+$/, '');
  return async (path, shape) => {
    const limits = { fetch: transport.fetch, timeoutMs: transport.timeoutMs, signal, ...sizeOf(path) };
    const reply = await boundedFetch(base + path, {}, limits);
    if (reply.kind === 'failed') return reply;
    try {
      const read = shape.safeParse(JSON.parse(reply.value));
      return read.success ? { kind: 'ok', value: read.data } : failed('garbage');
    } catch {
      return failed('garbage');
    }
  };
}
