import { chainId, type EvmDefinition } from './chainDefinition.ts';

/** A rollup by zero-knowledge proofs. Its sequencer takes transactions by tip, and its fee includes the data on Ethereum. */
export const linea: EvmDefinition = {
  kind: 'evm',
  id: chainId('59144'),
  name: 'Linea',
  names: ['リネア', '리네아'],
  symbol: 'ETH',
  decimals: 18,
  endpoints: ['https://rpc.linea.build', 'https://linea-rpc.publicnode.com'],
  explorer: {
    hosts: ['lineascan.build', 'www.lineascan.build', 'explorer.linea.build'],
    transaction: 'https://lineascan.build/tx/{hash}',
  },
  blockSeconds: 2,
  staleAfterSeconds: 300,
  // Proven on Ethereum after some hours; nodes that know tell by `finalized`.
  depth: { safe: 900, final: 14_400 },
  // From Once-Upon/context, test transactions.
  knownTransaction: '0x9bab199ab686c8efc5d93e73c7759dff733797f4060516eb6817dff6d8532b2e',
  fees: { model: 'tip' },
  wrappedCoin: '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f',
  tokens: [
    { address: '0x176211869ca2b568f2a7d4ee941e073a821ee1ff', symbol: 'USDC', decimals: 6 },
    { address: '0xa219439258ca9da29e9cc4ce5596924745e12b93', symbol: 'USDT', decimals: 6 },
    { address: '0x4af15ec2a0bd43db75dd04e62faa3b8ef36b00d5', symbol: 'DAI', decimals: 18 },
    { address: '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f', symbol: 'WETH', decimals: 18 },
    { address: '0x3aab2285ddcddad8edf438c1bab47e1a9d05a9b4', symbol: 'WBTC', decimals: 8 },
    { address: '0xb5bedd42000b71fdde22d3ee8a79bd49a568fc8f', symbol: 'wstETH', decimals: 18 },
    { address: '0x1789e0043623282d5dcc7f213d703c6d8bafbb04', symbol: 'LINEA', decimals: 18 },
    { address: '0xaca92e438df0b2401ff60da7e4337b687a2435da', symbol: 'mUSD', decimals: 6 },
  ],
};
