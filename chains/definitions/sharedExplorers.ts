import type { ChainId } from '../ports.ts';
import { chainId } from './chainDefinition.ts';

/** What a link of an explorer names: a network that is looked at, or the name of one that is not. */
export type LinkedNetwork = { readonly chain: ChainId } | { readonly other: string };

const chain = (id: string): LinkedNetwork => ({ chain: chainId(id) });
const other = (name: string): LinkedNetwork => ({ other: name });
const BITCOIN = chain('bitcoin');

/**
 * Explorers that show several networks under one host: the path says which. Without this a payment of ether would be looked for on
 * Bitcoin, and told to be on the wrong network. Parts of the path as the sites write them.
 */
const SHARED: readonly {
  readonly hosts: readonly string[];
  readonly networks: Readonly<Record<string, LinkedNetwork>>;
  /** What a path that names none of them stands for; null where it says nothing. */
  readonly otherwise: LinkedNetwork | null;
}[] = [
  {
    hosts: ['blockchair.com', 'www.blockchair.com'],
    networks: {
      bitcoin: BITCOIN,
      ethereum: chain('1'),
      'arbitrum-one': chain('42161'),
      base: chain('8453'),
      optimism: chain('10'),
      polygon: chain('137'),
      bnb: chain('56'),
      tron: chain('tron'),
      solana: chain('solana'),
      litecoin: other('Litecoin'),
      dogecoin: other('Dogecoin'),
      'bitcoin-cash': other('Bitcoin Cash'),
      ripple: other('XRP Ledger'),
      cardano: other('Cardano'),
      stellar: other('Stellar'),
      monero: other('Monero'),
    },
    otherwise: null,
  },
  {
    hosts: ['blockchain.com', 'www.blockchain.com'],
    networks: {
      btc: BITCOIN,
      bitcoin: BITCOIN,
      eth: chain('1'),
      bch: other('Bitcoin Cash'),
      'btc-testnet': other('Bitcoin Testnet'),
    },
    otherwise: null,
  },
  {
    hosts: ['mempool.space', 'blockstream.info'],
    networks: {
      testnet: other('Bitcoin Testnet'),
      testnet4: other('Bitcoin Testnet'),
      signet: other('Bitcoin Signet'),
      liquid: other('Liquid'),
      liquidtestnet: other('Liquid Testnet'),
    },
    otherwise: BITCOIN,
  },
];

/** Whether one host shows several networks. */
export const isShared = (host: string): boolean => SHARED.some(({ hosts }) => hosts.includes(host));

/** The network that a path of such a host names; null where it names none. */
export function networkOfPath(host: string, path: string): LinkedNetwork | null {
  const shared = SHARED.find(({ hosts }) => hosts.includes(host));
  const part = path
    .toLowerCase()
    .split(/[/?#]/)
    .find((one) => Object.hasOwn(shared?.networks ?? {}, one));
  return part === undefined ? (shared?.otherwise ?? null) : (shared?.networks[part] ?? null);
}
