import { accountKind } from '../decode/accountCode.ts';
import type { EvmEvidence, EvmReceipt, EvmTransaction } from './evidence.ts';

/**
 * Whether it succeeded. Receipts before Byzantium (October 2017) carry no status; then the trace tells, else what failure
 * looked like at that time: no logs, and all gas used, since `revert` did not exist.
 */
export function outcomeOf(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): EvmReceipt['status'] {
  if (receipt.status !== 'untold') return receipt.status;
  const trace = evidence.mined?.trace ?? null;
  if (trace !== null) return trace.error === null ? 'ok' : 'failed';
  if (receipt.logs.length > 0 || receipt.gasUsed < tx.gas) return 'ok';
  const code = tx.to === null ? undefined : evidence.mined?.code.get(tx.to);
  return code !== undefined && accountKind(code) === 'plain' ? 'ok' : 'untold';
}

/** What the signer paid for it; null where the receipt does not tell (what a rollup keeps apart is then missing too). */
export function feeOf(tx: EvmTransaction, { gasUsed, gasPrice, dataFee }: EvmReceipt): bigint | null {
  const price = gasPrice > 0n || tx.type >= 2 ? gasPrice : tx.maxFee;
  return price > 0n ? gasUsed * price + dataFee : null;
}
