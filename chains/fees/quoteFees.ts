import type { Clock } from '../../core/time.ts';
import type { ChainReader } from '../families/chainReader.ts';
import type { QuoteFees } from '../ports.ts';

/** "What does sending cost now?" over real chains. */
export function createFeeDesk(readers: readonly ChainReader[], clock: Clock): QuoteFees {
  return async (chain, options = {}) => {
    const reader = readers.find(({ definition }) => definition.id === chain);
    const reply = await reader?.fees(options.signal ?? new AbortController().signal);
    if (!reader || reply?.kind !== 'ok') return null;
    const { id, name, symbol, decimals } = reader.definition;
    return { chain: { id, name, symbol, decimals }, ...reply.value, observedAt: clock() };
  };
}
