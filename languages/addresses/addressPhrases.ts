/** What may be put into a sentence about an address, already formatted. */
export interface AddressFacts {
  /** A look-alike and the address that it resembles, both in full, the part in which they differ in brackets. */
  readonly own: string;
  readonly known: string;
  /** The network that it belongs to, or on which something was found. */
  readonly network: string;
  /** A token's symbol, or its word for "a token". */
  readonly token: string;
}

export type AddressFinding =
  | 'checksum'
  | 'nobody'
  | 'look-alike'
  | 'wrong-network'
  | 'token-contract'
  | 'refuses-coin'
  | 'no-way-out'
  | 'contract'
  | 'never-used';

export interface AddressPhrases {
  readonly bands: Readonly<Record<'stop' | 'careful' | 'clear' | 'unknown-format', string>>;
  readonly headings: Readonly<Record<'stop' | 'careful' | 'clear' | 'unknown-format', string>>;
  readonly findings: Readonly<Record<AddressFinding, (facts: AddressFacts) => string>>;
  /** Nothing speaks against it. */
  readonly nothing: string;
  readonly notAnAddress: string;
  readonly meaning: Readonly<Record<'stop' | 'careful' | 'clear' | 'unknown-format', string>>;
  readonly todo: Readonly<Record<'stop' | 'careful' | 'clear' | 'unknown-format', string>>;
  readonly never: string;
  readonly aToken: string;
}
