import type { Endpoint } from '../endpointPool.ts';
import type { BitcoinEvidence, BitcoinTransaction } from './bitcoinEvidence.ts';
import { asker, type EsploraSource } from './esploraSource.ts';
import { EstimatesWire, OutspendsWire, TransactionWire } from './esploraWire.ts';

/** Parents looked at; a transaction that gathers hundreds of coins has as many. */
const PARENTS = 5;

export type Waiting = Pick<BitcoinEvidence, 'estimates' | 'waitingParents' | 'hasFreeOutput'>;
export const NOTHING_WAITS: Waiting = { estimates: null, waitingParents: [], hasFreeOutput: null };

/** What decides how long a Bitcoin transaction waits: the market, its parents, its free outputs. One round trip. */
export async function readWaiting(
  source: EsploraSource,
  endpoint: Endpoint,
  tx: BitcoinTransaction,
  signal: AbortSignal,
): Promise<Waiting> {
  const ask = asker(source, endpoint, signal);
  const parents = [...new Set(tx.inputs.map((input) => input.txid))].slice(0, PARENTS);
  const [estimates, outspends, ...found] = await Promise.all([
    ask('/fee-estimates', EstimatesWire),
    ask(`/tx/${tx.txid}/outspends`, OutspendsWire),
    ...parents.map((parent) => ask(`/tx/${parent}`, TransactionWire)),
  ]);
  return {
    estimates: estimates.kind === 'ok' && estimates.value.size > 0 ? estimates.value : null,
    waitingParents: found.flatMap((parent) =>
      parent.kind === 'ok' && parent.value.block === null ? [parent.value] : [],
    ),
    hasFreeOutput: outspends.kind === 'ok' ? outspends.value.some((output) => !output.spent) : null,
  };
}
