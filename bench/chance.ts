import { createHash, randomBytes } from 'node:crypto';

/*
 * What a generated corpus draws from: the system's chance, so that nothing was tuned on it, or a named seed whose cases
 * come again. Of a bench's splits `train` may be looked at while the detector is changed; `test` only says what came of it.
 */

export type Split = 'train' | 'test';

let source: (count: number) => Buffer = randomBytes;

/** From here on all is drawn from this seed, from its beginning; null: from the system's chance again. */
export function drawFrom(seed: string | null): void {
  let block = 0;
  let pool = Buffer.alloc(0);
  const seeded = (count: number) => {
    while (pool.length < count) {
      pool = Buffer.concat([pool, createHash('sha256').update(`${seed} ${block++}`).digest()]);
    }
    const drawn = Buffer.from(pool.subarray(0, count));
    pool = pool.subarray(count);
    return drawn;
  };
  source = seed ? seeded : randomBytes;
}

export function drawBytes(count: number): Buffer {
  return source(count);
}

/** A whole number from 0 to below `end`. */
export function drawInt(end: number): number {
  return source(6).readUIntBE(0, 6) % end;
}

/** A UUID of version 4 (RFC 9562, 5.4). */
export function drawUuid(): string {
  const bytes = drawBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
