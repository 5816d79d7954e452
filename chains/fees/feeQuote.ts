import type { FeeHistory } from '../diagnose/evidence.ts';
import { rateWithin } from '../families/bitcoin/bitcoinFees.ts';
import type { FeeOption, FeeQuote } from '../ports.ts';
import { type FeeOffer, feeOffers } from './fees.ts';

/** What evidence alone says about sending now; the chain's name and the time are added outside. */
export type QuoteFacts = Pick<FeeQuote, 'slow' | 'normal' | 'fast' | 'traffic' | 'dataFee' | 'tokenTransfer'>;

/** Gas and unsigned size of a plain transfer. Source: yellow paper, G_transaction. */
const TRANSFER_GAS = 21_000n;
export const TRANSFER_BYTES = 50;
/** A Bitcoin payment with one input and two outputs, native SegWit, vbytes. */
const PAYMENT_VSIZE = 141;

/** Ten blocks of an EVM chain as slow, normal and fast, with what a plain transfer will probably cost. */
export function evmQuote(history: FeeHistory, minTip: bigint, dataFee: bigint | null): QuoteFacts {
  const offers = feeOffers(history, minTip);
  const option = (offer: FeeOffer): FeeOption => ({
    maxFeePerGas: `${offer.maxFeePerGas}`,
    maxPriorityFeePerGas: `${offer.maxPriorityFeePerGas}`,
    transfer: `${TRANSFER_GAS * (history.nextBaseFee + offer.maxPriorityFeePerGas) + (dataFee ?? 0n)}`,
  });
  return {
    slow: option(offers.slow),
    normal: option(offers.normal),
    fast: option(offers.fast),
    traffic: evmTraffic(history),
    ...(dataFee === null ? {} : { dataFee: `${dataFee}` }),
  };
}

/** Half-full blocks are the aim of EIP-1559; a price that grew by half within ten blocks is a rush. */
function evmTraffic({ blocks, firstBaseFee, nextBaseFee }: FeeHistory): FeeQuote['traffic'] {
  const fullness = blocks.reduce((sum, block) => sum + block.fullness, 0) / Math.max(1, blocks.length);
  if (fullness > 0.8 || nextBaseFee * 2n > firstBaseFee * 3n) return 'busy';
  return fullness < 0.3 ? 'quiet' : 'usual';
}

/** Estimates as slow (a day), normal (an hour) and fast (two blocks); null without estimates. */
export function bitcoinQuote(estimates: ReadonlyMap<number, number> | null): QuoteFacts | null {
  const [slow, normal, fast] = [144, 6, 2].map((blocks) => rateWithin(estimates, blocks));
  if (slow == null || normal == null || fast == null) return null;
  const option = (rate: number): FeeOption => ({ feeRate: rate, transfer: `${Math.ceil(rate * PAYMENT_VSIZE)}` });
  const traffic = fast > 4 * slow && fast > 20 ? 'busy' : fast <= 5 ? 'quiet' : 'usual';
  return { slow: option(slow), normal: option(normal), fast: option(fast), traffic };
}
