import type { Replacement } from '../../ports.ts';
import type { BitcoinTransaction } from './bitcoinEvidence.ts';

/** Nodes ask one more sat/vB for a replacement. Source: Bitcoin Core, `-incrementalrelayfee`, BIP-125 rule 4. */
const RELAY_STEP = 1;
/** A child with one input and two outputs of native SegWit, vbytes. */
const CHILD_VSIZE = 141;

export const feeRate = (tx: Pick<BitcoinTransaction, 'fee' | 'vsize'>): number => tx.fee / tx.vsize;

/** The rate that is taken within so many blocks: the estimate for that target, or the nearest slower one. */
export function rateWithin(estimates: ReadonlyMap<number, number> | null, blocks: number): number | null {
  const targets = [...(estimates?.keys() ?? [])].sort((a, b) => a - b);
  const target = targets.find((candidate) => candidate >= blocks) ?? targets.at(-1);
  return target === undefined ? null : (estimates?.get(target) ?? null);
}

/**
 * How to hurry a waiting transaction and with which numbers: raise its fee (RBF) where it signals that, else a child
 * that pays for both (CPFP) where an output is free. `parents` still wait themselves and have to be paid for too.
 */
export function bitcoinReplacement(
  tx: BitcoinTransaction,
  parents: readonly BitcoinTransaction[],
  wantedRate: number,
  hasFreeOutput: boolean,
): Replacement | undefined {
  const owed = parents.reduce((sum, parent) => sum + Math.max(0, wantedRate * parent.vsize - parent.fee), 0);
  if (tx.replaceable) {
    const least = tx.fee + RELAY_STEP * tx.vsize;
    const fee = Math.ceil(Math.max(wantedRate * tx.vsize + owed, least));
    return { method: 'rbf', feeRate: tenth(fee / tx.vsize), totalFee: `${fee}` };
  }
  if (!hasFreeOutput) return undefined;
  const missing = Math.max(0, wantedRate * tx.vsize - tx.fee) + owed;
  const fee = Math.ceil(wantedRate * CHILD_VSIZE + missing);
  return { method: 'cpfp', feeRate: tenth(fee / CHILD_VSIZE), totalFee: `${fee}` };
}

/** Rounded up to a tenth, so that typing it is never too little. */
const tenth = (rate: number) => Math.ceil(rate * 10) / 10;
