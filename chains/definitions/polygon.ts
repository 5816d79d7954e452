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
  tokens: [
    { address: '0xc2132d05d31c914a87c6611c10748aeb04b58e8f', symbol: 'USDT', decimals: 6 },
    { address: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', symbol: 'USDC', decimals: 6 },
    { address: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174', symbol: 'USDC.e', decimals: 6 },
    { address: '0x8f3cf7ad23cd3cadbd9735aff958023239c6a063', symbol: 'DAI', decimals: 18 },
    { address: '0x7ceb23fd6bc0add59e62ac25578270cff1b9f619', symbol: 'WETH', decimals: 18 },
  ],
};
