import { getAddress } from 'ethers/address';

/** The fields of a Sign-In with Ethereum message. Times as written (RFC 3339). */
export interface SiweMessage {
  readonly scheme?: string;
  readonly domain: string;
  /** With a right EIP-55 checksum. */
  readonly address: string;
  readonly statement?: string;
  readonly uri: string;
  readonly version: '1';
  readonly chainId: number;
  readonly nonce: string;
  readonly issuedAt: string;
  readonly expirationTime?: string;
  readonly notBefore?: string;
  readonly requestId?: string;
  readonly resources?: readonly string[];
}

/* Source: EIP-4361, "Message Format" (ABNF). One expression per line of it; the order is fixed. */
const HOST = String.raw`(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-._~%!$&'()*+,;=]+)`;
const AUTHORITY = String.raw`(?:[A-Za-z0-9\-._~%!$&'()*+,;=:]+@)?${HOST}(?::\d{1,5})?`;
const URI_TEXT = String.raw`[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+`;
const TIME = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})`;
const STATEMENT = String.raw`[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;= ]+`;

const MESSAGE = new RegExp(
  [
    String.raw`^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):\/\/)?(?<domain>${AUTHORITY}) wants you to sign in with your Ethereum account:`,
    '(?<address>0x[0-9A-Fa-f]{40})',
    String.raw`(?:\n(?<statement>${STATEMENT}))?\n`,
    `URI: (?<uri>${URI_TEXT})`,
    'Version: 1',
    String.raw`Chain ID: (?<chainId>\d{1,15})`,
    'Nonce: (?<nonce>[A-Za-z0-9]{8,})',
    `Issued At: (?<issuedAt>${TIME})`,
  ].join('\\n') +
    String.raw`(?:\nExpiration Time: (?<expirationTime>${TIME}))?` +
    String.raw`(?:\nNot Before: (?<notBefore>${TIME}))?` +
    String.raw`(?:\nRequest ID: (?<requestId>[A-Za-z0-9\-._~:@!$&'()*+,;=%]*))?` +
    String.raw`(?<resources>\nResources:(?:\n- ${URI_TEXT})*)?$`,
);

const LONGEST = 8_000;

/** Reads a message strictly; null when it is not one, or its checksum or a time is wrong. */
export function parseSiwe(text: string): SiweMessage | null {
  const found = text.length <= LONGEST ? MESSAGE.exec(text)?.groups : undefined;
  if (!found) return null;
  const { scheme, domain, address, statement, uri, chainId, nonce, issuedAt } = found;
  const { expirationTime, notBefore, requestId, resources } = found;
  if (!domain || !address || !uri || !chainId || !nonce || !issuedAt) return null;
  if (!isChecksummed(address) || [issuedAt, expirationTime, notBefore].some((time) => time && !isTime(time)))
    return null;
  return {
    ...(scheme && { scheme }),
    domain,
    address,
    ...(statement && { statement }),
    uri,
    version: '1',
    chainId: Number(chainId),
    nonce,
    issuedAt,
    ...(expirationTime && { expirationTime }),
    ...(notBefore && { notBefore }),
    ...(requestId !== undefined && { requestId }),
    ...(resources && { resources: resources.split('\n- ').slice(1) }),
  };
}

/** A month of 13 and a 30th of February match the form and are no times. */
function isTime(text: string): boolean {
  const day = text.slice(0, 10);
  const start = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(text)) && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
}

function isChecksummed(address: string): boolean {
  try {
    return getAddress(address.toLowerCase()) === address;
  } catch {
    return false;
  }
}
