import {
  CHAINS,
  type ChainDefinition,
  chainId,
  checkedDefinitions,
  genericEvm,
} from '../../chains/definitions/index.ts';
import type { Config } from './config.ts';

/** The networks to look at: the shipped ones, with the operator's own nodes and explorers where they were named. */
export function chainsOf({
  chains: { rpcUrls, histories, esplora, tron, solana, traces },
}: Config): readonly ChainDefinition[] {
  const own = (chain: ChainDefinition) =>
    ({ evm: rpcUrls[chain.id], bitcoin: esplora ? [esplora] : undefined, tron, solana })[chain.kind];
  const known = CHAINS.map((chain) => ({ ...chain, endpoints: own(chain) ?? chain.endpoints }));
  const others = Object.entries(rpcUrls)
    .filter(([id]) => !known.some((chain) => chain.id === chainId(id)))
    .map(([id, urls]) => genericEvm(id, urls));
  const all = [...known, ...others].map((chain) => {
    if (chain.kind !== 'evm') return chain;
    const history = histories[chain.id];
    return { ...chain, ...(history ? { history } : {}), ...(traces.includes(chain.id) ? { traces: true } : {}) };
  });
  return checkedDefinitions(all);
}
