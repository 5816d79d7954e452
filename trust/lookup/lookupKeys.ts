import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { refuseIfOthersMayRead } from '../keys/keyFile.ts';

/** P-256 keys (RFC 7518, section 6.2): `sig` for ES256, `enc` for ECDH-ES. One key never does both. */
const PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  use: z.enum(['sig', 'enc']),
  kid: z.string().min(1).max(100),
  x: z.string(),
  y: z.string(),
});
const PrivateKey = PublicKey.extend({ d: z.string() });

type Use = 'sig' | 'enc';
export type LookupKey = JWK & { readonly use: Use; readonly kid: string };

/** The keys of both sides. Several of a use: the first one is used, the others still open and verify, so keys can be changed. */
export interface LookupKeys {
  /** Ours, private. */
  readonly own: readonly LookupKey[];
  /** Theirs, public. */
  readonly peer: readonly LookupKey[];
}

/**
 * Two JWK Sets (RFC 7517, section 5): our private keys, in a file that only we may read, and the other side's public ones.
 * Errors: `config.invalid` when one is missing, malformed, or lacks a key of either use; `vault.unavailable` when others
 * may read the private ones. No message holds a key.
 */
export async function readLookupKeys(ownFile: string, peerFile: string): Promise<LookupKeys> {
  const own = await readSet(ownFile, PrivateKey);
  refuseIfOthersMayRead(ownFile, '600');
  return { own, peer: await readSet(peerFile, PublicKey) };
}

async function readSet(file: string, shape: z.ZodType<LookupKey>): Promise<LookupKey[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new HandrailError('config.invalid', `look-up keys: ${file} cannot be read`, { cause });
  });
  const keys = z.object({ keys: z.array(shape) }).safeParse(jsonOf(text)).data?.keys ?? [];
  const missing = (['sig', 'enc'] as const).filter((use) => !keys.some((key) => key.use === use));
  if (missing.length === 0) return keys;
  const wanted = `a JWK Set of EC P-256 keys with kid, and one of use ${missing.join(' and ')}`;
  throw new HandrailError('config.invalid', `look-up keys: ${file} must be ${wanted}`);
}

/** The key of that use; with `kid`, exactly that one. */
export function lookupKey(keys: readonly LookupKey[], use: Use, kid?: string): LookupKey | undefined {
  return keys.find((key) => key.use === use && (kid === undefined || key.kid === kid));
}

/** A new pair of each use: the private set stays here, the public one goes to the other side. */
export async function makeLookupKeys(): Promise<{ own: { keys: JWK[] }; open: { keys: JWK[] } }> {
  const pairs = await Promise.all(
    [['sig', 'ES256'] as const, ['enc', 'ECDH-ES+A256KW'] as const].map(async ([use, alg]) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true, crv: 'P-256' });
      return { ...(await exportJWK(privateKey)), use, kid: newId() };
    }),
  );
  return { own: { keys: pairs }, open: { keys: pairs.map(({ d: _, ...open }) => open) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
