import { DAY, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import { LONGEST_KEY_LIFE } from '../../trust/ports.ts';
import type { ConversationFacts } from '../ports.ts';

/**
 * What is kept and until when. This file is the whole rule; nothing else in the product decides about deletion.
 *
 * | what                                    | why                              | until when                                  |
 * |-----------------------------------------|----------------------------------|---------------------------------------------|
 * | everything said, notes, the case brief  | to help, and to let you read it  | end of support + `keep` (at most 22 hours)  |
 * | any copy of that (backup, log, replica) | the original may be damaged      | two hours after the original, so at most 24 |
 * | an open chat with the bot               | you may still be reading         | ends `idle` after your last message         |
 * | a chat that waits for or has a person   | a person owes you an answer      | ends `lifetime` after it was opened         |
 * | everything, when consent is withdrawn   | so that the last notice arrives  | one minute (copies: two hours more)         |
 * | everything, on "erase everything"       | –                                | at once (copies: two hours)                 |
 * | one conversation under a legal hold     | a court, an authority, a dispute | the hold ends (at most 180 days), or its    |
 * |                                         | or fraud; an auditor says which  | ordinary time if that is later; you are     |
 * |                                         |                                  | told, and staff read it no longer than usual; |
 * |                                         |                                  | an export then takes two (`handOut.ts`)      |
 * | which case an address of a channel is   | so that the next message goes    | nine days, longer than any case is there    |
 * | in: a keyed hash of the address         | there                            |                                             |
 * | facts of past cases, only if allowed    | so that staff see you were here  | 180 days after the last, or taken back      |
 * | facts without words (times, department) | figures, audit                   | they hold nothing anybody said              |
 * | whose pseudonym stands in them          | to find past cases               | its 180 days and 181 more, then its key is  |
 * |                                         |                                  | destroyed (`trust/pseudonym.ts`)            |
 *
 * A copy opens only with a key that is kept apart from it and destroyed in time; `LONGEST_KEY_LIFE` says when. While the
 * service is down nothing is destroyed: everything above is late by that long, and caught up with at the next start.
 */
export interface RetentionRules {
  /** From the end of support to deletion. */
  readonly keep: Milliseconds;
  /** A chat with the bot ends by itself after this long without a word from the user. */
  readonly idle: Milliseconds;
  /** Any chat ends by itself after this long, whoever holds it. */
  readonly lifetime: Milliseconds;
}

/** From the end of support to the moment when nobody can read it any more, in any copy (promise 4). */
export const UNREADABLE_AFTER: Milliseconds = 24 * HOUR;

/** The longest that content may be kept after support ended. Configuration can only shorten it. */
export const LONGEST_KEEP: Milliseconds = UNREADABLE_AFTER - LONGEST_KEY_LIFE;

/** After consent is withdrawn, or "erase everything": long enough to read that it is done. */
export const WITHDRAWN_KEEP: Milliseconds = MINUTE;

export const DEFAULT_RULES: RetentionRules = { keep: LONGEST_KEEP, idle: 60 * MINUTE, lifetime: 7 * DAY };

/** A hold that is needed longer has to be placed again, by somebody who says why. */
export const LONGEST_HOLD: Milliseconds = 180 * DAY;

/** When the next thing happens by itself: the end of an open conversation, the deletion of a closed one. */
export function dueAt(facts: TimelyFacts & Pick<ConversationFacts, 'hold'>, rules: RetentionRules): Milliseconds {
  const ordinarily = ordinarilyDueAt(facts, rules);
  // An open chat under a hold still ends when it would: only its deletion waits.
  return facts.owner.kind === 'closed' && facts.hold ? Math.max(ordinarily, facts.hold.until) : ordinarily;
}

/** Whether only a legal hold keeps it from deletion: then nobody at the desk reads it any more. */
export function isHeldBack(facts: TimelyFacts, rules: RetentionRules, now: Milliseconds): boolean {
  return facts.owner.kind === 'closed' && now >= ordinarilyDueAt(facts, rules);
}

type TimelyFacts = Pick<ConversationFacts, 'owner' | 'openedAt' | 'lastUserAt'>;

function ordinarilyDueAt(facts: TimelyFacts, rules: RetentionRules): Milliseconds {
  const endOfLife = facts.openedAt + rules.lifetime;
  switch (facts.owner.kind) {
    case 'closed':
      return facts.owner.at + (facts.owner.by === 'withdrawn' ? WITHDRAWN_KEEP : Math.min(rules.keep, LONGEST_KEEP));
    case 'bot':
      return Math.min(facts.lastUserAt + rules.idle, endOfLife);
    case 'waiting':
    case 'withAgent':
      return endOfLife;
  }
}

export type Due = 'nothing' | 'end' | 'delete';

/** What has to happen now. A closed conversation past its time is deleted even when the sweep is late. */
export function whatIsDue(facts: Pick<ConversationFacts, 'owner' | 'dueAt'>, now: Milliseconds): Due {
  if (now < facts.dueAt) return 'nothing';
  return facts.owner.kind === 'closed' ? 'delete' : 'end';
}
