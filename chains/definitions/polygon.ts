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
  fees: { model: 'tip', minTip: '25000000000' },
  bridges: {},
};
