import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { hash160, hash256, join, keysOf, type Lock, lockOf, same, scriptOf } from './bitcoinScript.ts';
import {
  legacyHash,
  readTransaction,
  readWitness,
  SIGHASH_ALL,
  SIGHASH_DEFAULT,
  sized,
  type Transaction,
  taprootHash,
  witnessV0Hash,
  writeTransaction,
} from './bitcoinTransaction.ts';
import { cannot, invalid, type ProofResult, valid } from './proof.ts';

export interface Bip322Proof {
  readonly message: string;
  readonly address: string;
  /** Base64, with the prefix `smp` or `ful`, or without. */
  readonly signature: string;
}

const LONGEST_SIGNATURE = 20_000;
const OP_RETURN = Uint8Array.of(0x6a);

/**
 * A Bitcoin signed message: BIP-322 simple and full, and the legacy form for P2PKH. Scripts that are known here: one
 * key (P2PKH, P2WPKH, P2SH-P2WPKH, P2TR by key) and multi-signature in P2WSH. Anything else is `cannot`.
 */
export function verifyBip322({ message, address, signature }: Bip322Proof): ProofResult {
  const lock = lockOf(address);
  if (!lock) return cannot('unknown kind of address');
  const form = signatureForm(signature);
  if (!form) return invalid('signature');
  if (form.kind === 'funds') return cannot('proofs of several inputs are not checked');
  if (form.kind === 'legacy') return legacy(lock, message, address, form.bytes);
  const spend = toSpend(message, scriptOf(lock));
  if (form.kind === 'simple') {
    const witness = readWitness(form.bytes);
    return witness ? judge(lock, toSign(spend, witness), address) : invalid('signature');
  }
  const transaction = readTransaction(form.bytes);
  if (!transaction) return invalid('signature');
  return full(lock, spend, transaction, address);
}

type Form = { readonly kind: 'simple' | 'full' | 'legacy' | 'funds'; readonly bytes: Uint8Array };

/** The prefix says it; without one, 65 bytes with a header are legacy, and a witness stack is simple. */
function signatureForm(text: string): Form | null {
  if (text.length > LONGEST_SIGNATURE) return null;
  const [, prefix, body] = /^(smp|ful|pof)?([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = body ? decoded(body) : null;
  if (!bytes) return prefix ? unprefixed(text) : null;
  if (prefix === 'smp') return { kind: 'simple', bytes };
  if (prefix === 'ful') return { kind: 'full', bytes };
  return prefix === 'pof' ? { kind: 'funds', bytes } : unprefixed(text);
}

function unprefixed(text: string): Form | null {
  const bytes = decoded(text);
  if (!bytes || bytes.length === 0) return null;
  if (bytes.length === 65 && (bytes[0] ?? 0) >= 27 && (bytes[0] ?? 0) <= 42) return { kind: 'legacy', bytes };
  return readWitness(bytes) || !readTransaction(bytes) ? { kind: 'simple', bytes } : { kind: 'full', bytes };
}

/** Padding may be missing; anything else that is not base64 is no signature. */
function decoded(text: string): Uint8Array | null {
  try {
    const bare = text.replace(/=+$/, '');
    return base64.decode(bare + '='.repeat((4 - (bare.length % 4)) % 4));
  } catch {
    return null; // Not base64.
  }
}

/** The virtual transaction that holds the message (BIP-322, "to_spend"). Its hash, as serialized. */
function toSpend(message: string, challenge: Uint8Array): Uint8Array {
  const tag = sha256(new TextEncoder().encode('BIP0322-signed-message'));
  const messageHash = sha256(join(tag, tag, new TextEncoder().encode(message)));
  const input = { hash: new Uint8Array(32), index: 0xffffffff, sequence: 0, witness: [] };
  const script = join(Uint8Array.of(0x00, 0x20), messageHash);
  const outputs = [{ amount: 0n, script: challenge }];
  return hash256(writeTransaction({ version: 0, inputs: [{ ...input, script }], outputs, lockTime: 0 }));
}

/** The virtual transaction that spends it ("to_sign"), with the witness of a simple signature. */
function toSign(spend: Uint8Array, witness: readonly Uint8Array[]): Transaction {
  const input = { hash: spend, index: 0, script: new Uint8Array(), sequence: 0, witness };
  return { version: 0, inputs: [input], outputs: [{ amount: 0n, script: OP_RETURN }], lockTime: 0 };
}

function full(lock: Lock, spend: Uint8Array, tx: Transaction, address: string): ProofResult {
  const [input] = tx.inputs;
  const [output] = tx.outputs;
  if (!input || !same(input.hash, spend) || input.index !== 0) return invalid('message');
  if (tx.inputs.length > 1) return cannot('proofs of several inputs are not checked');
  if (tx.outputs.length !== 1 || output?.amount !== 0n || !same(output.script, OP_RETURN)) return invalid('signature');
  if (tx.version !== 0 && tx.version !== 2) return cannot('unknown version');
  if (tx.lockTime !== 0 || input.sequence !== 0) return cannot('valid only at another time');
  return judge(lock, tx, address);
}

function judge(lock: Lock, tx: Transaction, address: string): ProofResult {
  const script = tx.inputs[0]?.script ?? new Uint8Array();
  const witness = tx.inputs[0]?.witness ?? [];
  switch (lock.kind) {
    case 'p2wpkh':
      return script.length > 0 ? invalid('signature') : byKey(lock.hash, tx, witness, address);
    case 'p2sh':
      return nested(lock, tx, script, witness, address);
    case 'p2wsh':
      return script.length > 0 ? invalid('signature') : byScript(lock.hash, tx, witness, address);
    case 'p2tr':
      return script.length > 0 ? invalid('signature') : byTaproot(lock, tx, witness, address);
    case 'p2pkh':
      return witness.length > 0 ? invalid('signature') : byPushes(lock, tx, script, address);
  }
}

/** P2WPKH: signature and key; the key must hash to the program. */
function byKey(program: Uint8Array, tx: Transaction, witness: readonly Uint8Array[], address: string): ProofResult {
  const [signature, key] = witness;
  if (witness.length !== 2 || !signature || key?.length !== 33 || !same(hash160(key), program))
    return invalid('signer');
  const code = scriptOf({ kind: 'p2pkh', hash: program });
  return isSigned(signature, witnessV0Hash(tx, code, 0n), key) ? valid(address) : invalid('signer');
}

/** P2SH around P2WPKH: the redeem script follows from the key, so a simple signature need not carry it. */
function nested(
  lock: Lock & { hash: Uint8Array },
  tx: Transaction,
  script: Uint8Array,
  witness: readonly Uint8Array[],
  address: string,
): ProofResult {
  const key = witness[1];
  if (witness.length !== 2 || key?.length !== 33) return cannot('unknown script');
  const redeem = scriptOf({ kind: 'p2wpkh', hash: hash160(key) });
  if (!same(hash160(redeem), lock.hash)) return invalid('signer');
  if (script.length > 0 && !same(script, sized(redeem))) return invalid('signature');
  return byKey(hash160(key), tx, witness, address);
}

/** P2WSH: a multi-signature or one-key script; signatures in the order of their keys, none left over (BIP-147). */
function byScript(program: Uint8Array, tx: Transaction, witness: readonly Uint8Array[], address: string): ProofResult {
  const script = witness.at(-1);
  if (!script || !same(sha256(script), program)) return invalid('signer');
  const rule = keysOf(script);
  if (!rule) return cannot('unknown script');
  const signatures = witness.slice(rule.multi ? 1 : 0, -1);
  if (signatures.length !== rule.needed || (rule.multi && witness[0]?.length !== 0)) return invalid('signature');
  const hash = witnessV0Hash(tx, script, 0n);
  let next = 0;
  for (const signature of signatures) {
    while (next < rule.keys.length && !isSigned(signature, hash, rule.keys[next] ?? new Uint8Array())) next++;
    if (next++ >= rule.keys.length) return invalid('signer');
  }
  return valid(address);
}

function byTaproot(
  lock: Lock & { key: Uint8Array },
  tx: Transaction,
  witness: readonly Uint8Array[],
  address: string,
): ProofResult {
  const [signature] = witness;
  if (!signature) return invalid('signature');
  if (witness.length > 1) return cannot('unknown script');
  const type = signature.length === 65 ? signature[64] : SIGHASH_DEFAULT;
  if (![64, 65].includes(signature.length) || (signature.length === 65 && type !== SIGHASH_ALL))
    return invalid('signature');
  const hash = taprootHash(tx, scriptOf(lock), 0n, type ?? SIGHASH_DEFAULT);
  return safely(() => schnorr.verify(signature.subarray(0, 64), hash, lock.key)) ? valid(address) : invalid('signer');
}

/** P2PKH in a full proof: the script pushes signature and key. */
function byPushes(
  lock: Lock & { hash: Uint8Array },
  tx: Transaction,
  script: Uint8Array,
  address: string,
): ProofResult {
  const length = script[0] ?? 0;
  const signature = script.subarray(1, 1 + length);
  const key = script.subarray(2 + length);
  if (length > 75 || script[1 + length] !== key.length || !same(hash160(key), lock.hash)) return invalid('signer');
  return isSigned(signature, legacyHash(tx, scriptOf(lock)), key) ? valid(address) : invalid('signer');
}

/** DER with the type byte SIGHASH_ALL behind it; low s only (BIP-62, BIP-66). */
function isSigned(signature: Uint8Array, hash: Uint8Array, key: Uint8Array): boolean {
  if (signature.at(-1) !== SIGHASH_ALL) return false;
  return safely(() =>
    secp256k1.verify(signature.subarray(0, -1), hash, key, { prehash: false, format: 'der', lowS: true }),
  );
}

/** The form from before BIP-322: a recoverable signature over the prefixed message. Only for P2PKH. */
function legacy(lock: Lock, message: string, address: string, bytes: Uint8Array): ProofResult {
  if (lock.kind !== 'p2pkh') return cannot('the legacy form proves only P2PKH addresses');
  const header = (bytes[0] ?? 0) - 27;
  if (header > 7) return invalid('signature');
  const text = new TextEncoder().encode(message);
  if (text.length > 0xffff) return cannot('message too long');
  const hash = hash256(join(sized(new TextEncoder().encode('Bitcoin Signed Message:\n')), sized(text)));
  const isOwner = safely(() => {
    const signature = secp256k1.Signature.fromBytes(bytes.subarray(1), 'compact').addRecoveryBit(header & 3);
    const key = signature.recoverPublicKey(hash).toBytes(header >= 4);
    return (
      same(hash160(key), lock.hash) && secp256k1.verify(bytes.subarray(1), hash, key, { prehash: false, lowS: false })
    );
  });
  return isOwner ? valid(address) : invalid('signer');
}

/** The curve throws for points and numbers that are none: those sign nothing. */
function safely(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
