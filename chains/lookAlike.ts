import { transfersIn } from './decodeTransfers.ts';
import type { EvmEvidence } from './evidence.ts';

/** Poisoners match what people compare: the first and the last few characters. */
const PREFIX = 3;
const SUFFIX = 4;

/** The known address that another one was made to resemble; null when it is known itself, or resembles none. */
export function lookAlikeOf(address: string, known: readonly string[]): string | null {
  const own = significant(address);
  const others = known.map(significant);
  if (others.includes(own)) return null;
  const at = others.findIndex(
    (other) => other.slice(0, PREFIX) === own.slice(0, PREFIX) && other.slice(-SUFFIX) === own.slice(-SUFFIX),
  );
  return known[at] ?? null;
}

/** Without what every address of its kind begins with; upper and lower case matter only in Base58. */
function significant(address: string): string {
  if (/^0x/i.test(address)) return address.slice(2).toLowerCase();
  return /^bc1/i.test(address) ? address.slice(4).toLowerCase() : address.slice(1);
}

/**
 * Something, however much, came from an address that resembles a known one: bait to be copied from a history. Amounts
 * are no sign, since what is little depends on the coin and the day; the resemblance is.
 */
export function isBait({ tx, receipt }: EvmEvidence, known: readonly string[]): boolean {
  if (tx === null || receipt === null) return false;
  const senders = [...(tx.value > 0n ? [tx.from] : []), ...transfersIn(receipt.logs).map(({ from }) => from)];
  return senders.some((sender) => lookAlikeOf(sender, known) !== null);
}
