import { evmAddress, evmChecksum } from '../../address/addressFormat.ts';
import { ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import { diagnoseEvm } from '../../diagnose/diagnose.ts';
import type { EvmEvidence } from '../../diagnose/evidence.ts';
import { evmLastSeen } from '../../lookup/lastSeen.ts';
import type { Family } from '../family.ts';
import { evmHealth } from './evmHealth.ts';
import { createEvmReader } from './evmReader.ts';

/** Ethereum and every network that speaks its JSON-RPC. */
export const evm: Family<EvmDefinition, EvmEvidence> = {
  kind: 'evm',
  network: 'Ethereum',
  hashDigits: 64,
  writeHash: (digits) => `0x${digits}`,
  addresses: { whole: /^0x[0-9a-f]{40}$/i, inText: null, checksum: evmChecksum, isNobody },
  keyAddresses: ({ uncompressed }) => [evmAddress(uncompressed)],
  createReader: createEvmReader,
  judge: diagnoseEvm,
  lastSeen: evmLastSeen,
  health: evmHealth,
};

/** Addresses that are used to destroy coins: zero, `…dEaD`, one digit forty times. */
function isNobody(address: string): boolean {
  const digits = address.toLowerCase();
  return digits === ZERO_ADDRESS || /^0x0{30,}.{0,8}dead$/.test(digits) || /^0x([0-9a-f])\1{39}$/.test(digits);
}
