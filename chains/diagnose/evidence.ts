import type { Milliseconds } from '../../core/time.ts';
import type { EvmDefinition } from '../definitions/index.ts';
import type { BitcoinEvidence } from '../families/bitcoin/bitcoinEvidence.ts';
import type { SolanaEvidence } from '../families/solana/solanaEvidence.ts';
import type { TronEvidence } from '../families/tron/tronEvidence.ts';
import type { LastSeen, NameMarks } from '../ports.ts';

export type Evidence = EvmEvidence | BitcoinEvidence | TronEvidence | SolanaEvidence;

/**
 * What nodes said about one EVM transaction, parsed and without judgement. Amounts are wei, heights block numbers,
 * addresses lower case. Whatever a node could not tell is null; `diagnose.ts` turns this into one code.
 */
export interface EvmEvidence {
  readonly kind: 'evm';
  readonly chain: EvmDefinition;
  readonly hash: string;
  readonly tx: EvmTransaction | null;
  readonly receipt: EvmReceipt | null;
  readonly head: EvmHead;
  /** Second round trip; null when it failed. */
  readonly mined: MinedFacts | null;
  readonly waiting: WaitingFacts | null;
  readonly sighting: LastSeen | null;
  /** What became of the sender's nonce, when the transaction itself is gone. */
  readonly successor: Successor | null;
  /** A second endpoint contradicts the first about a mined transaction. */
  readonly disputed: boolean;
}

export interface EvmTransaction {
  readonly hash: string;
  readonly from: string;
  readonly to: string | null;
  readonly nonce: number;
  readonly value: bigint;
  readonly input: string;
  readonly gas: bigint;
  readonly type: number;
  /** Both fee fields; a legacy transaction has its gas price in both. */
  readonly maxFee: bigint;
  readonly maxTip: bigint;
  readonly blockNumber: number | null;
  /** Coin that came to the sender with it from the network below (deposits of rollups); absent for every other one. */
  readonly minted?: bigint;
  /** Whose code accounts agreed to run (EIP-7702); only type 4 has them. The zero address takes it back. */
  readonly delegates?: readonly string[];
}

export interface EvmReceipt {
  readonly status: 'ok' | 'failed' | 'untold';
  readonly blockNumber: number;
  readonly blockHash: string;
  readonly gasUsed: bigint;
  readonly gasPrice: bigint;
  /** What was charged besides gas: by an OP-stack chain for data and its operator, and for blobs. */
  readonly dataFee: bigint;
  readonly created: string | null;
  /** Without what the coin's own contract reported. */
  readonly logs: readonly EvmLog[];
  /** Every movement of coin but fees, where the coin has a contract that reports them; null elsewhere. */
  readonly coin: readonly CoinMovement[] | null;
}

export interface CoinMovement {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

export interface EvmLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

export interface EvmHead {
  readonly number: number;
  readonly time: Milliseconds;
  readonly baseFee: bigint | null;
}

export type AccountKind = 'plain' | 'contract' | 'delegated';

export interface MinedFacts {
  /** The block that the chain has at that height now. */
  readonly canonicalHash: string | null;
  readonly blockTime: Milliseconds | null;
  readonly safe: number | null;
  readonly final: number | null;
  /** Code of the addresses that matter, by address; absent = not asked or not told. */
  readonly code: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<string, TokenFacts>;
  /** Symbols of collections whose pieces moved, by contract; absent where untold, or not to be repeated. */
  readonly collections: ReadonlyMap<string, string>;
  /**
   * Token balances by `before:token:address` (one block earlier) and `after:…`; 0 when the contract knows no balances,
   * absent when not asked or not told.
   */
  readonly held: ReadonlyMap<string, bigint>;
  /** What the spender of a permission might take one block earlier; null when it was not asked or not told. */
  readonly allowedBefore: bigint | null;
  readonly trace: CallFrame | null;
  /**
   * Coin that the signer got from inside, by balances around the block, fee and value set aside; null when not told, or
   * when the signer sent more than this one in that block.
   */
  readonly gotInside: bigint | null;
  /** By balances around the block the receiver has all of the coin that was sent; null when not told. */
  readonly keptByReceiver: boolean | null;
  /** The same call one block earlier. May succeed wrongly: the state within the block differed. */
  readonly replay: Replay | null;
  /** The same call without coin. */
  readonly replayWithoutValue: Replay | null;
}

export interface TokenFacts extends NameMarks {
  readonly symbol: string;
  readonly decimals: number;
}

export type Replay =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly data: string | null };

export interface CallFrame {
  readonly type: string;
  readonly from: string;
  readonly to: string | null;
  readonly value: bigint;
  readonly error: string | null;
  readonly output: string | null;
  /** What the call was given; null when not told. */
  readonly gas: bigint | null;
  readonly calls: readonly CallFrame[];
}

export interface WaitingFacts {
  /** Transactions of the sender that blocks contain. */
  readonly nonce: number | null;
  /** The same, counting what the node's pool can line up after them. */
  readonly nonceWithPool: number | null;
  readonly balance: bigint | null;
  readonly fees: FeeHistory | null;
  /** What a rollup would charge for the data of this transaction; null where there is no such charge. */
  readonly dataFee: bigint | null;
  /** The sender's transactions in the pool, by nonce; null when the node does not tell. */
  readonly pool: ReadonlyMap<number, EvmTransaction> | null;
}

/** `eth_feeHistory` over 10 blocks, percentiles 10, 50 and 90, wei. */
export interface FeeHistory {
  readonly nextBaseFee: bigint;
  /** Base fee of the oldest block. */
  readonly firstBaseFee: bigint;
  readonly blocks: readonly { readonly fullness: number; readonly tips: readonly [bigint, bigint, bigint] }[];
}

export type Successor =
  /** The nonce is still free: the transaction was forgotten, the coins did not move. */
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly tx: EvmTransaction; readonly status: EvmReceipt['status'] | 'pending' }
  /** The nonce is used, by whom could not be read. */
  | { readonly kind: 'unread' };

/** Evidence as plain JSON for agents and `--json`: amounts as decimal text, maps as objects, code as its size. */
export function plainEvidence(evidence: Evidence): Record<string, unknown> {
  const { chain, hash, kind, ...facts } = evidence;
  return JSON.parse(JSON.stringify(facts, plainValue)) as Record<string, unknown>;
}

function plainValue(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (name === 'code' && value instanceof Map)
    return Object.fromEntries([...value].map(([at, code]) => [at, codeSize(code)]));
  return value instanceof Map ? Object.fromEntries(value) : value;
}

const codeSize = (code: unknown) => (typeof code === 'string' ? code.length / 2 - 1 : null);
