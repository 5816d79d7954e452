import { z } from 'zod';
import { DEPARTMENTS } from '../../core/departments.ts';
import type { ConversationId, Pseudonym } from '../../core/ids.ts';
import type { Documents, StoredDocument } from '../../core/ports.ts';
import type { PastCases } from '../../core/protocols/deskProtocol.ts';
import { isUnreadable } from '../../core/records/setAside.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import type { Change, ConversationContent, ConversationFacts, Conversations } from '../ports.ts';

/** How long facts of past cases are kept after the last one, and of how many. */
export const PAST_KEPT: Milliseconds = 180 * DAY;
const MOST = 20;
const KIND = 'past-cases';
const TRIES = 5;
/** Where a case that was reopened says that its end has been noted once. */
export const PAST_NOTED = 'pastNoted';

/** A code for everything: no words, address, hash or name has a place in it, and no day. */
const PastCase = z.object({
  department: z.enum(DEPARTMENTS).nullable(),
  outcome: z.enum(['bot', 'agent', 'none']),
  chain: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable(),
  /** `2026-11` */
  month: z.string(),
});
type PastCase = z.infer<typeof PastCase>;
const Kept = z.object({ cases: z.array(PastCase) });

/** Whose conversation it is, by all names that past cases can lie under: the names change, what is kept does not. */
export interface NamedUser {
  readonly facts: Pick<ConversationFacts, 'user'>;
  readonly content: Pick<ConversationContent, 'otherNames'>;
}

/** The earliest first. */
function namesOf({ facts, content: { otherNames } }: NamedUser): Pseudonym[] {
  return otherNames ? [otherNames.before, facts.user, otherNames.after] : [facts.user];
}

export interface PastCaseBook {
  read(user: NamedUser): Promise<PastCases | null>;
  add(user: Pseudonym, past: PastCase): Promise<void>;
  forget(user: NamedUser): Promise<unknown>;
}

/**
 * What is remembered of users who have allowed it, under their pseudonyms. `alsoForgets`: other kinds of documents under
 * a pseudonym, which go when it is forgotten. Errors: rejects with `store.unavailable`.
 */
export function createPastCases(documents: Documents, clock: Clock, alsoForgets: readonly string[] = []): PastCaseBook {
  const read = async (user: Pseudonym) => {
    const stored = await readableOf(documents, user);
    return { version: stored?.version ?? 0, cases: Kept.safeParse(stored?.value).data?.cases ?? [] };
  };
  return {
    async read(user) {
      const found = (await Promise.all(namesOf(user).map(read))).flatMap(({ cases }) => cases);
      const cases = found.sort((a, b) => a.month.localeCompare(b.month)).slice(-MOST);
      const last = cases.at(-1);
      return last ? { cases: cases.length, last } : null;
    },
    async add(user, past) {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { version, cases } = await read(user);
        const kept = { cases: [...cases, past].slice(-MOST) };
        const put = await documents.put(KIND, user, kept, { expect: version, expiresAt: clock() + PAST_KEPT });
        if (put.kind === 'ok') return;
      }
    },
    forget: (user) =>
      Promise.all(namesOf(user).flatMap((name) => [KIND, ...alsoForgets].map((kind) => documents.remove(kind, name)))),
  };
}

/** A damaged document is none: what it held is gone, and must not stop the end of a conversation. */
async function readableOf(documents: Documents, user: Pseudonym): Promise<StoredDocument | null> {
  try {
    return await documents.get(KIND, user);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    await documents.remove(KIND, user);
    return null;
  }
}

/**
 * `conversations`, with every end noted for users who have allowed it, whoever ended it. "Erase everything" and a withdrawn
 * consent take along what was noted before, and what is noted at that moment: who notes looks again afterwards, and whoever erases
 * forgets once more when the conversation is gone (`composeRecord.ts`). A turn that was overtaken leaves nothing under the name either.
 */
export function withPastCases(conversations: Conversations, past: PastCaseBook, clock: Clock): Conversations {
  return {
    ...conversations,
    async commit(id, change) {
      const committed = await conversations.commit(id, change);
      if (committed.kind === 'ok' && change.moved) {
        if (await note(change, past, clock())) await forgetUnlessKept(conversations, id, change, past);
      } else if (committed.kind === 'ok' && change.forgetsPast) await forget(change, past);
      else if (committed.kind === 'gone' && change.version && mayRemember(change.facts)) await forget(change, past);
      return committed;
    },
  };
}

const mayRemember = (facts: ConversationFacts | undefined): boolean =>
  facts?.consent.kind === 'accepted' && facts.consent.choices.history === true;

const forget = async ({ facts, content }: Change, past: PastCaseBook): Promise<void> =>
  void (facts && (await past.forget({ facts, content: content ?? {} })));

/** Whoever has had it erased, or taken the yes back, since it was committed, had nothing to forget yet. */
async function forgetUnlessKept(
  { read }: Pick<Conversations, 'read'>,
  id: ConversationId,
  change: Change,
  past: PastCaseBook,
): Promise<void> {
  const facts = (await read(id))?.facts;
  const isWithdrawn = facts?.owner.kind === 'closed' && facts.owner.by === 'withdrawn';
  if (!mayRemember(facts) || isWithdrawn) await forget(change, past);
}

/** Whether something was noted. */
async function note({ facts, content }: Change, past: PastCaseBook, now: Milliseconds): Promise<boolean> {
  if (facts?.owner.kind !== 'closed') return false;
  const noted = content?.dialogs[PAST_NOTED] === true;
  const nothingAsked = facts.department === null && !content?.brief.question;
  if (facts.owner.by === 'withdrawn') await past.forget({ facts, content: content ?? {} });
  else if (mayRemember(facts) && !nothingAsked && !noted) {
    const chain = PastCase.shape.chain.catch(null).parse(content?.brief.chain ?? null);
    const month = new Date(now).toISOString().slice(0, 7);
    await past.add(facts.user, { department: facts.department, outcome: facts.resolution ?? 'none', chain, month });
    return true;
  }
  return false;
}
