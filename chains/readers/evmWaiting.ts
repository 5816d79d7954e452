import type { WaitingFacts } from '../evidence.ts';
import { rpc } from './evmCalls.ts';
import { parsed } from './evmEndpoint.ts';
import type { EvmSource } from './evmSource.ts';
import { CountWire, FeeHistoryWire, PoolWire, QuantityWire } from './evmWire.ts';

/** What decides how long a transaction of this sender waits. One round trip; null when nobody answered. */
export async function readWaiting(source: EvmSource, from: string, signal: AbortSignal): Promise<WaitingFacts | null> {
  const results = await source.ask(
    {
      nonce: rpc.nonce(from, 'latest'),
      nonceWithPool: rpc.nonce(from, 'pending'),
      balance: rpc.balance(from),
      fees: rpc.fees(),
      pool: rpc.pool(from),
    },
    signal,
  );
  if (results === null) return null;
  return {
    nonce: parsed(results.nonce, CountWire),
    nonceWithPool: parsed(results.nonceWithPool, CountWire),
    balance: parsed(results.balance, QuantityWire),
    fees: parsed(results.fees, FeeHistoryWire),
    pool: parsed(results.pool, PoolWire),
  };
}
