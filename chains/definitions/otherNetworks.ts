/** A network that is recognised and not looked at: its explorer can tell what the desk cannot. */
export interface OtherNetwork {
  readonly name: string;
  readonly explorer: {
    /** Exact host names of its explorers, so that a link to one is no warning. */
    readonly hosts: readonly string[];
    /** `{id}` is replaced. */
    readonly transaction: string;
  };
  /** All of a text is one of its addresses; null where its addresses look like another network's hash. */
  readonly address: RegExp | null;
  /** A transaction's id in running text, global, where no network that is looked at writes one like it. */
  readonly id?: RegExp;
  /** Its ids are 64 hexadecimal digits like those of the networks that are looked at, written with `0x` or bare. */
  readonly hash?: 'prefixed' | 'bare';
}

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
const BECH32 = '[02-9ac-hj-np-z]';

/** In the order in which an address is tried: the looser shapes come last. */
export const OTHER_NETWORKS: readonly OtherNetwork[] = [
  {
    name: 'Litecoin',
    hash: 'bare',
    explorer: { hosts: ['litecoinspace.org', 'blockexplorer.one'], transaction: 'https://litecoinspace.org/tx/{id}' },
    address: new RegExp(`^(?:ltc1${BECH32}{11,87}|[LM]${BASE58}{26,33})$`),
  },
  {
    name: 'Dogecoin',
    hash: 'bare',
    explorer: { hosts: ['dogechain.info', 'www.dogechain.info'], transaction: 'https://dogechain.info/tx/{id}' },
    address: new RegExp(`^D${BASE58}{33}$`),
  },
  {
    name: 'XRP Ledger',
    hash: 'bare',
    explorer: {
      hosts: ['livenet.xrpl.org', 'xrpscan.com', 'www.xrpscan.com', 'bithomp.com'],
      transaction: 'https://livenet.xrpl.org/transactions/{id}',
    },
    address: new RegExp(`^r${BASE58}{24,34}$`),
  },
  {
    name: 'Cardano',
    hash: 'bare',
    explorer: {
      hosts: ['cardanoscan.io', 'www.cardanoscan.io', 'cexplorer.io', 'adastat.net'],
      transaction: 'https://cardanoscan.io/transaction/{id}',
    },
    address: new RegExp(`^(?:addr1|stake1)${BECH32}{20,110}$`),
  },
  {
    name: 'Bitcoin Cash',
    hash: 'bare',
    explorer: { hosts: ['explorer.bitcoin.com'], transaction: 'https://explorer.bitcoin.com/bch/tx/{id}' },
    address: new RegExp(`^(?:bitcoincash:)?[qp]${BECH32}{41}$`),
  },
  {
    name: 'BNB Beacon Chain',
    explorer: { hosts: ['explorer.bnbchain.org'], transaction: 'https://explorer.bnbchain.org/tx/{id}' },
    address: new RegExp(`^bnb1${BECH32}{38}$`),
  },
  {
    name: 'Cosmos',
    hash: 'bare',
    explorer: {
      hosts: ['www.mintscan.io', 'mintscan.io', 'atomscan.com'],
      transaction: 'https://www.mintscan.io/cosmos/tx/{id}',
    },
    address: new RegExp(`^(?:cosmos|osmo|celestia|inj)1${BECH32}{38}$`),
  },
  {
    name: 'TON',
    hash: 'bare',
    explorer: {
      hosts: ['tonviewer.com', 'www.tonviewer.com', 'tonscan.org', 'www.tonscan.org'],
      transaction: 'https://tonviewer.com/transaction/{id}',
    },
    address: /^[EU]Q[\w-]{46}$/,
  },
  {
    name: 'Stellar',
    hash: 'bare',
    explorer: { hosts: ['stellar.expert'], transaction: 'https://stellar.expert/explorer/public/tx/{id}' },
    address: /^[GM][A-Z2-7]{55}(?:[A-Z2-7]{13})?$/,
  },
  {
    name: 'Monero',
    hash: 'bare',
    explorer: { hosts: ['xmrchain.net', 'www.exploremonero.com'], transaction: 'https://xmrchain.net/tx/{id}' },
    address: new RegExp(`^[48]${BASE58}{94}(?:${BASE58}{11})?$`),
  },
  {
    name: 'Polkadot',
    hash: 'prefixed',
    explorer: { hosts: ['polkadot.subscan.io'], transaction: 'https://polkadot.subscan.io/extrinsic/{id}' },
    address: new RegExp(`^1${BASE58}{46,47}$`),
  },
  {
    name: 'Sui',
    explorer: {
      hosts: ['suiscan.xyz', 'suivision.xyz', 'www.suivision.xyz'],
      transaction: 'https://suiscan.xyz/mainnet/tx/{id}',
    },
    address: null,
  },
  {
    name: 'Aptos',
    hash: 'prefixed',
    explorer: {
      hosts: ['explorer.aptoslabs.com', 'aptoscan.com'],
      transaction: 'https://explorer.aptoslabs.com/txn/{id}?network=mainnet',
    },
    address: null,
  },
  // Networks for trying things out: what is there is worth nothing, and no node here knows it.
  ...testNetworks({
    'Sepolia Testnet': [
      'sepolia.etherscan.io',
      'sepolia.basescan.org',
      'sepolia.arbiscan.io',
      'sepolia-optimism.etherscan.io',
      'sepolia.scrollscan.com',
      'sepolia.lineascan.build',
    ],
    'Holesky Testnet': ['holesky.etherscan.io'],
    'Hoodi Testnet': ['hoodi.etherscan.io'],
    'Goerli Testnet': ['goerli.etherscan.io'],
    'Amoy Testnet': ['amoy.polygonscan.com'],
    'BNB Smart Chain Testnet': ['testnet.bscscan.com'],
  }),
  ...testNetworks(
    { 'Nile Testnet': ['nile.tronscan.org'], 'Shasta Testnet': ['shasta.tronscan.org'] },
    '/#/transaction/{id}',
  ),
];

/** By name, with the hosts of their explorers; the path of a transaction there. */
function testNetworks(
  byName: Readonly<Record<string, readonly [string, ...string[]]>>,
  path = '/tx/{id}',
): OtherNetwork[] {
  return Object.entries(byName).map(([name, hosts]) => ({
    name,
    explorer: { hosts, transaction: `https://${hosts[0]}${path}` },
    address: null,
  }));
}

/** Where else a hash that nobody knew may belong, by how it is written. */
export function writtenLike(hash: string): string[] {
  if (!/^(?:0x)?[0-9a-f]{64}$/i.test(hash)) return [];
  const written = /^0x/i.test(hash) ? 'prefixed' : 'bare';
  return OTHER_NETWORKS.filter((one) => one.hash === written).map(({ name }) => name);
}
