/** "My wallet at a glance". Amounts, addresses, times and networks arrive formatted; sentences are whole. */
export interface WalletPhrases {
  /** Before anything is asked: that nodes learn the address. */
  readonly offer: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly notAnAddress: string;
  /** What a card about a transaction offers to whoever sent it. */
  readonly lookAtSender: string;
  readonly bands: Readonly<Record<'shared' | 'permissions' | 'borrowed' | 'left' | 'read' | 'silent', string>>;
  /** `height` of one network, null where several were read. */
  readonly heading: (facts: { height: string | null; address: string }) => string;
  readonly empty: (networks: string) => string;
  readonly left: (facts: { network: string; what: string; since: string }) => string;
  /** Transactions of its own since then; what they moved is not told. */
  readonly sent: (facts: { network: string; count: string; since: string }) => string;
  readonly nothingLeft: (facts: { network: string; since: string }) => string;
  readonly leftUnknown: (networks: string) => string;
  readonly mayTakeAll: (facts: { network: string; spender: string; token: string }) => string;
  readonly mayTake: (facts: { network: string; spender: string; amount: string }) => string;
  readonly aToken: (token: string) => string;
  readonly borrows: (facts: { network: string; code: string }) => string;
  readonly shares: (facts: { network: string; keys: string }) => string;
  readonly pending: (facts: { network: string; count: string; first: string | null }) => string;
  readonly noPermissions: (networks: string) => string;
  readonly todo: Readonly<Record<'shared' | 'permissions' | 'borrowed' | 'left' | 'read', string>>;
  readonly never: string;
  /** Beside a balance. */
  readonly gas: {
    readonly none: (coin: string) => string;
    readonly about: (count: string) => string;
    readonly enough: string;
    readonly untold: string;
  };
  readonly unread: (networks: string) => string;
  /** What a glance never sees. */
  readonly unseen: string;
}
