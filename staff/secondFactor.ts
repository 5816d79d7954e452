import { createHmac, randomBytes } from 'node:crypto';
import { base32 } from '@scure/base';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import type { StaffId } from '../core/ids.ts';
import type { Documents } from '../core/ports.ts';
import { isOver } from '../core/process/isOver.ts';
import { type Clock, MINUTE, type Milliseconds, SECOND } from '../core/time.ts';
import type { SecondFactors } from '../trust/ports.ts';

/** RFC 6238 as every authenticator knows it: SHA-1, six digits, 30 s. */
const PERIOD_SECONDS = 30;
const TOTP_FORM = { issuer: 'Handrail', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS };
/** RFC 6238, section 5.2: at most one step for the time that typing takes. */
const STEPS_OFF = 1;
/** RFC 4226, section 4, R6. */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 8;
/** From 112 random bits on a fast hash is enough (ASVS 5.0.0, 6.5.2). Those of 80 bits that were given out before still count. */
const RECOVERY_BYTES = 15;
/** Wrong codes in a row before one has to wait. */
const TRIES = 5;
export const PAUSE: Milliseconds = 5 * MINUTE;
/** More than anybody signs in with while a clock is wrong. */
const MOST_USED = 100;
const DRAFT_LIFE = 15 * MINUTE;

const FACTOR = 'second-factor';
const DRAFT = 'second-factor-draft';
const Draft = z.object({ secret: z.string() });
const Kept = Draft.extend({
  /** The time step of the last code: that one and all before it are used up. */
  lastStep: z.number(),
  /** The steps of codes that counted, the newest last: where the clock goes back they lie after `lastStep`, and come again. */
  usedSteps: z.array(z.number()).optional(),
  /** Keyed hashes of what is left. */
  recovery: z.array(z.string()),
  wrong: z.number(),
  wrongAt: z.number(),
});
type Kept = z.output<typeof Kept>;

/**
 * Second factors over `Documents`. `key` (32 bytes) encrypts the secrets and keys the hashes of recovery codes; it lies
 * apart from the data, so a copy of the data yields no code.
 * A code counts only for whoever writes down first that it was used, so of two that come at once one fails, and guesses
 * that come at once are worth one guess.
 */
export function createSecondFactors(documents: Documents, key: Buffer, clock: Clock): SecondFactors {
  const read = async (staff: StaffId) => {
    const stored = await documents.get(FACTOR, staff);
    const kept = Kept.safeParse(stored?.value);
    return stored && kept.success ? { kept: kept.data, version: stored.version } : null;
  };
  const hashOf = (staff: StaffId, code: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['recovery', staff, plain(code)]))
      .digest('base64url');

  return {
    isOn: async (staff) => (await read(staff)) !== null,
    all: async () => new Set((await documents.list(FACTOR)).map(({ id }) => id)),

    async begin({ id, name }) {
      const secret = new Secret({ size: SECRET_BYTES });
      const expiresAt = clock() + DRAFT_LIFE;
      await documents.put(DRAFT, id, { secret: await seal(key, id, secret.base32) }, { expiresAt });
      return { secret: secret.base32, uri: new TOTP({ ...TOTP_FORM, label: name, secret }).toString() };
    },

    async confirm(staff, code) {
      const draft = Draft.safeParse((await documents.get(DRAFT, staff))?.value);
      const step = draft.success ? stepOf(await open(key, staff, draft.data.secret), code, clock()) : null;
      if (!draft.success || step === null || !(await documents.remove(DRAFT, staff))) return { kind: 'wrong' };
      const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      const recovery = recoveryCodes.map((one) => hashOf(staff, one));
      const kept: Kept = {
        secret: draft.data.secret,
        lastStep: step,
        usedSteps: [step],
        recovery,
        wrong: 0,
        wrongAt: 0,
      };
      await documents.put(FACTOR, staff, kept);
      return { kind: 'ok', recoveryCodes };
    },

    async check(staff, code) {
      const found = await read(staff);
      if (!found) return 'wrong';
      const now = clock();
      const { version } = found;
      // A step that no code of now has yet was used while the clock was ahead: it uses up those of this minute alone.
      const lastStep = Math.min(found.kept.lastStep, stepAt(now) + STEPS_OFF);
      const kept = { ...found.kept, lastStep, usedSteps: found.kept.usedSteps ?? [found.kept.lastStep] };
      const paused = kept.wrong >= TRIES;
      if (paused && !isOver(kept.wrongAt, PAUSE, now)) return 'wait';
      const used = await use(kept, await open(key, staff, kept.secret), code, hashOf(staff, code), now);
      const next = used ? { ...used, wrong: 0 } : { ...kept, wrong: paused ? 1 : kept.wrong + 1, wrongAt: now };
      const put = await documents.put(FACTOR, staff, next, { expect: version });
      return used && put.kind === 'ok' ? 'ok' : 'wrong';
    },

    async reset(staff) {
      await documents.remove(DRAFT, staff);
      return documents.remove(FACTOR, staff);
    },
  };
}

/** What is left once the code has been used; null when it is no good. */
async function use(
  kept: Kept & { readonly usedSteps: readonly number[] },
  secret: string | null,
  code: string,
  recoveryHash: string,
  now: Milliseconds,
): Promise<Kept | null> {
  const step = stepOf(secret, code, now);
  if (step !== null) {
    if (step <= kept.lastStep || kept.usedSteps.includes(step)) return null;
    return { ...kept, lastStep: step, usedSteps: [...kept.usedSteps, step].slice(-MOST_USED) };
  }
  if (!kept.recovery.includes(recoveryHash)) return null;
  return { ...kept, recovery: kept.recovery.filter((one) => one !== recoveryHash) };
}

/** The time step that the code belongs to, or null. */
function stepOf(secret: string | null, code: string, now: Milliseconds): number | null {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (secret === null || !/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ ...TOTP_FORM, secret: Secret.fromBase32(secret) });
  const off = totp.validate({ token, timestamp: now, window: STEPS_OFF });
  return off === null ? null : stepAt(now) + off;
}

const stepAt = (now: Milliseconds) => Math.floor(now / (PERIOD_SECONDS * SECOND));

/** `abcd-efgh-jkmn-pqrs-tuvw-xyz2` */
function newRecoveryCode(): string {
  const letters = base32.encode(randomBytes(RECOVERY_BYTES)).toLowerCase();
  return (letters.match(/.{4}/g) ?? []).join('-');
}

const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** JWE (RFC 7516), A256GCM under the key itself; whose secret it is is authenticated with it. */
function seal(key: Buffer, staff: StaffId, secret: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(secret, 'utf8'))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: staff })
    .encrypt(key);
}

/** Null when it does not open: the key folder is another one, and only a reset helps. */
async function open(key: Buffer, staff: StaffId, sealed: string): Promise<string | null> {
  try {
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, options);
    return protectedHeader.kid === staff ? Buffer.from(plaintext).toString('utf8') : null;
  } catch {
    return null;
  }
}
