import { Signature } from 'ethers/crypto';
import { hashMessage } from 'ethers/hash';
import { recoverAddress } from 'ethers/transaction';
import type { Milliseconds } from '../../core/time.ts';
import { type ContractCalls, contractSignature } from './contractSignature.ts';
import { cannot, invalid, type ProofResult, valid } from './proof.ts';
import { parseSiwe, type SiweMessage } from './siweMessage.ts';

export interface SiweProof {
  readonly message: string;
  /** `0x` + hexadecimal. */
  readonly signature: string;
  /** What must be in the message; what is left out is not checked. */
  readonly address?: string | undefined;
  readonly domain?: string | undefined;
  readonly nonce?: string | undefined;
  readonly now: Milliseconds;
  /** A node of the message's chain, for accounts that are contracts. */
  readonly calls?: ContractCalls | undefined;
}

/**
 * Sign-In with Ethereum (EIP-4361): the message is well formed, meant for us and in time, and its account signed it:
 * by key (EIP-191), by contract (ERC-1271), or by a contract that is not deployed yet (ERC-6492).
 * Never rejects: a silent node is `cannot`.
 */
export async function verifySiwe(proof: SiweProof): Promise<ProofResult> {
  const message = parseSiwe(proof.message);
  if (!message) return invalid('message');
  const mismatch = mismatchOf(message, proof);
  if (mismatch) return invalid(mismatch);
  if (!/^0x(?:[0-9a-f]{2})+$/i.test(proof.signature)) return invalid('signature');
  const hash = hashMessage(proof.message);
  if (signerOf(hash, proof.signature) === message.address) return valid(message.address);
  if (proof.calls) return contractSignature(proof.calls, message, hash, proof.signature);
  // 65 bytes are a key's signature; anything else only a contract can judge.
  return proof.signature.length === 132 ? invalid('signer') : cannot('needs a node of the chain');
}

function mismatchOf(message: SiweMessage, { address, domain, nonce, now }: SiweProof): string | null {
  if (address && address.toLowerCase() !== message.address.toLowerCase()) return 'address';
  if (domain && domain.toLowerCase() !== message.domain.toLowerCase()) return 'domain';
  if (nonce && nonce !== message.nonce) return 'nonce';
  if (message.expirationTime && now >= Date.parse(message.expirationTime)) return 'expired';
  if (message.notBefore && now < Date.parse(message.notBefore)) return 'not-yet-valid';
  return null;
}

/** The account of the key that signed, or null. Accepts v as 0/1 and 27/28; high s is malleable and refused. */
function signerOf(hash: string, signature: string): string | null {
  if (signature.length !== 132) return null;
  try {
    const v = Number.parseInt(signature.slice(130), 16);
    if (![0, 1, 27, 28].includes(v)) return null;
    const parts = Signature.from({
      r: signature.slice(0, 66),
      s: `0x${signature.slice(66, 130)}`,
      v: v < 27 ? v + 27 : v,
    });
    return recoverAddress(hash, parts);
  } catch {
    return null; // Not a point of the curve, or s too high.
  }
}
