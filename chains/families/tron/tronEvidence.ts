import type { Milliseconds } from '../../../core/time.ts';
import type { TronDefinition } from '../../definitions/index.ts';
import type { LastSeen, NameMarks } from '../../ports.ts';

/** What a full node said about one Tron transaction. Amounts are sun, addresses Base58Check, times ms since 1970. */
export interface TronEvidence {
  readonly kind: 'tron';
  readonly chain: TronDefinition;
  readonly hash: string;
  readonly tx: TronTransaction | null;
  /** What its execution came to; null while no block has it. */
  readonly receipt: TronReceipt | null;
  readonly head: TronBlock;
  /** The newest block that cannot be undone; null when the node did not tell. */
  readonly solid: TronBlock | null;
  /** Second round trip; null when it was not needed or failed. */
  readonly details: TronDetails | null;
  readonly sighting: LastSeen | null;
  readonly disputed: boolean;
}

export interface TronBlock {
  readonly number: number;
  readonly time: Milliseconds;
}

export interface TronTransaction {
  readonly id: string;
  readonly owner: string;
  /** From then on no block may take it. */
  readonly expires: Milliseconds;
  /** Who signed, recovered from the signatures; empty where none could be read. */
  readonly signers: readonly string[];
  readonly action: TronAction;
}

/** What the transaction asks for. Source: tronprotocol/protocol, `core/contract/*.proto`. */
export type TronAction =
  | { readonly kind: 'transfer'; readonly to: string; readonly amount: bigint }
  | { readonly kind: 'token'; readonly to: string; readonly amount: bigint; readonly asset: string }
  | {
      readonly kind: 'call';
      readonly contract: string;
      readonly data: string;
      readonly value: bigint;
      /** TRC-10 tokens that were sent along. */
      readonly asset: { readonly id: string; readonly amount: bigint } | null;
    }
  | { readonly kind: 'create' }
  /** Who may sign for the account from now on: of the owner permission, and of all. */
  | { readonly kind: 'control'; readonly owners: readonly string[]; readonly keys: readonly string[] }
  | { readonly kind: 'stake' | 'unstake'; readonly amount: bigint }
  | { readonly kind: 'lend'; readonly to: string; readonly amount: bigint }
  | { readonly kind: 'other'; readonly type: string };

export interface TronReceipt {
  readonly block: TronBlock;
  /** `SUCCESS`, `REVERT`, `OUT_OF_ENERGY` …; `SUCCESS` for what runs no contract. */
  readonly result: string;
  /** What the contract answered or refused with, `0x` + hex. */
  readonly output: string;
  /** Burned altogether: bandwidth, energy, the activation of an account. */
  readonly fee: bigint;
  readonly energyFee: bigint;
  readonly bandwidthFee: bigint;
  /** Coin of the account's own that came free: rewards, and what was unstaked long enough ago. */
  readonly released: bigint;
  /** In the form of EVM logs, so that the same decoding reads them. */
  readonly logs: readonly TronLog[];
  /** What contracts called and paid inside; null where the node does not keep it, or nothing was. */
  readonly inside: readonly TronInside[] | null;
}

/** A call of one contract by another; addresses as `0x` + hex. */
export interface TronInside {
  readonly from: string;
  readonly to: string;
  /** Coin, and TRC-10 tokens by their id. */
  readonly paid: readonly { readonly asset: string | null; readonly amount: bigint }[];
  /** It failed, or was undone with a call that did. */
  readonly failed: boolean;
}

/** An event of a contract; addresses and words as `0x` + hex. */
export interface TronLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** What a token calls itself and how many decimals its unit has. */
export interface TokenUnit extends NameMarks {
  readonly symbol: string;
  readonly decimals: number;
}

export interface TronDetails {
  /** By contract of a TRC-20 token or id of a TRC-10 token; absent = not told, or not to be repeated. */
  readonly tokens: ReadonlyMap<string, TokenUnit>;
  /** Of the receiver: when the account was activated; `never` when it is not; null when not told. */
  readonly receiver: Milliseconds | 'never' | null;
  /** The issuer of the token has blocked the sender (`isBlackListed`); null when not asked or not told. */
  readonly blocked: boolean | null;
  /** Of whoever may take, and of those whose tokens left without their having sent it: who has no code. */
  readonly plain: ReadonlySet<string>;
}
