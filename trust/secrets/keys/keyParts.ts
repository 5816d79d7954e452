import { DIGEST_CUE, PUBLIC_CUE } from '../cues.ts';
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
  /** For how many more messages it holds that a key, or a row of signs on paper, was announced. */
  readonly awaited?: number;
}

export const NO_PARTS: KeyParts = { signs: 0, messages: 0, quiet: 0 };

interface Measure {
  readonly whole: readonly number[];
  /** Two parts that make so much, or three of fewer. */
  readonly two: number;
  readonly three: number;
  /** Two that make so much, after a message that speaks of a key. */
  readonly announced: number;
}

/** Nobody gives a hash away in pieces of these sizes. */
const HEX: Measure = { whole: [64, 128], two: 48, three: 20, announced: 32 };
/**
 * WIF, both sizes of an extended key, a Solana pair; seeds of Tezos, Stellar, Nostr and Sui, 32 bytes in base64. Two references of
 * an order are as long as many things.
 */
const BASE58: Measure = {
  whole: [43, 44, 51, 52, 54, 56, 57, 58, 63, 70, 85, 86, 87, 88, 89, 111, 112],
  two: 200,
  three: 30,
  announced: 24,
};
/** Talk in between ends nothing for so many messages. */
const REACH = 12;
const BASE58_PART = { least: 6, most: 60 };
const MOST_BESIDE = 4;
/** A piece as long as this is one within a sentence too. */
const IN_SENTENCE = 12;
/** Once a key was announced. */
const LEAST_NEXT = 8;
const MOST_IN_SENTENCE = 14;
/** Of one script: Japanese and Korean glue what they say of a piece to it (`1つ目は…です`). */
const TOKEN = /[A-Za-z0-9]+|(?:(?![A-Za-z0-9])[\p{L}\p{N}])+/gu;
const LETTERS_ONLY = /^[0-9A-Za-z]+$/;
/** A name written in one: OpenSea, SetApprovalForAll. Three messages about one were a key in pieces. */
const NAME = /^(?:[A-Z][a-z]{2,12}){2,6}$/;
/** Most of a key of another network, which its first letters tell: whoever has the rest has the key. */
const BEGUN =
  /(?<![A-Za-z0-9])(?:nsec1|ncryptsec1|(?:sui|iota)privkey1|APrivateKey1|AGE-SECRET-KEY-1|PVT_(?:K1|R1)_|PrivateKey-|(?:addr|root|acct)_xsk1|edsk)(?=[a-z]{0,11}\d|[A-Z]{0,11}\d|[A-Za-z]{0,8}[a-z][A-Z])[A-Za-z0-9]{14,}/;
/** How WIF of the usual networks begins; half of one and more. An account in small letters alone (`cosmos1…`, `cro1…`) begins so too. */
const HALF_WIF = /^[5KLc9](?=[^A-Z]*[A-Z])[1-9A-HJ-NP-Za-km-z]{19,49}$/;

/** Of 51 or 52 signs: to whom more are missing has nothing. */
const HALF = 26;

/** Known to everybody; a hyphen in it makes two pieces of it. */
const TON_ADDRESS = /(?<![\w-])[EUk0]Q[\w-]{46}(?![\w-])/g;

/** That signs are read off something: "the long string on my paper goes", 紙の文字列を読みます. */
const READS =
  /(?<![a-z])(?:string|row|line|sequence|characters|letters and (?:numbers|digits))s? (?:of (?:letters|characters|hex|signs|it) )?(?:on|in|from|of) (?:my|the) (?:\w{2,8} )?(?:paper|plate|card|sheet|note|back-?up)(?![a-z])|(?:紙|ぷれーと|かーど)(?:の|に書いた)(?:文字列|英数字)|[纸紙卡板]上的(?:字符|那串|一串)|종이에\s?(?:적힌|있는)\s?(?:문자|글자)/u;

const awaitedIn = (isAnnounced: boolean, { awaited = 0 }: KeyParts): number =>
  isAnnounced ? REACH : Math.max(0, awaited - 1);

/** `isCalled`: this message or one of the last speaks of a key. */
export function nextHexParts(folded: string, isCalled: boolean, before = NO_PARTS) {
  const awaited = awaitedIn(isCalled || READS.test(folded), before);
  const read = next(fragmentOf(folded, awaited > 0), before, HEX, isCalled);
  return {
    ...read,
    parts: { ...read.parts, awaited: awaited > 0 && read.parts.signs > before.signs ? REACH : awaited },
  };
}

/**
 * Also half of a key by itself, where its first letter says what it is. `formTells`: it is less than half of one, which opens nothing, and
 * nothing calls it a key: one in fifty ids that a machine drew begins so.
 */
export function nextBase58Parts(written: string, isCalled: boolean, before = NO_PARTS) {
  const text = written.replace(TON_ADDRESS, ' ');
  const awaited = awaitedIn(isCalled, before);
  const parts = base58PartsOf(text, isCalled, awaited > 0);
  const signs = parts.reduce((sum, part) => sum + part.length, 0);
  const read = next(signs, before, BASE58, isCalled);
  // Within a sentence that speaks of no key such a piece may be of an address (TON's fall into two at a hyphen).
  const isBare = (text.match(TOKEN) ?? []).length - parts.length <= MOST_BESIDE;
  const begun = isCalled || isBare ? parts.filter((part) => HALF_WIF.test(part)) : [];
  const isKey = read.isKey || BEGUN.test(text) || begun.some(({ length }) => isCalled || length >= HALF);
  return {
    parts: { ...read.parts, awaited: awaited > 0 && parts.length > 0 ? REACH : awaited },
    isKey,
    formTells: !isKey && begun.length > 0,
  };
}

function next(
  now: number,
  before: KeyParts,
  { whole, two, three, announced }: Measure,
  isCalled: boolean,
): { parts: KeyParts; isKey: boolean } {
  if (now === 0)
    return { parts: before.quiet < REACH ? { ...before, quiet: before.quiet + 1 } : NO_PARTS, isKey: false };
  const parts = { signs: before.signs + now, messages: before.messages + 1, quiet: 0 };
  const enough =
    whole.includes(parts.signs) || parts.signs >= (parts.messages > 2 ? three : isCalled ? announced : two);
  return { parts, isKey: parts.messages > 1 && enough };
}

/** What a message of hardly anything else gives: letters of both sizes and digits, and no address. */
function base58PartsOf(text: string, isCalled: boolean, isAwaited: boolean): string[] {
  if (text.length > 4 * BASE58_PART.most) return [];
  const tokens = text.match(TOKEN) ?? [];
  const parts = tokens.filter(
    (token) =>
      token.length >= BASE58_PART.least &&
      token.length <= BASE58_PART.most &&
      LETTERS_ONLY.test(token) &&
      !NAME.test(token) &&
      (token.match(CHANGES)?.length ?? 0) >= LEAST_CHANGES * token.length &&
      !/^(?:0x)?[0-9a-f]+$/i.test(token) &&
      !isBase58Address(token),
  );
  const beside = tokens.length - parts.length;
  const isCut = /:\/\/|\.{2}|…|\w\.\w/.test(text);
  if (isCut) return [];
  if (beside <= MOST_BESIDE) return parts;
  const isReference = !isCalled && (PUBLIC_CUE.test(text.toLowerCase()) || DIGEST_CUE.test(text));
  if (isReference) return [];
  const isNext = isAwaited && beside <= MOST_IN_SENTENCE;
  return parts.filter((part) => part.length >= (isNext ? LEAST_NEXT : IN_SENTENCE));
}
