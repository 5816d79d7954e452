import type { Milliseconds } from '../time.ts';

/**
 * What the desk ever asks of a network's endpoints, in the order in which it is reported. The first three are what an
 * answer stands on; without any other one the desk says less.
 */
export const NODE_CALLS = [
  /** It answers, is of this network, and not behind. */
  'reachable',
  /** A transaction by its hash, with its receipt. */
  'transaction',
  /** Nonce, balance and code of an address: the check for private keys, and of addresses. */
  'account',
  /** A transaction of years ago, known beforehand. */
  'oldTransaction',
  'fees',
  'dataFee',
  'finality',
  /** What waits before a block: the sender's next number, the block to come, who spends an output. */
  'waiting',
  /** Another transaction of the sender that waits. */
  'pool',
  /** A question to a contract, such as a token's name. */
  'contract',
  /** An account as it was years ago. */
  'oldState',
  /** The calls inside a transaction. */
  'trace',
  /** Events of the last blocks: what left a wallet, and its permissions. */
  'logs',
  /** A payment tried on a copy of the state: whether the code of an account passes coin on. */
  'simulation',
  /** The transactions of an address, from an explorer where one is configured. */
  'history',
] as const;
export type NodeCall = (typeof NODE_CALLS)[number];
export const ESSENTIAL_CALLS: readonly NodeCall[] = ['reachable', 'transaction', 'account'];

export interface CallHealth {
  readonly call: NodeCall;
  readonly works: boolean;
  /** Without it something that was promised or that every answer stands on is missing: a failure, not a limit. */
  readonly needed: boolean;
  /** What the endpoint said instead, for operators; code and first words. */
  readonly why?: string;
}

export interface EndpointHealth {
  /** Host and port alone: the path of an address often holds a key. */
  readonly host: string;
  readonly calls: readonly CallHealth[];
}

export interface NetworkHealth {
  readonly id: string;
  readonly name: string;
  /** No endpoint tells what every answer stands on: nothing can be said about this network. */
  readonly blind: boolean;
  readonly endpoints: readonly EndpointHealth[];
}

/** `GET /desk/networks`. */
export interface NetworksHealth {
  readonly at: Milliseconds;
  readonly networks: readonly NetworkHealth[];
}
