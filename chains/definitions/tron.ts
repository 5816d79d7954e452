import { chainId, type TronDefinition } from './chainDefinition.ts';

export const tron: TronDefinition = {
  kind: 'tron',
  id: chainId('tron'),
  name: 'Tron',
  names: ['trx', 'trc20', 'trc-20', 'trc10', 'trc-10', 'トロン', '波场', '波場', '트론'],
  symbol: 'TRX',
  decimals: 6,
  endpoints: ['https://api.trongrid.io'],
  explorer: {
    hosts: ['tronscan.org', 'www.tronscan.org', 'tronscan.io', 'www.tronscan.io'],
    transaction: 'https://tronscan.org/#/transaction/{hash}',
  },
  blockSeconds: 3,
  staleAfterSeconds: 180,
  // 19 of 27 producers make a block solid; the node's own solid block is preferred.
  depth: { safe: 19, final: 27 },
  // The example of the public documentation of eth_getTransactionReceipt on the main network.
  knownTransaction: '5a71eb78216e74de956fd5db476757f8a7d9c9d08c088f8a2d5a51c7bbf1f08e',
  genesis: '00000000000000001ebf88508a03865c71d452e25f4d51194196a1d22b6653dc',
  // Tether USD: most accounts hold it, many without ever having had TRX.
  tokens: [{ address: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', symbol: 'USDT', decimals: 6 }],
};
