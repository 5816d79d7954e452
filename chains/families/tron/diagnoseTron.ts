import type { Milliseconds } from '../../../core/time.ts';
import { decodeReason } from '../../decode/decodeReason.ts';
import type { Diagnosis } from '../../diagnose/diagnosis.ts';
import type { Finality, LastSeen, VerdictNote } from '../../ports.ts';
import type { TronBlock, TronEvidence, TronReceipt, TronTransaction } from './tronEvidence.ts';
import { tronStory } from './tronStory.ts';
import { tronTransfer } from './tronTransfer.ts';

/** Where a node does not tell which block is solid, an expiry counts from this much later: two thirds of the producers have built on it by then. */
const SETTLES_MS = 60_000;

/** A Tron transaction: in a block and what it came to, waiting until it expires, or gone. */
export function diagnoseTron(evidence: TronEvidence): Diagnosis {
  const { tx, receipt, head, disputed, sighting } = evidence;
  if (disputed) return { code: 'in-doubt', height: head.number, notes: ['nodes-disagree'] };
  if (receipt !== null) return tx === null ? { code: 'in-doubt', height: head.number } : inBlock(evidence, tx, receipt);
  if (tx !== null) return waiting(evidence, tx);
  return sighting === null ? { code: 'in-doubt', height: head.number } : gone(evidence, sighting);
}

function inBlock(evidence: TronEvidence, tx: TronTransaction, receipt: TronReceipt): Diagnosis {
  const { head } = evidence;
  const { block } = receipt;
  const confirmations = Math.max(1, head.number - block.number + 1);
  const place = {
    height: block.number,
    blockTime: block.time,
    confirmations,
    finality: finalityOf(evidence, block, confirmations),
    ...(receipt.fee > 0n ? { burned: `${receipt.fee}` } : {}),
  };
  return { ...place, ...(receipt.result === 'SUCCESS' ? succeeded(evidence, tx) : failed(evidence, tx, receipt)) };
}

/** By the node's own solid block; by depth where it does not tell. */
function finalityOf({ solid, chain }: TronEvidence, block: TronBlock, confirmations: number): Finality {
  if (solid !== null ? block.number <= solid.number : confirmations >= chain.depth.final) return 'final';
  return confirmations >= chain.depth.safe ? 'safe' : 'included';
}

function succeeded(evidence: TronEvidence, tx: TronTransaction): Diagnosis {
  return { code: 'succeeded', ...tronStory(evidence, tx) };
}

/** Results of the virtual machine. Source: `Tron.proto`, `Transaction.Result.contractResult`. */
const FAULTS = [
  'BAD_JUMP_DESTINATION',
  'ILLEGAL_OPERATION',
  'STACK_TOO_SMALL',
  'STACK_TOO_LARGE',
  'STACK_OVERFLOW',
  'PRECOMPILED_CONTRACT',
  'INVALID_CODE',
];

function failed(evidence: TronEvidence, tx: TronTransaction, { result, output, energyFee }: TronReceipt): Diagnosis {
  const transfer = tronTransfer(evidence, tx);
  const moved = transfer ? { transfer } : {};
  const burned: VerdictNote[] = energyFee > 0n ? ['energy-burned'] : [];
  // Time is a limit of work as energy is, and memory is paid for with it.
  if (['OUT_OF_ENERGY', 'OUT_OF_TIME', 'OUT_OF_MEMORY', 'JVM_STACK_OVER_FLOW'].includes(result))
    return { code: 'out-of-gas', notes: ['out-of-energy', ...burned], ...moved };
  if (FAULTS.includes(result)) return { code: 'invalid-opcode', notes: burned, ...moved };
  if (evidence.details?.blocked) return { code: 'reverted', cause: 'blocked', notes: burned, ...moved };
  const { reason, cause } = decodeReason(output);
  return { code: 'reverted', cause, notes: burned, ...(reason === null ? {} : { reason }), ...moved };
}

function waiting(evidence: TronEvidence, tx: TronTransaction): Diagnosis {
  const { head, sighting } = evidence;
  const transfer = tronTransfer(evidence, tx);
  const moved = transfer ? { transfer } : {};
  if (hasExpired(evidence, tx.expires)) return { code: 'dropped', height: head.number, notes: ['expired'], ...moved };
  return {
    code: sighting?.block ? 'reorged-out' : 'pending-ok',
    height: head.number,
    notes: ['will-expire'],
    ...moved,
  };
}

/** No block may take a transaction after its expiry, so then it is certain; before, another node may still have it. */
function gone(evidence: TronEvidence, { expires, block }: LastSeen): Diagnosis {
  const height = evidence.head.number;
  if (expires !== undefined && hasExpired(evidence, expires)) return { code: 'dropped', height, notes: ['expired'] };
  return { code: block ? 'reorged-out' : 'in-doubt', height };
}

/** By the clock of blocks that stay: one that can still be undone may be replaced by one that holds it. */
function hasExpired({ solid, head }: TronEvidence, expires: Milliseconds): boolean {
  return (solid?.time ?? head.time - SETTLES_MS) > expires;
}
