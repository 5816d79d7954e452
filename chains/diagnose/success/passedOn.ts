import { accountKind } from '../../decode/accountCode.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';
import type { NetMovements } from './netMovements.ts';

/** Of what arrived; the rest may pay for the sending. */
const NEARLY_ALL = { parts: 9n, of: 10n };
export const isNearlyAll = (part: bigint, whole: bigint): boolean =>
  whole > 0n && part * NEARLY_ALL.of >= whole * NEARLY_ALL.parts;

/**
 * Where a bare payment went on to, whose receiver is an account that runs code of others (EIP-7702): within the payment, ordered
 * by nobody but that code, and the account has nothing for it. Null where that is not so, or no trace shows it.
 */
export function passedOnTo(
  { mined }: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  net: NetMovements,
): string | null {
  const trace = mined?.trace ?? null;
  const { to } = tx;
  if (trace === null || trace.error !== null || to === null || to === tx.from || tx.input !== '0x') return null;
  // Who has something for it is named by whoever keeps it.
  if (receipt.logs.some(({ topics }) => topics.includes(`0x${to.slice(2).padStart(64, '0')}`))) return null;
  if (accountKind(mined?.code.get(to) ?? '0x') !== 'delegated' || net.parties.has(to)) return null;
  const sums = new Map<string, bigint>();
  for (const [receiver, value] of paidBy(to, trace)) sums.set(receiver, (sums.get(receiver) ?? 0n) + value);
  sums.delete(tx.from);
  return [...sums].find(([, sum]) => isNearlyAll(sum, tx.value))?.[0] ?? null;
}

/** Also through libraries, whose calls are the account's own. */
function paidBy(account: string, { calls }: CallFrame): [string, bigint][] {
  return calls
    .filter(({ error }) => error === null)
    .flatMap((call) => [
      ...(call.from === account && call.to !== null && call.to !== account && call.type.toUpperCase() === 'CALL'
        ? [[call.to, call.value] as [string, bigint]]
        : []),
      ...paidBy(account, call),
    ]);
}
