import { chainId } from '../../../chains/definitions/index.ts';
import type { Verdict } from '../../../chains/ports.ts';

const CHAIN = { id: chainId('1'), name: 'Ethereum', symbol: 'ETH', decimals: 18 };

/** A whole verdict from the parts that a test cares about. */
export function fakeVerdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    hash: `0x${'a'.repeat(64)}`,
    chain: CHAIN,
    code: 'succeeded',
    observedAt: 0,
    nodes: { asked: 1, agreed: 1 },
    silent: [],
    evidence: {},
    roundTrips: 2,
    ...parts,
  };
}
