import type { HoldsLiveKey } from '../bots/turn/guardSecrets.ts';
import { extract } from '../chains/extract.ts';
import type { CheckKey } from '../chains/ports.ts';

/** More are not asked about: the nodes of a desk are not for trying out keys. */
const MOST = 3;

/**
 * Whether 64 hexadecimal digits in a text open an account that was ever used. Where no node answers in time, they are
 * taken for what they almost always are in a support chat: a transaction hash.
 */
export function holdsLiveKey(checkKey: CheckKey): HoldsLiveKey {
  return async (text) => {
    const candidates = extract(text).hashes.slice(0, MOST);
    const found = await Promise.all(candidates.map(({ hash }) => checkKey(hash.replace(/^0x/, ''))));
    return found.some(({ kind }) => kind === 'key');
  };
}
