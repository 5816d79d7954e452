import { chainId, type EvmDefinition } from './chainDefinition.ts';

/** A rollup by zero-knowledge proofs. Its receipts tell the fee for data on Ethereum as `l1Fee`; before a block nobody does. */
export const scroll: EvmDefinition = {
  kind: 'evm',
  id: chainId('534352'),
  name: 'Scroll',
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://rpc.scroll.io', 'https://scroll-rpc.publicnode.com'],
  explorer: { hosts: ['scrollscan.com', 'www.scrollscan.com'], transaction: 'https://scrollscan.com/tx/{hash}' },
  blockSeconds: 3,
  staleAfterSeconds: 300,
  // Proven on Ethereum after an hour or more; nodes that know tell by `finalized`.
  depth: { safe: 300, final: 4_800 },
  // The example in Trust Wallet's public registry of coins.
  knownTransaction: '0xa2062a4530b194a438bb9f9e87cdce59f70775a52e8336892364445847c43ca2',
  fees: { model: 'no-tip' },
  wrappedCoin: '0x5300000000000000000000000000000000000004',
};
