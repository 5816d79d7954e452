import type { Reply } from '../../core/net/boundedFetch.ts';
import type { AddressFacts } from '../address/addressFacts.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { QuoteFacts } from '../fees/feeQuote.ts';
import type { LastSeen, NetworkGlance, PastTransaction } from '../ports.ts';

/**
 * One chain, read-only. Real: `evmReader.ts` (JSON-RPC), `esploraReader.ts` (Bitcoin).
 * Nothing rejects: a chain that cannot be asked is a `failed` reply, "no such transaction" is a value.
 * A slow, dead, stale or lying endpoint is left for the next one of the chain.
 */
export interface ChainReader {
  readonly definition: ChainDefinition;
  /**
   * Whether an account of a key was ever used here, of the addresses that its family derives; tokens alone count too.
   * `unsure`: no coin was ever there, and a token did not tell. One round trip.
   */
  usedKey(addresses: readonly string[], signal: AbortSignal): Promise<Reply<Usage>>;
  /** What lives at an address. One round trip. */
  account(address: string, signal: AbortSignal): Promise<Reply<Omit<AddressFacts, 'chain'>>>;
  /** What sending costs now. One round trip. */
  fees(signal: AbortSignal): Promise<Reply<QuoteFacts>>;
  /** Recent transactions of an address, newest first; absent where nobody was configured who could tell. One round trip. */
  readonly history?: (address: string, signal: AbortSignal) => Promise<Reply<readonly PastTransaction[]>>;
  /** What the network says of an address. Two or three round trips; what a node refuses is null in it. */
  glance(address: string, signal: AbortSignal): Promise<Reply<NetworkGlance>>;
  /**
   * First round trip: is the hash known here, and how high is the chain? `digits`: 64 hex digits in lower case without
   * prefix, which is no network's own; each reader writes them as its nodes want them (EVM nodes refuse a bare hash).
   */
  look(digits: string, signal: AbortSignal): Promise<Reply<Sight>>;
}

export type Usage = 'used' | 'unused' | 'unsure';

export type Sight =
  | {
      readonly kind: 'seen';
      /** Second round trip: what the diagnosis needs. What cannot be had is null in the evidence. */
      examine(sighting: LastSeen | null, signal: AbortSignal): Promise<Gathered>;
    }
  | {
      readonly kind: 'absent';
      readonly height: number;
      /** 2 when another endpoint was asked after the first. */
      readonly roundTrips: 1 | 2;
      /** What became of a transaction that was seen before; null when the chain cannot tell. A few round trips. */
      trace(sighting: LastSeen, signal: AbortSignal): Promise<Gathered | null>;
    };

export interface Gathered {
  readonly evidence: Evidence;
  /** Nodes that were asked about this transaction, and how many said the same. */
  readonly nodes: { readonly asked: number; readonly agreed: number };
  /** Round trips after the first look. */
  readonly roundTrips: number;
}
