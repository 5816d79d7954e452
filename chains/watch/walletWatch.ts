import { HOUR, MINUTE } from '../../core/time.ts';
import type {
  ChainId,
  GoneSince,
  MovedAmount,
  NetworkGlance,
  WalletGlance,
  WalletNews,
  WalletWatch,
  WatchedNetwork,
} from '../ports.ts';

/** For how long a wallet is looked at: a thief who has what it takes needs minutes. */
export const WALLET_WATCH = HOUR;
/** Where nobody answers at the end, so long an answer is still waited for. */
const OVERTIME = 10 * MINUTE;

/**
 * A watch on what this glance saw; null where nothing is in it that could leave and no row is missing. `until` null: only the
 * missing rows are waited for.
 */
export function beginWalletWatch(
  glance: WalletGlance,
  { id, until }: Pick<WalletWatch, 'id' | 'until'>,
): WalletWatch | null {
  const { address, observedAt: since, late = [] } = glance;
  const networks = until === null ? [] : glance.networks.flatMap(watchedIn);
  if (networks.length === 0 && late.length === 0) return null;
  return { id, address, since, until, told: 0, networks, late };
}

/** A network on which something is. */
function watchedIn({ chain, height, coin, held, pending, left, since }: NetworkGlance): WatchedNetwork[] {
  if (coin === '0' && held.length === 0) return [];
  const nonce = pending?.firstNonce ?? null;
  return [{ chain: chain.id, height, coin, held, nonce, left: left?.amounts ?? null, since }];
}

/** The networks to ask: those on which nothing was are left alone. */
export const watchedChains = ({ networks, late }: WalletWatch): ChainId[] => [
  ...networks.map(({ chain }) => chain),
  ...late.map(({ id }) => id),
];

/** Nobody looks any longer, whatever was told by then. */
export const isSpent = ({ until, since }: WalletWatch, now: number): boolean => now >= (until ?? since) + 2 * OVERTIME;

/** When it is looked at again: some forty times within the hour. */
export const walletPause = (age: number): number => (age < 10 * MINUTE ? MINUTE : 2 * MINUTE);

/** What a look has to tell, in this order; each begins where the one before it ended. */
export function walletNews(watch: WalletWatch, glance: WalletGlance, now: number): WalletNews[] {
  const rows = watch.late.length > 0 ? rowsOf(watch, glance) : null;
  const then = rows ? rows.after : watch;
  const end = then === null ? null : endOf(then, glance, now);
  return [rows, end].filter((one) => one !== null);
}

/** The missing rows, told once: who has not answered by now is one that could not be read. */
function rowsOf(watch: WalletWatch, glance: WalletGlance): WalletNews & { readonly kind: 'rows' } {
  const isLate = (id: ChainId) => watch.late.some((one) => one.id === id);
  const networks = glance.networks.filter(({ chain }) => isLate(chain.id));
  const silent = watch.late.filter(({ id }) => !networks.some(({ chain }) => chain.id === id));
  const more = watch.until === null ? [] : networks.flatMap(watchedIn);
  const after = { ...watch, told: watch.told + 1, late: [], networks: [...watch.networks, ...more] };
  return {
    kind: 'rows',
    watch,
    after: after.networks.length === 0 ? null : after,
    glance: { ...glance, networks, silent: silent.map(({ name }) => name) },
    gone: [],
  };
}

function endOf(watch: WalletWatch, glance: WalletGlance, now: number): WalletNews | null {
  const end = { watch, after: null, glance };
  const gone = goneSince(watch, glance);
  if (gone.length > 0) return { ...end, kind: 'left', gone };
  if (watch.until === null || now < watch.until) return null;
  const isSeen = comparedIn(watch, glance).length > 0;
  if (!isSeen && now < watch.until + OVERTIME) return null;
  return { ...end, kind: isSeen ? 'nothing' : 'unread', gone: [] };
}

/** The networks whose answer can be held against what was seen before: one that lags behind it tells nothing. */
export const comparedIn = ({ networks }: WalletWatch, glance: WalletGlance): NetworkGlance[] =>
  networks.flatMap((before) => comparable(before, glance) ?? []);

function comparable({ chain, height }: WatchedNetwork, { networks }: WalletGlance): NetworkGlance | null {
  const now = networks.find((one) => one.chain.id === chain);
  return now && now.height >= height ? now : null;
}

/** What left each network since the watch began. */
export function goneSince(watch: WalletWatch, glance: WalletGlance): GoneSince[] {
  return watch.networks.flatMap((before) => {
    const now = comparable(before, glance);
    if (now === null) return [];
    const amounts = assetsOf(before, now).flatMap((asset) => amountGone(asset, before, now));
    const nonce = now.pending?.firstNonce ?? null;
    const sent = nonce === null || before.nonce === null ? null : Math.max(0, nonce - before.nonce);
    const isSpent = now.changeWaits === true && BigInt(now.coin) < BigInt(before.coin);
    return amounts.length > 0 || (sent ?? 0) > 0 || isSpent ? [{ chain: now.chain, amounts, sent }] : [];
  });
}

type Asset = Omit<MovedAmount, 'amount'>;

/** The coin, the tokens that were there, and those that passed through since. */
function assetsOf({ held }: WatchedNetwork, { chain, left }: NetworkGlance): Asset[] {
  const tokens = [...held, ...(left?.amounts ?? [])].filter(({ token }) => token !== undefined);
  const once = new Map(tokens.map((one) => [one.token, one]));
  return [{ symbol: chain.symbol, decimals: chain.decimals }, ...once.values()];
}

/** By the list of what left, which knows what came and went in between, and by the balance where there is none. */
function amountGone({ symbol, decimals, token }: Asset, before: WatchedNetwork, now: NetworkGlance): MovedAmount[] {
  const of = (all: readonly MovedAmount[]) => BigInt(all.find((one) => one.token === token)?.amount ?? 0);
  // Another source of the list looks further back: what it adds is not new.
  const isSameList = before.left !== null && now.left !== null && (now.since ?? 0) >= (before.since ?? 0);
  const listed = isSameList ? of(now.left?.amounts ?? []) - of(before.left ?? []) : 0n;
  const fewer = token === undefined ? coinFewer(before, now) : tokenFewer(symbol, of(before.held), of(now.held), now);
  const amount = listed > fewer ? listed : fewer;
  return amount > 0n ? [{ amount: `${amount}`, symbol, decimals, ...(token === undefined ? {} : { token }) }] : [];
}

const coinFewer = (before: WatchedNetwork, now: NetworkGlance): bigint =>
  now.changeWaits ? 0n : BigInt(before.coin) - BigInt(now.coin);

/** A balance that was not told is not nothing. */
const tokenFewer = (symbol: string | null, before: bigint, after: bigint, { untold }: NetworkGlance): bigint =>
  symbol !== null && untold.includes(symbol) ? 0n : before - after;
