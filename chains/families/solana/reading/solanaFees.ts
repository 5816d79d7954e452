import { failed, type Reply } from '../../../../core/net/boundedFetch.ts';
import type { QuoteFacts } from '../../../fees/feeQuote.ts';
import type { Endpoint } from '../../endpointPool.ts';
import { askEndpoint, parsed } from '../../rpcEndpoint.ts';
import { HEDGE_MS, rpc, type SolanaSource } from './solanaSource.ts';
import { PrioritiesWire } from './solanaWire.ts';

/** Lamports for one signature. Source: docs/core/fees. */
const BASE_FEE = 5_000n;
/** Compute units that wallets set for a plain transfer, with its two compute budget instructions and some to spare. */
const TRANSFER_UNITS = 1_000n;
const MICRO = 1_000_000n;

/** What a transfer of coin costs: the base fee, and what going first has cost in the last 150 slots. */
export async function readFees({ pool, transport }: SolanaSource, signal: AbortSignal): Promise<Reply<QuoteFacts>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<QuoteFacts>> => {
    const reply = await askEndpoint(endpoint, { fees: rpc.priorities() }, transport, cancel);
    if (reply.kind === 'failed') return reply;
    const recent = parsed(reply.value.fees, PrioritiesWire);
    return recent === null
      ? failed('garbage')
      : { kind: 'ok', value: quoteOf(recent.map((one) => one.prioritizationFee)) };
  };
  const reply = await pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

function quoteOf(prices: readonly number[]): QuoteFacts {
  const sorted = prices.toSorted((one, other) => one - other);
  const option = (share: number) => {
    const price = BigInt(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    return { transfer: `${BASE_FEE + (price * TRANSFER_UNITS + MICRO - 1n) / MICRO}` };
  };
  return { slow: option(0.25), normal: option(0.5), fast: option(0.9), traffic: 'usual' };
}
