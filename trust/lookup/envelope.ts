import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { newId } from '../../core/ids.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { LookupField, LookupSubject } from '../ports.ts';
import { type LookupKey, type LookupKeys, lookupKey } from './lookupKeys.ts';

/*
 * Both ways the same envelope (docs/lookup.md): a JWS (ES256) inside a JWE (ECDH-ES+A256KW, A256GCM), both compact. The
 * inside says who wrote it, for whom, and until when; an answer also names the question it belongs to and its exact bytes.
 */
export const SIGNED = 'ES256';
export const WRAPPED = 'ECDH-ES+A256KW';
export const ENCRYPTED = 'A256GCM';
export const DESK = 'handrail';
export const QUESTION = 'handrail-lookup+jwt';
export const ANSWER = 'handrail-lookup-answer+jwt';

/** How long a question can be answered, and the oldest answer that is believed. Clocks may differ by a little. */
export const QUESTION_LIFE: Milliseconds = 30 * SECOND;
const ANSWER_AGE: Milliseconds = 60 * SECOND;
const CLOCK_SKEW: Milliseconds = 5 * SECOND;

export interface Question {
  /** What goes over the wire. */
  readonly jwe: string;
  /** Random, good for one answer. */
  readonly id: string;
}

/** The party that is asked, as both sides name it: the origin of its address. */
export async function sealQuestion(
  { own, peer }: LookupKeys,
  ask: { readonly subject: LookupSubject; readonly fields: readonly string[] },
  to: string,
  now: Milliseconds,
): Promise<Question> {
  const id = newId();
  const claims = { subject: ask.subject, fields: ask.fields, purpose: 'support' };
  const jws = await sign(claims, { typ: QUESTION, id, from: DESK, to, now, life: QUESTION_LIFE }, own);
  return { id, jwe: await seal(jws, peer) };
}

export interface Envelope {
  readonly typ: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly now: Milliseconds;
  readonly life: Milliseconds;
}

export function sign(claims: object, envelope: Envelope, own: readonly LookupKey[]): Promise<string> {
  const key = needed(own, 'sig');
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: SIGNED, typ: envelope.typ, kid: key.kid })
    .setIssuer(envelope.from)
    .setAudience(envelope.to)
    .setJti(envelope.id)
    .setIssuedAt(Math.floor(envelope.now / SECOND))
    .setExpirationTime(Math.floor((envelope.now + envelope.life) / SECOND))
    .sign(key);
}

export function seal(jws: string, peer: readonly LookupKey[]): Promise<string> {
  const key = needed(peer, 'enc');
  return new CompactEncrypt(new TextEncoder().encode(jws))
    .setProtectedHeader({ alg: WRAPPED, enc: ENCRYPTED, cty: 'JWT', kid: key.kid })
    .encrypt(key);
}

/** One line that reads as it is: a value must not reorder what stands beside it, nor look like several. */
const Value = z.union([z.string().max(200).transform(asOneLine), z.number(), z.boolean()]);
const Claims = z.object({
  /** The question's `jti`, and SHA-256 of its JWE text, base64url. */
  nonce: z.string(),
  question: z.string(),
  found: z.boolean(),
  fields: z.record(z.string(), z.unknown()).default({}),
});

export type Opened =
  | { readonly kind: 'found'; readonly fields: readonly LookupField[] }
  | { readonly kind: 'unknown' }
  /** `sealed`: not for us, or not sealed as agreed; `signature`: not by them; `claims`: not about this question, or malformed. */
  | { readonly kind: 'refused'; readonly reason: 'sealed' | 'signature' | 'expired' | 'claims' };

/** The answer to `question`, if it is one. Fields that were not asked for, or are no short plain value, are left out. */
export async function openAnswer(
  keys: LookupKeys,
  jwe: string,
  question: Question,
  { from, fields, now }: { readonly from: string; readonly fields: readonly string[]; readonly now: Milliseconds },
): Promise<Opened> {
  const jws = await unseal(jwe, keys.own);
  if (jws === null) return { kind: 'refused', reason: 'sealed' };
  const verified = await verify(jws, { typ: ANSWER, from, to: DESK, now, age: ANSWER_AGE }, keys.peer);
  if (typeof verified === 'string') return { kind: 'refused', reason: verified };
  const claims = Claims.safeParse(verified).data;
  if (claims?.nonce !== question.id || claims.question !== digestOf(question.jwe)) {
    return { kind: 'refused', reason: 'claims' };
  }
  if (!claims.found) return { kind: 'unknown' };
  const asked = fields.flatMap((name) => {
    const value = Value.safeParse(Object.hasOwn(claims.fields, name) ? claims.fields[name] : null);
    return value.success ? [{ name, value: value.data }] : [];
  });
  return { kind: 'found', fields: asked };
}

/** Null when it was not sealed for one of `own` in the agreed way. Compressed ones are refused: they can grow. */
export async function unseal(jwe: string, own: readonly LookupKey[]): Promise<string | null> {
  try {
    const { plaintext } = await compactDecrypt(jwe.trim(), ({ kid }) => needed(own, 'enc', kid), {
      keyManagementAlgorithms: [WRAPPED],
      contentEncryptionAlgorithms: [ENCRYPTED],
      maxDecompressedLength: 0,
    });
    return new TextDecoder().decode(plaintext);
  } catch {
    return null; // What somebody sends us is no failure of ours.
  }
}

/** The claims, or why they are not believed. */
export async function verify(
  jws: string,
  expected: Pick<Envelope, 'typ' | 'from' | 'to' | 'now'> & { readonly age: Milliseconds },
  peer: readonly LookupKey[],
): Promise<Record<string, unknown> | 'signature' | 'expired' | 'claims'> {
  try {
    const { payload } = await jwtVerify(jws, ({ kid }) => needed(peer, 'sig', kid), {
      algorithms: [SIGNED],
      typ: expected.typ,
      issuer: expected.from,
      audience: expected.to,
      requiredClaims: ['exp', 'iat', 'jti'],
      maxTokenAge: expected.age / SECOND,
      clockTolerance: CLOCK_SKEW / SECOND,
      currentDate: new Date(expected.now),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    return error instanceof errors.JWTClaimValidationFailed ? 'claims' : 'signature';
  }
}

export function digestOf(jwe: string): string {
  return createHash('sha256').update(jwe).digest('base64url');
}

function asOneLine(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

function needed(keys: readonly LookupKey[], use: 'sig' | 'enc', kid?: string): LookupKey {
  const key = lookupKey(keys, use, kid);
  if (!key) throw new TypeError(`there is no ${use} key by this kid`);
  return key;
}
