import type { EvmTransaction, WaitingFacts } from '../../diagnose/evidence.ts';
import { parsed } from '../rpcEndpoint.ts';
import { dataFee, rpc } from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { CountWire, FeeHistoryWire, PoolWire, QuantityWire } from './evmWire.ts';

/** What decides how long a transaction of this sender waits. One round trip; null when nobody answered. */
export async function readWaiting(
  source: EvmSource,
  tx: EvmTransaction,
  signal: AbortSignal,
): Promise<WaitingFacts | null> {
  const { from } = tx;
  const oracle = source.definition.fees.dataFee;
  const results = await source.ask(
    {
      nonce: rpc.nonce(from, 'latest'),
      nonceWithPool: rpc.nonce(from, 'pending'),
      balance: rpc.balance(from),
      fees: rpc.fees(),
      pool: rpc.pool(from),
      ...(oracle ? { data: dataFee(oracle, unsignedBytes(tx)) } : {}),
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
    dataFee: parsed(results.data, QuantityWire),
  };
}

/** Size before signing: the fields take about 50 bytes beside the input. */
const unsignedBytes = (tx: EvmTransaction) => 50 + (tx.input.length - 2) / 2;
