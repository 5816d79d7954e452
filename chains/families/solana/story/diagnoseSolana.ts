import type { Diagnosis } from '../../../diagnose/diagnosis.ts';
import type { LastSeen } from '../../../ports.ts';
import type { SolanaEvidence, SolanaStatus } from '../solanaEvidence.ts';
import { failedStory, succeededStory } from './solanaStory.ts';

/** A Solana transaction: in a block and what it came to, in a block that may still be skipped, or gone. There is no pool to wait in. */
export function diagnoseSolana(evidence: SolanaEvidence): Diagnosis {
  const { status, head, disputed, sighting } = evidence;
  if (disputed) return { code: 'in-doubt', height: head.slot, notes: ['nodes-disagree'] };
  if (status !== null) return inBlock(evidence, status);
  return sighting === null ? { code: 'in-doubt', height: head.slot } : gone(evidence, sighting);
}

function inBlock(evidence: SolanaEvidence, status: SolanaStatus): Diagnosis {
  const { tx, head } = evidence;
  const height = status.slot;
  // About one such block in twenty is skipped: nothing of it is news yet.
  if (status.level === 'processed' && tx === null) return { code: 'in-doubt', height, notes: ['unvoted'] };
  const place = {
    height,
    confirmations: Math.max(1, head.slot - height + 1),
    finality: status.level === 'finalized' ? ('final' as const) : ('safe' as const),
    ...(tx?.time == null ? {} : { blockTime: tx.time }),
    ...(tx === null ? {} : { fee: `${tx.fee}` }),
  };
  if (tx === null)
    return status.failed ? { ...place, code: 'reverted', cause: 'untold' } : { ...place, code: 'succeeded' };
  return { ...place, ...(tx.error ? failedStory(evidence, tx, tx.error) : succeededStory(evidence, tx)) };
}

/** No block may take a blockhash that is older than 150 blocks; then it is certain, by blocks that stay. */
function gone({ settled, head }: SolanaEvidence, { lastValid, block }: LastSeen): Diagnosis {
  const height = head.slot;
  if (lastValid !== undefined && settled !== null && settled > lastValid)
    return { code: 'dropped', height, notes: ['blockhash-expired'] };
  return { code: block ? 'reorged-out' : 'in-doubt', height };
}
