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
  tokens: [
    { address: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', symbol: 'USDC', decimals: 6 },
    { address: '0xd9aaec86b65d86f6a7b5b1b0c42ffa531710b6ca', symbol: 'USDbC', decimals: 6 },
    { address: '0x50c5725949a6f0c72e6c4a641f24049a917db0cb', symbol: 'DAI', decimals: 18 },
    { address: '0x4200000000000000000000000000000000000006', symbol: 'WETH', decimals: 18 },
    { address: '0xcbb7c0000ab88b473b1f5afd9ef808440eed33bf', symbol: 'cbBTC', decimals: 8 },
  ],
};
