import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { link, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';

/** Bytes of a key in a file. */
export const KEY_BYTES = 32;

/**
 * Makes a random key in a file that others may not read. The key is complete and durable under another name before
 * `link` publishes it: a reader never sees half a key, and of processes that create at once one has made it for all.
 */
export async function createKeyFile(folder: string, name: string): Promise<void> {
  const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(KEY_BYTES));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, join(folder, name)).finally(() => unlink(draft));
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw unavailable(`the key folder ${folder} is not writable`, cause);
  }
  syncFolder(folder);
}

/** Null when there is no such key (any more). Errors: `vault.unavailable` when others may read it, or it is damaged. */
export function readKeyFile(path: string): Buffer | null {
  try {
    refuseIfOthersMayRead(path, '600');
    const key = readFileSync(path);
    if (key.length === KEY_BYTES) return key;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw unavailable(`${path} cannot be read`, cause);
  }
  throw unavailable(`${path} is damaged: it must hold ${KEY_BYTES} bytes`);
}

/**
 * Overwrites before it removes: the disk gives back zeros, where the file system writes in place. False when another
 * process was first.
 */
export function destroyKeyFile(path: string): boolean {
  try {
    const file = openSync(path, 'r+');
    try {
      writeSync(file, Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    unlinkSync(path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    throw unavailable(`${path} cannot be destroyed`, cause);
  }
}

export function refuseIfOthersMayRead(path: string, wanted: '600' | '700'): void {
  if (process.platform === 'win32') return; // No permission bits there; the folder's access list decides.
  const { mode } = statSync(path);
  if (mode & 0o077) throw unavailable(`${path} can be read by others; run: chmod ${wanted} ${path}`);
}

/** Without this a name may be gone after a power loss, and everything sealed since with it; or be there again. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // A folder cannot be opened there.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** `vault.unavailable`; no message carries key bytes. */
export function unavailable(message: string, cause?: unknown): HandrailError {
  if (cause instanceof HandrailError) return cause;
  return new HandrailError('vault.unavailable', cause ? `${message} (${codeOf(cause)})` : message, { cause });
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
}
