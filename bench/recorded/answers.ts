import type { NodeAnswer, NodeAnswers } from '../strictNode.ts';
import type { Recorded } from './records.ts';

/** Blocks above the newest record, so that all of them are final. */
const ABOVE = 100_000;
const NOT_KEPT: NodeAnswer = { error: { code: -32000, message: 'missing trie node' } };

/**
 * What a node answers that has these transactions of one chain and nothing else: neither old state nor code nor names of
 * tokens. Traces only where they were recorded.
 */
export function recordedAnswers(chain: string, records: readonly Recorded[]): NodeAnswers {
  const byHash = new Map(records.map((one) => [one.tx.hash, one]));
  const byHeight = new Map(records.map((one) => [Number(one.receipt.blockNumber), one]));
  const newest = Math.max(...byHeight.keys()) + ABOVE;
  const block = (at: string): unknown => {
    const height = /^0x/.test(at) ? Number(at) : newest;
    const one = byHeight.get(height);
    const hash = one?.receipt.blockHash ?? `0x${height.toString(16).padStart(64, '0')}`;
    const time = one?.time ?? Math.floor(Date.now() / 1000);
    return { number: hex(height), hash, timestamp: hex(time), transactions: [] };
  };
  const known: Readonly<Record<string, (params: readonly unknown[]) => NodeAnswer>> = {
    eth_chainId: () => ({ result: hex(Number(chain)) }),
    eth_getBlockByNumber: ([at]) => ({ result: block(`${at}`) }),
    eth_getTransactionByHash: ([hash]) => ({ result: byHash.get(`${hash}`)?.tx ?? null }),
    eth_getTransactionReceipt: ([hash]) => ({ result: byHash.get(`${hash}`)?.receipt ?? null }),
    debug_traceTransaction: ([hash]) => {
      const trace = byHash.get(`${hash}`)?.trace ?? null;
      return trace ? { result: trace } : NOT_KEPT;
    },
    // Nothing is known of any account now: none of the digits is a key that is used.
    eth_getTransactionCount: ([, at]) => (at === 'latest' ? { result: '0x0' } : NOT_KEPT),
    eth_getBalance: ([, at]) => (at === 'latest' ? { result: '0x0' } : NOT_KEPT),
  };
  return ({ method, params }) => known[method]?.(params) ?? NOT_KEPT;
}

const hex = (value: number) => `0x${value.toString(16)}`;
