import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';

/*
 * A backup lies where the keys do not, often at somebody else's. Whoever can write there needs no key to add an account with a
 * passphrase of their own: only the audit is signed, and it does not change. So the desk's secret vouches for the whole file, in 48
 * bytes behind the last page of the database, which SQLite never reads.
 */

/** Of a seal: a mark, then HMAC-SHA-256 (RFC 2104) of all before the mark. */
const MARK = Buffer.from('handrail seal 1\n', 'ascii');
const SEAL_BYTES = MARK.length + 32;
const CHUNK = 1024 * 1024;

/** `own`: written with this key and unchanged since. `foreign`: with another one, or changed. `none`: never sealed. */
export type Sealed = 'own' | 'foreign' | 'none';

/** Seals a file that is whole. */
export function seal(file: string, key: Buffer): void {
  appendFileSync(file, Buffer.concat([MARK, macOf(file, key)]));
}

/** What the end of a file says, and how many bytes come before it. */
export function sealOf(file: string, key: Buffer): { readonly kind: Sealed; readonly bytes: number } {
  const bytes = sizeOf(file);
  const end = tailOf(file, bytes);
  if (!end?.subarray(0, MARK.length).equals(MARK)) return { kind: 'none', bytes };
  const own = timingSafeEqual(end.subarray(MARK.length), macOf(file, key, bytes - SEAL_BYTES));
  return { kind: own ? 'own' : 'foreign', bytes: bytes - SEAL_BYTES };
}

function macOf(file: string, key: Buffer, bytes = sizeOf(file)): Buffer {
  const mac = createHmac('sha256', key);
  withFile(file, (descriptor) => {
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; at < bytes; ) {
      const read = readSync(descriptor, chunk, 0, Math.min(CHUNK, bytes - at), at);
      if (read === 0) return;
      mac.update(chunk.subarray(0, read));
      at += read;
    }
  });
  return mac.digest();
}

function tailOf(file: string, bytes: number): Buffer | null {
  if (bytes < SEAL_BYTES) return null;
  const tail = Buffer.alloc(SEAL_BYTES);
  return withFile(file, (descriptor) => {
    readSync(descriptor, tail, 0, SEAL_BYTES, bytes - SEAL_BYTES);
    return tail;
  });
}

const sizeOf = (file: string) => withFile(file, (descriptor) => fstatSync(descriptor).size);

function withFile<T>(file: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
