import { sha256 } from '@noble/hashes/sha2.js';
import { hash256, join } from './bitcoinScript.ts';

/** The parts of a transaction that a proof needs. Source: BIP-144 serialization. */
export interface Transaction {
  readonly version: number;
  readonly inputs: readonly Input[];
  readonly outputs: readonly { readonly amount: bigint; readonly script: Uint8Array }[];
  readonly lockTime: number;
}

export interface Input {
  /** Hash as serialized (not reversed), and output number. */
  readonly hash: Uint8Array;
  readonly index: number;
  readonly script: Uint8Array;
  readonly sequence: number;
  readonly witness: readonly Uint8Array[];
}

export const SIGHASH_DEFAULT = 0;
export const SIGHASH_ALL = 1;

/** Reads a transaction, witnesses included; null when bytes are missing or left over. */
export function readTransaction(bytes: Uint8Array): Transaction | null {
  try {
    const reader = new Reader(bytes);
    const version = reader.uint32();
    const segwit = reader.peek(0) === 0 && reader.peek(1) === 1;
    if (segwit) reader.take(2);
    const bare = reader.list(() => readInput(reader));
    const outputs = reader.list(() => ({ amount: reader.uint64(), script: reader.sized() }));
    const inputs = segwit ? bare.map((input) => ({ ...input, witness: reader.list(() => reader.sized()) })) : bare;
    const lockTime = reader.uint32();
    return reader.atEnd ? { version, inputs, outputs, lockTime } : null;
  } catch {
    return null; // Shorter than it says.
  }
}

/** A witness stack by itself: what a simple BIP-322 signature holds. */
export function readWitness(bytes: Uint8Array): Uint8Array[] | null {
  try {
    const reader = new Reader(bytes);
    const stack = reader.list(() => reader.sized());
    return reader.atEnd ? stack : null;
  } catch {
    return null; // Shorter than it says.
  }
}

function readInput(reader: Reader): Input {
  return {
    hash: reader.take(32),
    index: reader.uint32(),
    script: reader.sized(),
    sequence: reader.uint32(),
    witness: [],
  };
}

class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  peek(offset: number): number | undefined {
    return this.#bytes[this.#at + offset];
  }

  take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new RangeError('end of bytes');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  uint32(): number {
    const at = this.take(4);
    return new DataView(at.buffer, at.byteOffset, 4).getUint32(0, true);
  }

  uint64(): bigint {
    const at = this.take(8);
    return new DataView(at.buffer, at.byteOffset, 8).getBigUint64(0, true);
  }

  sized(): Uint8Array {
    return this.take(this.count());
  }

  list<T>(read: () => T): T[] {
    return Array.from({ length: this.count() }, read);
  }

  /** CompactSize; never more than there are bytes. */
  private count(): number {
    const first = this.take(1)[0] ?? 0;
    const count = first < 0xfd ? first : this.wide(2 ** (first - 0xfc));
    if (count > this.#bytes.length) throw new RangeError('end of bytes');
    return count;
  }

  private wide(bytes: number): number {
    return this.take(bytes).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }
}

/** The serialization that is hashed to the transaction's id: without witnesses. */
export function writeTransaction(tx: Transaction): Uint8Array {
  return join(
    uint32(tx.version),
    size(tx.inputs.length),
    ...tx.inputs.flatMap((input) => [outpoint(input), sized(input.script), uint32(input.sequence)]),
    outputsOf(tx, true),
    uint32(tx.lockTime),
  );
}

/** BIP-143: what a version 0 witness signs in input 0. `code`: the script code. */
export function witnessV0Hash(tx: Transaction, code: Uint8Array, amount: bigint): Uint8Array {
  const [input] = tx.inputs;
  if (!input) return new Uint8Array(32);
  return hash256(
    join(
      uint32(tx.version),
      hash256(join(...tx.inputs.map(outpoint))),
      hash256(join(...tx.inputs.map(({ sequence }) => uint32(sequence)))),
      outpoint(input),
      sized(code),
      uint64(amount),
      uint32(input.sequence),
      hash256(outputsOf(tx, false)),
      uint32(tx.lockTime),
      uint32(SIGHASH_ALL),
    ),
  );
}

/** BIP-341, key path, one input that spends `amount` locked by `spent`. */
export function taprootHash(tx: Transaction, spent: Uint8Array, amount: bigint, type: number): Uint8Array {
  const tag = sha256(new TextEncoder().encode('TapSighash'));
  const message = join(
    Uint8Array.of(0, type),
    uint32(tx.version),
    uint32(tx.lockTime),
    sha256(join(...tx.inputs.map(outpoint))),
    sha256(uint64(amount)),
    sha256(sized(spent)),
    sha256(join(...tx.inputs.map(({ sequence }) => uint32(sequence)))),
    sha256(outputsOf(tx, false)),
    Uint8Array.of(0),
    uint32(0),
  );
  return sha256(join(tag, tag, message));
}

/** Before segregated witness: the transaction with the spent script in place of its own. */
export function legacyHash(tx: Transaction, spent: Uint8Array): Uint8Array {
  const inputs = tx.inputs.map((input, i) => ({ ...input, script: i === 0 ? spent : new Uint8Array() }));
  return hash256(join(writeTransaction({ ...tx, inputs }), uint32(SIGHASH_ALL)));
}

function outputsOf({ outputs }: Transaction, counted: boolean): Uint8Array {
  const all = outputs.map(({ amount, script }) => join(uint64(amount), sized(script)));
  return join(...(counted ? [size(outputs.length)] : []), ...all);
}

function outpoint({ hash, index }: Input): Uint8Array {
  return join(hash, uint32(index));
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function uint64(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}

export function sized(bytes: Uint8Array): Uint8Array {
  return join(size(bytes.length), bytes);
}

export function size(count: number): Uint8Array {
  if (count < 0xfd) return Uint8Array.of(count);
  return Uint8Array.of(0xfd, count & 0xff, count >> 8); // Nothing here is longer than 65,535.
}
