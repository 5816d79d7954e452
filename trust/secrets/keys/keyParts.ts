import { CHANGES, LEAST_CHANGES } from './announcedKeys.ts';
import { isBase58Address } from './base58Keys.ts';
import { fragmentOf } from './hexRuns.ts';

/*
 * A key of digits or letters in several messages: counts are kept, never signs, so it can only be asked about.
 */

/** Signs that earlier messages gave of something longer, in how many of them, and how many messages ago the last was. */
export interface KeyParts {
  readonly signs: number;
  readonly messages: number;
  readonly quiet: number;
}

export const NO_PARTS: KeyParts = { signs: 0, messages: 0, quiet: 0 };

interface Measure {
  readonly whole: readonly number[];
  /** Two parts that make so much, or three of fewer. */
  readonly two: number;
  readonly three: number;
}

/** Nobody gives a hash away in pieces of these sizes. */
const HEX: Measure = { whole: [64, 128], two: 48, three: 20 };
/** WIF, both sizes of an extended key, a Solana pair. Two references of an order are as long as many things. */
const BASE58: Measure = { whole: [51, 52, 58, 85, 86, 87, 88, 89, 111, 112], two: 200, three: 30 };
/** Talk in between ends nothing for so many messages. */
const REACH = 12;
const BASE58_PART = { least: 6, most: 60 };
const MOST_BESIDE = 4;
/** Of one script: Japanese and Korean glue what they say of a piece to it (`1つ目は…です`). */
const TOKEN = /[A-Za-z0-9]+|(?:(?![A-Za-z0-9])[\p{L}\p{N}])+/gu;
const BASE58_ONLY = /^[1-9A-HJ-NP-Za-km-z]+$/;
/** How WIF of the usual networks begins; half of one and more. */
const HALF_WIF = /^[5KLc9][1-9A-HJ-NP-Za-km-z]{19,49}$/;

export function nextHexParts(folded: string, before = NO_PARTS) {
  return next(fragmentOf(folded), before, HEX);
}

/** Also half of a key by itself, where its first letter says what it is. */
export function nextBase58Parts(text: string, before = NO_PARTS) {
  const parts = base58PartsOf(text);
  const signs = parts.reduce((sum, part) => sum + part.length, 0);
  const read = next(signs, before, BASE58);
  return { ...read, isKey: read.isKey || parts.some((part) => HALF_WIF.test(part)) };
}

function next(now: number, before: KeyParts, { whole, two, three }: Measure): { parts: KeyParts; isKey: boolean } {
  if (now === 0)
    return { parts: before.quiet < REACH ? { ...before, quiet: before.quiet + 1 } : NO_PARTS, isKey: false };
  const parts = { signs: before.signs + now, messages: before.messages + 1, quiet: 0 };
  const enough = whole.includes(parts.signs) || parts.signs >= (parts.messages > 2 ? three : two);
  return { parts, isKey: parts.messages > 1 && enough };
}

/** What a message of hardly anything else gives: letters of both sizes and digits, and no address. */
function base58PartsOf(text: string): string[] {
  if (text.length > 4 * BASE58_PART.most) return [];
  const tokens = text.match(TOKEN) ?? [];
  const parts = tokens.filter(
    (token) =>
      token.length >= BASE58_PART.least &&
      token.length <= BASE58_PART.most &&
      BASE58_ONLY.test(token) &&
      (token.match(CHANGES)?.length ?? 0) >= LEAST_CHANGES * token.length &&
      !/^(?:0x)?[0-9a-f]+$/i.test(token) &&
      !isBase58Address(token),
  );
  const beside = tokens.length - parts.length;
  return beside <= MOST_BESIDE && !/:\/\/|\.{2}|…|\w\.\w/.test(text) ? parts : [];
}
