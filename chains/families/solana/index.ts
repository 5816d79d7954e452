import { base58 } from '@scure/base';
import type { Milliseconds } from '../../../core/time.ts';
import type { SolanaDefinition } from '../../definitions/index.ts';
import type { LastSeen } from '../../ports.ts';
import type { Family } from '../family.ts';
import { solanaHealth } from './reading/solanaHealth.ts';
import { createSolanaReader } from './reading/solanaReader.ts';
import { addressBytes, isNobody } from './solanaAddress.ts';
import type { SolanaEvidence } from './solanaEvidence.ts';
import { writeSignature } from './solanaSignature.ts';
import { diagnoseSolana } from './story/diagnoseSolana.ts';

/** 32 bytes are 43 or 44 letters, seldom fewer; an upper-case one among them, which no bech32 address has. */
const SHAPE = '(?=[1-9a-km-z]{0,43}[A-HJ-NP-Z])[1-9A-HJ-NP-Za-km-z]{40,44}';

/** Solana, over the JSON-RPC of its nodes. A transaction's name is its first signature, an address is a key of ed25519. */
export const solana: Family<SolanaDefinition, SolanaEvidence> = {
  kind: 'solana',
  network: 'Solana',
  hashDigits: 128,
  writeHash: writeSignature,
  unknownNotes: ['short-lived'],
  addresses: {
    whole: new RegExp(`^${SHAPE}$`),
    inText: new RegExp(`(?<![0-9A-Za-z])${SHAPE}(?![0-9A-Za-z])`, 'g'),
    // The form has no check of its own: a wrong letter is mostly another address.
    checksum: (address) => (addressBytes(address) === null ? 'wrong' : 'none'),
    isNobody,
  },
  keyAddresses: ({ edwards }) => [base58.encode(edwards)],
  createReader: createSolanaReader,
  judge: diagnoseSolana,
  lastSeen: solanaLastSeen,
  health: solanaHealth,
};

/** Blocks after which no other may take a blockhash. Source: `MAX_PROCESSING_AGE`. */
const LIFETIME = 150;

/** A blockhash that a block took was at most as new as that block; a nonce account's never expires. */
function solanaLastSeen({ status, tx, chain, head }: SolanaEvidence, now: Milliseconds): LastSeen | null {
  if (status === null) return null;
  const from = tx?.accounts[0]?.address;
  return {
    chain: chain.id,
    height: head.slot,
    at: now,
    ...(from ? { from } : {}),
    block: { height: status.slot, hash: '' },
    ...(tx !== null && !tx.durable ? { lastValid: head.height + LIFETIME } : {}),
  };
}
