import { chainId, type EvmDefinition } from './chainDefinition.ts';

/**
 * A rollup by zero-knowledge proofs with its own virtual machine: tips are ignored, a plain transfer costs far more gas than
 * 21,000, and a block is final once its batch is executed on Ethereum, about a day later.
 */
export const zksync: EvmDefinition = {
  kind: 'evm',
  id: chainId('324'),
  name: 'zkSync Era',
  names: ['zksync', 'zk sync'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://mainnet.era.zksync.io', 'https://zksync.drpc.org'],
  explorer: {
    hosts: ['explorer.zksync.io', 'era.zksync.network'],
    transaction: 'https://explorer.zksync.io/tx/{hash}',
  },
  blockSeconds: 1,
  staleAfterSeconds: 300,
  depth: { safe: 3_600, final: 86_400 },
  // A public incident, from the list of DeFiHackLabs.
  knownTransaction: '0x35a0172fb6bd450ceb29aa67dc85221826dfd0b7528375400b4ccf15c1eed0d8',
  fees: { model: 'no-tip' },
  // Source: matter-labs/era-contracts, system-contracts: L2BaseToken, and the bootloader, which takes fees and gives back the rest.
  coinReports: {
    contract: '0x000000000000000000000000000000000000800a',
    fees: '0x0000000000000000000000000000000000008001',
  },
  wrappedCoin: '0x5aea5775959fbc2557cc8789bc1bf90a239d9a91',
  tokens: [
    { address: '0x1d17cbcf0d6d143135ae902365d2e5e2a16538d4', symbol: 'USDC', decimals: 6 },
    { address: '0x3355df6d4c9c3035724fd0e3914de96a5a83aaf4', symbol: 'USDC.e', decimals: 6 },
    { address: '0x493257fd37edb34451f62edf8d2a0c418852ba4c', symbol: 'USDT', decimals: 6 },
    { address: '0x4b9eb6c0b6ea15176bbf62841c6b2a8a398cb656', symbol: 'DAI', decimals: 18 },
    { address: '0x5aea5775959fbc2557cc8789bc1bf90a239d9a91', symbol: 'WETH', decimals: 18 },
    { address: '0xbbeb516fb02a01611cbbe0453fe3c580d7281011', symbol: 'WBTC', decimals: 8 },
    { address: '0x703b52f2b28febcb60e1372858af5b18849fe867', symbol: 'wstETH', decimals: 18 },
    { address: '0x5a7d6b2f92c77fad6ccabd7ee0624e64907eaf3e', symbol: 'ZK', decimals: 18 },
  ],
};
