import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import type { Locale } from '../../core/language.ts';
import type { Documents } from '../../core/ports.ts';
import { fitsSlowHash, slowHash } from '../../core/process/argon2.ts';
import { isOver } from '../../core/process/isOver.ts';
import type { Log } from '../../core/process/log.ts';
import { type Clock, DAY, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { Verified } from '../../handoff/ports.ts';
import type { SentCodes } from '../ports.ts';

export const CODE_LIFE: Milliseconds = 5 * MINUTE;
const TRIES = 5;
const MOST = [
  { per: HOUR, codes: 3 },
  { per: DAY, codes: 5 },
] as const;

/** No address is kept, only a keyed hash; the code is kept as argon2id. */
const Kept = z.object({
  address: z.string(),
  code: z.string(),
  expiresAt: z.number(),
  triesLeft: z.number().int().positive(),
});
const Sent = z.object({ at: z.array(z.number()) });

export interface SentCodeParts {
  readonly documents: Documents;
  readonly clock: Clock;
  readonly log: Log;
  /** Keys the hashes of addresses. */
  readonly secret: Buffer;
  /** Six digits. Random, where nothing is said. */
  readonly draw?: () => string;
}

/** Where a code is read. */
export interface CodeWay {
  readonly how: Exclude<Verified['how'], 'signature'>;
  /** The one form of an address, so that its limits count whatever way it is written. */
  readonly normal: (address: string) => string;
  /** Who is written to, whichever of their addresses it is: several that lead to one person are one limit. */
  readonly reader: (address: string) => string;
  /** Enough for the user to recognise it, and all that staff see. */
  readonly masked: (address: string) => string;
  readonly send: (code: string, address: string, language: Locale) => Promise<void>;
}

/**
 * A code that is read somewhere: a weaker factor than a signature. One living code per conversation; six digits, five
 * minutes, five tries; three codes an hour and five a day, per address and per conversation.
 */
export function createSentCodes(parts: SentCodeParts, way: CodeWay): SentCodes {
  const { documents, clock, log, secret, draw = randomCode } = parts;
  const [codes, sent] = [`${way.how}-code`, `${way.how}-sent`];
  const hashOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const addressHash = (address: string) => hashOf(`address ${way.normal(address)}`);
  // Compared against when there is no code, so that the answer takes as long.
  const decoy = slowHash(randomBytes(16), 'code');

  return {
    async start(conversation, address, language) {
      const now = clock();
      if (!(await mayHaveOne(documents, sent, hashOf(`conversation ${conversation}`), now))) return 'wait';
      const code = draw();
      // Who asks must not learn that somebody else uses the address: past its limit the answer is the same, and takes as long.
      const isSent = await mayHaveOne(documents, sent, hashOf(`address ${way.reader(address)}`), now);
      // What was sent to nobody must fit nothing: tries from ever new conversations would find it, and the limit with them.
      const fitting = await slowHash(isSent ? code : randomBytes(16), 'code');
      const kept = { address: addressHash(address), code: fitting, triesLeft: TRIES };
      const expiresAt = now + CODE_LIFE;
      await documents.put(codes, conversation, { ...kept, expiresAt }, { expiresAt });
      if (isSent) {
        // Not waited for: how long sending takes is no business of who asks.
        way
          .send(code, address.trim(), language)
          .catch((error: unknown) => log.error('code.failed', error, { way: way.how }));
      }
      return 'sent';
    },

    async check(conversation, address, code) {
      const stored = await documents.get(codes, conversation);
      const kept = Kept.safeParse(stored?.value).data;
      const fits = await fitsSlowHash(
        kept?.code ?? (await decoy),
        code.normalize('NFKC').replaceAll(/\s/g, ''),
        'code',
      );
      if (!stored || !kept || isOver(kept.expiresAt - CODE_LIFE, CODE_LIFE, clock()))
        return { kind: 'over', reason: 'expired' };
      if (!fits || kept.address !== addressHash(address))
        return countTry(documents, codes, conversation, stored.version, kept);
      if (!(await documents.remove(codes, conversation))) return { kind: 'over', reason: 'expired' };
      const whole = address.trim();
      return { kind: 'verified', verified: { how: way.how, address: way.masked(whole), whole, at: clock() } };
    },
  };
}

const randomCode = () => String(randomInt(1_000_000)).padStart(6, '0');

async function countTry(
  documents: Documents,
  codes: string,
  conversation: ConversationId,
  version: number,
  kept: z.output<typeof Kept>,
): ReturnType<SentCodes['check']> {
  const triesLeft = kept.triesLeft - 1;
  if (triesLeft === 0) {
    await documents.remove(codes, conversation);
    return { kind: 'over', reason: 'tries' };
  }
  const { expiresAt } = kept;
  const put = await documents.put(codes, conversation, { ...kept, triesLeft }, { expect: version, expiresAt });
  // Five guesses that come at once are five guesses: who cannot count one has none.
  if (put.kind === 'conflict') await documents.remove(codes, conversation);
  return put.kind === 'conflict' ? { kind: 'over', reason: 'tries' } : { kind: 'invalid', reason: 'code', triesLeft };
}

/** Takes one of the codes that a key may have; false when there is none left, or when many ask at once. */
async function mayHaveOne(documents: Documents, sent: string, key: string, now: Milliseconds): Promise<boolean> {
  const stored = await documents.get(sent, key);
  const before = Sent.safeParse(stored?.value).data?.at ?? [];
  const at = before.filter((time) => !isOver(time, DAY, now));
  if (MOST.some(({ per, codes }) => at.filter((time) => !isOver(time, per, now)).length >= codes)) return false;
  const put = await documents.put(
    sent,
    key,
    { at: [...at, now] },
    { expect: stored?.version ?? 0, expiresAt: now + DAY },
  );
  return put.kind === 'ok';
}
