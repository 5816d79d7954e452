import { chainId, type EvmDefinition } from './chainDefinition.ts';
import { OP_STACK_DATA_FEE } from './opStack.ts';

export const base: EvmDefinition = {
  kind: 'evm',
  id: chainId('8453'),
  name: 'Base',
  names: ['ベースチェーン', 'ベースネットワーク', '베이스'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://mainnet.base.org', 'https://base-rpc.publicnode.com'],
  explorer: {
    hosts: ['basescan.org', 'www.basescan.org', 'base.blockscout.com'],
    transaction: 'https://basescan.org/tx/{hash}',
  },
  blockSeconds: 2,
  staleAfterSeconds: 180,
  depth: { safe: 300, final: 900 },
  // Block 7861363, 2023; from Once-Upon/context, test transactions.
  knownTransaction: '0x62bfc1591cfeac98737df7e0eff88a917be443d466785aa2815caa56acac9724',
  fees: { model: 'tip', dataFee: OP_STACK_DATA_FEE },
  wrappedCoin: '0x4200000000000000000000000000000000000006',
  bridges: {
    '0x4200000000000000000000000000000000000010': 'Ethereum',
    '0x4200000000000000000000000000000000000016': 'Ethereum',
  },
};
