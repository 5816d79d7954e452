/** The worst certain fact of a wallet, the gravest first. */
export type WalletWorst =
  | 'shared'
  /** Its code passes on what arrives. */
  | 'swept'
  | 'reportedCode'
  | 'reported'
  | 'permissions'
  | 'borrowed'
  | 'left'
  | 'read'
  | 'unread';

/** "My wallet at a glance". Amounts, addresses, times and networks arrive formatted; sentences are whole. */
export interface WalletPhrases {
  /** Before anything is asked: that nodes learn the address. */
  readonly offer: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly notAnAddress: string;
  /** What a card about a transaction offers to whoever sent it. */
  readonly lookAtSender: string;
  readonly bands: Readonly<Record<WalletWorst, string>>;
  /** `height` of one network, null where several were read; `takers`: how many others may take, null for none. */
  readonly heading: (facts: { height: string | null; address: string; takers: string | null }) => string;
  readonly emptyHeading: string;
  readonly unreadHeading: string;
  /** Over each part of the card, in its order. */
  readonly labels: Readonly<
    Record<'leaving' | 'revokeFirst' | 'moveFirst' | 'waiting' | 'permissions' | 'unseen', string>
  >;
  /** No network answered. */
  readonly noneRead: string;
  readonly left: (facts: { network: string; what: string; since: string }) => string;
  /** Transactions of its own since then; what they moved is not told. */
  readonly sent: (facts: { network: string; count: string; since: string }) => string;
  readonly nothingLeft: (facts: { network: string; since: string }) => string;
  readonly leftUnknown: (networks: string) => string;
  readonly mayTakeAll: (facts: { network: string; spender: string; token: string }) => string;
  readonly mayTake: (facts: { network: string; spender: string; amount: string }) => string;
  /** Behind the sentence about whoever may take. */
  readonly reported: string;
  /** Behind a permission of Permit2 itself, which holds it for the apps. */
  readonly permit2: string;
  /** Behind a permission that holds through Permit2. */
  readonly sharedPermit: string;
  /** `day` with its year. */
  readonly given: (day: string) => string;
  readonly morePermissions: (count: string) => string;
  readonly aToken: (token: string) => string;
  readonly borrows: (facts: { network: string; code: string }) => string;
  /** Behind `borrows`: where what arrives goes on to, as a node tried it or as the record shows. */
  readonly passesOn: (facts: { to: string; tried: boolean }) => string;
  readonly shares: (facts: { network: string; keys: string }) => string;
  readonly pending: (facts: { network: string; count: string; first: string | null }) => string;
  readonly noPermissions: (networks: string) => string;
  readonly todo: Readonly<Record<WalletWorst | 'exposed', string>>;
  readonly never: string;
  /** Beside a balance. */
  readonly gas: {
    readonly none: (coin: string) => string;
    readonly about: (count: string) => string;
    readonly enough: string;
    readonly untold: string;
  };
  /** In the row of a network that did not answer, and of one that has not answered yet. */
  readonly couldNotRead: string;
  readonly stillAsked: string;
  /** What a glance never sees. */
  readonly unseen: string;
  /** What this one did not see. */
  readonly tokensUntold: (facts: { network: string; tokens: string }) => string;
  readonly permissionsUntold: (networks: string) => string;
  /** "Tell me if more leaves". */
  readonly watch: {
    readonly button: string;
    readonly again: string;
    /** `until`: a moment; where it ends. */
    readonly set: (until: string) => string;
    /** Too many are watched at once. */
    readonly full: string;
    /** What it is said about has nothing in it. */
    readonly nothingThere: string;
    /** Behind the card: rows of these networks come later. */
    readonly late: (networks: string) => string;
    /** In front of what nobody asked for at this moment; behind what is the last. */
    readonly news: string;
    readonly over: string;
    readonly bands: Readonly<Record<'left' | 'nothing', string>>;
    readonly headings: {
      readonly left: (address: string) => string;
      readonly nothing: (facts: { address: string; until: string }) => string;
      readonly unread: (address: string) => string;
      readonly rows: string;
    };
    /** Coins whose amount is not known. */
    readonly something: (facts: { network: string; since: string }) => string;
    /** Beside what left: the owner may have moved it. */
    readonly own: string;
    /** Where no list of what left is told. */
    readonly onlyBalances: (networks: string) => string;
    readonly forStaff: (facts: { address: string; told: string }) => string;
  };
  /** Beside the card, for staff. */
  readonly staff: {
    readonly address: string;
    readonly mayTake: (network: string) => string;
    readonly noLimit: string;
    readonly givenOn: (day: string) => string;
    readonly reported: string;
    readonly maySign: (network: string) => string;
    readonly code: (network: string) => string;
    readonly passesOn: (facts: { to: string; tried: boolean }) => string;
    readonly waits: (network: string) => string;
    /** How many wait, of which the first is told. */
    readonly inAll: (count: string) => string;
    readonly nonce: (nonce: string) => string;
    readonly offers: (facts: { offered: string; now: string | null }) => string;
    readonly blocklist: string;
    readonly blocklistOf: (day: string) => string;
    readonly noBlocklist: string;
  };
}
