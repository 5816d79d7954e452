import type { Hidden } from './decode.ts';

/* The bytes of a key as programs have them: `{0x4f, 0x9, …}`, `[79u8, 158, …]`, `(byte) 0x9e`. */

const LITERAL = /(?<![a-z0-9])(?:0x([0-9a-f]{1,2})|(\d{1,3})(?:u8|i16|u16|u32|n))(?![a-z0-9])/g;
/** Fewer are half a key at most. */
const FEWEST = 24;

/** The same bytes in decimal. `folded`: see `fold.ts`. Linear. */
export function byteLiterals(folded: string): Hidden[] {
  let count = 0;
  const text = folded.replace(LITERAL, (_, sixteen?: string, ten?: string) => {
    count += 1;
    return String(sixteen === undefined ? Number(ten) : Number.parseInt(sixteen, 16));
  });
  if (count < FEWEST) return [];
  return [{ text: text.replace(/\(byte\)|\bbyte\b/g, ' '), start: 0, end: folded.length }];
}
