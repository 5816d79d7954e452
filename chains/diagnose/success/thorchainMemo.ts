import type { EvmLog } from '../evidence.ts';

/** The networks that this reads as THORChain names them; the letters are its short names. Source: dev.thorchain.org, memos. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '1': ['eth', 'e'],
  '43114': ['avax', 'a'],
  '56': ['bsc', 's'],
};
/** `=:BTC.BTC:…`, `=<:e:…`, `SWAP:AVAX.USDC-0X…:…`; adding liquidity, bonding, a donation and a loan begin otherwise. */
const SWAP = /^(?:=[<>]?|s|swap):([a-z0-9]*)/i;
const MOST_BYTES = 1_000;

/** Whether a `Deposit` of a THORChain router is a swap that leaves `chain`. Its data: an amount, then the memo as a string. */
export function leavesByMemo({ data }: EvmLog, chain: string): boolean {
  const asset = SWAP.exec(memoIn(data))?.[1]?.toLowerCase();
  return asset !== undefined && !NAMES[chain]?.includes(asset);
}

/** The same order as text: `=:ETH.ETH:0x…`, with somebody for whom it is. A transaction of Bitcoin can carry any text. */
const ORDER = /^(?:=[<>]?|s|swap):[a-z0-9]{1,10}(?:[./~-][a-z0-9.-]{1,60})?:[a-z0-9:]{20,130}(?:\/[a-z0-9]+)?(?::|$)/i;

/** Whether this note is an order for a swap. Who was paid with it, and whether they carry it out, is another question. */
export const isSwapOrder = (note: string): boolean => ORDER.test(note.slice(0, MOST_BYTES));

/** Empty where the data is no amount with a string behind it. */
function memoIn(data: string): string {
  const bytes = Buffer.from(data.slice(2), 'hex');
  if (bytes.length < 96) return '';
  const length = BigInt(`0x${bytes.toString('hex', 64, 96)}`);
  return length > MOST_BYTES ? '' : bytes.toString('latin1', 96, 96 + Number(length));
}
