import type { VerdictNote } from '../../core/verdict.ts';
import type { Permission } from '../decode/decodePermission.ts';
import { ZERO_ADDRESS } from '../decode/decodeTransfers.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from './evidence.ts';
import { kindAt, type Movements } from './movements.ts';

interface Found extends Movements {
  readonly permission: Permission | null;
  /** The token's contract kept a part of what was sent. */
  readonly kept: boolean;
  /** Coin went to an address that nobody holds. */
  readonly toNobody: boolean;
}

/** What is worth saying beside "it went through". */
export function successNotes(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  found: Found,
): VerdictNote[] {
  const { asked, permission } = found;
  const receiver = asked?.to ?? tx.to;
  const kind = receiver === null ? null : kindAt(evidence, receiver);
  const bridge = tx.to !== null && tx.to in evidence.chain.bridges;
  const notes: (VerdictNote | false)[] = [
    receipt.created !== null && 'contract-creation',
    bridge && 'bridge-deposit',
    isDust(tx, found) && 'dust',
    takenByAllowance(evidence, tx, found) && 'allowance-used',
    found.toNobody && 'coin-to-nobody',
    permission !== null && (permission.given ? 'permission-given' : 'permission-ended'),
    found.kept && 'token-kept-part',
    arrived(evidence, found) && 'token-arrived',
    paysInside(evidence.mined?.trace ?? null) && 'internal-transfer',
    asked !== null && kind === 'contract' && 'to-contract',
    kind === 'delegated' && 'delegated-account',
    tx.type === 4 && 'sets-delegation',
    tx.type === 3 && 'blob',
  ];
  return notes.filter((note) => note !== false);
}

const isPersonal = (evidence: EvmEvidence, address: string) =>
  address !== ZERO_ADDRESS && ['plain', 'delegated'].includes(kindAt(evidence, address) ?? '');

/** "Transfers" of nothing, or of what nobody held, in the name of people who signed nothing: made to be copied from their history. */
function isDust(tx: EvmTransaction, { asked, moved, forged }: Movements): boolean {
  if (asked !== null && asked.amount === 0n) return true;
  if (moved.some((one) => one.amount === 0n && one.from !== tx.from)) return true;
  return forged.length > 0 && forged.length === moved.length;
}

/** Tokens left a plain account that signed nothing here: its owner gave an allowance earlier. Contracts that pay out are no owners. */
function takenByAllowance(evidence: EvmEvidence, tx: EvmTransaction, { moved, items, forged }: Movements): boolean {
  return [...moved, ...items].some(
    (one) => one.amount > 0n && one.from !== tx.from && isPersonal(evidence, one.from) && !forged.includes(one),
  );
}

function arrived(evidence: EvmEvidence, { asked, moved, items, forged, arrived }: Movements): boolean {
  if (asked && items.length === 0 && arrived > 0n && isPersonal(evidence, asked.to)) return true;
  return moved.some((one) => one.amount > 0n && isPersonal(evidence, one.to) && !forged.includes(one));
}

const PAYS = ['CALL', 'SELFDESTRUCT'];

/** A contract passed coin on to somebody. */
function paysInside(trace: CallFrame | null): boolean {
  if (trace === null || trace.error !== null) return false;
  const pays = (frame: CallFrame): boolean =>
    frame.error === null && ((PAYS.includes(frame.type) && frame.value > 0n) || frame.calls.some(pays));
  return trace.calls.some(pays);
}
