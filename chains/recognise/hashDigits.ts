export { HASH_DIGITS, hashDigits, SIGNATURE_DIGITS } from '../../core/chain/hashDigits.ts';

/** 64 bytes in base58, in running text; beginning zeros make it shorter, which one in 58 is. */
export const SIGNATURE = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{85,88}(?![0-9A-Za-z])/g;
