import { chainId, type EvmDefinition } from './chainDefinition.ts';

export const avalanche: EvmDefinition = {
  kind: 'evm',
  id: chainId('43114'),
  name: 'Avalanche',
  names: ['avax', 'c-chain', 'アバランチ', '雪崩', '아발란체'],
  symbol: 'AVAX',
  decimals: 18,
  endpoints: ['https://api.avax.network/ext/bc/C/rpc', 'https://avalanche-c-chain-rpc.publicnode.com'],
  explorer: {
    hosts: ['snowtrace.io', 'www.snowtrace.io', 'snowscan.xyz', 'subnets.avax.network'],
    transaction: 'https://snowscan.xyz/tx/{hash}',
  },
  blockSeconds: 1.5,
  staleAfterSeconds: 180,
  // Snowman: an accepted block is final.
  depth: { safe: 1, final: 1 },
  // The attack on Stars Arena, 2023.
  knownTransaction: '0x4f37ffecdad598f53b8d5a2d9df98e3c00fbda4328585eb9947a412b5fe17ac5',
  fees: { model: 'tip' },
  wrappedCoin: '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7',
  tokens: [
    { address: '0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7', symbol: 'USDT', decimals: 6 },
    { address: '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e', symbol: 'USDC', decimals: 6 },
    { address: '0xd586e7f844cea2f87f50152665bcbc2c279d8d70', symbol: 'DAI.e', decimals: 18 },
    { address: '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7', symbol: 'WAVAX', decimals: 18 },
  ],
};
