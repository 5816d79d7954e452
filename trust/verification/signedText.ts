/**
 * The exact texts that are signed. Always English and plain ASCII: EIP-4361 allows nothing else, wallets recognise (and
 * check the site of) only what follows it to the letter, and hardware wallets show other characters as a hash. What the
 * text means is said beside it in the user's language.
 */
export interface SignedFields {
  /** Host, with the port when it is not the usual one. */
  readonly domain: string;
  readonly origin: string;
  readonly address: string;
  readonly nonce: string;
  /** ISO 8601, whole seconds. */
  readonly issuedAt: string;
  readonly expiresAt: string;
}

const STATEMENT = 'I show the support desk that this address is mine. This moves no funds and approves nothing.';

/** Sign-In with Ethereum. Source: EIP-4361, "Message Format". `address` with its EIP-55 checksum. */
export function siweText({ chainId, ...fields }: SignedFields & { readonly chainId: number }): string {
  return [
    `${fields.domain} wants you to sign in with your Ethereum account:`,
    fields.address,
    '',
    STATEMENT,
    '',
    `URI: ${fields.origin}/verify`,
    'Version: 1',
    `Chain ID: ${chainId}`,
    `Nonce: ${fields.nonce}`,
    `Issued At: ${fields.issuedAt}`,
    `Expiration Time: ${fields.expiresAt}`,
  ].join('\n');
}

/** For BIP-322, which prescribes no form. One line of at most 240 characters, because some signing devices take no more. */
export function bitcoinText({ domain, address, nonce, expiresAt }: SignedFields): string {
  return `${domain}: I show the support desk that ${address} is mine. This moves no funds. Nonce ${nonce}, until ${expiresAt}`;
}
