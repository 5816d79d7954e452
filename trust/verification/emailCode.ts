import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import type { Language } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, DAY, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { ARGON2 } from '../argon2.ts';
import type { EmailCodes, SendMail } from '../ports.ts';

export const CODE_LIFE: Milliseconds = 5 * MINUTE;
const TRIES = 5;
const MOST = [
  { per: HOUR, codes: 3 },
  { per: DAY, codes: 5 },
] as const;

const CODE = 'email-code';
const SENT = 'email-sent';
/** No address is kept, only a keyed hash; the code is kept as argon2id. */
const Kept = z.object({
  address: z.string(),
  code: z.string(),
  expiresAt: z.number(),
  triesLeft: z.number().int().positive(),
});
const Sent = z.object({ at: z.array(z.number()) });

export interface EmailCodeParts {
  readonly documents: Documents;
  readonly clock: Clock;
  readonly log: Log;
  readonly send: SendMail;
  /** Keys the hashes of addresses. */
  readonly secret: Buffer;
}

/**
 * A code that is read in a mailbox: the weaker factor. One living code per conversation; six digits, five minutes, five
 * tries; three codes an hour and five a day, per address and per conversation.
 */
export function createEmailCodes(parts: EmailCodeParts): EmailCodes {
  const { documents, clock, log, secret } = parts;
  const hashOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const addressHash = (address: string) => hashOf(`address ${address.trim().toLowerCase()}`);
  // Compared against when there is no code, so that the answer takes as long.
  const decoy = hash(randomBytes(16), ARGON2);

  return {
    async start(conversation, address, language) {
      const now = clock();
      if (!(await mayHaveOne(documents, hashOf(`conversation ${conversation}`), now))) return 'wait';
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const kept = { address: addressHash(address), code: await hash(code, ARGON2), triesLeft: TRIES };
      const expiresAt = now + CODE_LIFE;
      await documents.put(CODE, conversation, { ...kept, expiresAt }, { expiresAt });
      // Who asks must not learn that somebody else uses the address: past its limit the answer is the same, without a mail.
      if (await mayHaveOne(documents, addressHash(address), now)) {
        // Not waited for: how long a mail server takes is no business of who asks.
        parts.send(mailWith(code, address, language)).catch((error: unknown) => log.error('mail.failed', error));
      }
      return 'sent';
    },

    async check(conversation, address, code) {
      const stored = await documents.get(CODE, conversation);
      const kept = Kept.safeParse(stored?.value).data;
      const fits = await verify(kept?.code ?? (await decoy), code.normalize('NFKC').replaceAll(/\s/g, ''));
      if (!stored || !kept || clock() >= kept.expiresAt) return { kind: 'over', reason: 'expired' };
      if (!fits || kept.address !== addressHash(address))
        return countTry(documents, conversation, stored.version, kept);
      if (!(await documents.remove(CODE, conversation))) return { kind: 'over', reason: 'expired' };
      const whole = address.trim();
      return { kind: 'verified', verified: { how: 'email', address: masked(whole), whole, at: clock() } };
    },
  };
}

async function countTry(
  documents: Documents,
  conversation: ConversationId,
  version: number,
  kept: z.output<typeof Kept>,
): ReturnType<EmailCodes['check']> {
  const triesLeft = kept.triesLeft - 1;
  if (triesLeft === 0) {
    await documents.remove(CODE, conversation);
    return { kind: 'over', reason: 'tries' };
  }
  const { expiresAt } = kept;
  const put = await documents.put(CODE, conversation, { ...kept, triesLeft }, { expect: version, expiresAt });
  // Five guesses that come at once are five guesses: who cannot count one has none.
  if (put.kind === 'conflict') await documents.remove(CODE, conversation);
  return put.kind === 'conflict' ? { kind: 'over', reason: 'tries' } : { kind: 'invalid', reason: 'code', triesLeft };
}

/** Takes one of the codes that a key may have; false when there is none left, or when many ask at once. */
async function mayHaveOne(documents: Documents, key: string, now: Milliseconds): Promise<boolean> {
  const stored = await documents.get(SENT, key);
  const before = Sent.safeParse(stored?.value).data?.at ?? [];
  const at = before.filter((time) => now - time < DAY);
  if (MOST.some(({ per, codes }) => at.filter((time) => now - time < per).length >= codes)) return false;
  const put = await documents.put(
    SENT,
    key,
    { at: [...at, now] },
    { expect: stored?.version ?? 0, expiresAt: now + DAY },
  );
  return put.kind === 'ok';
}

function mailWith(code: string, to: string, language: Language) {
  const { mail } = verificationPhrases(language);
  return { to: to.trim(), subject: mail.subject, text: mail.text(code) };
}

/** `m•••@example.com`: enough for the user to recognise it, and all that staff see. */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
