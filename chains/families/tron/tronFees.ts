import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { QuoteFacts } from '../../fees/feeQuote.ts';
import type { Endpoint } from '../endpointPool.ts';
import { asker, HEDGE_MS, type TronSource } from './tronSource.ts';
import { PricesWire } from './tronWire.ts';

/** Bytes of a signed TRX transfer and of a TRC-20 transfer. */
const TRANSFER_BYTES = 268n;
const TOKEN_BYTES = 345n;
/** Energy of a USDT transfer: to an account that holds some, and to one that holds none yet. */
const TOKEN_ENERGY = { least: 65_000n, most: 131_000n };

/** What a transfer burns without any energy or bandwidth of one's own. Prices change only by vote: no speed, no rush. */
export async function readFees({ pool, ...source }: TronSource, signal: AbortSignal): Promise<Reply<QuoteFacts>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<QuoteFacts>> => {
    const ask = asker(source, endpoint, cancel);
    const [energy, bandwidth] = await Promise.all([
      ask('/wallet/getenergyprices', {}, PricesWire),
      ask('/wallet/getbandwidthprices', {}, PricesWire),
    ]);
    if (energy.kind === 'failed') return energy;
    if (bandwidth.kind === 'failed') return bandwidth;
    if (energy.value === null || bandwidth.value === null) return failed('garbage');
    return { kind: 'ok', value: quoteOf(energy.value, bandwidth.value) };
  };
  const reply = await pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

function quoteOf(energy: bigint, bandwidth: bigint): QuoteFacts {
  const option = { transfer: `${TRANSFER_BYTES * bandwidth}` };
  const token = (units: bigint) => `${units * energy + TOKEN_BYTES * bandwidth}`;
  return {
    slow: option,
    normal: option,
    fast: option,
    traffic: 'usual',
    tokenTransfer: { least: token(TOKEN_ENERGY.least), most: token(TOKEN_ENERGY.most) },
  };
}
