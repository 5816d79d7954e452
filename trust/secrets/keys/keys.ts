import { type Finding, matches, type SecretKind, type Span } from '../detection.ts';
import { announcedKeys } from './announcedKeys.ts';
import { base58Keys, type PublicKeyOf } from './base58Keys.ts';
import { drawnSeeds } from './drawn.ts';
import { mistypedKeys } from './mistypedKeys.ts';
import { secretNumbers } from './secretNumbers.ts';

/*
 * Keys that their own form gives away. Shapes first (cheap), checksums to confirm where the shape alone could be
 * something else. `text` keeps case, `folded` has the same places.
 */

const B58 = '[1-9A-HJ-NP-Za-km-z]';

/** How the body of a PEM file begins without its frame, in base64. */
const PEM_BEGINS = [
  // SEC 1: P-256, secp256k1.
  'MHcCAQEEI',
  'MHQCAQEEI',
  // PKCS #8: ed25519, P-256, secp256k1.
  'MC4CAQAwBQYDK2VwBCIEI',
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg',
  'MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQg',
  // OpenSSH.
  'b3BlbnNzaC1rZXktdjE',
];

/** Forms that nothing public shares. */
const SHAPES: readonly { kind: SecretKind; shape: RegExp }[] = [
  {
    kind: 'pem',
    shape: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z0-9 ]{0,40}-----)?/g,
  },
  {
    kind: 'pem',
    shape: new RegExp(`(?<![A-Za-z0-9+/])(?:${PEM_BEGINS.join('|')})[A-Za-z0-9+/=\\s]{20,4000}`, 'g'),
  },
  { kind: 'extended-key', shape: /(?<![A-Za-z0-9])[a-zA-Z]prv[A-Za-z0-9]{50,120}/g },
  { kind: 'encrypted-key', shape: new RegExp(`(?<![A-Za-z0-9])6P${B58}{54,58}(?![A-Za-z0-9])`, 'g') },
  // Sui, IOTA, and whatever else says in its first letters what it is.
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])[a-z]{2,10}privkey1[a-z0-9]{40,70}/gi },
  // Aleo.
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])APrivateKey1[1-9A-HJ-NP-Za-km-z]{40,60}/g },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])(?:nsec1|ncryptsec1)[a-z0-9]{50,120}/gi },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[A-Z0-9]{40,70}/gi },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])PVT_(?:K1|R1|WA)_[1-9A-HJ-NP-Za-km-z]{40,60}/g },
  { kind: 'private-key', shape: /(?<![A-Za-z0-9])(?:edsk|spsk|p2sk|edesk)[1-9A-HJ-NP-Za-km-z]{48,100}/g },
  { kind: 'private-key', shape: /(?<![a-z0-9])(?:ed25519e?|root|acct|addr|stake)_x?sk1?[:_]?[a-z0-9]{50,200}/gi },
  { kind: 'extended-key', shape: /(?<![A-Za-z0-9])secret-extended-key-(?:main|test)1[a-z0-9]{50,400}/gi },
  { kind: 'private-key', shape: /(?<![a-z0-9])(?:ed25519|secp256k1|secp256r1)-priv-(?:0x)?[0-9a-f]{16,64}/gi },
  // NEAR: 64 bytes behind their curve; a public key is half as long.
  { kind: 'private-key', shape: /(?<![a-z0-9])ed25519:[1-9A-HJ-NP-Za-km-z]{80,90}(?![A-Za-z0-9])/g },
  // BIP-93 and Core Lightning: a threshold, four letters of a name, a share.
  { kind: 'private-key', shape: /(?<![a-z0-9])(?:ms|cl)1[02-9][02-9ac-hj-np-z]{40,125}(?![a-z0-9])/gi },
  { kind: 'private-key', shape: /otpauth(?:-migration)?:\/\/\S+/gi },
  { kind: 'private-key', shape: /(?<![a-z0-9])wc:[0-9a-z-]{1,80}@\d[^\s#]{0,600}?key=\S+/gi },
  // Nostr Wallet Connect, WalletLink, lndconnect, and whatever else has a field of that name in an address.
  {
    kind: 'private-key',
    shape: /(?<=[?&#;])(?:secret|sym_?key|macaroon|priv(?:ate)?_?key|seed|mnemonic)=[^\s&#"'<>]{16,600}/gi,
  },
  // A name and its password before the host: lndhub, nodes.
  { kind: 'password', shape: /(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]{1,80}:[^\s:@/?#]{4,200}@[^\s@]+/gi },
  // What hardware wallets show as a QR code (Blockchain Commons, BCR-2020-006 and -011), also in parts.
  { kind: 'private-key', shape: /(?<![a-z0-9])ur:(?:crypto-)?(?:seed|sskr|bip39)\/\S+/gi },
  // Bearer money: whoever has the token has the coins (Cashu, NUT-00); the admin macaroon of lnd.
  { kind: 'private-key', shape: /(?<![a-z0-9])cashu[AB][\w-]{40,}/gi },
  { kind: 'private-key', shape: /(?<![a-z0-9])0201036c6e64[0-9a-f]{40,}/gi },
];

/**
 * An Ethereum keystore file, the vault of a browser wallet, an account of Polkadot.js, a private JWK: so many of these names at once are nothing else.
 * Quotes of any kind, escaped, or none.
 */
const KEYSTORES = [
  { names: /(?<![a-z])(?:crypto|ciphertext|cipherparams|kdfparams|kdf|mac|dklen)(?=\\?["'“”’]?\s?[:=])/g, enough: 3 },
  {
    names: /(?<![a-z])(?:ciphertext|nonce|salt|iterations|kdf|encrypted(?:key|seed|mnemonic)?)(?=\\?["'“”’]?\s?[:=])/g,
    enough: 3,
  },
  { names: /(?<![a-z])(?:data|iv|salt)(?=\\?["'“”’]?\s?[:=])/g, enough: 3 },
  { names: /(?<![a-z])(?:encoded(?=\\?["'“”’]?\s?[:=])|pkcs8|sr25519|scrypt|xsalsa20)(?![a-z])/g, enough: 3 },
  { names: /(?<![a-z])(?:kty(?=\\?["'“”’]?\s?[:=])|d(?=\\?["'“”’]?\s?[:=]\W{0,4}[\w-]{40}))/g, enough: 2 },
];

/** Every secret key in the text. `cuedBefore`: an earlier message announced a key. */
export function readKeys(text: string, folded: string, cuedBefore: boolean, publicKeyOf: PublicKeyOf): Finding[] {
  return [
    ...SHAPES.flatMap(({ kind, shape }) => matches(text, shape).map((span) => block(kind, span))),
    ...keystores(folded),
    ...base58Keys(text, publicKeyOf),
    ...stellarSeeds(text),
    ...drawnSeeds(folded),
    ...mistypedKeys(text, folded),
    ...announcedKeys(text, folded, cuedBefore),
    ...secretNumbers(folded),
  ];
}

function keystores(folded: string): Finding[] {
  return KEYSTORES.flatMap(({ names, enough }) => {
    const found = matches(folded, names);
    const different = new Set(found.map(({ start, end }) => folded.slice(start, end)));
    if (different.size < enough) return [];
    const start = Math.max(0, folded.lastIndexOf('{', found[0]?.start));
    return [block('keystore', { start, end: folded.length })];
  });
}

/** Stellar: S, 55 letters of base32, CRC-16/XMODEM at the end (SEP-23). */
function stellarSeeds(text: string): Finding[] {
  return matches(text, /(?<![A-Za-z0-9])S[A-Z2-7]{55}(?![A-Za-z0-9])/g).map((span) => block('private-key', span));
}

function block(kind: SecretKind, { start, end }: Span): Finding {
  return { verdict: 'block', kind, start, end };
}
