import { z } from 'zod';
import { KnownFacts } from './facts.ts';

/** What the bot did last, as far as the next message depends on it. */
export const LAST_MOVES = ['nothing', 'answer', 'steps', 'question', 'offer', 'alarm', 'waiting', 'guide'] as const;
export type LastMove = (typeof LAST_MOVES)[number];

/** More is a conversation that nobody keeps in mind; the oldest goes first. */
const MOST_WAITING = 10;
export const MOST_SAID = 40;
const MOST_REMOVED = 10;

/** A part of an article by name: `send-pending#wait`; `#lead` is its short answer. */
const PartId = z.string().max(120);

/** Something that the user needs, as far as it was understood. */
const Problem = z.object({
  /** The article that is about it. */
  article: z.string().max(60),
  /** What the user wrote of it first, guarded and cut. */
  query: z.string().max(300),
  /** The message of the conversation that brought it. */
  turn: z.number().int(),
});
export type Problem = z.infer<typeof Problem>;

/** Why digits were taken out of the chat that may have been a hash: nobody could tell that they were no private key. */
export const REMOVAL_REASONS = ['unknown', 'unreachable'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** `hash`: `0x1234…abcd`, all that is kept of it. `unknown`: no network knew it; `unreachable`: none could be asked. */
const Removed = z.object({ hash: z.string().max(20), why: z.enum(REMOVAL_REASONS) });
export type Removed = z.infer<typeof Removed>;

/**
 * What is known of a conversation: sealed with it, small, written by `understanding/` and shown to the agent. Fields are
 * only ever added, each with what holds where an older version did not write it: two versions read each other's cases,
 * and what cannot be read is forgotten by itself, never the whole.
 */
export const Case = z.object({
  /** How many messages of the user were understood. */
  turn: z.number().int().catch(0),
  open: Problem.nullable().catch(null),
  /** Problems that were left for another one, the latest last. */
  waiting: z.array(Problem).catch([]),
  last: z.enum(LAST_MOVES).catch('nothing'),
  /** Parts that were said, the latest last. */
  said: z.array(PartId).catch([]),
  /** How many of the open article's steps were said. */
  steps: z.number().int().catch(0),
  facts: KnownFacts.catch({}),
  /** The article of the emergency that was raised and not denied since. */
  alarm: z.string().max(60).nullable().catch(null),
  removed: z.array(Removed).catch([]),
  /** What was read back to the user, `network=Tron`: once each. */
  echoed: z.array(z.string().max(100)).catch([]),
  /** The message in which it was told, to be answered anew once it is corrected. */
  asked: z.string().max(300).nullable().catch(null),
});
export type Case = z.infer<typeof Case>;

export const NEW_CASE: Case = {
  turn: 0,
  open: null,
  waiting: [],
  last: 'nothing',
  said: [],
  steps: 0,
  facts: {},
  alarm: null,
  removed: [],
  echoed: [],
  asked: null,
};

/** True where a part of this article is one of those that were said, named like `send-pending#wait`. */
export function isOfArticle(part: string | undefined, article: string): boolean {
  return part?.startsWith(`${article}#`) ?? false;
}

/** True where this article was opened with what it says first; a short answer of it may have been said without. */
export function wasIntroduced(said: readonly string[], article: string): boolean {
  return said.includes(`${article}#lead`);
}

/** True where anything of this article was said. */
export function wasOpened(said: readonly string[], article: string): boolean {
  return said.some((part) => isOfArticle(part, article));
}

/** A stored case of any version. */
export function readCase(stored: unknown): Case {
  const read = Case.safeParse(stored);
  return read.success ? read.data : NEW_CASE;
}

/** A case keeps its size however long the conversation is. */
export function trimCase(grown: Case): Case {
  const { waiting, said, removed, echoed } = grown;
  return {
    ...grown,
    waiting: waiting.slice(-MOST_WAITING),
    said: said.slice(-MOST_SAID),
    removed: removed.slice(-MOST_REMOVED),
    echoed: echoed.slice(-MOST_SAID),
  };
}
