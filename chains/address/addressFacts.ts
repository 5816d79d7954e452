/** What one chain knows about an address. */
export interface AddressFacts {
  readonly chain: string;
  /** Code at the address; null on chains without contracts. */
  readonly code: string | null;
  /** Its symbol when it answers as a token does, `''` when the symbol may not be repeated; null when it is no token. */
  readonly token: string | null;
  /** A bare call succeeded; null when that was not asked. */
  readonly takesCoin: boolean | null;
  readonly used: boolean;
}
