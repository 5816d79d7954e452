import type { Milliseconds } from '../../../core/time.ts';
import type { BitcoinDefinition } from '../../definitions/index.ts';
import type { LastSeen } from '../../ports.ts';

/** What an Esplora-compatible API said about one Bitcoin transaction. Amounts are satoshi, rates sat/vB. */
export interface BitcoinEvidence {
  readonly kind: 'bitcoin';
  readonly chain: BitcoinDefinition;
  readonly hash: string;
  readonly tx: BitcoinTransaction | null;
  readonly tip: number;
  /** Rates by the number of blocks that somebody is willing to wait; null when nobody told. */
  readonly estimates: ReadonlyMap<number, number> | null;
  /** Transactions whose outputs it spends and that still wait themselves. */
  readonly waitingParents: readonly BitcoinTransaction[];
  /** Transactions that spend its outputs and wait as well; miners count what they pay. */
  readonly waitingChildren: readonly BitcoinTransaction[];
  /** Whether one of its outputs is still free, so that a child could pull it through; null when nobody told. */
  readonly hasFreeOutput: boolean | null;
  readonly sighting: LastSeen | null;
  /** Who spends the coins now, when the transaction itself is gone. */
  readonly spender: 'nobody' | BitcoinTransaction | null;
  readonly disputed: boolean;
}

export interface BitcoinTransaction {
  readonly txid: string;
  readonly fee: number;
  readonly vsize: number;
  readonly inputs: readonly { readonly txid: string; readonly index: number; readonly address: string | null }[];
  /** `note`: it pays nobody (OP_RETURN). Others without an address do (bare keys of old wallets). */
  readonly outputs: readonly { readonly address: string | null; readonly value: number; readonly note?: true }[];
  /** Text that an output carries which pays nobody (OP_RETURN); null where there is none. */
  readonly note: string | null;
  /** An input signals that the fee may be raised (BIP-125). */
  readonly replaceable: boolean;
  readonly block: { readonly height: number; readonly hash: string; readonly time: Milliseconds | null } | null;
}
