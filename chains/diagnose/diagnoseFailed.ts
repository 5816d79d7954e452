import { accountKind } from '../decode/accountCode.ts';
import { decodeReason } from '../decode/decodeReason.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction, Replay } from './evidence.ts';
import { transferOf } from './transferFacts.ts';

type Why = 'out-of-gas' | 'invalid-opcode' | 'reverted';
interface Failure {
  readonly why: Why | 'untold';
  readonly data: string | null;
}

/** A transaction that a block contains and that failed: the coin stayed, the fee is gone. Why? */
export function diagnoseFailed(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Diagnosis {
  const transfer = transferOf(evidence, tx);
  const failure = failureOf(evidence, tx, receipt);
  if (failure.why === 'untold') return { code: 'reverted', transfer, cause: 'untold' };
  if (failure.why !== 'reverted') return { code: failure.why, transfer };
  const silent = failure.data === null || failure.data === '0x';
  if (silent && refusesCoin(evidence, tx)) return { code: 'not-payable', transfer };
  const { reason, cause } = decodeReason(failure.data);
  return { code: 'reverted', transfer, cause, ...(reason === null ? {} : { reason }) };
}

/**
 * The trace is the authority. Without it, gas tells: a plain revert returns what it did not use. The replay one block
 * earlier only names the reason, since it may succeed where the transaction failed.
 */
function failureOf({ mined }: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Failure {
  if (mined?.trace?.error) return fromTrace(mined.trace, tx, receipt);
  const replayed = fromReplay(mined?.replay ?? null);
  if (receipt.gasUsed < tx.gas)
    return replayed?.why === 'reverted' ? replayed : { why: refusal(tx, mined), data: null };
  // All gas goes as well where an instruction was invalid: only what the replay says is known, or that none was left to begin with.
  if (replayed !== null && replayed.why !== 'reverted') return replayed;
  return { why: tx.input === '0x' && tx.gas === PLAIN_GAS ? 'out-of-gas' : 'untold', data: null };
}

/** Gas that a transfer takes before any code of its receiver runs. */
const PLAIN_GAS = 21_000n;

/** Only a contract refuses; of an address where none is known to be, nobody can say that it did. */
function refusal(tx: EvmTransaction, mined: EvmEvidence['mined']): Failure['why'] {
  const code = tx.to === null ? '0x00' : mined?.code.get(tx.to);
  return tx.input === '0x' && (code === undefined || accountKind(code) === 'plain') ? 'untold' : 'reverted';
}

function fromTrace(trace: CallFrame, tx: EvmTransaction, receipt: EvmReceipt): Failure {
  const why = whyOf(trace.error ?? '');
  if (why !== 'reverted') return { why, data: null };
  const deepest = innermost(trace);
  const inner = deepest === null || onStipend(deepest) ? 'reverted' : whyOf(deepest.error ?? '');
  const silent = trace.output === null || trace.output === '0x';
  // A contract that says nothing passes on what happened deeper. One that says "call failed" after an inner call has
  // eaten nearly the whole limit means the same: a call leaves its caller one 64th (EIP-150).
  const ranDry = inner === 'out-of-gas' && receipt.gasUsed * 10n >= tx.gas * 9n;
  if (inner !== 'reverted' && (silent || ranDry)) return { why: inner, data: null };
  return { why: 'reverted', data: trace.output };
}

/** The call that failed first, the deepest of those that did. */
function innermost(frame: CallFrame): CallFrame | null {
  for (const call of frame.calls.toReversed()) if (call.error) return innermost(call) ?? call;
  return null;
}

/**
 * A contract paid another one and gave it the least that comes with coin: more than that the receiver wanted, and no limit of the
 * sender would have changed it. Source: Ethereum yellow paper, G_callstipend.
 */
const onStipend = ({ gas, value }: CallFrame): boolean => value > 0n && gas !== null && gas <= 2_300n;

function fromReplay(replay: Replay | null): Failure | null {
  if (replay === null || replay.ok) return null;
  return { why: whyOf(replay.message), data: replay.data };
}

/** Error texts of geth, Erigon, Nethermind, Besu, Reth and anvil. */
function whyOf(text: string): Why {
  if (/out ?of ?gas|gas required exceeds|OOG/i.test(text)) return 'out-of-gas';
  return /invalid ?(opcode|instruction|FE)|bad instruction|opcode not|undefined instruction|InvalidFEOpcode/i.test(text)
    ? 'invalid-opcode'
    : 'reverted';
}

/**
 * Coin sent to code that takes none. A bare send (no input) can fail silently for no other reason; a call with input
 * can, so there the same call without coin has to succeed.
 */
function refusesCoin({ mined }: EvmEvidence, tx: EvmTransaction): boolean {
  if (tx.value === 0n) return false;
  if (tx.to === null) return mined?.replayWithoutValue?.ok === true;
  const code = mined?.code.get(tx.to);
  if (code !== undefined && accountKind(code) === 'plain') return false;
  return tx.input === '0x' || mined?.replayWithoutValue?.ok === true;
}
