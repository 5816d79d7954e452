import type { Secret } from '../../core/secret.ts';
import type { ChainId } from '../ports.ts';
import { NAMED_EVM } from './namedEvm.ts';

/** A network as data. Adding an EVM chain is one file like `base.ts` and one line in `index.ts`. */
export type ChainDefinition = EvmDefinition | BitcoinDefinition | TronDefinition | SolanaDefinition;

interface CommonDefinition {
  readonly id: ChainId;
  readonly name: string;
  /** What else people call it, in any language; a bare word that means other things too does not belong here. */
  readonly names?: readonly string[];
  /** Native coin and how many decimals its smallest unit has. */
  readonly symbol: string;
  readonly decimals: number;
  /**
   * Asked in this order; the second is asked when the first is slow, silent or wrong. Public defaults: whoever runs
   * them learns the hashes and addresses that are looked up, and this server's address (docs/chains.md).
   */
  readonly endpoints: readonly string[];
  readonly explorer: Explorer | null;
  /** Seconds between blocks, on average. */
  readonly blockSeconds: number;
  /** A node whose newest block is older than this is treated as dead. */
  readonly staleAfterSeconds: number;
  /** Confirmations after which a block counts as safe and final, where the node cannot tell by itself. */
  readonly depth: { readonly safe: number; readonly final: number };
  /**
   * An old transaction, as this network writes it, that every endpoint with all of the history knows: the check of
   * endpoints asks for it. Publicly documented ones alone, so that nobody's own is looked up.
   */
  readonly knownTransaction?: string;
}

export interface EvmDefinition extends CommonDefinition {
  readonly kind: 'evm';
  readonly fees: {
    /** `tip`: EIP-1559, the tip decides the order. `no-tip`: the sequencer ignores tips. */
    readonly model: 'tip' | 'no-tip';
    /** Nodes do not forward less, wei. */
    readonly minTip?: string;
    /** It charges for data on Ethereum besides; who tells how much, before the receipt does. */
    readonly dataFee?: DataFeeOracle;
  };
  /**
   * An explorer's API that tells the recent transactions of an address (Etherscan v2, Blockscout). None by default: whoever
   * runs it learns addresses. `key` goes to that address alone.
   */
  readonly history?: { readonly url: string; readonly key?: Secret };
  /** Its endpoints are said to serve `debug_traceTransaction`; then the check of endpoints fails where one does not. */
  readonly traces?: boolean;
  /**
   * The coin itself has a contract, which reports every movement of it as a token's, fees to `fees` among them. Absent where nodes
   * tell the coin by values and traces alone. Lower case.
   */
  readonly coinReports?: { readonly contract: string; readonly fees: string };
  /** The contract that makes a token of the coin (WETH and its like), lower case. Source: each network's documentation. */
  readonly wrappedCoin?: string;
  /**
   * Tokens that people hold most, lower case: their names are believed here and nowhere else, their holders count as in
   * use, and a wallet is looked through for them. Source: the issuers' own pages and the networks' own lists; checked against Uniswap's token list.
   */
  readonly tokens?: readonly KnownToken[];
}

/** A contract of a rollup that tells what the data of a transaction costs at most. */
export interface DataFeeOracle {
  readonly oracle: string;
  /** Selector of a function that takes the size in bytes and returns wei. */
  readonly question: string;
}

export interface BitcoinDefinition extends CommonDefinition {
  readonly kind: 'bitcoin';
}

export interface TronDefinition extends CommonDefinition {
  readonly kind: 'tron';
  /** Id of block 0: a node of another network has another one. */
  readonly genesis: string;
  /** TRC-20 tokens whose holders count as in use even where the account was never activated. */
  readonly tokens: readonly KnownToken[];
}

export interface SolanaDefinition extends CommonDefinition {
  readonly kind: 'solana';
  /** Hash of block 0, as `getGenesisHash` tells it: a node of another cluster has another one. */
  readonly genesis: string;
  /** Mints whose names are believed, and whose holders count as in use. */
  readonly tokens: readonly KnownToken[];
}

/** A token that the desk knows to be what it calls itself. */
export interface KnownToken {
  readonly address: string;
  readonly symbol: string;
  readonly decimals: number;
}

export interface Explorer {
  /** Exact host names whose links are understood. */
  readonly hosts: readonly string[];
  /** `{hash}` is replaced. */
  readonly transaction: string;
}

export const chainId = (id: string): ChainId => id as ChainId;

/** Development networks, whose coin is called ETH. */
const DEVELOPMENT = new Set(['1337', '31337']);

/** An EVM chain that nobody described: what a node's `eth_chainId` alone allows to say. */
export function genericEvm(id: string, endpoints: readonly string[]): EvmDefinition {
  return {
    kind: 'evm',
    id: chainId(id),
    name: NAMED_EVM[id]?.name ?? `EVM chain ${id}`,
    symbol: NAMED_EVM[id]?.symbol ?? (DEVELOPMENT.has(id) ? 'ETH' : 'coins'),
    decimals: 18,
    endpoints,
    explorer: null,
    blockSeconds: 12,
    staleAfterSeconds: 3600,
    depth: { safe: 32, final: 64 },
    fees: { model: 'tip' },
    // The OP stack has it at this address on every chain; on others nothing lives there.
    wrappedCoin: '0x4200000000000000000000000000000000000006',
  };
}
