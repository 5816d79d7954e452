import type { Milliseconds } from '../../../core/time.ts';
import type { SolanaDefinition } from '../../definitions/index.ts';
import type { LastSeen, NameMarks } from '../../ports.ts';

/** What a node said about one Solana transaction. Amounts are lamports or a token's smallest unit, addresses base58. */
export interface SolanaEvidence {
  readonly kind: 'solana';
  readonly chain: SolanaDefinition;
  readonly hash: string;
  /** Where it stands; null when the node knows nothing of it. */
  readonly status: SolanaStatus | null;
  /** Null while fewer than two thirds have voted for its block, or where the node keeps no history. */
  readonly tx: SolanaTransaction | null;
  readonly head: SolanaHead;
  /** What tokens call themselves, by mint; absent = not told, or not to be repeated. */
  readonly names: ReadonlyMap<string, TokenUnit>;
  /** Height of the newest block that cannot be undone; null when it was not asked. */
  readonly settled: number | null;
  readonly sighting: LastSeen | null;
  readonly disputed: boolean;
}

export interface SolanaHead {
  /** The newest slot that two thirds have voted for; slots may be empty, so `height`, which counts blocks, is less. */
  readonly slot: number;
  readonly height: number;
}

export interface SolanaStatus {
  readonly slot: number;
  readonly failed: boolean;
  /** `processed`: in a block that may still be skipped. `confirmed`: two thirds of the stake voted for it. `finalized`: for good. */
  readonly level: 'processed' | 'confirmed' | 'finalized';
}

export interface SolanaTransaction {
  readonly slot: number;
  readonly time: Milliseconds | null;
  readonly fee: bigint;
  /** Of `fee`, what was paid to go first. */
  readonly priorityFee: bigint;
  readonly error: SolanaError | null;
  readonly logs: readonly string[];
  /** The first one pays the fee. */
  readonly accounts: readonly SolanaAccount[];
  readonly tokens: readonly TokenBalance[];
  /** Those of the message, each followed by what it called. */
  readonly instructions: readonly SolanaInstruction[];
  /** It uses a nonce account instead of a recent blockhash, so it never expires by itself. */
  readonly durable: boolean;
}

export interface SolanaAccount {
  readonly address: string;
  readonly signer: boolean;
  /** Lamports; null where the number was too large to be read without loss. */
  readonly before: bigint | null;
  readonly after: bigint | null;
}

/** What a token account held; null where it did not exist. */
export interface TokenBalance {
  /** Index of the token account among the accounts. */
  readonly account: number;
  readonly mint: string;
  readonly decimals: number;
  readonly owner: { readonly before: string | null; readonly after: string | null };
  readonly before: bigint | null;
  readonly after: bigint | null;
}

export interface SolanaInstruction {
  /** Position of the instruction of the message that it is, or was called by. */
  readonly at: number;
  readonly inner: boolean;
  readonly program: string;
  readonly accounts: readonly string[];
  readonly data: Uint8Array;
}

/** Why it failed. `custom`: a number that the program of the instruction means something by. */
export interface SolanaError {
  readonly name: string;
  readonly instruction: number | null;
  readonly custom: number | null;
}

/** What a token calls itself and how many decimals its unit has. */
export interface TokenUnit extends NameMarks {
  readonly symbol: string;
  readonly decimals: number;
}
