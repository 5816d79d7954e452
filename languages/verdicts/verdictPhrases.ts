import type { Finality, RevertCause, TokenRight, VerdictCode, VerdictNote } from '../../core/chain/verdict.ts';

/** What the sentences may need, already formatted for the reader: numbers, units, times (UTC), shortened hashes. */
export interface VerdictFacts {
  /** Who it left or was to leave, shortened; null when nobody tells. */
  readonly from: string | null;
  /** `0.42 ETH`; null when nothing of value moves, or its unit is unknown. */
  readonly amount: string | null;
  /** Whose words it is in. */
  readonly view: 'sender' | 'receiver' | 'neither';
  /** Where the one payment went, in full, as it is to be compared; null when it was more, or less, than one. */
  readonly to: string | null;
  /** The address that was paid, in full, when the one payment went on from there to `to`; else null. */
  readonly via: string | null;
  /** What the place in the block cost; null when the receipt does not tell. */
  readonly fee: string | null;
  /** `Ethereum`; null when the hash was found nowhere. */
  readonly chain: string | null;
  readonly symbol: string;
  readonly finality: Finality;
  readonly confirmations: string;
  readonly height: string;
  /** When the block was made. */
  readonly time: string | null;
  readonly cause: RevertCause;
  /** A contract's own words, only when they may be repeated. */
  readonly reason: string | null;
  readonly nonce: string;
  readonly firstNonce: string;
  readonly maxFee: string;
  readonly tip: string;
  readonly baseFee: string;
  readonly balance: string;
  readonly needed: string;
  readonly feeRate: string;
  readonly wantedRate: string;
  /** What the next blocks ask is known. */
  readonly marketTold: boolean;
  /** What took its place still waits for a block itself. */
  readonly newerWaits: boolean;
  /** The token's contract, in full, as it is to be entered and compared; null for the native coin. */
  readonly token: string | null;
  /** Who may move tokens by a permission, shortened. */
  readonly spender: string;
  /** What it may take: `what` is an amount with its unit (`up-to`), else the name of the token or collection. */
  readonly allowed: {
    readonly what: string;
    readonly kind: 'all' | 'collection' | 'piece' | 'up-to' | 'some';
    readonly spenderIs: 'plain' | 'permit2' | 'through-permit2' | null;
    /** Nobody tells what it was before, so it may have been made smaller. */
    readonly before?: 'untold';
  } | null;
  /** The contract that reports a loan. */
  readonly lender: string;
  /** Which right over a token or an account changed hands. */
  readonly right: TokenRight;
  /** Whose request inside failed, or who gave a permission that another sent in, shortened; null where it was of more than one. */
  readonly account: string | null;
  /** The account that was paid, and where its code sent the coin on to, shortened. */
  readonly passedOn: { readonly account: string; readonly to: string } | null;
  /** Whose code may act for an account (EIP-7702). */
  readonly delegate: string | null;
  /** Who stands on a list of reported addresses. */
  readonly reported: string | null;
  /** What energy, bandwidth and activation burned: `13.7 TRX`. */
  readonly burned: string;
  /** What opened accounts have to hold, or closed ones gave back: `0.00204 SOL`. */
  readonly rent: string;
  readonly replacedBy: string | null;
  /** How it can be hurried, when the card has a table with the numbers. */
  readonly hurry: 'speed-up' | 'rbf' | 'cpfp' | null;
  /** Networks that could not be asked. */
  readonly silent: string | null;
  /** Networks that said that they do not know it; null when that is not told. */
  readonly asked: string | null;
  /** Others that write their hashes like this one. */
  readonly resembles: string | null;
  /** Whom it pays, where payment and change cannot be told apart: the first few, and how many more. */
  readonly outputs: {
    /** `to`: in full, as it is to be compared; null where the coins went to a script without an address. */
    readonly paid: readonly { readonly amount: string; readonly to: string | null }[];
    readonly more: string | null;
  } | null;
  /** What a bridge did with it; null where none did. */
  readonly bridge: BridgeFacts | null;
}

export interface BridgeFacts {
  /** The network at the other end; null when nothing tells it. */
  readonly other: string | null;
  /** Until it can be claimed, after the proof where one is needed: `7 days`. */
  readonly wait: string;
  /** When it can be claimed; null where that hangs on a step that is still to come, or no time is known. */
  readonly ready: string | null;
  /** That moment is over. */
  readonly due: boolean;
  readonly proof: boolean;
  readonly claim: 'by-hand' | 'perhaps' | null;
}

/** A sentence or two; a function where it needs facts. */
export type Say = string | ((facts: VerdictFacts) => string);

/** What happened → what it means, first where the money is → what to do now → what not to do. */
export interface VerdictPhrase {
  readonly band: Say;
  readonly heading: Say;
  readonly happened: Say;
  readonly means: Say;
  readonly todo: Say;
  readonly never: Say;
}

/** Notes that tell another story than their code alone would. */
export type StoryNote =
  | 'operation-failed'
  | 'dust'
  | 'allowance-used'
  | 'permission-given'
  | 'permission-lowered'
  | 'permission-ended'
  | 'coin-to-nobody'
  | 'coin-to-contract'
  | 'passed-on'
  | 'result-untold'
  | 'contract-creation'
  | BridgeStory
  | TronStory
  | SolanaStory;
/** What a bridge did: `languages/verdicts/bridges/`. */
export type BridgeStory = 'bridge-deposit' | 'bridge-withdrawal' | 'bridge-proof' | 'bridge-claim';
export type BridgeAside = 'bridge-delivery';
/** What only Tron knows: `languages/verdicts/tron/`. */
export type TronStory =
  | 'control-given'
  | 'control-own'
  | 'signed-by-other'
  | 'staked'
  | 'unstaking'
  | 'resource-lent'
  | 'expired'
  | 'out-of-energy';
export type TronAside = 'will-expire' | 'energy-burned' | 'account-activated' | 'receiver-inactive';
/** What only Solana knows: `languages/verdicts/solana/`. */
export type SolanaStory =
  | 'stake-made'
  | 'stake-ending'
  | 'delegate-revoked'
  | 'account-signed-over'
  | 'wallet-assigned'
  | 'right-given'
  | 'right-ended'
  | 'compute-exceeded'
  | 'below-rent'
  | 'coin-short'
  | 'blockhash-expired';
export type SolanaAside =
  | 'rent-paid'
  | 'rent-returned'
  | 'unvoted'
  | 'short-lived'
  | 'permission-beside'
  | 'right-beside';
/** Notes that add one sentence. */
export type AsideNote = Exclude<VerdictNote, StoryNote>;

export interface VerdictPhrases {
  readonly codes: Readonly<Record<VerdictCode, VerdictPhrase>>;
  readonly stories: Readonly<Record<StoryNote, VerdictPhrase>>;
  readonly asides: Readonly<Record<AsideNote, Say>>;
  /** Rights over a token of Solana: `name` within a sentence, what its holder can do, and what it means that nobody has it. */
  readonly rights: Readonly<Record<TokenRight, Readonly<Record<'name' | 'power' | 'ended', string>>>>;
  /** What to do and not to do, for whoever did not send it: while it may still come, and once this hash brings nothing. */
  readonly bitcoin: BitcoinPhrases;
  readonly notTheSender: Readonly<Record<'open' | 'over', Pick<VerdictPhrase, 'todo' | 'never'>>>;
  /** What came is a token that only bears the name of another one. */
  readonly copiedToken: Pick<VerdictPhrase, 'band' | 'heading' | 'todo' | 'never'>;
  /** Why a contract refused. */
  readonly refusal: Readonly<Record<RevertCause, string>>;
  readonly table: {
    readonly maxFee: string;
    readonly tip: string;
    readonly gasPrice: string;
    readonly nonce: string;
    readonly total: string;
    readonly feeRate: string;
    readonly same: string;
    /** What the waiting transaction pays. */
    readonly now: (value: string) => string;
    readonly atMost: (value: string) => string;
    readonly about: (value: string) => string;
  };
  /** Labels of what only staff read. */
  readonly staff: Readonly<
    Record<
      | 'from'
      | 'to'
      | 'gave'
      | 'got'
      | 'nonce'
      | 'waitingSince'
      | 'block'
      | 'feePaid'
      | 'feeOffered'
      | 'atLeast'
      | 'call'
      | 'failedInside'
      | 'time'
      | 'meant'
      | 'spender'
      | 'burned'
      | 'cause'
      | 'gas'
      | 'amount'
      | 'token'
      | 'destroyed'
      | 'noLonger'
      | 'control'
      | 'replacedBy'
      | 'created'
      | 'debtMore'
      | 'debtLess'
      | 'lender'
      | 'output'
      | 'account'
      | 'unsent',
      string
    >
  > & {
    /** Whose amount it is. */
    readonly by: (address: string) => string;
    /** The part of the fee that goes to the block maker. */
    readonly tip: (value: string) => string;
  };
  /** The block that contains it, and when that was made. */
  readonly block: (height: string, time: string | null) => string;
  /** The newest block that was looked at, for what is in none. */
  readonly latest: (height: string) => string;
  /** When it was looked up. */
  readonly observed: (time: string) => string;
  readonly nodes: (counts: { agreed: string; asked: string }) => string;
  readonly silent: (chains: string) => string;
  /** Said before the next try. */
  readonly ahead: {
    readonly repeated: (facts: { times: string; todo: string }) => string;
    /** Also a banner: many people meet this now. */
    readonly crowd: Readonly<Record<'fees' | 'silent', (chain: string) => string>>;
  };
}

/** The part of the phrases that speaks of bridges. */
export interface BridgePhrases {
  readonly stories: Readonly<Record<BridgeStory, VerdictPhrase>>;
  readonly asides: Readonly<Record<BridgeAside, Say>>;
}

/** The part of the phrases that speaks of Tron. */
export interface TronPhrases {
  readonly stories: Readonly<Record<TronStory, VerdictPhrase>>;
  readonly asides: Readonly<Record<TronAside, Say>>;
}

/** What is said otherwise on Bitcoin, which has coins and no numbers, and a block every ten minutes. */
export interface BitcoinPhrases {
  readonly codes: Readonly<
    Record<
      'pending-ok' | 'pending-low-rate' | 'dropped' | 'replaced-other' | 'replaced-cancelled',
      Partial<VerdictPhrase>
    >
  >;
  /** Beside all outputs. */
  readonly lookForOwn: string;
  /** Whoever waits for it can pull it through as well. */
  readonly receiverHurries: string;
  readonly noAddress: string;
}

/** The part of the phrases that speaks of Solana. */
export interface SolanaPhrases {
  readonly rights: VerdictPhrases['rights'];
  readonly stories: Readonly<Record<SolanaStory, VerdictPhrase>>;
  readonly asides: Readonly<Record<SolanaAside, Say>>;
}
