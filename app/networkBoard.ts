import type { ChainDefinition } from '../chains/definitions/index.ts';
import type { FeeQuote, QuoteFees } from '../chains/ports.ts';
import { type Clock, MINUTE, SECOND } from '../core/time.ts';
import type { HelpParts, NetworkState } from './http/helpRoutes.ts';

type Board = Awaited<ReturnType<HelpParts['networks']>>;

/** Nodes are asked at most so often, however many readers look. */
const KEEP = MINUTE;
const PATIENCE = 4 * SECOND;

/** The help centre's look at the networks: what a plain transfer costs now, from nodes; `unknown` where none answers. */
export function networkBoard(
  chains: readonly ChainDefinition[],
  quoteFees: QuoteFees,
  clock: Clock,
): () => Promise<Board> {
  let board: { readonly until: number; readonly shown: Promise<Board> } | null = null;
  return () => {
    if (!board || board.until <= clock()) board = { until: clock() + KEEP, shown: look(chains, quoteFees, clock) };
    return board.shown;
  };
}

async function look(chains: readonly ChainDefinition[], quoteFees: QuoteFees, clock: Clock): Promise<Board> {
  const signal = AbortSignal.timeout(PATIENCE);
  const networks = await Promise.all(
    chains.map(async (chain): Promise<NetworkState> => {
      const quote = await quoteFees(chain.id, { signal }).catch(() => null);
      const { id, name } = chain;
      return quote
        ? { id, name, state: quote.traffic === 'busy' ? 'busy' : 'normal', fee: transferCost(quote) }
        : { id, name, state: 'unknown', fee: null };
    }),
  );
  return { networks, at: clock() };
}

/** `0.0021 ETH`: two significant digits are as much as a price that changes every block deserves. */
function transferCost({ normal, chain }: FeeQuote): string {
  const coins = Number(normal.transfer) / 10 ** chain.decimals;
  return `${coins.toLocaleString('en', { maximumSignificantDigits: 2, minimumSignificantDigits: 1, useGrouping: false })} ${chain.symbol}`;
}
