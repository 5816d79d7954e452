import { chainId, type EvmDefinition } from './chainDefinition.ts';
import { OP_STACK_DATA_FEE } from './opStack.ts';

export const optimism: EvmDefinition = {
  kind: 'evm',
  id: chainId('10'),
  name: 'Optimism',
  names: ['op mainnet', 'オプティミズム', '옵티미즘'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://mainnet.optimism.io', 'https://optimism-rpc.publicnode.com'],
  explorer: {
    hosts: ['optimistic.etherscan.io', 'optimism.blockscout.com', 'explorer.optimism.io'],
    transaction: 'https://optimistic.etherscan.io/tx/{hash}',
  },
  blockSeconds: 2,
  staleAfterSeconds: 180,
  depth: { safe: 300, final: 900 },
  // Block 113165052, 2023; from Once-Upon/context, test transactions.
  knownTransaction: '0x26ca98048faa670d44c83cec0255b1340032034ff7ed6b216d4961efd1ae372d',
  fees: { model: 'tip', dataFee: OP_STACK_DATA_FEE },
  wrappedCoin: '0x4200000000000000000000000000000000000006',
  tokens: [
    { address: '0x94b008aa00579c1307b0ef2c499ad98a8ce58e58', symbol: 'USDT', decimals: 6 },
    { address: '0x0b2c639c533813f4aa9d7837caf62653d097ff85', symbol: 'USDC', decimals: 6 },
    { address: '0x7f5c764cbc14f9669b88837ca1490cca17c31607', symbol: 'USDC.e', decimals: 6 },
    { address: '0xda10009cbd5d07dd0cecc66161fc93d7c9000da1', symbol: 'DAI', decimals: 18 },
    { address: '0x4200000000000000000000000000000000000042', symbol: 'OP', decimals: 18 },
    { address: '0x4200000000000000000000000000000000000006', symbol: 'WETH', decimals: 18 },
  ],
};
