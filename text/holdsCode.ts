/** A hash, an address, a signature: there is something to look at, whatever is said beside it. */
const CODE = /[!-~]{25,}/;

export const holdsCode = (text: string): boolean => CODE.test(text);

const CODES = new RegExp(CODE, 'g');

/**
 * The words of a text, without hashes, addresses and links: their digits are chance, and cut into pieces they told what
 * learns of words that a theft was going on.
 */
export const withoutCodes = (text: string): string => text.replace(CODES, ' ');
