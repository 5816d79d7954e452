import { createHash, randomBytes } from 'node:crypto';
import { getAddress } from 'ethers/address';
import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { Challenge, Challenged, Proven, Verification } from '../ports.ts';
import { verifyBip322 } from './bip322.ts';
import { lockOf } from './bitcoinScript.ts';
import type { ContractCalls } from './contractSignature.ts';
import { invalid, type ProofResult } from './proof.ts';
import { signatureIn } from './signatureIn.ts';
import { bitcoinText, siweText } from './signedText.ts';
import { verifySiwe } from './siwe.ts';

/** How long a challenge can be answered, and how often it may be answered wrongly. */
export const CHALLENGE_LIFE: Milliseconds = 10 * MINUTE;
const TRIES = 5;

const KIND = 'challenge';
/** What is kept of a challenge: nothing that says who or which address. The message itself stays with the user. */
const Kept = z.object({
  conversation: z.string(),
  scheme: z.enum(['siwe', 'bip322']),
  domain: z.string(),
  /** SHA-256 of scheme, address and message; the message holds 96 random bits, so it cannot be guessed from this. */
  digest: z.string(),
  expiresAt: z.number(),
  triesLeft: z.number().int().positive(),
});
type Kept = z.output<typeof Kept>;

export interface ChallengeParts {
  readonly documents: Documents;
  readonly clock: Clock;
  /** A node of the chain, for accounts that are contracts; null when the desk has none. */
  readonly callsTo: (chainId: number) => ContractCalls | null;
}

/**
 * Control of an address, shown by a signature. A nonce is good for one conversation, scheme, domain and message, for
 * ten minutes, for five tries and for one success: whoever removes its document has it, so a replay loses.
 */
export function createVerification(parts: ChallengeParts): Verification {
  const { documents, clock } = parts;

  return {
    async challenge(conversation, { address, origin, chainId }) {
      const known = addressIn(address.trim());
      if (known.kind === 'refused') return known;
      const challenge = compose(known, origin, parts.callsTo(chainId ?? 1) ? (chainId ?? 1) : 1, clock());
      const kept: Kept = {
        conversation,
        scheme: challenge.scheme,
        domain: new URL(origin).host,
        digest: digestOf(challenge),
        expiresAt: challenge.expiresAt,
        triesLeft: TRIES,
      };
      await documents.put(KIND, challenge.nonce, kept, { expect: 0, expiresAt: challenge.expiresAt });
      return { kind: 'challenge', challenge };
    },

    async prove(conversation, challenge, signature) {
      const stored = await documents.get(KIND, challenge.nonce);
      const kept = Kept.safeParse(stored?.value).data;
      if (!stored || !kept || !isFor(kept, conversation, challenge) || clock() >= kept.expiresAt)
        return over('expired');
      const result = await judge(challenge, kept, signature, parts);
      if (result.result !== 'valid') return countTry(documents, stored.version, kept, challenge.nonce, result);
      if (!(await documents.remove(KIND, challenge.nonce))) return over('expired');
      const { address, chainId } = result;
      const verified = {
        how: 'signature',
        address,
        at: clock(),
        ...(chainId === undefined ? {} : { chainId }),
      } as const;
      return { kind: 'verified', verified };
    },
  };
}

const over = (reason: 'expired' | 'tries'): Proven => ({ kind: 'over', reason });

function isFor(kept: Kept, conversation: ConversationId, challenge: Challenge): boolean {
  return kept.conversation === conversation && kept.scheme === challenge.scheme && kept.digest === digestOf(challenge);
}

function judge(
  { scheme, address, message, nonce }: Challenge,
  { domain }: Kept,
  pasted: string,
  { clock, callsTo }: ChallengeParts,
): Promise<ProofResult> | ProofResult {
  const signature = signatureIn(scheme, pasted);
  if (scheme === 'bip322') return verifyBip322({ message, address, signature });
  // A key's signature has 65 bytes, an account's more: what is shorter was cut off while copying.
  if (signature.length < 132) return invalid('signature');
  const chainId = Number(/^Chain ID: (\d+)$/m.exec(message)?.[1]);
  const calls = callsTo(chainId) ?? undefined;
  return verifySiwe({ message, signature, address, domain, nonce, now: clock(), calls });
}

/** A wrong try costs one, and the last one ends the challenge. */
async function countTry(
  documents: Documents,
  version: number,
  kept: Kept,
  nonce: string,
  { result, reason }: Exclude<ProofResult, { result: 'valid' }>,
): Promise<Proven> {
  const triesLeft = kept.triesLeft - 1;
  if (triesLeft === 0) {
    await documents.remove(KIND, nonce);
    return over('tries');
  }
  const put = await documents.put(KIND, nonce, { ...kept, triesLeft }, { expect: version, expiresAt: kept.expiresAt });
  // Tries that come at once are as many tries: who cannot count one has none.
  if (put.kind === 'conflict') {
    await documents.remove(KIND, nonce);
    return over('tries');
  }
  return { kind: result, reason, triesLeft };
}

type Known = { readonly kind: 'siwe' | 'bip322'; readonly address: string };

/** Which scheme an address is proven by. An Ethereum address gets its checksum; a wrong one is a typing error. */
function addressIn(text: string): Known | Extract<Challenged, { kind: 'refused' }> {
  if (/^0x[0-9a-f]{40}$/i.test(text)) {
    const address = checksummed(text);
    return address ? { kind: 'siwe', address } : { kind: 'refused', reason: 'mistyped' };
  }
  if (lockOf(text)) return { kind: 'bip322', address: text };
  const likeBitcoin = /^(?:bc1[02-9ac-hj-np-z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/i.test(text);
  return { kind: 'refused', reason: likeBitcoin ? 'mistyped' : 'notAnAddress' };
}

function checksummed(text: string): string | null {
  const digits = text.slice(2);
  try {
    return getAddress(digits === digits.toUpperCase() ? text.toLowerCase() : text);
  } catch {
    return null; // The case of its letters is a checksum, and it is wrong.
  }
}

function compose({ kind, address }: Known, origin: string, chainId: number, now: Milliseconds): Challenge {
  const nonce = randomBytes(12).toString('hex');
  const expiresAt = now + CHALLENGE_LIFE;
  const fields = {
    domain: new URL(origin).host,
    origin,
    address,
    nonce,
    issuedAt: wholeSeconds(now),
    expiresAt: wholeSeconds(expiresAt),
  };
  const message = kind === 'siwe' ? siweText({ ...fields, chainId }) : bitcoinText(fields);
  return { scheme: kind, address, message, nonce, expiresAt: Date.parse(fields.expiresAt) };
}

function wholeSeconds(at: Milliseconds): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function digestOf({ scheme, address, message }: Challenge): string {
  return createHash('sha256')
    .update(JSON.stringify([scheme, address, message]))
    .digest('base64url');
}
