/** Links, hashes, addresses and shortened ones: they stand between words, and are none. */
const CODES = /https?:\/\/\S{1,2000}|(?=[!-~]{0,120}\d)[!-~]{25,}|0x[0-9a-f]{4,24}(?:(?:…|\.{2,3})[0-9a-f]{2,24})?/gi;

/**
 * A message without what is no word in it. Digits of a hash read as letters by what was learnt of words, and of some hashes a theft was
 * made that nobody had told of.
 */
export const withoutCodes = (text: string): string => text.replace(CODES, ' ');
