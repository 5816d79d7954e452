import { base58 } from '@scure/base';
import { isOnCurve } from './solanaKeyPair.ts';

/** Addresses of programs. Source: solana.com/docs, "Core programs"; spl.solana.com. */
export const SYSTEM = '1'.repeat(32);
export const TOKEN = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
export const TOKEN_2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
export const ASSOCIATED = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
export const STAKE = 'Stake11111111111111111111111111111111111111';
/** The coin as a token: its accounts hold what the token counts. */
export const WRAPPED = 'So11111111111111111111111111111111111111112';
/** Where coins are sent to be destroyed; nobody can have its key. */
const INCINERATOR = '1nc1nerator11111111111111111111111111111111';

/** The 32 bytes of an address; null when it is none. Addresses have no check of their own. */
export function addressBytes(address: string): Uint8Array | null {
  try {
    const bytes = base58.decode(address);
    return bytes.length === 32 ? bytes : null;
  } catch {
    return null;
  }
}

/** Nobody can hold its key, so a program answers for it. */
export function isProgramOwned(address: string): boolean {
  const bytes = addressBytes(address);
  return bytes !== null && !isOnCurve(bytes);
}

export const isNobody = (address: string): boolean => address === SYSTEM || address === INCINERATOR;
