import { chainId, type EvmDefinition } from './chainDefinition.ts';

export const bnbSmartChain: EvmDefinition = {
  kind: 'evm',
  id: chainId('56'),
  name: 'BNB Smart Chain',
  names: ['bnb chain', 'bsc', 'binance smart chain', 'bep20', 'bep-20', 'バイナンス', '币安', '바이낸스'],
  symbol: 'BNB',
  decimals: 18,
  endpoints: ['https://bsc-dataseed.bnbchain.org', 'https://bsc-rpc.publicnode.com'],
  explorer: {
    hosts: ['bscscan.com', 'www.bscscan.com'],
    transaction: 'https://bscscan.com/tx/{hash}',
  },
  blockSeconds: 0.75,
  staleAfterSeconds: 120,
  depth: { safe: 15, final: 30 },
  // The attack on PancakeBunny, 2021.
  knownTransaction: '0x897c2de73dd55d7701e1b69ffb3a17b0f4801ced88b0c75fe1551c5fcce6a979',
  fees: { model: 'tip', minTip: '50000000' },
  wrappedCoin: '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c',
  tokens: [
    { address: '0x55d398326f99059ff775485246999027b3197955', symbol: 'USDT', decimals: 18 },
    { address: '0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d', symbol: 'USDC', decimals: 18 },
    { address: '0xe9e7cea3dedca5984780bafc599bd69add087d56', symbol: 'BUSD', decimals: 18 },
    { address: '0x1af3f329e8be154074d8769d1ffa4ee058b1dbc3', symbol: 'DAI', decimals: 18 },
    { address: '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c', symbol: 'WBNB', decimals: 18 },
  ],
};
