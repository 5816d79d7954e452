import type { Finality } from '../../core/chain/verdict.ts';
import { delegatesIn, delegationNote } from './delegation.ts';
import { diagnoseFailed } from './diagnoseFailed.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvmEvidence, EvmReceipt, EvmTransaction } from './evidence.ts';
import { feeOf, outcomeOf } from './outcome.ts';
import { diagnoseSucceeded } from './success/diagnoseSucceeded.ts';
import { transferOf } from './transferFacts.ts';

/** A transaction with a receipt: is its block still part of the chain, how firmly, and what did it do? */
export function diagnoseMined(evidence: EvmEvidence, receipt: EvmReceipt): Diagnosis {
  const { mined, head, tx } = evidence;
  if (mined?.canonicalHash && mined.canonicalHash !== receipt.blockHash)
    return { code: 'reorged-out', height: head.number };
  const depth = Math.max(1, head.number - receipt.blockNumber + 1);
  const place = {
    height: receipt.blockNumber,
    confirmations: depth,
    finality: finalityOf(evidence, receipt, depth),
    ...(mined?.blockTime ? { blockTime: mined.blockTime } : {}),
  };
  const outcome = tx === null ? 'untold' : outcomeOf(evidence, tx, receipt);
  if (tx === null) return { code: 'in-doubt', ...place };
  const fee = feeOf(tx, receipt);
  const paid = fee === null ? {} : { fee: `${fee}` };
  // What it was to move is in the transaction itself; whether that happened is what nobody recorded.
  if (outcome === 'untold')
    return { code: 'in-doubt', notes: ['result-untold'], transfer: transferOf(evidence, tx), ...place, ...paid };
  const told =
    outcome === 'ok'
      ? diagnoseSucceeded(evidence, tx, receipt)
      : { parties: [], ...diagnoseFailed(evidence, tx, receipt), ...lentBy(tx) };
  return { ...place, ...paid, ...told };
}

/** What an authorisation lends holds also where the transaction that carried it failed. Source: EIP-7702. */
function lentBy(tx: EvmTransaction): Pick<Diagnosis, 'notes' | 'delegates'> {
  const delegation = delegationNote(tx);
  return delegation === null ? {} : { notes: [delegation], ...delegatesIn(tx) };
}

/** By the node's own `safe` and `finalized` blocks; by depth where it does not know those tags. */
function finalityOf({ mined, chain }: EvmEvidence, receipt: EvmReceipt, depth: number): Finality {
  const at = receipt.blockNumber;
  if (mined?.final != null ? at <= mined.final : depth >= chain.depth.final) return 'final';
  return (mined?.safe != null ? at <= mined.safe : depth >= chain.depth.safe) ? 'safe' : 'included';
}
