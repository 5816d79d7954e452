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
};
