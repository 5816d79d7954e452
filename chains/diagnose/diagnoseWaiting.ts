import type { VerdictNote } from '../../core/chain/verdict.ts';
import { effectiveTip, replacementFor, usualTip } from '../fees/fees.ts';
import type { PendingFacts, VerdictCode } from '../ports.ts';
import { delegatesIn, delegationNote } from './delegation.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvmEvidence, EvmTransaction, WaitingFacts } from './evidence.ts';
import { transferOf } from './transferFacts.ts';

/** Why a transaction waits. An earlier nonce comes before money, money before fees: only the first cause can be acted on. */
export function diagnoseWaiting(evidence: EvmEvidence, tx: EvmTransaction): Diagnosis {
  const { waiting, head, chain } = evidence;
  const found = waiting ? causeOf(tx, waiting, evidence) : ({ code: 'in-doubt' } as const);
  const fixable =
    found.code === 'pending-underpriced' || found.code === 'pending-low-tip' || found.code === 'pending-ok';
  const minTip = BigInt(chain.fees.minTip ?? '0');
  return {
    code: found.code,
    height: head.number,
    transfer: transferOf(evidence, tx),
    pending: { ...pendingFacts(tx, waiting, evidence), ...found.facts },
    notes: notesOf(tx),
    ...delegatesIn(tx),
    ...(fixable && waiting?.fees
      ? { replacement: replacementFor(tx, waiting.fees, { minTip, dataFee: waiting.dataFee ?? 0n }) }
      : {}),
  };
}

interface Cause {
  readonly code: VerdictCode;
  readonly facts?: PendingFacts;
}

function causeOf(tx: EvmTransaction, waiting: WaitingFacts, evidence: EvmEvidence): Cause {
  if (waiting.nonce === null) return { code: 'in-doubt' };
  if (tx.nonce > waiting.nonce) return earlierOne(tx, waiting, waiting.nonce);
  const needed = tx.value + tx.gas * tx.maxFee;
  if (waiting.balance !== null && waiting.balance < needed)
    return { code: 'pending-cannot-pay', facts: { balance: `${waiting.balance}`, needed: `${needed}` } };
  return { code: feeCause(tx, waiting, evidence) };
}

/** The first nonce between the account and this transaction that no pool holds, or the first one that still waits. */
function earlierOne(tx: EvmTransaction, waiting: WaitingFacts, next: number): Cause {
  const missing = firstMissing(tx, waiting, next);
  if (missing !== null) return { code: 'pending-nonce-gap', facts: { firstNonce: missing } };
  return { code: 'pending-behind', facts: { firstNonce: next } };
}

function firstMissing(tx: EvmTransaction, waiting: WaitingFacts, next: number): number | null {
  if (waiting.pool !== null) {
    for (let nonce = next; nonce < tx.nonce; nonce++) if (!waiting.pool.has(nonce)) return nonce;
    return null;
  }
  const linedUp = waiting.nonceWithPool ?? next;
  return linedUp < tx.nonce ? linedUp : null;
}

function feeCause(tx: EvmTransaction, waiting: WaitingFacts, { chain, head }: EvmEvidence): VerdictCode {
  const baseFee = waiting.fees?.nextBaseFee ?? head.baseFee;
  if (baseFee === null || baseFee === undefined) return 'in-doubt';
  if (tx.maxFee < baseFee) return 'pending-underpriced';
  if (chain.fees.model === 'no-tip' || waiting.fees === null) return 'pending-ok';
  const tip = effectiveTip(tx, baseFee);
  const lowest = usualTip(waiting.fees, 0) ?? 0n;
  const least = BigInt(chain.fees.minTip ?? '0');
  return tip < lowest || tip < least ? 'pending-low-tip' : 'pending-ok';
}

function pendingFacts(tx: EvmTransaction, waiting: WaitingFacts | null, { head }: EvmEvidence): PendingFacts {
  const baseFee = waiting?.fees?.nextBaseFee ?? head.baseFee;
  return {
    nonce: tx.nonce,
    maxFeePerGas: `${tx.maxFee}`,
    maxPriorityFeePerGas: `${tx.maxTip}`,
    ...(baseFee === null ? {} : { nextBaseFee: `${baseFee}` }),
  };
}

function notesOf(tx: EvmTransaction): VerdictNote[] {
  if (tx.type === 3) return ['blob'];
  const delegation = delegationNote(tx);
  return delegation === null ? [] : [delegation];
}
