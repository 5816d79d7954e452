import type { Brand } from '../core/ids.ts';
import type { Milliseconds } from '../core/time.ts';

/** `eip155:1`-style ids are not used: an EVM chain is its decimal chain id as text (`1`, `56`), Bitcoin is `bitcoin`. */
export type ChainId = Brand<string, 'ChainId'>;

/** What a transaction's situation is called. Fixed: `handrail tx --json`, docs/chains.md and the phrases use these codes. */
export type VerdictCode =
  | 'not-found'
  | 'pending-ok'
  | 'pending-underpriced'
  | 'pending-low-tip'
  | 'pending-nonce-gap'
  | 'pending-behind'
  | 'pending-cannot-pay'
  | 'replaced-sped-up'
  | 'replaced-cancelled'
  | 'replaced-other'
  | 'dropped'
  | 'succeeded'
  | 'reorged-out'
  | 'reverted'
  | 'out-of-gas'
  | 'invalid-opcode'
  | 'not-payable'
  | 'token-to-contract'
  | 'token-to-token'
  | 'token-to-zero'
  | 'nothing-moved'
  | 'on-other-chain'
  | 'private-key'
  | 'unreachable'
  | 'in-doubt'
  | 'pending-low-rate'
  | 'conflicted'
  | 'unconfirmed-parent';

/** Included < safe < final: final cannot be undone by the chain's own rules. */
export type Finality = 'included' | 'safe' | 'final';

/** The exact numbers of a valid replacement. EVM amounts in wei as decimal text, Bitcoin rates in sat/vB. */
export interface Replacement {
  readonly nonce?: number;
  readonly maxFeePerGas?: string;
  readonly maxPriorityFeePerGas?: string;
  readonly gasPrice?: string;
  readonly totalFee?: string;
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
  readonly chain: { readonly id: ChainId; readonly name: string; readonly symbol: string } | null;
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
  };
  readonly nodes: { readonly asked: number; readonly agreed: number };
  /** Chains that could not be asked; with `not-found` the answer says so. */
  readonly silent: readonly string[];
  /** Link to the chain's explorer for this hash. */
  readonly explorer?: string;
  /** Raw findings for agents and `--json`; plain JSON. */
  readonly evidence: Record<string, unknown>;
  readonly roundTrips: number;
}

/** Looks a transaction up. `chain` null asks every configured chain at once. Never rejects for a chain's sake: `unreachable` is a value. */
export type CheckTransaction = (
  hash: string,
  options?: { chain?: ChainId | null; signal?: AbortSignal },
) => Promise<Verdict>;

/** What a message contains, found by shape alone. Linear in the input; input is cut at 8,000 characters. */
export interface Extraction {
  /** `0x` + 64 hex (lower case) or 64 hex for Bitcoin; explorer links included, with the chain they name. */
  readonly hashes: readonly { readonly hash: string; readonly chain: ChainId | null }[];
  /** `0xabc123…def456`: as typed, normalised to one ellipsis. */
  readonly truncated: readonly string[];
  readonly addresses: readonly {
    readonly address: string;
    readonly kind: 'evm' | 'bitcoin';
    readonly checksum: 'ok' | 'none' | 'wrong';
  }[];
  readonly amounts: readonly { readonly value: string; readonly symbol: string }[];
}
