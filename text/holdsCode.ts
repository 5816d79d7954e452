/** A hash, an address, a signature: there is something to look at, whatever is said beside it. */
const CODE = /[!-~]{25,}/;

export const holdsCode = (text: string): boolean => CODE.test(text);

/** Links, hashes, addresses and shortened ones. */
const CODES = /https?:\/\/\S{1,2000}|(?=[!-~]{0,120}\d)[!-~]{25,}|0x[0-9a-f]{4,24}(?:(?:…|\.{2,3})[0-9a-f]{2,24})?/gi;

/**
 * The words of a text, without hashes, addresses and links: their digits are chance, and cut into pieces they told what
 * learns of words that a theft was going on.
 */
export const withoutCodes = (text: string): string => text.replace(CODES, ' ');
