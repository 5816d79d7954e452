import { evmChecksum } from '../address/addressFormat.ts';
import { CHAINS, type ChainDefinition } from '../definitions/index.ts';
import { isShared } from '../definitions/sharedExplorers.ts';
import { FAMILIES, familyOf } from '../families/index.ts';
import { addressBytes } from '../families/solana/solanaAddress.ts';
import { chainOfPath, linkBefore } from '../lookup/explorerLinks.ts';
import type { ChainId, Extraction } from '../ports.ts';
import { amountsIn } from './amounts.ts';
import { elsewhereIn, otherNetworkOf } from './elsewhere.ts';
import { HASH_DIGITS, hashDigits, SIGNATURE, SIGNATURE_DIGITS } from './hashDigits.ts';

/** Characters of a message that are looked at. */
export const INPUT_CAP = 8000;
/** Hashes returned at most; nobody means two hundred. */
const HASH_CAP = 20;

/** Zero-width, direction and joining marks, soft hyphens: they hide in copied hashes and carry no meaning here. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const HEX_RUN = /0x(?:(?!0x)[0-9a-f])+|(?<![0-9a-z])[0-9a-f]{20,}(?![0-9a-z])/gi;
/** Fewer digits after `0x` are an error code or the name of a function, not the beginning of a hash. */
const LEAST_DIGITS = { prefixed: 10, bare: 20 };
/** What mail programs, narrow screens and wallets that group by four put into a hash. */
const GAP = /[ \t]{0,4}\r?\n[ \t>]{0,8}|[ \t]{1,2}/y;
const GROUP = /[0-9a-f]{2,64}(?![0-9a-z])/iy;
const [SHORTEST_SIGNATURE, LONGEST_SIGNATURE] = [85, 88];
/** The first line of a broken signature: longer than words are, and with a digit and letters of both cases. */
const SIGNATURE_START =
  /(?<![0-9A-Za-z])(?=[A-Za-z]{0,40}[1-9])(?=[1-9a-z]{0,40}[A-Z])[1-9A-HJ-NP-Za-km-z]{20,84}(?=[ \t]{0,4}\r?\n)/g;
const LINE_BREAK = /[ \t]{0,4}\r?\n[ \t>]{0,8}/y;
const BASE58 = /[1-9A-HJ-NP-Za-km-z]{1,68}(?![0-9A-Za-z])/y;
/** A beginning with nothing behind the dots: `0xabc123...` */
const HEAD_ONLY = /(?<![0-9a-z])0x([0-9a-f]{4,63}) ?(?:\.{3,10}|[⋯︙]{1,6})(?! ?[0-9a-z.⋯︙])/gi;
/** Both ends of a shortened hash. Every repetition is bounded and both ends touch the dots, so a scan is linear. */
const SHORTENED =
  /(?<![0-9a-z])(0x)?([0-9a-f]{2,63}) ?(?:\.{2,10}|[⋯︙]{1,6}|[·・･•*_]{2,10}|-{2,10}|~{1,6}|〜{1,6}) ?([0-9a-f]{2,63})(?![0-9a-z])/gi;

/**
 * Everything in a message that points at a chain, found by shape alone. Linear in the input, which is cut at 8,000
 * characters. Links are read, never fetched; a link names a chain only when its host is exactly a configured explorer's.
 */
export function extract(message: string, chains: readonly ChainDefinition[] = CHAINS): Extraction {
  const text = plain(message);
  const found = collect(text, chains);
  return {
    hashes: [...found.hashes].slice(0, HASH_CAP).map(([hash, chain]) => ({ hash, chain })),
    truncated: shortened(text),
    addresses: [...found.addresses, ...addressesIn(text)],
    amounts: amountsIn(text),
    malformed: found.malformed,
    elsewhere: elsewhereIn(text),
    strangeHosts: [...found.strangeHosts],
    cut: found.hashes.size > HASH_CAP,
  };
}

/** Full-width to ASCII, one form of every ellipsis, no invisible characters. Compatibility forms may grow: cut twice. */
function plain(message: string): string {
  return message.slice(0, INPUT_CAP).normalize('NFKC').slice(0, INPUT_CAP).replace(INVISIBLE, '');
}

interface Found {
  readonly hashes: Map<string, ChainId | null>;
  readonly addresses: Extraction['addresses'][number][];
  readonly malformed: Extraction['malformed'][number][];
  readonly strangeHosts: Set<string>;
}

function collect(text: string, chains: readonly ChainDefinition[]): Found {
  const found: Found = { hashes: new Map(), addresses: [], malformed: [], strangeHosts: new Set() };
  for (const { 0: signature, index } of text.matchAll(SIGNATURE)) addSignature(found, text, index, signature, chains);
  for (const { 0: first, index } of text.matchAll(SIGNATURE_START)) {
    const whole = signatureInLines(text, index + first.length, first);
    if (whole) addSignature(found, text, index, whole, chains);
  }
  let taken = 0;
  for (const match of text.matchAll(HEX_RUN)) {
    if (match.index < taken) continue;
    const run = match[0];
    const prefixed = /^0x/i.test(run);
    const digits = prefixed ? run.slice(2) : run;
    const broken = prefixed && digits.length < 64 ? inPieces(text, match.index + run.length, digits) : null;
    if (broken) {
      taken = broken.end;
      addHash(found, text, match.index, { digits: broken.digits, prefixed }, chains);
    } else if (digits.length === 64) addHash(found, text, match.index, { digits, prefixed }, chains);
    else if (digits.length === 40) addAddress(found, digits, prefixed);
    else if (isAddress(run)) continue;
    else if (
      digits.length >= LEAST_DIGITS[prefixed ? 'prefixed' : 'bare'] &&
      !partOfShortened(text, match.index, run.length)
    )
      found.malformed.push({ text: run.length > 80 ? `${run.slice(0, 80)}…` : run, digits: digits.length });
  }
  return found;
}

/** A signature of 64 bytes that was broken over lines; the key check tells a broken key as well as a whole one. */
function signatureInLines(text: string, from: number, first: string): string | null {
  const pieces = [first];
  let [whole, end] = [first, from];
  while (whole.length < LONGEST_SIGNATURE) {
    LINE_BREAK.lastIndex = end;
    if (!LINE_BREAK.test(text)) return null;
    BASE58.lastIndex = LINE_BREAK.lastIndex;
    const piece = BASE58.exec(text)?.[0];
    if (!piece || whole.length + piece.length > LONGEST_SIGNATURE) return null;
    pieces.push(piece);
    whole += piece;
    end = BASE58.lastIndex;
    if (whole.length >= SHORTEST_SIGNATURE && hashDigits(whole) !== null)
      return pieces.every((one) => addressBytes(one) !== null) ? null : whole;
  }
  return null;
}

/** A hash that was broken over lines or into groups: pieces that together are 64 digits, and no more. */
function inPieces(text: string, from: number, first: string): { digits: string; end: number } | null {
  // An address is whole as it is.
  if (first.length === 40) return null;
  let [digits, end] = [first, from];
  while (digits.length < 64) {
    GAP.lastIndex = end;
    if (!GAP.test(text)) return null;
    GROUP.lastIndex = GAP.lastIndex;
    const group = GROUP.exec(text)?.[0];
    if (!group) return null;
    digits += group;
    end = GROUP.lastIndex;
  }
  return digits.length === 64 ? { digits, end } : null;
}

function addHash(
  found: Found,
  text: string,
  at: number,
  run: { digits: string; prefixed: boolean },
  chains: readonly ChainDefinition[],
): void {
  const link = linkBefore(text, at);
  const linked = link === null ? null : chainOfPath(link, chains);
  const chain = linked?.id ?? null;
  // No node that is asked here can know it: its own explorer does.
  if (link !== null && otherNetworkOf(link.host, link.path)) return;
  if (link !== null && chain === null && !isShared(link.host)) found.strangeHosts.add(link.host);
  const hash = spelling(run, linked);
  const before = found.hashes.get(hash);
  if (before === undefined || before === null) found.hashes.set(hash, chain);
}

/** 64 bytes in base58: a signature of Solana, or a secret key, which the key check tells apart before a byte leaves. */
function addSignature(
  found: Found,
  text: string,
  at: number,
  signature: string,
  chains: readonly ChainDefinition[],
): void {
  if (hashDigits(signature) === null) return;
  const link = linkBefore(text, at);
  const linked = link === null ? null : chainOfPath(link, chains);
  if (link !== null && linked === null && !isShared(link.host)) found.strangeHosts.add(link.host);
  const own = linked !== null && familyOf(linked).hashDigits === SIGNATURE_DIGITS;
  found.hashes.set(signature, own ? linked.id : (found.hashes.get(signature) ?? null));
}

/** As the network of the link writes it; without one as it was typed, since not every network has a prefix. */
function spelling(run: { digits: string; prefixed: boolean }, linked: ChainDefinition | null): string {
  const digits = run.digits.toLowerCase();
  if (linked && familyOf(linked).hashDigits === HASH_DIGITS) return familyOf(linked).writeHash(digits);
  return run.prefixed ? `0x${digits}` : digits;
}

function addAddress(found: Found, digits: string, prefixed: boolean): void {
  const address = `0x${digits}`;
  const checksum = evmChecksum(address);
  // Forty bare digits are as likely a commit id; a right checksum is no accident.
  if (!prefixed && checksum !== 'ok') return;
  if (!found.addresses.some((known) => known.address === address)) {
    found.addresses.push({ address, kind: 'evm', checksum });
  }
}

function partOfShortened(text: string, at: number, length: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at) + text.slice(at + length, at + length + 2);
  return /[.⋯·・･•*_~〜-]{2}|⋯/.test(around);
}

function shortened(text: string): string[] {
  const all = new Set<string>();
  for (const [, prefix, head = '', tail = ''] of text.matchAll(SHORTENED)) {
    const bare = prefix === undefined;
    // Without `0x` ordinary words ("added...faded") have the same shape: ask for length, a digit at both ends and a letter.
    if (bare && !unmistakable(head, tail)) continue;
    all.add(`${bare ? '' : '0x'}${head.toLowerCase()}…${tail.toLowerCase()}`);
    if (all.size === HASH_CAP) break;
  }
  for (const [, head = ''] of text.matchAll(HEAD_ONLY)) if (all.size < HASH_CAP) all.add(`0x${head.toLowerCase()}…`);
  return [...all];
}

function unmistakable(head: string, tail: string): boolean {
  const longEnough = head.length >= 4 && tail.length >= 4;
  return longEnough && /\d/.test(head) && /\d/.test(tail) && /[a-f]/i.test(head + tail);
}

/** Addresses that are not hexadecimal, by the shapes of their families. */
function addressesIn(text: string): Extraction['addresses'][number][] {
  const all = new Map<string, Extraction['addresses'][number]>();
  for (const { kind, addresses } of Object.values(FAMILIES)) {
    for (const [address] of addresses.inText ? text.matchAll(addresses.inText) : []) {
      const checksum = addresses.checksum(address);
      if (checksum !== 'wrong' || looksWritten(address)) all.set(address, { address, kind, checksum });
      if (all.size === HASH_CAP) return [...all.values()];
    }
  }
  return [...all.values()];
}

const isAddress = (text: string) => Object.values(FAMILIES).some(({ addresses }) => addresses.whole.test(text));

/** A check that fails may be a typing error, in what is otherwise no word and no number. */
const looksWritten = (text: string) => /^bc1/i.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
