import { hiddenTexts } from '../written/decode.ts';
import { view } from '../written/fold.ts';
import { type HexRun, keySized } from './hexRuns.ts';
import { nearKeys } from './nearKeys.ts';
import { decimalKeys } from './numberKeys.ts';

/** Half of an ed25519 key pair is its seed. */
const DIGITS = 64;

/**
 * Every 64 hexadecimal digits that the text gives in any writing, each with the orders in which they may be meant: as they
 * stand, from the end, the groups from the end. Of a run that is a little longer, the digits at both of its ends. What the chains are asked about to tell a key from a hash.
 */
export function keyDigits(text: string): readonly string[][] {
  const seen = view(text);
  const texts = [seen.folded, ...hiddenTexts(seen.text).map((hidden) => view(hidden.text).folded)];
  const found = texts.flatMap((folded) => [
    ...keySized(folded).map(ordersOf),
    ...decimalKeys(folded).map((key) => [key]),
    ...nearKeys(folded).flatMap(({ keys }) => keys.map((key) => [key])),
  ]);
  return [...new Map(found.map((orders) => [orders[0], orders])).values()];
}

function ordersOf({ digits, pieces }: HexRun): string[] {
  const orders = [digits, [...digits].reverse().join(''), pieces.toReversed().join('')];
  return [...new Set(orders.map((order) => order.slice(0, DIGITS)))];
}

/** The text with every hash that stands in pieces put together, as what reads hashes expects it. */
export function inOnePiece(text: string): string {
  const seen = view(text);
  const broken = keySized(seen.folded).filter(({ digits, pieces }) => pieces.length > 1 && digits.length === DIGITS);
  return broken
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, digits }) => {
      const prefix = seen.folded.startsWith('0x', start) ? '0x' : '';
      return rest.slice(0, seen.from[start]) + prefix + digits + rest.slice(seen.to[end - 1]);
    }, text);
}
