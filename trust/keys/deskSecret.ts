import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import { createKeyFile, KEY_BYTES, readKeyFile } from './keyFile.ts';

const FILE = 'desk.key';

/** A key of its own for each purpose, derived from the one secret of this desk (HKDF-SHA-256, RFC 5869). */
export type DeriveKey = (
  purpose:
    | 'tokens'
    | 'dedupe'
    | 'checkWords'
    | 'conversations'
    | 'documents'
    | 'audit'
    | 'backups'
    | 'mailboxes'
    | 'secondFactors'
    | 'fingerprint'
    | 'limits'
    | 'failures',
) => Buffer;

/**
 * The secret that signs tokens and keys every hash. It lies in the key folder, apart from the data: every process of
 * one desk needs the same one. The first start makes it; processes that start at once agree on one.
 * Errors: `vault.unavailable` when the folder cannot be used.
 */
export async function openDeskSecret(folder: string): Promise<DeriveKey> {
  const path = join(folder, FILE);
  if (!readKeyFile(path)) await createKeyFile(folder, FILE);
  const secret = readKeyFile(path);
  if (!secret) throw new HandrailError('vault.unavailable', `${path} has disappeared`);
  const derived = new Map<string, Buffer>();
  return (purpose) => {
    const known = derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, '', `handrail ${purpose}`, KEY_BYTES));
    derived.set(purpose, key);
    return key;
  };
}
