import { type ChainDefinition, chainId } from '../../chains/definitions/index.ts';
import type { ContractCalls } from '../../trust/verification/contractSignature.ts';
import { agreedBy, nodeCalls } from '../../trust/verification/nodeCalls.ts';

/** The nodes of a chain, to ask an account that is a contract; null for a chain that the desk does not know. */
export function nodesOf(chains: readonly ChainDefinition[]): (chain: number) => ContractCalls | null {
  return (chain) => {
    const known = chains.find(({ kind, id }) => kind === 'evm' && id === chainId(`${chain}`));
    return known && known.endpoints.length > 0
      ? agreedBy([...new Set(known.endpoints)].map((url) => nodeCalls(url)))
      : null;
  };
}
