import { fragmentOf } from './hexRuns.ts';

/*
 * A key of digits in several messages: counts are kept, never digits, so it can only be asked about.
 */

/** Digits that earlier messages gave of something longer, in how many of them, and how many messages ago the last was. */
export interface HexParts {
  readonly digits: number;
  readonly messages: number;
  readonly quiet: number;
}

export const NO_PARTS: HexParts = { digits: 0, messages: 0, quiet: 0 };

/** Talk in between ends nothing for so many messages. */
const REACH = 12;
const WHOLE = [64, 128];
/** Two parts that make so much, or three of fewer: nobody gives a hash away so. */
const ENOUGH = { two: 48, three: 20 };

export function nextParts(folded: string, before: HexParts): { readonly parts: HexParts; readonly isKey: boolean } {
  const now = fragmentOf(folded);
  if (now === 0)
    return { parts: before.quiet < REACH ? { ...before, quiet: before.quiet + 1 } : NO_PARTS, isKey: false };
  const parts = { digits: before.digits + now, messages: before.messages + 1, quiet: 0 };
  const enough = WHOLE.includes(parts.digits) || parts.digits >= (parts.messages > 2 ? ENOUGH.three : ENOUGH.two);
  return { parts, isKey: parts.messages > 1 && enough };
}
