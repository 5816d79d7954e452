import type { NetworkState, NetworkStatus } from '../../core/chain/networkStatus.ts';
import type { Locale } from '../../core/language.ts';
import { type Clock, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { formatCoins, roundedUp } from '../../languages/chains/numbers.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { FeeQuote, QuoteFees } from '../ports.ts';

export interface NetworkStatusParts {
  readonly chains: readonly ChainDefinition[];
  readonly quoteFees: QuoteFees;
  /** Chains that many people have trouble with at the moment. */
  readonly troubled: () => Promise<readonly { readonly chain: string; readonly crowd: 'fees' | 'silent' }[]>;
  readonly clock: Clock;
}

/** Nodes are asked no more often than this, and only while somebody looks at the page. */
const FRESH: Milliseconds = 30 * SECOND;
/** What is older than this is worth a short wait. */
const OLD: Milliseconds = 5 * MINUTE;
/** The first visitor waits no longer than this; whoever comes after sees what the last look found. */
const PATIENCE: Milliseconds = SECOND;

/** How every configured network does now, for the help centre: state, and what a plain transfer costs. */
export function networkStatus({ chains, quoteFees, troubled, clock }: NetworkStatusParts): NetworkStatus {
  const quotes = new Map<string, FeeQuote | null>();
  let at: Milliseconds | null = null;
  let looking: Promise<void> | null = null;

  const look = async () => {
    const one = async ({ id }: ChainDefinition) => void quotes.set(id, await quoteFees(id).catch(() => null));
    await Promise.all(chains.map(one));
    at = clock();
  };
  const refresh = () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  return async (language) => {
    const age = at === null ? Number.POSITIVE_INFINITY : clock() - at;
    if (age > OLD) await Promise.race([refresh(), pause(PATIENCE)]);
    else if (age > FRESH) void refresh();
    const crowded = new Set((await troubled()).map(({ chain }) => chain));
    return {
      networks: chains.map(({ id, name }) => stateOf(id, name, quotes.get(id) ?? null, crowded.has(id), language)),
      at: at ?? clock(),
    };
  };
}

function stateOf(
  id: string,
  ownName: string,
  quote: FeeQuote | null,
  crowded: boolean,
  language: Locale,
): NetworkState {
  const name = networkName(ownName, language);
  if (!quote) return { id, name, state: 'unknown', fee: null };
  const { decimals, symbol } = quote.chain;
  const fee = `≈ ${formatCoins(roundedUp(quote.normal.transfer), decimals, symbol, language)}`;
  return { id, name, state: crowded || quote.traffic === 'busy' ? 'busy' : 'normal', fee };
}

function pause(time: Milliseconds): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time).unref();
  });
}
