import type { Milliseconds } from '../../../core/time.ts';
import { evmAddress } from '../../address/addressFormat.ts';
import type { TronDefinition } from '../../definitions/index.ts';
import type { LastSeen } from '../../ports.ts';
import type { Family } from '../family.ts';
import { diagnoseTron } from './diagnoseTron.ts';
import { fromVm, isNobody, tronChecksum } from './tronAddress.ts';
import type { TronEvidence } from './tronEvidence.ts';
import { tronHealth } from './tronHealth.ts';
import { createTronReader } from './tronReader.ts';

/** Tron, over the HTTP API of a full node. Its keys are Ethereum's; only the writing of an address differs. */
export const tron: Family<TronDefinition, TronEvidence> = {
  kind: 'tron',
  network: 'Tron',
  hashDigits: 64,
  writeHash: (digits) => digits,
  addresses: {
    whole: /^(?:T[1-9A-HJ-NP-Za-km-z]{33}|41[0-9a-fA-F]{40})$/,
    inText: /(?<![0-9A-Za-z])(?:T[1-9A-HJ-NP-Za-km-z]{33}|41[0-9a-fA-F]{40})(?![0-9A-Za-z])/g,
    checksum: tronChecksum,
    isNobody,
  },
  keyAddresses: ({ uncompressed }) => [fromVm(evmAddress(uncompressed).toLowerCase())],
  createReader: createTronReader,
  judge: diagnoseTron,
  lastSeen: tronLastSeen,
  health: tronHealth,
};

/** When it expires decides later whether it can still happen. */
function tronLastSeen({ tx, receipt, chain, head }: TronEvidence, now: Milliseconds): LastSeen | null {
  if (tx === null) return null;
  const block = receipt && { height: receipt.block.number, hash: '' };
  return {
    chain: chain.id,
    height: head.number,
    at: now,
    from: tx.owner,
    expires: tx.expires,
    ...(block ? { block } : {}),
  };
}
