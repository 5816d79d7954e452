import { chainId, type SolanaDefinition } from './chainDefinition.ts';

export const solana: SolanaDefinition = {
  kind: 'solana',
  id: chainId('solana'),
  name: 'Solana',
  names: ['ソラナ', '索拉纳', '索拉納', '솔라나'],
  symbol: 'SOL',
  decimals: 9,
  endpoints: ['https://api.mainnet-beta.solana.com'],
  explorer: {
    hosts: [
      'solscan.io',
      'www.solscan.io',
      'explorer.solana.com',
      'solana.fm',
      'www.solana.fm',
      'orbmarkets.io',
      'orb.helius.dev',
    ],
    transaction: 'https://solscan.io/tx/{hash}',
  },
  blockSeconds: 0.4,
  staleAfterSeconds: 60,
  // Finalized is 31 blocks of voting behind the newest; the node's own word is preferred.
  depth: { safe: 1, final: 32 },
  genesis: '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d',
  // Of the issuers' own pages; the last is the network's own wrapping of its coin.
  tokens: [
    { address: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', symbol: 'USDC', decimals: 6 },
    { address: 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB', symbol: 'USDT', decimals: 6 },
    { address: 'So11111111111111111111111111111111111111112', symbol: 'WSOL', decimals: 9 },
  ],
};
