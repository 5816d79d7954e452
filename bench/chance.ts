import { createHash, randomBytes } from 'node:crypto';

/*
 * What a generated corpus draws from: the system's chance, so that nothing was tuned on it, or a named split whose cases
 * come again. `train` may be looked at while the detector is changed; `test` only says what came of it.
 */

export type Split = 'train' | 'test';

let source: (count: number) => Buffer = randomBytes;

/** From here on the corpus is this split's, from its beginning; null: the system's chance again. */
export function drawFrom(split: Split | null): void {
  let block = 0;
  let pool = Buffer.alloc(0);
  const seeded = (count: number) => {
    while (pool.length < count) {
      pool = Buffer.concat([pool, createHash('sha256').update(`${split} ${block++}`).digest()]);
    }
    const drawn = Buffer.from(pool.subarray(0, count));
    pool = pool.subarray(count);
    return drawn;
  };
  source = split ? seeded : randomBytes;
}

export function drawBytes(count: number): Buffer {
  return source(count);
}

/** A whole number from 0 to below `end`. */
export function drawInt(end: number): number {
  return source(6).readUIntBE(0, 6) % end;
}
