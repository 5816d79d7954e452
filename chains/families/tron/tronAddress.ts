import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { createBase58check } from '@scure/base';

const base58check = createBase58check(sha256);
/** The first byte of every address of the main network; as Base58Check it becomes `T`. */
const PREFIX = '41';

/** `T…` of 42 hex digits that begin with 41, as nodes write addresses. Source: TRON protocol, "Address Format". */
export const toBase58 = (hex: string): string => base58check.encode(hexToBytes(hex));

/** `T…` of an address of the virtual machine: 40 hex digits, with or without `0x`. */
export const fromVm = (address: string): string => toBase58(PREFIX + address.replace(/^0x/, ''));

/** The address as the virtual machine has it: `0x` and 40 digits. The other way round of `fromVm`. */
export const toVm = (address: string): string => `0x${(toHex(address) ?? '').slice(2)}`;

/** 42 hex digits of `T…` or of the hexadecimal form itself; null when the check fails. */
export function toHex(address: string): string | null {
  if (/^41[0-9a-f]{40}$/i.test(address)) return address.toLowerCase();
  try {
    const hex = bytesToHex(base58check.decode(address));
    return hex.length === 42 && hex.startsWith(PREFIX) ? hex : null;
  } catch {
    return null;
  }
}

/** The hexadecimal form has no check of its own. */
export function tronChecksum(address: string): 'ok' | 'none' | 'wrong' {
  if (toHex(address) === null) return 'wrong';
  return address.startsWith('T') ? 'ok' : 'none';
}

/** The zero address: `T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb`. */
export const isNobody = (address: string): boolean => /^410{40}$/.test(toHex(address) ?? '');
