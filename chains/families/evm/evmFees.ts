import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import { evmQuote, type QuoteFacts, TRANSFER_BYTES } from '../../fees/feeQuote.ts';
import { parsed } from '../rpcEndpoint.ts';
import { dataFee, rpc } from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { FeeHistoryWire, QuantityWire } from './evmWire.ts';

/** What a plain transfer costs on this chain now. One round trip. */
export async function readFees(source: EvmSource, signal: AbortSignal): Promise<Reply<QuoteFacts>> {
  const { fees } = source.definition;
  const calls = { history: rpc.fees(), ...(fees.dataFee ? { data: dataFee(fees.dataFee, TRANSFER_BYTES) } : {}) };
  const results = await source.ask(calls, signal);
  if (results === null) return failed('network');
  const history = parsed(results.history, FeeHistoryWire);
  if (history === null) return failed('garbage');
  return { kind: 'ok', value: evmQuote(history, BigInt(fees.minTip ?? '0'), parsed(results.data, QuantityWire)) };
}
