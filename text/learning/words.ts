/** Stands for a word that is none of them. */
export const NO_WORD = -1;

const FEW = 16;

/**
 * Distinct words, numbered from 0 in the order in which they came. A hundred thousands of them lie in three buffers, as a file keeps
 * them: a `Map` of strings takes four times the memory, and making it would be most of what a start reads.
 */
export class Words {
  /** UTF-16, one word after the other; those of word `n` end at `ends[n]`. */
  private letters: Uint16Array;
  private ends: Uint32Array;
  /** A hash table with open addressing: the number of a word and one; 0 is free. At most half are taken. */
  private slots: Uint32Array;
  private count: number;

  /** `letters` and `ends` as `kept` gave them. */
  constructor(letters: Uint16Array = new Uint16Array(), ends: Uint32Array = new Uint32Array()) {
    this.letters = letters;
    this.ends = ends;
    this.count = ends.length;
    this.slots = new Uint32Array();
    this.makeSlots();
  }

  static of(words: Iterable<string>): Words {
    const made = new Words();
    for (const word of words) made.add(word);
    return made;
  }

  get size(): number {
    return this.count;
  }

  /** All that has to be kept. */
  get kept(): readonly [letters: Uint16Array, ends: Uint32Array] {
    return [this.letters.subarray(0, this.endOf(this.count - 1)), this.ends.subarray(0, this.count)];
  }

  /** `NO_WORD` for one that is not among them. */
  numberOf(word: string): number {
    return (this.slots[this.slotOf(word)] ?? 0) - 1;
  }

  /** The number that it has, or gets now. */
  add(word: string): number {
    const known = this.numberOf(word);
    if (known !== NO_WORD) return known;
    const [number, begin] = [this.count, this.endOf(this.count - 1)];
    const end = begin + word.length;
    if (end > this.letters.length) this.letters = larger(this.letters, new Uint16Array(2 * end));
    if (number === this.ends.length) this.ends = larger(this.ends, new Uint32Array(2 * number + FEW));
    for (let at = begin; at < end; at++) this.letters[at] = word.charCodeAt(at - begin);
    this.ends[number] = end;
    this.count += 1;
    if (2 * this.count > this.slots.length) this.makeSlots();
    else this.slots[this.slotOf(word)] = this.count;
    return number;
  }

  /**
   * Adds all words of another, as its `kept` gave them; returns the number of each, or null where each keeps its own, as
   * where there were none before: reading a hundred thousand one by one takes ten times as long.
   */
  addAll(letters: Uint16Array, ends: Uint32Array): Uint32Array | null {
    const added = new Words(letters, ends);
    if (this.count > 0) return Uint32Array.from(added, (word) => this.add(word));
    this.letters = added.letters;
    this.ends = added.ends;
    this.count = added.count;
    this.slots = added.slots;
    return null;
  }

  *[Symbol.iterator](): Generator<string, void> {
    for (let number = 0; number < this.count; number++)
      yield String.fromCharCode(...this.letters.subarray(this.endOf(number - 1), this.endOf(number)));
  }

  private endOf(number: number): number {
    return number < 0 ? 0 : (this.ends[number] ?? 0);
  }

  /** Where the word is, or the free place where it would be put. */
  private slotOf(word: string): number {
    let hash = FIRST_HASH;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    let slot = this.firstSlot(hash);
    while (this.slots[slot] !== 0 && !this.is((this.slots[slot] ?? 0) - 1, word)) slot = this.nextSlot(slot);
    return slot;
  }

  private is(number: number, word: string): boolean {
    const begin = this.endOf(number - 1);
    if (this.endOf(number) - begin !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (this.letters[begin + at] !== word.charCodeAt(at)) return false;
    return true;
  }

  private makeSlots(): void {
    let size = FEW;
    while (size < 2 * this.count) size *= 2;
    this.slots = new Uint32Array(size);
    for (let number = 0, at = 0; number < this.count; number++) {
      let hash = FIRST_HASH;
      for (const end = this.endOf(number); at < end; at++) hash = hashOn(hash, this.letters[at] ?? 0);
      let slot = this.firstSlot(hash);
      while (this.slots[slot] !== 0) slot = this.nextSlot(slot);
      this.slots[slot] = number + 1;
    }
  }

  private firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private nextSlot(slot: number): number {
    return (slot + 1) & (this.slots.length - 1);
  }
}

// FNV-1a, by UTF-16 units.
const FIRST_HASH = 0x811c9dc5;
const { imul } = Math;
const hashOn = (hash: number, letter: number): number => imul(hash ^ letter, 0x01000193);

function larger<Numbers extends Uint16Array | Uint32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
