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
  bridges: {
    '0x4200000000000000000000000000000000000010': 'Ethereum',
    '0x4200000000000000000000000000000000000016': 'Ethereum',
  },
};
