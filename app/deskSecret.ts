import { hkdfSync, randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HandrailError } from '../core/errors.ts';

const BYTES = 32;

/** A key of its own for each purpose, derived from the one secret of this desk (HKDF-SHA-256, RFC 5869). */
export type DeriveKey = (
  purpose: 'tokens' | 'dedupe' | 'pseudonyms' | 'checkWords' | 'conversations' | 'sessions',
) => Buffer;

/**
 * The secret that signs tokens and keys every hash. It lies in the key folder, apart from the data: every process of
 * one desk needs the same one. The first start makes it; processes that start at once agree on one.
 * Errors: `vault.unavailable` when the folder cannot be used.
 */
export async function openDeskSecret(folder: string): Promise<DeriveKey> {
  const path = join(folder, 'desk.key');
  const secret = (await readIfThere(path)) ?? (await create(folder, path));
  if (secret.length !== BYTES)
    throw new HandrailError('vault.unavailable', `${path} is damaged: it must hold ${BYTES} bytes`);
  return (purpose) => Buffer.from(hkdfSync('sha256', secret, '', `handrail ${purpose}`, BYTES));
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new HandrailError('vault.unavailable', `${path} cannot be read (${codeOf(cause)})`, { cause });
  }
}

/** Complete under another name before `link` publishes it, and `link` never replaces what is there. */
async function create(folder: string, path: string): Promise<Buffer> {
  const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
  try {
    await writeFile(draft, randomBytes(BYTES), { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, path).catch((cause: unknown) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
    return await readFile(path);
  } catch (cause) {
    throw new HandrailError('vault.unavailable', `the key folder ${folder} is not writable (${codeOf(cause)})`, {
      cause,
    });
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
}
