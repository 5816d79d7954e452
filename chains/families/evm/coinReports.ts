import { TRANSFER_EVENT, transfersIn } from '../../decode/decodeTransfers.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmLog, EvmReceipt } from '../../diagnose/evidence.ts';

/**
 * What the coin's own contract reports is no token's: left among the logs, every payment would be told twice, the second time as a
 * token that copies the coin's name. Fees, and what comes back of them, are no movement.
 */
export function apartFromCoin(receipt: EvmReceipt, { coinReports }: EvmDefinition): EvmReceipt {
  if (coinReports === undefined) return receipt;
  const { contract, fees } = coinReports;
  const isOfCoin = ({ address, topics }: EvmLog) => address === contract && topics[0] === TRANSFER_EVENT;
  const coin = transfersIn(receipt.logs.filter(isOfCoin)).filter(({ from, to }) => from !== fees && to !== fees);
  return { ...receipt, logs: receipt.logs.filter((log) => !isOfCoin(log)), coin };
}
