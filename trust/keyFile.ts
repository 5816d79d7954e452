import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { HandrailError } from '../core/errors.ts';

/** Key-encryption keys by epoch. A wrapped key names the epoch that opens it; new ones use `current`. */
export interface EpochKeys {
  /** The newest epoch: a whole number from 1 that fits 32 bits. */
  readonly current: number;
  /** 32 bytes, or undefined when the epoch has been destroyed or was never here. */
  key(epoch: number): Buffer | undefined;
}

const KEY_BYTES = 32;
const FIRST_EPOCH = 1;
const FILE_NAME = /^epoch-(\d{10})\.key$/;

const fileName = (epoch: number) => `epoch-${String(epoch).padStart(10, '0')}.key`;

/**
 * Key-encryption keys in a folder of this host: one file of 32 bytes per epoch (0600, folder 0700), apart from the data
 * and never backed up with it. The first start makes the first epoch; processes that start at once agree on one.
 * Errors: `vault.unavailable` with what to do about it; no message carries key bytes.
 */
export async function openKeyFolder(folder: string): Promise<EpochKeys> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await refuseIfOthersMayRead(folder, '700');
    let keys = await readEpochs(folder);
    if (keys.size === 0) {
      await createEpoch(folder, FIRST_EPOCH);
      keys = await readEpochs(folder);
    }
    return { current: Math.max(...keys.keys()), key: (epoch) => keys.get(epoch) };
  } catch (cause) {
    if (cause instanceof HandrailError) throw cause;
    throw unavailable(`the key folder ${folder} cannot be used (${codeOf(cause)}); check that it is writable`, cause);
  }
}

/** The key is complete and durable under another name before `link` publishes it: a reader never sees half a key. */
async function createEpoch(folder: string, epoch: number): Promise<void> {
  const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(folder, fileName(epoch)));
  } catch (cause) {
    // Another process was first: its key is the key.
    if (codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    await unlink(draft);
  }
  await syncFolder(folder);
}

async function readEpochs(folder: string): Promise<Map<number, Buffer>> {
  const keys = new Map<number, Buffer>();
  for (const name of await readdir(folder)) {
    const epoch = FILE_NAME.exec(name)?.[1];
    if (!epoch) continue;
    const path = join(folder, name);
    await refuseIfOthersMayRead(path, '600');
    const key = await readFile(path);
    if (key.length !== KEY_BYTES) throw unavailable(`${path} is damaged: it must hold ${KEY_BYTES} bytes`);
    keys.set(Number(epoch), key);
  }
  return keys;
}

async function refuseIfOthersMayRead(path: string, wanted: '600' | '700'): Promise<void> {
  if (process.platform === 'win32') return; // No permission bits there; the folder's access list decides.
  const { mode } = await stat(path);
  if (mode & 0o077) throw unavailable(`${path} can be read by others; run: chmod ${wanted} ${path}`);
}

/** Without this the name may be gone after a power loss, and everything sealed since with it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // A folder cannot be opened there.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
}

function unavailable(message: string, cause?: unknown): HandrailError {
  return new HandrailError('vault.unavailable', message, { cause });
}
