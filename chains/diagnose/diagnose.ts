import { inputMark, wasFinal } from '../lookup/lastSeen.ts';
import type { LastSeen } from '../ports.ts';
import { diagnoseMined } from './diagnoseMined.ts';
import { diagnoseWaiting } from './diagnoseWaiting.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvmEvidence, EvmTransaction } from './evidence.ts';

/** A transaction of an EVM chain: in doubt, in a block, gone, or waiting. */
export function diagnoseEvm(evidence: EvmEvidence): Diagnosis {
  if (evidence.disputed) return { code: 'in-doubt', height: evidence.head.number, notes: ['nodes-disagree'] };
  if (evidence.receipt !== null) return diagnoseMined(evidence, evidence.receipt);
  // A block holds it: it neither waits nor was replaced, whatever the node has (not yet, no longer) of its receipt.
  if (evidence.tx?.blockNumber != null)
    return { code: 'in-doubt', height: evidence.tx.blockNumber, notes: ['receipt-missing'] };
  if (evidence.successor !== null) return diagnoseGone(evidence);
  if (evidence.tx !== null) return backInPool(evidence, diagnoseWaiting(evidence, evidence.tx));
  return { code: 'in-doubt', height: evidence.head.number };
}

/** It waits, and a block had held it before: the news is that it lost its block. */
function backInPool({ sighting, chain, head }: EvmEvidence, diagnosis: Diagnosis): Diagnosis {
  if (!sighting?.block) return diagnosis;
  return wasFinal(sighting, chain) ? { code: 'in-doubt', height: head.number } : { ...diagnosis, code: 'reorged-out' };
}

/** The transaction left pool and chain; what its nonce was used for tells the rest. */
function diagnoseGone({ successor, sighting, tx, head, chain }: EvmEvidence): Diagnosis {
  const height = head.number;
  if (successor === null || successor.kind === 'none') return goneFrom(sighting, chain, height);
  if (successor.kind === 'unread') return { code: 'in-doubt', height, notes: ['nonce-used'] };
  const code = replacementCode(tx ?? sighting, successor.tx);
  return { code, height, replacedBy: successor.tx.hash };
}

/** Its nonce is free: it was in a block and is no longer, or no node ever took it up. */
function goneFrom(sighting: LastSeen | null, chain: EvmEvidence['chain'], height: number): Diagnosis {
  return { code: !sighting?.block ? 'dropped' : wasFinal(sighting, chain) ? 'in-doubt' : 'reorged-out', height };
}

/** Wallets speed up with the same receiver and amount, and cancel with nothing to oneself. */
function replacementCode(before: EvmTransaction | LastSeen | null, after: EvmTransaction) {
  if (before === null) return 'replaced-other';
  const amount = 'value' in before ? before.value : BigInt(before.amount ?? '0');
  const same =
    (before.to ?? null) === after.to && amount === after.value && (before.input ?? '0x') === inputMark(after.input);
  if (same) return 'replaced-sped-up';
  const toSelf = after.to === after.from && after.input === '0x';
  return toSelf && after.value === 0n ? 'replaced-cancelled' : 'replaced-other';
}
