import type { Finality, RevertCause, TokenRight, VerdictCode, VerdictNote } from '../core/chain/verdict.ts';
import type { Brand, ConversationId } from '../core/ids.ts';
import type { Milliseconds } from '../core/time.ts';

/** `eip155:1`-style ids are not used: an EVM chain is its decimal chain id as text (`1`, `56`), others are named: `bitcoin`, `tron`, `solana`. */
export type ChainId = Brand<string, 'ChainId'>;

export type { Finality, RevertCause, VerdictCode, VerdictNote } from '../core/chain/verdict.ts';

/** The kinds of networks that are looked at; each is registered in `families/index.ts`. */
export type ChainKind = 'evm' | 'bitcoin' | 'tron' | 'solana';

/** The exact numbers of a valid replacement. EVM amounts in wei as decimal text, Bitcoin rates in sat/vB. */
export interface Replacement {
  readonly nonce?: number;
  readonly maxFeePerGas?: string;
  readonly maxPriorityFeePerGas?: string;
  readonly gasPrice?: string;
  /** What it will probably cost, and the most it can cost. */
  readonly totalFee?: string;
  readonly maxTotalFee?: string;
  readonly feeRate?: number;
  readonly method: 'speed-up' | 'rbf' | 'cpfp';
}

/**
 * What the nodes said about one transaction. Facts only; words are added by phrases.
 * Heights are block numbers, amounts are the chain's smallest unit (wei, satoshi) as decimal text, times ms since 1970.
 */
export interface Verdict {
  /** Null for `private-key`: the input is not repeated. */
  readonly hash: string | null;
  readonly chain: {
    readonly id: ChainId;
    readonly name: string;
    readonly symbol: string;
    readonly decimals: number;
  } | null;
  readonly code: VerdictCode;
  readonly finality?: Finality;
  readonly confirmations?: number;
  /** Block that contains it; for a pending one the head that was looked at. */
  readonly height?: number;
  readonly blockTime?: Milliseconds;
  readonly observedAt: Milliseconds;
  readonly reason?: string;
  readonly replacement?: Replacement;
  readonly transfer?: {
    readonly from: string;
    readonly to: string | null;
    readonly amount: string;
    readonly symbol: string;
    readonly decimals: number;
    /** The contract of the token; absent for the native coin. Its symbol is what it calls itself. */
    readonly token?: string;
  } & NameMarks;
  /** The coin went along with a call of a function: where that passed it on to, nobody chose as a receiver. */
  readonly called?: true;
  /** Whose coin or tokens moved, each once; with `succeeded` on EVM chains. `judgeTogether` looks for look-alikes among them. */
  readonly senders?: readonly string[];
  /**
   * Whose request inside failed, where it was of one account; with `operation-failed`. Who gave a permission that another sent in.
   * Whose tokens left in a transaction of somebody else; with `left-unsent`.
   */
  readonly account?: string;
  /** Who may move the sender's tokens now, or no longer may; with a `permission-…` note. */
  readonly spender?: string;
  /** What it may take, or no longer may (then without an amount); with a `permission-…` note where it is told. */
  readonly allowed?: Allowed;
  /** Solana: which right over a token or an account changed hands; with a `right-…` note. */
  readonly right?: TokenRight;
  /** The contract that reports a loan of the signer, or of an account that ordered it; with a `loan-…` note. */
  readonly lender?: string;
  /** Whose code may act for accounts from now on (EIP-7702); with `sets-delegation`. */
  readonly delegates?: readonly string[];
  /** Of `spender` and `delegates` those on a list of reported addresses; with `reported`. */
  readonly reported?: readonly string[];
  /** The account that was paid, and where its code sent the coin on to; with `passed-on`. */
  readonly passedOn?: { readonly account: string; readonly to: string };
  /** Net movements of a successful EVM transaction, the signer first; empty when nothing moved, absent when not known. */
  readonly parties?: readonly Party[];
  /** How many more there were. */
  readonly moreParties?: number;
  /** Bitcoin: whom it pays and how much, change among them, where payment and change cannot be told apart; with `outputs-told`. */
  readonly outputs?: readonly { readonly address: string | null; readonly amount: string }[];
  /** What a known bridge did; with a `bridge-…` note. */
  readonly bridge?: Crossing;
  /** What the signer paid for the block's place, in the smallest unit; absent when the receipt does not tell. */
  readonly fee?: string;
  /** What a contract's refusal comes down to; with `reverted`. */
  readonly cause?: RevertCause;
  readonly notes?: readonly VerdictNote[];
  /** What the transaction burned for energy and bandwidth, smallest unit; Tron. */
  readonly burned?: string;
  /** What the signer left as rent in accounts that were opened (below zero: got back from closed ones), smallest unit; Solana. */
  readonly rent?: string;
  /** What the waiting transaction offers, against what the chain asks now. */
  readonly pending?: PendingFacts;
  /** The transaction that took this one's place. */
  readonly replacedBy?: string;
  /** Keep it with the conversation: with it a later check can tell replaced, dropped and reorganised out from not found. */
  readonly sighting?: LastSeen;
  readonly nodes: { readonly asked: number; readonly agreed: number };
  /** Chains that could not be asked; with `not-found` the answer says so. */
  readonly silent: readonly string[];
  /** With `not-found`: networks that said no, and others that write their hashes like this one. Names. */
  readonly asked?: readonly string[];
  readonly resembles?: readonly string[];
  /** Link to the chain's explorer for this hash. */
  readonly explorer?: string;
  /** Raw findings for agents and `--json`; plain JSON. */
  readonly evidence: Record<string, unknown>;
  readonly roundTrips: number;
}

/** A part of what a party gave or got. `amount` in the smallest unit, never below zero. */
export interface MovedAmount extends NameMarks {
  readonly amount: string;
  /** Null when nobody told it, or it should not be repeated; then `decimals` is 0 and the amount counts smallest units. */
  readonly symbol: string | null;
  readonly decimals: number;
  /** The contract; absent for the native coin. */
  readonly token?: string;
  /** Which collectible, decimal. */
  readonly id?: string;
  /** It stands for a debt: who got it owes more, and who gave it less. Never told as received. */
  readonly debt?: true;
}

/** What is to be said with the name that a token gives itself. */
export interface NameMarks {
  /** The token bears the name of another one. */
  readonly copied?: true;
  /** It reads as money, and whether it is, nobody here can say: never without quotation marks and its contract. */
  readonly unproven?: true;
}

/** What one party has more and less of after a transaction, all its ins and outs summed; without the fee. */
export interface Party {
  readonly address: string;
  /**
   * `account`: a smart account or shared wallet whose wish the transaction carried out. `carrier`: who signed it for such an
   * account (ERC-4337). `nobody`: what was destroyed.
   */
  readonly role: 'signer' | 'account' | 'other' | 'carrier' | 'contract' | 'nobody';
  readonly gave: readonly MovedAmount[];
  readonly got: readonly MovedAmount[];
}

/** What a permission lets its spender take. */
export interface Allowed {
  readonly token: string;
  /** Null when nobody told it, or it should not be repeated. */
  readonly symbol: string | null;
  /** `all`: of one token without a limit. `collection`: every piece that is there, now and later. `piece`: one of them. */
  readonly limit: 'all' | 'collection' | 'piece' | { readonly amount: string; readonly decimals: number };
  /**
   * `plain`: an account without code, which no app is. `permit2`: shared by apps, each of which asks for a signature of its own.
   * `through-permit2`: such an app; it is revoked at Permit2.
   */
  readonly spenderIs: 'plain' | 'permit2' | 'through-permit2' | null;
  /** Of a limit: nobody tells what it was before, so it may have been made smaller. */
  readonly before?: 'untold';
}

/** One side of a way over a bridge. */
export interface Crossing {
  readonly act: 'deposit' | 'withdrawal' | 'proof' | 'claim' | 'delivery';
  /** Name of the network at the other end; null where nothing tells it. */
  readonly other: string | null;
  /** Hours until it can be claimed, counted from the proof where one is needed. */
  readonly hours?: number;
  readonly proof?: true;
  /** Somebody has to claim it, or perhaps has to; absent where it is paid out by itself. */
  readonly claim?: 'by-hand' | 'perhaps';
}

/** Whose words a card is in: who sent it, who waits for it, or neither. */
export type View = 'sender' | 'receiver' | 'neither';

/** EVM amounts in wei as decimal text, Bitcoin rates in sat/vB. */
export interface PendingFacts {
  readonly nonce?: number;
  /** The nonce that has to come first: missing (`pending-nonce-gap`) or still waiting (`pending-behind`). */
  readonly firstNonce?: number;
  readonly maxFeePerGas?: string;
  readonly maxPriorityFeePerGas?: string;
  readonly nextBaseFee?: string;
  readonly balance?: string;
  readonly needed?: string;
  readonly feeRate?: number;
  /** What the next blocks ask. */
  readonly wantedRate?: number;
}

/** What was seen of a transaction that was not final yet. Content: it names addresses, so it lives and dies with the conversation. */
export interface LastSeen {
  readonly chain: ChainId;
  /** Head height when it was seen. */
  readonly height: number;
  readonly at: Milliseconds;
  /** EVM: who sent it and as which number. */
  readonly from?: string;
  readonly nonce?: number;
  readonly to?: string | null;
  readonly amount?: string;
  readonly input?: string;
  /** Bitcoin: one output that it spends, `txid:index`, and where it pays. */
  readonly spends?: string;
  readonly pays?: readonly string[];
  /** Tron: from then on no block may take it. */
  readonly expires?: Milliseconds;
  /** Solana: the last height at which a block may take it; absent where it never expires, or nobody told. */
  readonly lastValid?: number;
  /** The block that held it, when one did. */
  readonly block?: { readonly height: number; readonly hash: string };
}

/** How a transaction stands, as coarsely as people want to be told of changes: `pending`, `confirmed`, `final`, or what else became of it. */
export type Standing = 'pending' | 'confirmed' | 'final' | VerdictCode;

/** The wish to be told what becomes of a transaction. */
export interface Watch {
  /** Names the watch without saying what it watches. */
  readonly id: string;
  readonly since: Milliseconds;
  /** How many changes were told. */
  readonly told: number;
}

/** One transaction as a conversation remembers it. */
export interface SeenTransaction {
  readonly hash: string;
  readonly chain: ChainId | null;
  /** What the user was told last; null when nothing certain was seen. */
  readonly standing: Standing | null;
  readonly sighting: LastSeen | null;
  readonly watch: Watch | null;
  /** Who the user said to be; left out while that is not known. */
  readonly view?: 'sender' | 'receiver' | undefined;
}

/** What a conversation knows about chains. Content: it lives and dies with the conversation. */
export interface ChainMemory {
  /** The latest last. */
  readonly transactions: readonly SeenTransaction[];
  /** Addresses of those transactions, and those that were asked about and were no poisoning. The latest last. */
  readonly addresses: readonly string[];
  /** The user's own wallet, once it was looked at. */
  readonly observed?: ObservedWallet | undefined;
  /** One at a time. */
  readonly walletWatch?: WalletWatch | undefined;
}

/**
 * The wish to be told whether more leaves a wallet, and what that is held against. The only amounts of a glance that are kept: they
 * go with the watch.
 */
export interface WalletWatch {
  readonly id: string;
  readonly address: string;
  readonly since: Milliseconds;
  /** Then it is told that nothing left. Null: only the rows of `late` are waited for. */
  readonly until: Milliseconds | null;
  /** How many times something was told. */
  readonly told: number;
  readonly networks: readonly WatchedNetwork[];
  /** Networks whose rows the card did not have yet. */
  readonly late: readonly { readonly id: ChainId; readonly name: string }[];
}

/** What one network said when the watch began. */
export interface WatchedNetwork {
  readonly chain: ChainId;
  readonly height: number;
  readonly coin: string;
  readonly held: readonly MovedAmount[];
  /** Number of the next transaction; null where they have none. */
  readonly nonce: number | null;
  /** What had left since `since`; null where it was not told. */
  readonly left: readonly MovedAmount[] | null;
  readonly since: Milliseconds | null;
}

/** Looks a transaction up. `chain` null asks every configured chain at once. Never rejects for a chain's sake: `unreachable` is a value. */
export type CheckTransaction = (
  hash: string,
  options?: {
    chain?: ChainId | null;
    signal?: AbortSignal;
    /** What an earlier check of the same hash returned. */
    sighting?: LastSeen;
    /** The caller has already run `CheckKey` on these digits (the turn does, before anything is recorded). */
    keyChecked?: boolean;
  },
) => Promise<Verdict>;

/**
 * Whether 64 hex digits are the private key of an account that was ever used. The address is derived here; only the
 * address goes to nodes, never the digits. Of 128 digits (64 bytes, as Solana has keys and signatures) the curve alone tells. `unknown`: no node answered within a second. `silent`: networks that did not
 * tell, or not all of it; where there are any, only the person can say that it is no key. `from`: who writes them, an address or the user of
 * a channel; whoever asked for least of late is next.
 */
export type CheckKey = (
  digits: string,
  options?: { signal?: AbortSignal; from?: string },
) => Promise<{ readonly kind: 'key' | 'clear' | 'unknown'; readonly silent: readonly string[] }>;

/** What one speed costs now. EVM in wei per gas, Bitcoin in sat/vB; `transfer` is a plain transfer's cost in the smallest unit. */
export interface FeeOption {
  readonly maxFeePerGas?: string;
  readonly maxPriorityFeePerGas?: string;
  readonly feeRate?: number;
  readonly transfer: string;
}

/** Slow, normal and fast on one chain now. */
export interface FeeQuote {
  readonly chain: { readonly id: ChainId; readonly name: string; readonly symbol: string; readonly decimals: number };
  readonly slow: FeeOption;
  readonly normal: FeeOption;
  readonly fast: FeeOption;
  /** `busy`: full blocks and a rising price; waiting saves money. */
  readonly traffic: 'quiet' | 'usual' | 'busy';
  /** Part of `transfer` that a rollup charges for data; absent where there is none. */
  readonly dataFee?: string;
  /** Where tokens cost much more than coin: what moving one burns, to who holds it already and to who does not. Smallest unit. */
  readonly tokenTransfer?: { readonly least: string; readonly most: string };
  readonly observedAt: Milliseconds;
}

/** What sending costs on a chain now, in one round trip; null when it could not be asked or is not configured. */
export type QuoteFees = (chain: ChainId, options?: { signal?: AbortSignal }) => Promise<FeeQuote | null>;

/** What speaks against sending to an address. */
export type AddressWarning =
  /** EIP-55, Base58Check or Bech32 says that a character is wrong. */
  | { readonly kind: 'checksum' }
  /** Nobody holds it: what goes there is destroyed. */
  | { readonly kind: 'nobody' }
  /** It resembles `known`, an address of recent transfers, and is another one: from a poisoned history. */
  | { readonly kind: 'look-alike'; readonly known: string }
  /** It belongs to another kind of network than the one that was named. */
  | { readonly kind: 'wrong-network'; readonly belongsTo: string }
  /** The contract of a token, not a person. */
  | { readonly kind: 'token-contract'; readonly symbol: string | null; readonly chain: string }
  /** A contract that takes no coin, or that could never send tokens on. */
  | { readonly kind: 'refuses-coin'; readonly chain: string }
  | { readonly kind: 'no-way-out'; readonly chain: string }
  | { readonly kind: 'contract'; readonly chain: string }
  /** No account of this address was ever used. Ordinary for a new wallet, telling for a mistyped one. */
  | { readonly kind: 'never-used' };

export interface AddressCheck {
  readonly address: string;
  /** `stop`: sending there loses money. `careful`: compare once more. `clear`: nothing speaks against it; never a promise. */
  readonly level: 'stop' | 'careful' | 'clear' | 'unknown-format';
  readonly warnings: readonly AddressWarning[];
  /** Chains that could not be asked. */
  readonly silent: readonly string[];
  readonly observedAt: Milliseconds;
}

/** "Is this the right address?" One round trip. `recent`: addresses of the user's own transfers, for look-alikes. */
export type CheckAddress = (
  address: string,
  options?: { chain?: ChainId | null; recent?: readonly string[]; signal?: AbortSignal },
) => Promise<AddressCheck>;

/** One transaction of an address, as its history tells it. */
export interface PastTransaction {
  readonly hash: string;
  /** When it came into a block; null while it waits. */
  readonly at: Milliseconds | null;
  /** In the smallest unit; null when no worth moved directly, or in a unit that should not be repeated. */
  readonly amount: { readonly value: string; readonly symbol: string; readonly decimals: number } | null;
}
export interface FoundTransaction extends PastTransaction {
  readonly chain: { readonly id: ChainId; readonly name: string };
}

/**
 * Which transactions of an address a shortened hash (`0xabc123…def456`, as `Extraction.truncated` has it) may mean.
 * `cannot`: no chain of this kind has a history to look at. `silent`: it did not answer. One round trip.
 */
export type FindTransactions = (
  address: string,
  shortened: string,
  options?: { signal?: AbortSignal },
) => Promise<
  | { readonly kind: 'looked'; readonly matches: readonly FoundTransaction[] }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'silent' }
>;

/** What a message contains, found by shape alone. Linear in the input; input is cut at 8,000 characters. */
export interface Extraction {
  /** `0x` + 64 hex (lower case), 64 hex for Bitcoin, base58 of 64 bytes for Solana; explorer links included, with the chain they name. */
  readonly hashes: readonly { readonly hash: string; readonly chain: ChainId | null }[];
  /** `0xabc123…def456`: as typed, normalised to one ellipsis. */
  readonly truncated: readonly string[];
  readonly addresses: readonly {
    readonly address: string;
    readonly kind: ChainKind;
    readonly checksum: 'ok' | 'none' | 'wrong';
  }[];
  readonly amounts: readonly { readonly value: string; readonly symbol: string }[];
  /** Long hex text that is neither a hash (64 digits) nor an address (40): how many digits it has. */
  readonly malformed: readonly { readonly text: string; readonly digits: number }[];
  /** What belongs to a network that is not looked at, with where its own explorer shows it. Never fetched. */
  readonly elsewhere: readonly { readonly network: string; readonly link: string }[];
  /** Hosts of links around a hash that belong to no known explorer: look-alikes, mostly. Never fetched. */
  readonly strangeHosts: readonly string[];
  /** More hashes were there than `hashes` holds (20). */
  readonly cut: boolean;
}

/** What became of a watched transaction. */
export interface WatchNews {
  readonly watch: Watch;
  readonly verdict: Verdict;
  readonly standing: Standing;
  /** Nothing more is expected of it: the watch ends. */
  readonly over: boolean;
}

/** What is told of a watched wallet. */
export interface WalletNews {
  /** `rows`: what late networks say. `left`: more left. `nothing`: nothing did, as far as was seen; `unread`: nobody answered at the end. */
  readonly kind: 'rows' | 'left' | 'nothing' | 'unread';
  readonly watch: WalletWatch;
  /** The watch from then on; null: it ends. */
  readonly after: WalletWatch | null;
  /** What was read: for `rows` of the late networks alone. */
  readonly glance: WalletGlance;
  /** With `left`: what more left, by network. */
  readonly gone: readonly GoneSince[];
}

/** What left a network while it was watched; amounts are empty where only that something was sent is known. */
export interface GoneSince {
  readonly chain: NetworkGlance['chain'];
  readonly amounts: readonly MovedAmount[];
  /** Transactions of its own; null where they are not numbered. */
  readonly sent: number | null;
}

export type WatchTold = 'told' | 'known' | 'retry' | 'later';

/**
 * The conversations that wait for news, as the watcher sees them. Real: `handoff/record/watchedCases.ts`.
 * Errors: rejects with `store.unavailable`.
 */
export interface WatchedCases {
  /** What a conversation waits for; nothing when it has ended, was deleted or waits for nothing (any more). */
  watched(
    id: ConversationId,
  ): Promise<{ readonly transactions: readonly SeenTransaction[]; readonly wallet: WalletWatch | null }>;
  /**
   * Says it in the conversation, exactly once however often it is called with the same news, and remembers what was
   * said. `retry`: the conversation changed at that moment and nothing was written. `later`: something else comes before
   * any coin now.
   */
  tell(id: ConversationId, news: WatchNews): Promise<WatchTold>;
  tellWallet(id: ConversationId, news: WalletNews): Promise<WatchTold>;
}

/** A permission to move tokens, as it stands now. */
export interface OpenPermission {
  readonly token: string;
  /** Null when the token tells no name that may be repeated, or a copied one. */
  readonly symbol: string | null;
  readonly spender: string;
  /** `all`: without a limit, or every piece of a collection. */
  readonly limit: 'all' | { readonly amount: string; readonly decimals: number };
  /** When it was given or last changed; null where nodes do not tell. */
  readonly since: Milliseconds | null;
  /** Given through Permit2, and revoked there. */
  readonly shared?: true;
}

/** The first transaction that waits, as the pool tells it. Fees in wei per gas. */
export interface WaitingFirst {
  readonly to: string | null;
  /** Coin; a token's transfer has none. */
  readonly amount: MovedAmount;
  readonly maxFee: string;
  /** What the next block asks at least; null where it is not told. */
  readonly nextBaseFee: string | null;
}

/** Where coin goes on to that arrives at an account. */
export interface PassedOn {
  readonly to: string;
  /** A node tried it on a copy of its state; else the record shows it. */
  readonly tried: boolean;
}

/** What one network says of an address. Amounts in the smallest unit; null is "not told", never "none". */
export interface NetworkGlance {
  readonly chain: { readonly id: ChainId; readonly name: string; readonly symbol: string; readonly decimals: number };
  readonly height: number;
  readonly coin: string;
  /** Change that waits for a block is not in `coin`: less of it is no amount that left. */
  readonly changeWaits?: true;
  /** How many more transfers the coin pays at the normal price, of tokens where there are any; null where it is not told. */
  readonly sends: number | null;
  /** Tokens that the network's definition knows, of which there are some. */
  readonly held: readonly MovedAmount[];
  /** Known tokens that did not tell. */
  readonly untold: readonly string[];
  /** Sent and in no block; `firstNonce` where transactions are numbered. */
  readonly pending: { readonly count: number; readonly firstNonce?: number; readonly first?: WaitingFirst } | null;
  /** Given or changed since `since`, and open now. */
  readonly permissions: readonly OpenPermission[] | null;
  /** Whose code runs for it (EIP-7702). */
  readonly delegate: string | null;
  /** That code sends on at once what arrives. Null where nothing shows it. */
  readonly passesOn: PassedOn | null;
  /** Other accounts that may sign for it (Tron). */
  readonly signers: readonly string[];
  /** What left since `since`: known tokens, and coin where that is told; `sent`: transactions of its own. */
  readonly left: { readonly amounts: readonly MovedAmount[]; readonly sent: number | null } | null;
  /** The beginning of the blocks that were looked through. */
  readonly since: Milliseconds | null;
}

/** A wallet as the networks know it. Read for the person who asked, and kept no longer than their conversation. */
export interface WalletGlance {
  readonly address: string;
  readonly networks: readonly NetworkGlance[];
  /** Networks that could not be read. */
  readonly silent: readonly string[];
  /** Those of them that were not waited for, and may still answer. */
  readonly late?: readonly { readonly id: ChainId; readonly name: string }[];
  /** Of those who may take or sign, the ones on a list of reported addresses; `asOf`: of the oldest list, null where there is none. */
  readonly reported: { readonly addresses: readonly string[]; readonly asOf: Milliseconds | null };
  readonly observedAt: Milliseconds;
}

/**
 * Which of these addresses stand on the operator's lists of reported ones. Real: `wallet/reportedAddresses.ts` (files). No list, or
 * one that cannot be read: nobody is reported, and `asOf` is null. Never rejects.
 */
export type FindReported = (addresses: readonly string[]) => Promise<WalletGlance['reported']>;

/**
 * Looks at a public address on every network of its kind. Null when it is no address of one. Never rejects for a chain's sake.
 * `patience`: how long the others are waited for once one has answered. `chains`: those alone.
 */
export type GlanceAtWallet = (
  address: string,
  options?: { signal?: AbortSignal; patience?: Milliseconds; chains?: readonly ChainId[] },
) => Promise<WalletGlance | null>;

/** What was observed of the user's own address, without amounts: outranks what was told. Sealed with the conversation. */
export interface ObservedWallet {
  readonly address: string;
  readonly at: Milliseconds;
  readonly networks: readonly {
    readonly chain: ChainId;
    readonly funded: boolean;
    readonly gas: 'none' | 'some' | 'unknown';
    readonly pending: boolean | null;
    readonly permissions: number | null;
    readonly borrowed: boolean;
    readonly shared: boolean;
    readonly leaving: boolean | null;
  }[];
}
