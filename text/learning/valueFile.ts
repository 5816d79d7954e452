import { z } from 'zod';
import { jsonOf, packWhole, unpackWhole } from './wholeFile.ts';

const Kept = z.strictObject({ from: z.string(), value: z.unknown() });

/** A file of one value that JSON can hold. `from`: digest of what it was made of. */
export function packValue(from: string, value: unknown): Promise<Uint8Array[]> {
  return packWhole([Buffer.from(JSON.stringify({ from, value }))]);
}

/** Null where this is not what `packValue` made of a value from `from`. */
export function unpackValue(file: Buffer, from: string): unknown {
  const rest = unpackWhole(file);
  const kept = rest && Kept.safeParse(jsonOf(rest)).data;
  return kept?.from === from ? kept.value : null;
}
