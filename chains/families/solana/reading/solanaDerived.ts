import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import { ASSOCIATED, addressBytes } from '../solanaAddress.ts';
import { isOnCurve } from '../solanaKeyPair.ts';

/** Where wallets keep a token of an owner; null where one of the addresses is none. Source: spl-associated-token-account. */
export function associatedAddress(owner: string, mint: string, tokenProgram: string): string | null {
  const seeds = [owner, tokenProgram, mint].map(addressBytes);
  const own = seeds.filter((seed) => seed !== null);
  return own.length === seeds.length ? derived(own, ASSOCIATED) : null;
}

/** Metaplex's program, which keeps the names of tokens. */
const METADATA = 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s';

/** Where the name of a token is kept. Source: mpl-token-metadata, `Metadata::find_pda`. */
export function metadataAddress(mint: string): string | null {
  const [program, own] = [addressBytes(METADATA), addressBytes(mint)];
  return program && own ? derived([utf8ToBytes('metadata'), program, own], METADATA) : null;
}

/** The address that a program answers for under these seeds. Source: docs/core/pda. */
function derived(seeds: readonly Uint8Array[], program: string): string | null {
  const owner = addressBytes(program);
  if (owner === null) return null;
  for (let bump = 255; bump >= 0; bump--) {
    const hash = sha256(concatBytes(...seeds, new Uint8Array([bump]), owner, utf8ToBytes('ProgramDerivedAddress')));
    if (!isOnCurve(hash)) return base58.encode(hash);
  }
  return null;
}
