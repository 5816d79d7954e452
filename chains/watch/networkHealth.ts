import {
  type EndpointHealth,
  ESSENTIAL_CALLS,
  type NetworkHealth,
  type NetworksHealth,
} from '../../core/chain/networkHealth.ts';
import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { type Clock, SECOND } from '../../core/time.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import { endpointHealth } from '../families/endpointHealth.ts';
import { explorerHistory } from '../families/evm/explorerHistory.ts';
import { familyOf } from '../families/index.ts';
import type { Transport } from '../families/transport.ts';

/** Whether the desk can see: every configured endpoint is asked everything that the desk will ever ask of it. */
export interface NetworkCheck {
  /** Asks now; while a look is under way, that one. Never rejects: what does not answer is a finding. */
  look(): Promise<NetworksHealth>;
  /** What the last look found; null before the first. */
  latest(): NetworksHealth | null;
  /** Gives up what is under way. */
  stop(): void;
}

/** An address that everybody knows, for an explorer that is asked by address. */
const NOBODY = `0x${'0'.repeat(36)}dead`;

export function createNetworkCheck(options: {
  readonly chains: readonly ChainDefinition[];
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** Longest wait for one round trip; nobody is talking. */
  readonly timeoutMs?: number;
}): NetworkCheck {
  const { chains, clock } = options;
  const transport = { fetch: options.fetch ?? fetch, clock, timeoutMs: options.timeoutMs ?? 8 * SECOND };
  const own = linkedAbort();
  let last: NetworksHealth | null = null;
  let looking: Promise<NetworksHealth> | null = null;
  const look = async () => {
    const networks = await Promise.all(chains.map((chain) => networkHealth(chain, transport, own.signal)));
    last = { at: clock(), networks };
    return last;
  };
  return {
    look: () => {
      looking ??= look().finally(() => {
        looking = null;
      });
      return looking;
    },
    latest: () => last,
    stop: own.abort,
  };
}

async function networkHealth(
  chain: ChainDefinition,
  transport: Transport,
  signal: AbortSignal,
): Promise<NetworkHealth> {
  const { id, name } = chain;
  const nodes = await Promise.all(chain.endpoints.map((url) => familyOf(chain).health(chain, url, transport, signal)));
  const explorer = await explorerHealth(chain, transport, signal);
  return { id, name, blind: !nodes.some(sees), endpoints: [...nodes, ...(explorer ? [explorer] : [])] };
}

/** What every answer stands on, all of it from one endpoint: a look-up asks one at a time. */
const sees = ({ calls }: EndpointHealth): boolean =>
  ESSENTIAL_CALLS.every((essential) => calls.some(({ call, works }) => call === essential && works));

async function explorerHealth(chain: ChainDefinition, transport: Transport, signal: AbortSignal) {
  if (chain.kind !== 'evm' || !chain.history) return null;
  const reply = await explorerHistory(chain, chain.history, NOBODY, transport, signal);
  const problem = reply.kind === 'ok' ? null : reply.why;
  return endpointHealth(chain.history.url, [{ call: 'history', problem }]);
}

/** Whether anything that is needed is missing anywhere. */
export const hasFailed = ({ networks }: NetworksHealth): boolean =>
  networks.some(({ blind, endpoints }) => blind || endpoints.some(lacks));

const lacks = ({ calls }: EndpointHealth): boolean => calls.some(({ needed, works }) => needed && !works);
