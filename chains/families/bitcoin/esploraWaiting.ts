import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { BitcoinEvidence, BitcoinTransaction } from './bitcoinEvidence.ts';
import { type Ask, asker, type EsploraSource } from './esploraSource.ts';
import { EstimatesWire, OutspendsWire, TransactionWire } from './esploraWire.ts';

/** Parents, and children, looked at; a transaction that gathers hundreds of coins has as many. */
const RELATIVES = 5;

export type Waiting = Pick<BitcoinEvidence, 'estimates' | 'waitingParents' | 'waitingChildren' | 'hasFreeOutput'>;
export const NOTHING_WAITS: Waiting = {
  estimates: null,
  waitingParents: [],
  waitingChildren: [],
  hasFreeOutput: null,
};

/** What decides how long a Bitcoin transaction waits: the market, its parents, its free outputs. One round trip, two where an output is spent. */
export async function readWaiting(
  source: EsploraSource,
  endpoint: Endpoint,
  tx: BitcoinTransaction,
  signal: AbortSignal,
): Promise<Waiting> {
  const ask = asker(source, endpoint, signal);
  const parents = [...new Set(tx.inputs.map((input) => input.txid))].slice(0, RELATIVES);
  const [estimates, outspends, ...found] = await Promise.all([
    ask('/fee-estimates', EstimatesWire),
    ask(`/tx/${tx.txid}/outspends`, OutspendsWire),
    ...parents.map((parent) => relative(ask, parent)),
  ]);
  const spending = outspends.kind === 'ok' ? outspends.value.flatMap(({ txid }) => txid ?? []) : [];
  const children = await Promise.all([...new Set(spending)].slice(0, RELATIVES).map((child) => relative(ask, child)));
  return {
    estimates: estimates.kind === 'ok' && estimates.value.size > 0 ? estimates.value : null,
    waitingParents: found.flatMap(stillWaiting),
    waitingChildren: children.flatMap(stillWaiting),
    hasFreeOutput: outspends.kind === 'ok' ? outspends.value.some((output) => !output.spent) : null,
  };
}

/** Of another id than was asked for nothing is known. */
async function relative(ask: Ask, txid: string): Promise<Reply<BitcoinTransaction>> {
  const reply = await ask(`/tx/${txid}`, TransactionWire);
  return reply.kind === 'ok' && reply.value.txid !== txid ? failed('garbage') : reply;
}

const stillWaiting = (one: Reply<BitcoinTransaction>): BitcoinTransaction[] =>
  one.kind === 'ok' && one.value.block === null ? [one.value] : [];
