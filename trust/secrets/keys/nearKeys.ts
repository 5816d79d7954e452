import type { Span } from '../detection.ts';
import { isRandomHex } from './hexRuns.ts';

/*
 * A key in one run of digits that is not as long as a key: with what a file, a wallet or a hand put around it, or with a
 * sign or two lost. Linear.
 */

/** `keys`: 64 digits each that may be the key, as the chains are asked about them; none where some are missing. */
export interface NearKey extends Span {
  readonly keys: readonly string[];
  /** In the frame of a format for keys: what is called public around it does not make it so. */
  readonly framed: boolean;
  /** A digit or two less than a key, behind `0x`: an address of Starknet as well. */
  readonly isShort: boolean;
}

/** Behind `0x` fewer than two lost digits are a hash that somebody cut. */
const RUN = /(?<![a-z0-9])(?:0x(?=[0-9a-f]{62}))?(?<digits>[0-9a-f]{57,300})(?![a-z0-9])/g;
/**
 * What the longest usual frames add (`5820…` in CBOR, `80…01` of Bitcoin), and what is found again by trying: a rented machine finds seven digits.
 * 56 are a policy of Cardano.
 */
const SIZES = { key: 64, least: 57, most: 70 };
/** A seed of BIP-39, or both halves of an ed25519 key: a signature is told by its words. */
const DOUBLE = 128;
/** CBOR byte strings of 32, 64 and 128 bytes (cardano-cli), and an OCTET STRING in a DER sequence (PKCS #8, RFC 5958; SEC 1). */
const FRAMES = [
  /^5820(?<key>[0-9a-f]{64})$/,
  /^5840(?<key>[0-9a-f]{64})[0-9a-f]{64}$/,
  /^5880(?<key>[0-9a-f]{64})[0-9a-f]{192}$/,
  /^30[0-9a-f]{2,60}?0420(?<key>[0-9a-f]{64})/,
];
/** A compressed public key; a multihash of SHA-256. */
const PUBLIC = /^(?:0[23][0-9a-f]{64}|1220[0-9a-f]{64})$/;
/**
 * A Cardano asset: 56 digits of its policy, then its name: letters of one case (`HOSKY`, `min`) or with a small one before them
 * (`iUSD`), and figures. Any letters at all are the end of one key in a thousand.
 */
const ASSET = /^[0-9a-f]{56}(?:(?:6[1-9a-f]|7[0-9a])?(?:3[0-9]|4[1-9a-f]|5[0-9a])+|(?:3[0-9]|6[1-9a-f]|7[0-9a])+)$/;

/** Every such run in folded text. */
export function nearKeys(folded: string): NearKey[] {
  return [...folded.matchAll(RUN)].flatMap((match): NearKey[] => {
    const digits = match.groups?.['digits'] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    const framed = FRAMES.flatMap((frame) => frame.exec(digits)?.groups?.['key'] ?? []);
    if (framed.length > 0) return isRandomHex(digits) ? [{ ...span, keys: framed, framed: true, isShort: false }] : [];
    const isLink = folded.charAt(match.index - 1) === '/';
    const isShort = digits.length < SIZES.key && match[0].startsWith('0x');
    return isLink || !isNear(digits) ? [] : [{ ...span, keys: endsOf(digits), framed: false, isShort }];
  });
}

function isNear(digits: string): boolean {
  const { key, least, most } = SIZES;
  if (digits.length === DOUBLE) return isRandomHex(digits);
  if (digits.length < least || digits.length > most || digits.length === key) return false;
  return !PUBLIC.test(digits) && !(digits.length > key && ASSET.test(digits)) && isRandomHex(digits);
}

function endsOf(digits: string): string[] {
  const { key } = SIZES;
  return digits.length < key ? [] : [...new Set([digits.slice(0, key), digits.slice(-key)])];
}
