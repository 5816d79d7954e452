import { randomBytes } from 'node:crypto';
import type { Vault } from '../../trust/ports.ts';
import { vaultOver } from '../../trust/vault.ts';

/** The real vault over one key-encryption key that dies with the test. */
export function vaultForTest(): Vault {
  const key = randomBytes(32);
  return vaultOver({ current: 1, key: (epoch) => (epoch === 1 ? key : undefined) }, Date.now);
}
