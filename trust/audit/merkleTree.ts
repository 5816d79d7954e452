import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962, section 2.1 (SHA-256). Leaves are hashed with a leading 00, nodes with 01, so that neither
 * can be passed off as the other.
 */

const HASH_BYTES = 32;

export function leafHash(leaf: string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf, 'utf8').digest();
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** A tree that only grows. Takes 64 bytes of memory a leaf; a root or a proof, of any size it ever had, takes O(log² n). */
export class MerkleTree {
  /** `levels[k]`: the roots of the complete subtrees of 2^k leaves, in order. They never change. */
  private readonly levels: HashList[] = [new HashList()];

  get size(): number {
    return this.leaves.length;
  }

  private get leaves(): HashList {
    return this.level(0);
  }

  /** Adds a leaf by its hash. */
  append(leaf: Buffer): void {
    let hash = leaf;
    for (let height = 0; ; height++) {
      const list = this.level(height);
      list.push(hash);
      if (list.length % 2 === 1) return;
      hash = nodeHash(list.at(list.length - 2), hash);
    }
  }

  /** MTH(D[0:size]). */
  root(size = this.size): Buffer {
    return size === 0 ? createHash('sha256').digest() : this.subtree(0, size);
  }

  /** PATH(index, D[0:size]): what proves that leaf `index` (from 0) is in the tree of that size. */
  inclusion(index: number, size = this.size): Buffer[] {
    return this.path(index, 0, size);
  }

  /** PROOF(from, D[0:size]), 0 < from ≤ size: what proves that the tree of size `from` is the beginning of this one. */
  consistency(from: number, size = this.size): Buffer[] {
    return this.subproof(from, 0, size, true);
  }

  private level(height: number): HashList {
    const list = this.levels[height] ?? new HashList();
    this.levels[height] = list;
    return list;
  }

  private subtree(start: number, end: number): Buffer {
    const length = end - start;
    const height = Math.log2(length);
    // `start` is a multiple of every power of two that a split can give.
    if (Number.isInteger(height)) return this.level(height).at(start / length);
    const middle = start + split(length);
    return nodeHash(this.subtree(start, middle), this.subtree(middle, end));
  }

  private path(index: number, start: number, end: number): Buffer[] {
    if (end - start <= 1) return [];
    const middle = start + split(end - start);
    return index < middle
      ? [...this.path(index, start, middle), this.subtree(middle, end)]
      : [...this.path(index, middle, end), this.subtree(start, middle)];
  }

  /** `known`: the verifier has the root of exactly this part. */
  private subproof(from: number, start: number, end: number, known: boolean): Buffer[] {
    if (from === end) return known ? [] : [this.subtree(start, end)];
    const middle = start + split(end - start);
    return from <= middle
      ? [...this.subproof(from, start, middle, known), this.subtree(middle, end)]
      : [...this.subproof(from, middle, end, false), this.subtree(start, middle)];
  }
}

/** The largest power of two below `length`. */
function split(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - 1);
}

/** Hashes one after the other in one piece of memory. */
class HashList {
  length = 0;
  private bytes = Buffer.alloc(16 * HASH_BYTES);

  push(hash: Buffer): void {
    if ((this.length + 1) * HASH_BYTES > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    }
    hash.copy(this.bytes, this.length * HASH_BYTES);
    this.length += 1;
  }

  at(index: number): Buffer {
    return this.bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}

/** Whether `path` leads from a leaf (index from 0) to the root of a tree of `size` leaves. RFC 9162, section 2.1.3.2. */
export function verifyInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer) {
  if (!(index >= 0 && index < size)) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      [fn, sn] = toNextOdd(fn, sn);
    } else hash = nodeHash(hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

/** Whether a tree of `first.size` leaves is the beginning of one of `second.size`. RFC 9162, section 2.1.4.2. */
export function verifyConsistency(first: TreeRoot, second: TreeRoot, path: readonly Buffer[]): boolean {
  if (!(first.size > 0 && first.size <= second.size)) return false;
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root);
  const [start, ...rest] = Number.isInteger(Math.log2(first.size)) ? [first.root, ...path] : path;
  if (!start) return false;
  let [fn, sn, fr, sr] = [first.size - 1, second.size - 1, start, start];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(hash, fr), nodeHash(hash, sr)];
      [fn, sn] = toNextOdd(fn, sn);
    } else sr = nodeHash(sr, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && fr.equals(first.root) && sr.equals(second.root);
}

export interface TreeRoot {
  readonly size: number;
  readonly root: Buffer;
}

const half = (n: number) => Math.floor(n / 2);

function toNextOdd(fn: number, sn: number): [number, number] {
  let [f, s] = [fn, sn];
  while (f % 2 === 0 && f !== 0) [f, s] = [half(f), half(s)];
  return [f, s];
}
