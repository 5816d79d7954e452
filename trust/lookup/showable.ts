import { holdsSecret, keyDigits } from '../secrets/index.ts';

/**
 * Whether staff may see a value that an internal system answers with. As many digits as a key has are withheld, whatever they are called: nobody can
 * tell a key from a hash by looking, and in a look-up no network is asked.
 */
export function isShowable(text: string): boolean {
  return !holdsSecret(text) && keyDigits(text).length === 0;
}
