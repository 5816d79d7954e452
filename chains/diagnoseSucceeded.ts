import type { VerdictNote } from '../core/verdict.ts';
import { accountKind, hasNoWayOut } from './accountCode.ts';
import { askedTransfer, type TokenTransfer, transfersIn, ZERO_ADDRESS } from './decodeTransfers.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { AccountKind, CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from './evidence.ts';
import { tokenTransfer, transferOf } from './transferFacts.ts';

/** Where coins are sent to be destroyed. */
const DEAD_ADDRESS = `0x${'0'.repeat(36)}dead`;

/** Success by its receipt; whether what the sender wanted happened is another question. */
export function diagnoseSucceeded(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Diagnosis {
  const moved = transfersIn(receipt.logs);
  const asked = askedTransfer(tx);
  const transfer = transferOf(evidence, tx) ?? firstMoved(evidence, moved);
  if (movedNothing(evidence, tx, asked, moved)) return { code: 'nothing-moved', transfer };
  const code = asked ? lostToken(evidence, asked) : null;
  if (code !== null) return { code, transfer };
  return { code: 'succeeded', transfer, notes: notesOf(evidence, tx, receipt, moved, asked) };
}

function firstMoved(evidence: EvmEvidence, moved: readonly TokenTransfer[]) {
  return moved[0] ? tokenTransfer(evidence, moved[0]) : undefined;
}

/**
 * A call that did nothing: to an address without code (which always "succeeds"), or a token contract that was asked to
 * move something and reported no movement of its own.
 */
function movedNothing(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  asked: TokenTransfer | null,
  moved: readonly TokenTransfer[],
): boolean {
  if (tx.to === null || tx.value > 0n || tx.input === '0x') return false;
  const kind = kindAt(evidence, tx.to);
  if (kind === 'plain') return moved.length === 0;
  return asked !== null && asked.amount > 0n && kind === 'contract' && !moved.some((one) => one.token === asked.token);
}

/** Tokens that nobody can get back. Only a transfer that the sender asked for directly; a burn inside a protocol is meant. */
function lostToken(evidence: EvmEvidence, asked: TokenTransfer): Diagnosis['code'] | null {
  if (asked.amount === 0n) return null;
  if (asked.to === ZERO_ADDRESS || asked.to === DEAD_ADDRESS) return 'token-to-zero';
  if (asked.to === asked.token) return 'token-to-token';
  const code = evidence.mined?.code.get(asked.to);
  return code !== undefined && hasNoWayOut(code) ? 'token-to-contract' : null;
}

function notesOf(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  moved: readonly TokenTransfer[],
  asked: TokenTransfer | null,
): VerdictNote[] {
  const receiver = asked?.to ?? tx.to;
  const kind = receiver === null ? null : kindAt(evidence, receiver);
  const bridge = tx.to !== null && tx.to in evidence.chain.bridges;
  const notes: (VerdictNote | false)[] = [
    receipt.created !== null && 'contract-creation',
    bridge && 'bridge-deposit',
    isDust(tx, moved, asked) && 'dust',
    takenByAllowance(evidence, tx, moved) && 'allowance-used',
    arrived(evidence, moved) && 'token-arrived',
    paysInside(evidence.mined?.trace ?? null) && 'internal-transfer',
    asked !== null && kind === 'contract' && 'to-contract',
    kind === 'delegated' && 'delegated-account',
    tx.type === 4 && 'sets-delegation',
    tx.type === 3 && 'blob',
  ];
  return notes.filter((note) => note !== false);
}

function kindAt({ mined }: EvmEvidence, address: string): AccountKind | null {
  const code = mined?.code.get(address);
  return code === undefined ? null : accountKind(code);
}

const isPersonal = (evidence: EvmEvidence, address: string) =>
  address !== ZERO_ADDRESS && ['plain', 'delegated'].includes(kindAt(evidence, address) ?? '');

/** Zero-amount "transfers" in the name of people who signed nothing: made to be copied from their history. */
function isDust(tx: EvmTransaction, moved: readonly TokenTransfer[], asked: TokenTransfer | null): boolean {
  const forged = moved.some((one) => one.amount === 0n && one.from !== tx.from);
  return forged || (asked !== null && asked.amount === 0n);
}

/** Tokens left a plain account that signed nothing here: its owner gave an allowance earlier. Contracts that pay out are no owners. */
function takenByAllowance(evidence: EvmEvidence, tx: EvmTransaction, moved: readonly TokenTransfer[]): boolean {
  return moved.some((one) => one.amount > 0n && one.from !== tx.from && isPersonal(evidence, one.from));
}

function arrived(evidence: EvmEvidence, moved: readonly TokenTransfer[]): boolean {
  return moved.some((one) => one.amount > 0n && isPersonal(evidence, one.to));
}

/** A contract passed coin on to somebody. */
function paysInside(trace: CallFrame | null): boolean {
  if (trace === null || trace.error !== null) return false;
  const pays = (frame: CallFrame): boolean =>
    frame.error === null && ((frame.type === 'CALL' && frame.value > 0n) || frame.calls.some(pays));
  return trace.calls.some(pays);
}
