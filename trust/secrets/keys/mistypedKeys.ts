import { type Finding, matches } from '../detection.ts';

/*
 * A key in base58 as it was copied by hand: a letter lost, doubled or misread, or all of it in one case, so that no checksum holds.
 * Whoever has it finds the rest by trying. Told by its length and its mixture; nothing is known for certain, so it is asked about.
 */

const WORD = /(?<![\w/.@+=-])[1-9A-HJ-NP-Za-km-z]{28,112}(?![\w/.@+=-])/g;
/** Peers of IPFS, operations and blocks of Tezos, public keys of EOS and its kind, Byron addresses, public extended keys. */
const PUBLIC = /^(?:12D3Koo|16Uiu2HA|(?:o[a-zA-Z]|B[KLM]).{49}$|EOS|FIO|STM|Ae2|Ddz|[a-zA-Z]pub|Qm)/;
interface Size {
  readonly least: number;
  readonly most: number;
  readonly begins: RegExp;
  readonly mixed: { readonly upper: number; readonly lower: number; readonly digits: number };
}
/** WIF, give or take two; a family seed, give or take one; an extended key that lost its first letters. */
const SIZES: readonly [Size, ...Size[]] = [
  { least: 49, most: 54, begins: /^/, mixed: { upper: 8, lower: 8, digits: 2 } },
  {
    least: 28,
    most: 31,
    begins: /^s(?:(?:[^A-Z]|[A-Z][^A-Z])*[A-Z]{2}|\D*\d\D*\d)/,
    mixed: { upper: 4, lower: 4, digits: 1 },
  },
  { least: 103, most: 112, begins: /^/, mixed: { upper: 20, lower: 20, digits: 4 } },
];

/** Most of a WIF, and signs for the rest. */
const STARRED = /(?<![\w/.@+=-])[5KLQT69c][1-9A-HJ-NP-Za-km-z]{38,49}[*•…?_]{1,12}/g;

/** Small, large, digit: a name in CamelCase changes less often than letters by chance (three in five). */
const CHANGES = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
const LEAST_CHANGES = 0.33;

/** 51 or 52 letters of one case, as an autocorrection leaves a WIF: it begins as one, and has figures that base32 has not. */
const ONE_CASE = /(?<![\w/.@+=-])(?:[5klc9][1-9a-z]{50,51}|[5KLC9][1-9A-Z]{50,51})(?![\w/.@+=-])/g;
const FIGURES = 5;

/** 32 to 35 bytes of a key with up to four signs that could not be read: `?`, `*`, `_`. */
const UNREAD = /(?<![\w/.@+=-])(?:0x)?(?=[0-9a-f]*[?*_])[0-9a-f]{4,63}(?:[?*_]{1,4}[0-9a-f]{1,60}){1,3}(?![\w/.@+=-])/g;
const DIGITS = { least: 58, most: 68, unread: 4 };

/** Linear. `folded` has the same places as `text`. */
export function mistypedKeys(text: string, folded: string): Finding[] {
  const mixed = matches(text, WORD).filter(({ start, end }) => isLikeKey(text.slice(start, end)));
  const starred = matches(text, STARRED).filter(({ start, end }) => isMixed(text.slice(start, end), SIZES[0]));
  const oneCase = matches(text, ONE_CASE).filter(({ start, end }) => {
    const word = text.slice(start, end);
    return count(word, /\d/g) >= FIGURES && /[189]/.test(word);
  });
  const unread = matches(folded, UNREAD).filter(({ start, end }) => {
    const digits = folded.slice(start, end).replace(/^0x/, '');
    const { length } = digits;
    return length >= DIGITS.least && length <= DIGITS.most && count(digits, /[?*_]/g) <= DIGITS.unread;
  });
  return [...mixed, ...starred, ...oneCase, ...unread].map(({ start, end }) => ({
    verdict: 'ask',
    kind: 'private-key',
    start,
    end,
  }));
}

function isLikeKey(word: string): boolean {
  if (PUBLIC.test(word) || count(word, CHANGES) < LEAST_CHANGES * word.length) return false;
  return SIZES.some(
    (size) => word.length >= size.least && word.length <= size.most && size.begins.test(word) && isMixed(word, size),
  );
}

function isMixed(word: string, { mixed }: Size): boolean {
  return (
    count(word, /[A-Z]/g) >= mixed.upper && count(word, /[a-z]/g) >= mixed.lower && count(word, /\d/g) >= mixed.digits
  );
}

function count(word: string, signs: RegExp): number {
  return word.match(signs)?.length ?? 0;
}
