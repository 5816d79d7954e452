import { chainId } from '../../chains/definitions/index.ts';
import type { CheckTransaction, Verdict } from '../../chains/ports.ts';

const CHAIN = { id: chainId('1'), name: 'Ethereum', symbol: 'ETH' };

/** A `CheckTransaction` for dialogs and consoles, where the chain is not what is tested: verdicts by hash, else `not-found`. */
export function fakeChain(verdicts: Readonly<Record<string, Partial<Verdict>>> = {}, now = 0): CheckTransaction {
  return async (hash) =>
    fakeVerdict({ hash, observedAt: now, ...(verdicts[hash] ?? { code: 'not-found', chain: null }) });
}

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
