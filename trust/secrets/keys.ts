import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp } from '@scure/base';
import { announcedKeys } from './announcedKeys.ts';
import { hasValidChecksum } from './checksum.ts';
import { type Finding, matches, type SecretKind, type Span } from './detection.ts';

/*
 * Keys that their own form gives away. Shapes first (cheap), checksums to confirm where the shape alone could be
 * something else. `text` keeps case, `folded` has the same places.
 */

/** Each takes about a millisecond; nobody gives away more keys than this at once. */
const MOST_DERIVATIONS = 8;
const B58 = '[1-9A-HJ-NP-Za-km-z]';

/** Forms that nothing public shares. */
const SHAPES: readonly { kind: SecretKind; shape: RegExp }[] = [
  {
    kind: 'pem',
    shape: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z0-9 ]{0,40}-----)?/g,
  },
  { kind: 'extended-key', shape: new RegExp(`(?<![A-Za-z0-9])[a-zA-Z]prv${B58}{50,120}`, 'g') },
  { kind: 'encrypted-key', shape: new RegExp(`(?<![A-Za-z0-9])6P${B58}{54,58}(?![A-Za-z0-9])`, 'g') },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])suiprivkey1[a-z0-9]{40,70}/gi },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])(?:nsec1|ncryptsec1)[a-z0-9]{50,120}/gi },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[A-Z0-9]{40,70}/gi },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])PVT_(?:K1|R1|WA)_[1-9A-HJ-NP-Za-km-z]{40,60}/g },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])(?:edsk|spsk|p2sk|edesk)[1-9A-HJ-NP-Za-km-z]{48,100}/g },
  { kind: 'private-key', shape: /(?<![a-z0-9])(?:ed25519e?|root|acct|addr|stake)_x?sk1?[:_]?[a-z0-9]{50,200}/gi },
  { kind: 'extended-key', shape: /(?<![A-Za-z0-9])secret-extended-key-(?:main|test)1[a-z0-9]{50,400}/gi },
  { kind: 'private-key', shape: /\[\s*(?:\d{1,3}\s*,\s*){63}\d{1,3}\s*\]/g },
  { kind: 'private-key', shape: /"kty"[^}]{0,400}"d"\s*:\s*"[\w-]{40,90}"|"d"\s*:\s*"[\w-]{40,90}"[^}]{0,400}"kty"/g },
];

/** An Ethereum keystore file, and the vault of a browser wallet: so many of these words at once are nothing else. */
const KEYSTORES = [
  { words: ['"crypto"', '"ciphertext"', '"cipherparams"', '"kdfparams"', '"kdf"', '"mac"', 'dklen'], enough: 3 },
  { words: ['"data"', '"iv"', '"salt"'], enough: 3 },
];

/** The Ed25519 public key of a 32-byte seed. Passed in: the curve is too large for a page's first load. */
export type PublicKeyOf = (seed: Uint8Array) => Uint8Array;

/** Every secret key in the text. `cuedBefore`: an earlier message announced a key. */
export function readKeys(text: string, folded: string, cuedBefore: boolean, publicKeyOf: PublicKeyOf): Finding[] {
  return [
    ...SHAPES.flatMap(({ kind, shape }) => matches(text, shape).map((span) => block(kind, span))),
    ...keystores(folded),
    ...base58Keys(text, publicKeyOf),
    ...brokenUpKeys(text),
    ...stellarSeeds(text),
    ...announcedKeys(text, folded, cuedBefore),
    ...seedNumbers(text),
  ];
}

function keystores(folded: string): Finding[] {
  return KEYSTORES.flatMap(({ words, enough }) => {
    const at = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
    if (at.length < enough) return [];
    const start = Math.max(0, folded.lastIndexOf('{', Math.min(...at)));
    return [block('keystore', { start, end: folded.length })];
  });
}

/** WIF of any coin, family seeds, and Solana's 64 bytes: told from addresses and signatures by their bytes. */
function base58Keys(text: string, publicKeyOf: PublicKeyOf): Finding[] {
  let derivations = 0;
  const derive = (seed: Uint8Array) => (derivations++ < MOST_DERIVATIONS ? publicKeyOf(seed) : seed);
  return matches(text, new RegExp(`(?<![A-Za-z0-9])${B58}{28,90}(?![A-Za-z0-9])`, 'g')).flatMap((span) => {
    const word = text.slice(span.start, span.end);
    return isPrivateBase58(word, derive) ? [block('private-key', span)] : [];
  });
}

function isPrivateBase58(word: string, derive: PublicKeyOf): boolean {
  if (word.length >= 51 && word.length <= 53) return hasKeyChecksum(word) || /^[5KL]/.test(word);
  if (word.length >= 85 && word.length <= 89) return isSolanaSecret(word, derive);
  return word.startsWith('s') && word.length <= 31 && isFamilySeed(word);
}

/** One version byte, 32 bytes of key, perhaps 01 for "compressed", four bytes of double SHA-256. */
function hasKeyChecksum(word: string): boolean {
  const bytes = decoded(base58, word);
  return (bytes?.length === 37 || bytes?.length === 38) && checks(bytes);
}

/** XRP Ledger: version 0x21 or ed25519's three bytes, 16 bytes of entropy. */
function isFamilySeed(word: string): boolean {
  const bytes = decoded(base58xrp, word);
  return (bytes?.length === 21 || bytes?.length === 23) && checks(bytes);
}

function checks(bytes: Uint8Array): boolean {
  const sum = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, i) => byte === sum[i]);
}

/**
 * 64 bytes are a secret key or a signature. A signature's second half is a number below the group order, so its last
 * byte is at most 0x10 (RFC 8032, 5.1.7); a secret key's second half is the public key of the first, whose last byte is
 * anything. Only one in fifteen needs the curve to tell.
 */
function isSolanaSecret(word: string, derive: PublicKeyOf): boolean {
  const bytes = decoded(base58, word);
  if (bytes?.length !== 64) return false;
  if ((bytes[63] ?? 0) > 0x10) return true;
  return derive(bytes.subarray(0, 32)).every((byte, i) => byte === bytes[32 + i]);
}

function decoded(coder: { decode(text: string): Uint8Array }, word: string): Uint8Array | null {
  try {
    return coder.decode(word);
  } catch {
    return null; // A letter outside the alphabet: not this code.
  }
}

/** A WIF or extended key cut into groups or lines: windows of neighbouring words whose lengths add up. */
function brokenUpKeys(text: string): Finding[] {
  const words = matches(text, /\S{3,}/g);
  const found: Finding[] = [];
  for (let first = 0; first < words.length; first++) {
    const head = words[first];
    if (!head || !new RegExp(`^${B58}+$`).test(text.slice(head.start, head.end))) continue;
    let joined = '';
    for (let last = first; last < words.length && joined.length < 52; last++) {
      const word = words[last];
      if (!word) break;
      joined += text.slice(word.start, word.end);
      if (last > first && isBrokenUpKey(joined)) found.push(block('private-key', { start: head.start, end: word.end }));
    }
  }
  return found;
}

function isBrokenUpKey(joined: string): boolean {
  // Everyday words seldom start like the usual keys, and never hold figures: most windows need no hashing.
  const likely = /^[5KL]/.test(joined) || /\d.*\d/.test(joined);
  return (joined.length === 51 || joined.length === 52) && likely && hasKeyChecksum(joined);
}

/** Stellar: S, 55 letters of base32, CRC-16/XMODEM at the end (SEP-23). */
function stellarSeeds(text: string): Finding[] {
  return matches(text, /(?<![A-Za-z0-9])S[A-Z2-7]{55}(?![A-Za-z0-9])/g).map((span) => block('private-key', span));
}

/** A phrase as the places of its words, four digits each (SeedQR, steel plates): 12 to 24 of them, checksum right. */
function seedNumbers(text: string): Finding[] {
  return matches(text, /(?<!\d)\d{4}(?:[ ,.\n-]{0,2}\d{4}){11,23}(?!\d)/g).flatMap((span) => {
    const places = text.slice(span.start, span.end).replace(/\D/g, '').match(/.{4}/g)?.map(Number) ?? [];
    const counted = [places, places.map((place) => place - 1)];
    const isPhrase = counted.some(
      (list) => list.every((place) => place >= 0 && place < 2048) && hasValidChecksum(list),
    );
    return isPhrase ? [block('recovery-phrase', span)] : [];
  });
}

function block(kind: SecretKind, { start, end }: Span): Finding {
  return { verdict: 'block', kind, start, end };
}
