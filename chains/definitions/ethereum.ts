import { chainId, type EvmDefinition } from './chainDefinition.ts';

export const ethereum: EvmDefinition = {
  kind: 'evm',
  id: chainId('1'),
  name: 'Ethereum',
  names: ['mainnet', 'erc20', 'erc-20', 'イーサリアム', 'イーサ', '以太坊', '以太', '이더리움', '이더'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://ethereum-rpc.publicnode.com', 'https://eth.drpc.org'],
  explorer: {
    hosts: ['etherscan.io', 'www.etherscan.io', 'cn.etherscan.com', 'eth.blockscout.com', 'beaconcha.in'],
    transaction: 'https://etherscan.io/tx/{hash}',
  },
  blockSeconds: 12,
  staleAfterSeconds: 300,
  depth: { safe: 32, final: 64 },
  // The first transaction, block 46147, 2015.
  knownTransaction: '0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060',
  fees: { model: 'tip' },
  wrappedCoin: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
  tokens: [
    { address: '0xdac17f958d2ee523a2206206994597c13d831ec7', symbol: 'USDT', decimals: 6 },
    { address: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', symbol: 'USDC', decimals: 6 },
    { address: '0x6b175474e89094c44da98b954eedeac495271d0f', symbol: 'DAI', decimals: 18 },
    { address: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2', symbol: 'WETH', decimals: 18 },
    { address: '0x2260fac5e5542a773aa44fbcfedf7c193bc2c599', symbol: 'WBTC', decimals: 8 },
  ],
};
