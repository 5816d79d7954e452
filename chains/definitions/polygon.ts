import { chainId, type EvmDefinition } from './chainDefinition.ts';

export const polygon: EvmDefinition = {
  kind: 'evm',
  id: chainId('137'),
  name: 'Polygon',
  names: ['matic', 'ポリゴン', '马蹄', '폴리곤'],
  symbol: 'POL',
  decimals: 18,
  endpoints: ['https://polygon-bor-rpc.publicnode.com', 'https://polygon.drpc.org'],
  explorer: {
    hosts: ['polygonscan.com', 'www.polygonscan.com', 'polygon.blockscout.com'],
    transaction: 'https://polygonscan.com/tx/{hash}',
  },
  blockSeconds: 2,
  staleAfterSeconds: 180,
  depth: { safe: 32, final: 256 },
  // The attack on Superfluid, block 24685148, 2022.
  knownTransaction: '0x396b6ee91216cf6e7c89f0c6044dfc97e84647f5007a658ca899040471ab4d67',
  fees: { model: 'tip', minTip: '25000000000' },
  wrappedCoin: '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270',
  bridges: {},
};
