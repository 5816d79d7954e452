import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import type { KeptValue, Numbers } from './keptModels.ts';

/**
 * A file of what was learnt: one line with the digest of all that follows, one of JSON, then the numbers as this machine writes
 * them, each list from a multiple of eight bytes on. What differs by a bit or ends early is as good as no file.
 */
const FIRST_LINE = /^handrail-learnt 2 ([0-9a-f]{64})\n$/;
const FIRST_LINE_BYTES = 83;
const ALIGNED = 8;
/** Digested at once: a millisecond or so. */
const PIECE = 1024 * 1024;

const KINDS = { Int8Array, Uint16Array, Uint32Array, Float32Array } as const;
type Kind = keyof typeof KINDS;

const Header = z.strictObject({
  from: z.string(),
  value: z.unknown(),
  numbers: z.array(z.strictObject({ kind: z.literal(Object.keys(KINDS) as Kind[]), length: z.int().min(0) })),
});

/** The chunks of the file, in order; digested in pieces beside other work. `from`: digest of what it was made of. */
export async function packValue(from: string, { value, numbers }: KeptValue): Promise<Uint8Array[]> {
  const kinds = numbers.map((list) => ({ kind: list.constructor.name as Kind, length: list.length }));
  const header = JSON.stringify({ from, value, numbers: kinds } satisfies z.input<typeof Header>);
  const bare = FIRST_LINE_BYTES + Buffer.byteLength(header) + 1;
  const chunks = [Buffer.from(`${header}${' '.repeat(paddingOf(bare))}\n`)];
  for (const { buffer, byteOffset, byteLength } of numbers)
    chunks.push(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength), Buffer.alloc(paddingOf(byteLength)));
  const digest = createHash('sha256');
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      digest.update(chunk.subarray(at, at + PIECE));
      await turn();
    }
  }
  return [Buffer.from(`handrail-learnt 2 ${digest.digest('hex')}\n`), ...chunks];
}

/** Null where this is not, to the last bit, what `packValue` made from `from`. The numbers are views of the file: they take no memory beside it. */
export function unpackValue(file: Buffer, from: string): KeptValue | null {
  const said = FIRST_LINE.exec(file.subarray(0, FIRST_LINE_BYTES).toString('latin1'))?.[1];
  const rest = file.subarray(FIRST_LINE_BYTES);
  if (!said || createHash('sha256').update(rest).digest('hex') !== said) return null;
  const end = rest.indexOf('\n');
  const header = Header.safeParse(jsonOf(rest.subarray(0, Math.max(0, end)))).data;
  if (header?.from !== from) return null;
  // The body of a small file begins anywhere in a pool that others share.
  const body = Buffer.from(rest.buffer, rest.byteOffset + end + 1, rest.length - end - 1);
  const { buffer, byteOffset, byteLength } = body.byteOffset % ALIGNED === 0 ? body : Uint8Array.from(body);
  const numbers: Numbers[] = [];
  let at = 0;
  for (const { kind, length } of header.numbers) {
    const bytes = length * KINDS[kind].BYTES_PER_ELEMENT;
    if (at + bytes > byteLength) return null;
    numbers.push(new KINDS[kind](buffer as ArrayBuffer, byteOffset + at, length));
    at += bytes + paddingOf(bytes);
  }
  return at === byteLength ? { value: header.value, numbers } : null;
}

function paddingOf(bytes: number): number {
  return (ALIGNED - (bytes % ALIGNED)) % ALIGNED;
}

/** Null where it is none. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
