import { AbiCoder } from 'ethers/abi';

/**
 * A token's symbol, or null when it should not be repeated to a person: contracts choose this text, and fraudsters
 * choose web addresses and look-alike letters. Old tokens (MKR) answer with bytes32.
 */
export function decodeSymbol(data: string | null): string | null {
  const text = symbolText(data);
  return text !== null && plainSymbol(text) ? text : null;
}

/** What it calls itself, whatever that is: to be compared, never repeated. Null beyond any name's length. */
export function symbolText(data: string | null): string | null {
  const text = data === null ? null : (decodeString(data) ?? decodeBytes32(data));
  return text !== null && text.length <= LONGEST_NAME ? text : null;
}

const LONGEST_NAME = 64;

/** `decimals()`: 0 to 36, null when it is anything else. */
export function decodeDecimals(data: string | null): number | null {
  if (data === null || data.length !== 66) return null;
  const value = BigInt(data);
  return value <= 36n ? Number(value) : null;
}

/** More digits than a date in a name has (`PT-26DEC2024`) are a number to ring. */
const MOST_DIGITS = 6;

/** ASCII letters, digits and the few signs in real symbols (`USD₮`, `USDC.e`), but nothing that reads as a web address or a telephone. */
export function plainSymbol(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^[A-Za-z0-9₮$+.-]{1,12}$/.test(text) && !/\.[a-z]{2,}/i.test(text) && digits <= MOST_DIGITS;
}

function decodeString(data: string): string | null {
  try {
    return String(AbiCoder.defaultAbiCoder().decode(['string'], data)[0]);
  } catch {
    return null;
  }
}

function decodeBytes32(data: string): string | null {
  if (data.length !== 66) return null;
  return Buffer.from(data.slice(2), 'hex').toString('latin1').replace(/\0+$/, '');
}
