import { chainId, type EvmDefinition } from './chainDefinition.ts';

export const arbitrum: EvmDefinition = {
  kind: 'evm',
  id: chainId('42161'),
  name: 'Arbitrum One',
  names: ['arbitrum', 'arb', 'アービトラム', '아비트럼'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://arb1.arbitrum.io/rpc', 'https://arbitrum-one-rpc.publicnode.com'],
  explorer: {
    hosts: ['arbiscan.io', 'www.arbiscan.io', 'arbitrum.blockscout.com'],
    transaction: 'https://arbiscan.io/tx/{hash}',
  },
  blockSeconds: 0.25,
  staleAfterSeconds: 180,
  // By L1 posting; the node's own safe and finalized tags are preferred.
  depth: { safe: 1200, final: 4000 },
  // The attack on Sentiment, block 77026913, 2023.
  knownTransaction: '0xa9ff2b587e2741575daf893864710a5cbb44bb64ccdc487a100fa20741e0f74d',
  fees: { model: 'no-tip' },
  wrappedCoin: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1',
  tokens: [
    { address: '0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9', symbol: 'USDT0', decimals: 6 },
    { address: '0xaf88d065e77c8cc2239327c5edb3a432268e5831', symbol: 'USDC', decimals: 6 },
    { address: '0xff970a61a04b1ca14834a43f5de4533ebddb5cc8', symbol: 'USDC.e', decimals: 6 },
    { address: '0xda10009cbd5d07dd0cecc66161fc93d7c9000da1', symbol: 'DAI', decimals: 18 },
    { address: '0x912ce59144191c1204e64559fe8253a0e49e6548', symbol: 'ARB', decimals: 18 },
    { address: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1', symbol: 'WETH', decimals: 18 },
  ],
};
