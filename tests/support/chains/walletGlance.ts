import type { NetworkGlance, OpenPermission, WalletGlance } from '../../../chains/ports.ts';
import { NOON } from '../desk/sampleConversation.ts';

export const DAY = 24 * 3600 * 1000;
const [owner, thief, app, shop, paid] = ['1', '2', '3', '4', '5'].map((digit) => `0x${digit.repeat(40)}`);
export const WHO = { owner, thief, app, shop, paid } as Readonly<
  Record<'owner' | 'thief' | 'app' | 'shop' | 'paid', string>
>;

/** 50 USDC for somebody, given a hundred days ago. */
export const permission = (spender: string, parts: Partial<OpenPermission> = {}): OpenPermission => ({
  token: `0x${'a'.repeat(40)}`,
  symbol: 'USDC',
  spender,
  limit: { amount: '50000000', decimals: 6 },
  since: NOON - 100 * DAY,
  ...parts,
});

/** A network with a coin, of which nothing left. */
export const networkGlance = (name: string, parts: Partial<NetworkGlance> = {}): NetworkGlance => ({
  chain: { id: name as never, name, symbol: 'ETH', decimals: 18 },
  height: 26_481_228,
  coin: `${10n ** 18n}`,
  sends: 3,
  held: [],
  untold: [],
  pending: { count: 0, firstNonce: 42 },
  permissions: [],
  delegate: null,
  passesOn: null,
  signers: [],
  left: { amounts: [], sent: 0 },
  since: NOON - DAY,
  ...parts,
});

export const walletGlance = (networks: NetworkGlance[], parts: Partial<WalletGlance> = {}): WalletGlance => ({
  address: WHO.owner,
  networks,
  silent: [],
  reported: { addresses: [], asOf: null },
  observedAt: NOON,
  ...parts,
});
