/** Sites that show transactions of the networks that the desk looks at, as `chains/definitions/` have them (a test compares). */
export const EXPLORERS: ReadonlySet<string> = new Set([
  ...['etherscan.io', 'www.etherscan.io', 'cn.etherscan.com', 'eth.blockscout.com', 'beaconcha.in'],
  ...['bscscan.com', 'www.bscscan.com'],
  ...['polygonscan.com', 'www.polygonscan.com', 'polygon.blockscout.com'],
  ...['arbiscan.io', 'www.arbiscan.io', 'arbitrum.blockscout.com'],
  ...['optimistic.etherscan.io', 'optimism.blockscout.com', 'explorer.optimism.io'],
  ...['basescan.org', 'www.basescan.org', 'base.blockscout.com'],
  ...['snowtrace.io', 'www.snowtrace.io', 'snowscan.xyz', 'subnets.avax.network'],
  ...['lineascan.build', 'www.lineascan.build', 'explorer.linea.build'],
  ...['scrollscan.com', 'www.scrollscan.com'],
  ...['explorer.zksync.io', 'era.zksync.network'],
  ...['mempool.space', 'blockstream.info', 'www.blockchain.com', 'blockchain.com', 'blockchair.com'],
  ...['tronscan.org', 'www.tronscan.org', 'tronscan.io', 'www.tronscan.io'],
  ...[
    'solscan.io',
    'www.solscan.io',
    'explorer.solana.com',
    'solana.fm',
    'www.solana.fm',
    'orbmarkets.io',
    'orb.helius.dev',
  ],
]);

/** A transaction's page on any site: a short path, then what says that a hash follows. A query or an address of an account is none. */
const TRANSACTION =
  /https?:\/\/([a-z0-9.-]{1,60})((?:\/[a-z0-9#-]{1,24}){0,3})\/(?:txs?|transactions?)\/(?:0x)?[0-9a-f]{64}(?![0-9a-z])/gi;

/** 64 digits that no link of a known explorer says to be a transaction: the history of a browser is no place for what may be a key. */
export function mayBeKey(question: string): boolean {
  const left = question
    .normalize('NFKC')
    .replace(TRANSACTION, (link, host: string) => (EXPLORERS.has(host.toLowerCase()) ? '' : link));
  return /(?:[0-9a-f]\W{0,3}){64}/i.test(left);
}
