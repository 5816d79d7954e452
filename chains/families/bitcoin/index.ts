import { bitcoinChecksum } from '../../address/addressFormat.ts';
import type { BitcoinDefinition } from '../../definitions/index.ts';
import { bitcoinLastSeen } from '../../lookup/lastSeen.ts';
import type { Family } from '../family.ts';
import type { BitcoinEvidence } from './bitcoinEvidence.ts';
import { bitcoinKeyAddresses } from './bitcoinKeys.ts';
import { diagnoseBitcoin } from './diagnoseBitcoin.ts';
import { esploraHealth } from './esploraHealth.ts';
import { createEsploraReader } from './esploraReader.ts';

/** Bitcoin, over an Esplora-compatible server. */
export const bitcoin: Family<BitcoinDefinition, BitcoinEvidence> = {
  kind: 'bitcoin',
  network: 'Bitcoin',
  hashDigits: 64,
  writeHash: (digits) => digits,
  addresses: {
    whole: /^(?:bc1[02-9ac-hj-np-z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/i,
    inText: /(?<![0-9a-z])(?:bc1[02-9ac-hj-np-z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![0-9a-z])/gi,
    checksum: bitcoinChecksum,
    isNobody: () => false,
  },
  keyAddresses: bitcoinKeyAddresses,
  createReader: createEsploraReader,
  judge: diagnoseBitcoin,
  lastSeen: bitcoinLastSeen,
  health: esploraHealth,
};
