import { type BitcoinDefinition, chainId } from './chainDefinition.ts';

export const bitcoin: BitcoinDefinition = {
  kind: 'bitcoin',
  id: chainId('bitcoin'),
  name: 'Bitcoin',
  names: ['ビットコイン', '比特币', '비트코인'],
  symbol: 'BTC',
  decimals: 8,
  endpoints: ['https://mempool.space/api', 'https://blockstream.info/api'],
  explorer: {
    hosts: ['mempool.space', 'blockstream.info', 'www.blockchain.com', 'blockchain.com', 'blockchair.com'],
    transaction: 'https://mempool.space/tx/{hash}',
  },
  blockSeconds: 600,
  // An hour without a block is common, five are not.
  staleAfterSeconds: 18_000,
  depth: { safe: 3, final: 6 },
  // The first payment between two people, block 170, 2009.
  knownTransaction: 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16',
};
