import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bech32, bech32m, createBase58check } from '@scure/base';
import { verifyBip322 } from '../../../trust/verification/bip322.ts';
import { hash160, hash256, join, type Lock, lockOf, scriptOf } from '../../../trust/verification/bitcoinScript.ts';
import {
  legacyHash,
  size,
  sized,
  type Transaction,
  taprootHash,
  witnessV0Hash,
  writeTransaction,
} from '../../../trust/verification/bitcoinTransaction.ts';

const NONE = new Uint8Array();
const base58check = createBase58check(sha256);
const secret = secp256k1.utils.randomSecretKey();
const key = secp256k1.getPublicKey(secret);
const text = (words: string) => new TextEncoder().encode(words);

const ADDRESSES = {
  p2pkh: base58check.encode(join(Uint8Array.of(0), hash160(key))),
  p2sh: base58check.encode(join(Uint8Array.of(5), hash160(scriptOf({ kind: 'p2wpkh', hash: hash160(key) })))),
  p2wpkh: bech32.encode('bc', [0, ...bech32.toWords(hash160(key))]),
  p2tr: bech32m.encode('bc', [1, ...bech32.toWords(schnorr.getPublicKey(secret))]),
};

/** What a wallet does (BIP-322): the two virtual transactions, and a signature over the second. */
function toSign(message: string, lock: Lock): Transaction {
  const tag = sha256(text('BIP0322-signed-message'));
  const script = join(Uint8Array.of(0, 32), sha256(join(tag, tag, text(message))));
  const input = { hash: new Uint8Array(32), index: 0xffffffff, script, sequence: 0, witness: [] };
  const spend = { version: 0, inputs: [input], outputs: [{ amount: 0n, script: scriptOf(lock) }], lockTime: 0 };
  const hash = hash256(writeTransaction(spend));
  const outputs = [{ amount: 0n, script: Uint8Array.of(0x6a) }];
  return { version: 0, inputs: [{ hash, index: 0, script: NONE, sequence: 0, witness: [] }], outputs, lockTime: 0 };
}

const lockTo = (address: string): Lock => lockOf(address) ?? { kind: 'p2pkh', hash: NONE };
const ecdsa = (hash: Uint8Array, by = secret) =>
  join(secp256k1.sign(hash, by, { prehash: false, format: 'der' }), Uint8Array.of(1));
const stack = (items: readonly Uint8Array[]) => join(size(items.length), ...items.map(sized));
const smp = (items: readonly Uint8Array[]) => `smp${base64.encode(stack(items))}`;

function keySignature(message: string, address: string): Uint8Array[] {
  const code = scriptOf({ kind: 'p2pkh', hash: hash160(key) });
  return [ecdsa(witnessV0Hash(toSign(message, lockTo(address)), code, 0n)), key];
}

/** The full form: the whole transaction, changed as asked. */
function ful(
  tx: Transaction,
  change: { script?: Uint8Array; witness?: Uint8Array[]; lockTime?: number; twice?: boolean },
): string {
  const input = { ...tx.inputs[0], script: change.script ?? NONE } as Transaction['inputs'][number];
  const inputs = change.twice ? [input, input] : [input];
  const bare = writeTransaction({ ...tx, inputs, lockTime: change.lockTime ?? tx.lockTime });
  if (!change.witness) return `ful${base64.encode(bare)}`;
  const witness = join(...inputs.map(() => stack(change.witness ?? [])));
  return `ful${base64.encode(join(bare.subarray(0, 4), Uint8Array.of(0, 1), bare.subarray(4, -4), witness, bare.subarray(-4)))}`;
}

const MESSAGE = 'Handrail: I own this address. ✓';
const check = (address: string, signature: string, message = MESSAGE) =>
  verifyBip322({ message, address, signature }).result;

describe('a simple signature', () => {
  it.each(['p2wpkh', 'p2sh'] as const)('proves %s', (kind) => {
    const address = ADDRESSES[kind];
    const signature = smp(keySignature(MESSAGE, address));
    expect(check(address, signature)).toBe('valid');
    expect(check(address, signature.slice(3))).toBe('valid');
    expect(check(address, signature, `${MESSAGE} `)).toBe('invalid');
    const others = Object.entries(ADDRESSES).filter(([other]) => other !== kind);
    expect(others.map(([, other]) => check(other, signature))).not.toContain('valid');
  });

  it('proves a taproot key', () => {
    const hash = (type: number) =>
      taprootHash(toSign(MESSAGE, lockTo(ADDRESSES.p2tr)), scriptOf(lockTo(ADDRESSES.p2tr)), 0n, type);
    expect(check(ADDRESSES.p2tr, smp([schnorr.sign(hash(0), secret)]))).toBe('valid');
    expect(check(ADDRESSES.p2tr, smp([join(schnorr.sign(hash(1), secret), Uint8Array.of(1))]))).toBe('valid');
    expect(check(ADDRESSES.p2tr, smp([join(schnorr.sign(hash(0), secret), Uint8Array.of(1))]))).toBe('invalid');
    expect(check(ADDRESSES.p2tr, smp([schnorr.sign(hash(0), secret), key, key]))).toBe('cannot');
  });

  it('needs as many signatures, in the order of their keys, as the script says', () => {
    const secrets = [1, 2, 3].map(() => secp256k1.utils.randomSecretKey());
    const keys = secrets.map((one) => sized(secp256k1.getPublicKey(one)));
    const script = join(Uint8Array.of(0x52), ...keys, Uint8Array.of(0x53, 0xae));
    const address = bech32.encode('bc', [0, ...bech32.toWords(sha256(script))]);
    const hash = witnessV0Hash(toSign(MESSAGE, lockTo(address)), script, 0n);
    const [one, two, three] = secrets.map((by) => ecdsa(hash, by)) as [Uint8Array, Uint8Array, Uint8Array];
    expect(check(address, smp([NONE, one, three, script]))).toBe('valid');
    expect(check(address, smp([NONE, two, three, script]))).toBe('valid');
    expect(check(address, smp([NONE, three, one, script]))).toBe('invalid');
    expect(check(address, smp([NONE, one, one, script]))).toBe('invalid');
    expect(check(address, smp([NONE, one, script]))).toBe('invalid');
    expect(check(address, smp([key, one, two, script]))).toBe('invalid');
    const unknown = bech32.encode('bc', [0, ...bech32.toWords(sha256(Uint8Array.of(0x51)))]);
    expect(check(unknown, smp([Uint8Array.of(0x51)]))).toBe('cannot');
  });

  it('proves nothing for a key that the address does not hold', () => {
    const thief = secp256k1.utils.randomSecretKey();
    const thiefKey = secp256k1.getPublicKey(thief);
    const forged = (address: string) => {
      const tx = toSign(MESSAGE, lockTo(address));
      const codes = [hash160(key), hash160(thiefKey)].map((hash) => scriptOf({ kind: 'p2pkh', hash }));
      return codes.map((code) => smp([ecdsa(witnessV0Hash(tx, code, 0n), thief), thiefKey]));
    };
    for (const address of [ADDRESSES.p2wpkh, ADDRESSES.p2sh]) {
      expect(forged(address).map((signature) => check(address, signature))).toEqual(['invalid', 'invalid']);
    }
  });

  it('is refused when another part of the transaction was signed, or the signature is malleable', () => {
    const [signature, publicKey] = keySignature(MESSAGE, ADDRESSES.p2wpkh) as [Uint8Array, Uint8Array];
    const none = join(signature.subarray(0, -1), Uint8Array.of(2));
    expect(check(ADDRESSES.p2wpkh, smp([none, publicKey]))).toBe('invalid');
    const low = secp256k1.Signature.fromBytes(signature.subarray(0, -1), 'der');
    const high = new secp256k1.Signature(low.r, secp256k1.Point.Fn.neg(low.s));
    expect(check(ADDRESSES.p2wpkh, smp([join(high.toBytes('der'), Uint8Array.of(1)), publicKey]))).toBe('invalid');
  });
});

describe('a full signature', () => {
  const tx = toSign(MESSAGE, lockTo(ADDRESSES.p2pkh));
  const script = join(...[ecdsa(legacyHash(tx, scriptOf(lockTo(ADDRESSES.p2pkh)))), key].map(sized));

  it('proves a P2PKH and a segregated address', () => {
    expect(check(ADDRESSES.p2pkh, ful(tx, { script }))).toBe('valid');
    expect(check(ADDRESSES.p2pkh, ful(tx, { script }), 'another')).toBe('invalid');
    const witness = keySignature(MESSAGE, ADDRESSES.p2wpkh);
    expect(check(ADDRESSES.p2wpkh, ful(toSign(MESSAGE, lockTo(ADDRESSES.p2wpkh)), { witness }))).toBe('valid');
  });

  it('is never accepted with several inputs or a lock in time', () => {
    expect(check(ADDRESSES.p2pkh, ful(tx, { script, twice: true }))).toBe('cannot');
    expect(check(ADDRESSES.p2pkh, ful(tx, { script, lockTime: 9 }))).toBe('cannot');
    expect(check(ADDRESSES.p2pkh, 'pofAAAA')).toBe('cannot');
  });
});

describe('a legacy signature', () => {
  const hash = hash256(join(sized(text('Bitcoin Signed Message:\n')), sized(text(MESSAGE))));
  const signed = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' });
  const legacy = base64.encode(join(Uint8Array.of(31 + (signed[0] ?? 0)), signed.subarray(1)));

  it('proves a P2PKH address, and no other kind', () => {
    expect(check(ADDRESSES.p2pkh, legacy)).toBe('valid');
    expect(check(ADDRESSES.p2pkh, legacy, 'another')).toBe('invalid');
    expect(check(ADDRESSES.p2wpkh, legacy)).toBe('cannot');
  });
});

it.each(['', '!!!!', 'smp', 'smpAA==', 'ful', 'fulAA==', 'A'.repeat(50_000), 'smp/////w==', 'pof'])(
  'never accepts noise (%#)',
  (noise) => {
    for (const address of [...Object.values(ADDRESSES), 'nonsense', ''])
      expect(check(address, noise)).not.toBe('valid');
  },
);
