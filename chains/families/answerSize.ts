import type { FetchLimits } from '../../core/net/boundedFetch.ts';

type Size = Required<Pick<FetchLimits, 'maxBytes' | 'maxValues'>>;

/** A number, a balance, a status: nearly every call. An answer that is longer is none to this question. */
const SHORT: Size = { maxBytes: 64_000, maxValues: 1_000 };
/** The code of a contract, or what one gives back: bytes, and one value. */
const BYTES: Size = { maxBytes: 1_000_000, maxValues: 1_000 };
/** Rows or accounts by the hundred. */
const LIST: Size = { maxBytes: 2_000_000, maxValues: 50_000 };
/** Receipts and traces of big transactions, whole blocks. */
const LONG: Size = { maxBytes: 8_000_000, maxValues: 200_000 };

/** What an honest answer of a method has at most. Sources: Ethereum execution-apis; solana.com/docs/rpc/http. */
const BY_METHOD: Readonly<Record<string, Size>> = {
  debug_traceTransaction: LONG,
  eth_call: BYTES,
  eth_getBlockByNumber: LONG,
  eth_getCode: BYTES,
  eth_getLogs: LONG,
  eth_getTransactionByHash: { ...LIST, maxBytes: LONG.maxBytes },
  eth_getTransactionReceipt: LONG,
  eth_simulateV1: LIST,
  txpool_contentFrom: LIST,
  getMultipleAccounts: LIST,
  getRecentPrioritizationFees: LIST,
  getTokenAccountsByOwner: LONG,
  getTransaction: LIST,
};

/** What an honest answer to these calls has at most, asked together. */
export function sizeOf(calls: readonly { readonly method: string }[]): Size {
  const sizes = calls.map(({ method }) => BY_METHOD[method] ?? SHORT);
  const sum = (of: keyof Size) => sizes.reduce((total, size) => total + size[of], 0);
  return { maxBytes: Math.min(sum('maxBytes'), LONG.maxBytes), maxValues: Math.min(sum('maxValues'), LONG.maxValues) };
}
