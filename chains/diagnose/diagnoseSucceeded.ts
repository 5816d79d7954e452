import { hasNoWayOut } from '../decode/accountCode.ts';
import { type Permission, permissionsIn } from '../decode/decodePermission.ts';
import { type TokenTransfer, ZERO_ADDRESS } from '../decode/decodeTransfers.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvmEvidence, EvmReceipt, EvmTransaction } from './evidence.ts';
import { kindAt, type Movements, movementsOf } from './movements.ts';
import { successNotes } from './successNotes.ts';
import { tokenTransfer, transferOf } from './transferFacts.ts';

/** Where coins are sent to be destroyed. */
const NOBODY = [ZERO_ADDRESS, `0x${'0'.repeat(36)}dead`];

/** Success by its receipt; whether what the sender wanted happened is another question. */
export function diagnoseSucceeded(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Diagnosis {
  const movements = movementsOf(evidence, tx, receipt);
  const { asked, arrived } = movements;
  const transfer = transferHere(evidence, tx, movements);
  if (movedNothing(evidence, tx, movements)) return { code: 'nothing-moved', transfer };
  const code = asked ? lostToken(evidence, asked) : null;
  if (code !== null) return { code, transfer };
  const kept = asked !== null && arrived < asked.amount;
  // The contract moved something, and nothing of it to the receiver: nobody can call that arrived.
  if (kept && arrived === 0n && kindAt(evidence, asked.token) !== 'plain')
    return { code: 'in-doubt', transfer, notes: ['token-kept-part'] };
  const permission = permissionHere(tx, receipt, movements);
  return {
    code: 'succeeded',
    transfer,
    senders: sendersIn(tx, movements),
    notes: successNotes(evidence, tx, receipt, { ...movements, permission, kept, toNobody: coinToNobody(tx) }),
    ...(permission ? { spender: permission.spender } : {}),
  };
}

/** What arrived, where less did than was asked for; of what others moved, what a balance supports. */
function transferHere(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  { asked, moved, items, forged, arrived }: Movements,
): Diagnosis['transfer'] {
  if (asked && items.length > 0) return undefined;
  const direct = transferOf(evidence, tx);
  if (direct && asked && arrived > 0n) return { ...direct, amount: `${arrived}` };
  const other = moved.find((one) => !forged.includes(one));
  return direct ?? (other ? tokenTransfer(evidence, other) : undefined);
}

/**
 * A call that did nothing: to an address without code (which always "succeeds"), or a token contract that was asked to
 * move something and reported no movement of its own.
 */
function movedNothing(evidence: EvmEvidence, tx: EvmTransaction, { asked, moved, items, arrived }: Movements): boolean {
  if (tx.to === null || tx.value > 0n || tx.input === '0x' || arrived > 0n) return false;
  const all = [...moved, ...items];
  const kind = kindAt(evidence, tx.to);
  if (kind === 'plain') return all.length === 0;
  return asked !== null && asked.amount > 0n && kind === 'contract' && !all.some((one) => one.token === asked.token);
}

/** Tokens that nobody can get back. Only a transfer that the sender asked for directly; a burn inside a protocol is meant. */
function lostToken(evidence: EvmEvidence, asked: TokenTransfer): Diagnosis['code'] | null {
  if (asked.amount === 0n) return null;
  if (NOBODY.includes(asked.to)) return 'token-to-zero';
  if (asked.to === asked.token) return 'token-to-token';
  const code = evidence.mined?.code.get(asked.to);
  return code !== undefined && hasNoWayOut(code) ? 'token-to-contract' : null;
}

function sendersIn(tx: EvmTransaction, { moved }: Movements): string[] {
  return [...new Set([...(tx.value > 0n ? [tx.from] : []), ...moved.map(({ from }) => from)])];
}

const coinToNobody = ({ to, value }: EvmTransaction) => value > 0n && to !== null && NOBODY.includes(to);

/** The sender let somebody move tokens, or stopped it, and did nothing else. */
function permissionHere(tx: EvmTransaction, receipt: EvmReceipt, { moved, items }: Movements): Permission | null {
  if (tx.value > 0n || moved.length + items.length > 0) return null;
  const own = permissionsIn(receipt.logs).filter(({ owner }) => owner === tx.from);
  return own.find(({ given }) => given) ?? own[0] ?? null;
}
