import type { ChainDefinition } from '../definitions/index.ts';
import { extract } from '../recognise/extract.ts';
import { hashDigits, SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';

/** 64 digits in any writing that a text may mean, each in every order in which it may be meant. */
export type DigitsIn = (text: string) => readonly (readonly string[])[];

/** `orders`: the same digits in every order in which they may be meant. */
export interface Candidate {
  readonly orders: readonly string[];
  readonly linked: boolean;
  /** A look-up would take it for a hash and send it to nodes, written like this; null for other writings. */
  readonly written: 'prefixed' | 'bare' | null;
}

/** All digits of a text that may be a key, without those that are known to be none. */
export function candidatesIn(
  text: string,
  chains: readonly ChainDefinition[],
  written: ReturnType<DigitsIn>,
  known: ReadonlySet<string>,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { hash, chain } of extract(text, chains).hashes)
    found.set(bare(hash), {
      orders: [bare(hash)],
      // Of 64 bytes it is certain whether they are a key.
      linked: chain !== null || bare(hash).length === SIGNATURE_DIGITS,
      written: hash.startsWith('0x') ? 'prefixed' : 'bare',
    });
  for (const orders of written) {
    const [digits = ''] = orders;
    const before = found.get(digits);
    if (!before?.linked) found.set(digits, { orders, linked: false, written: before?.written ?? null });
  }
  return [...found].filter(([digits]) => !known.has(digits)).map(([, candidate]) => candidate);
}

export const bare = (hash: string): string => hashDigits(hash) ?? hash;
