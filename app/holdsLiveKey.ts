import type { HoldsLiveKey } from '../bots/turn/guardSecrets.ts';
import type { ChainDefinition } from '../chains/definitions/index.ts';
import { extract } from '../chains/extract.ts';
import type { CheckKey } from '../chains/ports.ts';

/** More are not asked about, and so not kept: the nodes of a desk are not for trying out keys. */
const MOST = 8;

/**
 * Whether 64 hexadecimal digits in a text open an account that was ever used. Where no node answers in time, only a
 * link of a known explorer tells a hash: nobody keeps a key in one. A desk without chains has nobody to ask.
 */
export function holdsLiveKey(checkKey: CheckKey, chains: readonly ChainDefinition[]): HoldsLiveKey {
  return async (text, known) => {
    if (chains.length === 0) return 'no';
    const candidates = extract(text, chains).hashes.filter(
      ({ hash }) => !known.some((one) => bare(one) === bare(hash)),
    );
    const found = await Promise.all(
      candidates.slice(0, MOST).map(async ({ hash, chain }) => {
        const { kind } = await checkKey(bare(hash));
        return kind === 'unknown' && chain !== null ? 'clear' : kind;
      }),
    );
    if (found.includes('key')) return 'yes';
    return found.includes('unknown') || candidates.length > MOST ? 'unknown' : 'no';
  };
}

const bare = (hash: string): string => hash.replace(/^0x/, '');
