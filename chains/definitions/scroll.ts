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
  tokens: [
    { address: '0x06efdbff2a14a7c8e15944d1f4a48f9f95f663a4', symbol: 'USDC', decimals: 6 },
    { address: '0xf55bec9cafdbe8730f096aa55dad6d22d44099df', symbol: 'USDT', decimals: 6 },
    { address: '0xca77eb3fefe3725dc33bccb54edefc3d9f764f97', symbol: 'DAI', decimals: 18 },
    { address: '0x5300000000000000000000000000000000000004', symbol: 'WETH', decimals: 18 },
    { address: '0x3c1bca5a656e69edcd0d4e36bebb3fcdaca60cf1', symbol: 'WBTC', decimals: 8 },
    { address: '0xf610a9dfb7c89644979b4a0f27063e9e7d7cda32', symbol: 'wstETH', decimals: 18 },
    { address: '0xd29687c813d741e2f938f4ac377128810e217b1b', symbol: 'SCR', decimals: 18 },
  ],
};
