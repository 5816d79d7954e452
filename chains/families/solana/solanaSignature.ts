import { hexToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';

/** A signature as nodes and explorers write it, of 128 hexadecimal digits. */
export const writeSignature = (digits: string): string => base58.encode(hexToBytes(digits));
