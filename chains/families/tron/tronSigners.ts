import { secp256k1 } from '@noble/curves/secp256k1.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { evmAddress } from '../../address/addressFormat.ts';
import { fromVm } from './tronAddress.ts';

/**
 * The addresses whose keys signed a transaction. Each signature is r, s and v in 65 bytes, over the id itself; v is 0 or 1,
 * or 27 more. What cannot be read is left out.
 */
export function signersOf(id: string, signatures: readonly string[]): string[] {
  return signatures.flatMap((signature) => {
    try {
      const bytes = hexToBytes(signature);
      const recovery = (bytes[64] ?? 0) % 27;
      const point = secp256k1.Signature.fromBytes(bytes.slice(0, 64), 'compact')
        .addRecoveryBit(recovery)
        .recoverPublicKey(hexToBytes(id));
      return [fromVm(evmAddress(point.toBytes(false)).toLowerCase())];
    } catch {
      return [];
    }
  });
}
