import { randomBytes } from 'node:crypto';
import { vaultOver } from '../../../trust/keys/vault.ts';
import type { Vault } from '../../../trust/ports.ts';

/** The real vault over one key-encryption key that dies with the test. */
export function vaultForTest(): Vault {
  const key = randomBytes(32);
  return vaultOver({ current: 1, key: (epoch) => (epoch === 1 ? key : undefined) }, Date.now);
}

/** A key for every period that is asked about. */
export function periodKeysForTest(): { key(period: number): Buffer } {
  const keys = new Map<number, Buffer>();
  return {
    key: (period) => {
      const key = keys.get(period) ?? randomBytes(32);
      keys.set(period, key);
      return key;
    },
  };
}
