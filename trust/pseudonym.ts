import { createHmac } from 'node:crypto';
import { HandrailError } from '../core/errors.ts';
import type { Pseudonym } from '../core/ids.ts';
import type { Epochs } from '../core/records/epochs.ts';
import { DAY, type Milliseconds } from '../core/time.ts';
import type { EpochKeys } from './ports.ts';

/** How long a user keeps one name. No shorter than facts of past cases are kept, so that two names find them all. */
export const PSEUDONYM_PERIOD: Milliseconds = 180 * DAY;

const periodAt = (now: Milliseconds) => Math.floor(now / PSEUDONYM_PERIOD);

/**
 * Each period of names has a random key. It is in use for its own period and, to find what lies under the names of the
 * one before, for the next; a day later it is destroyed, and nobody can tell any more who the names belonged to. The next
 * period's key is made ahead, since a conversation can last into it. The day keeps clocks that differ from mattering.
 */
export const NAME_PERIODS: Epochs = {
  name: 'names',
  at: periodAt,
  wanted: (now) => range(periodAt(now - DAY) - 1, periodAt(now + DAY) + 1),
  // A key that a clock ahead of time has made stays until its time is over: a clock set back for a moment must not end
  // the names of everybody.
  isOver: (period, now) => period < periodAt(now - DAY) - 1,
};

/** What a user is called. Only who knows their id on the channel can tell that the names belong together. */
export interface Pseudonyms {
  /** In this period. */
  readonly user: Pseudonym;
  /** In the period before and in the next one, into which an open conversation can last. */
  readonly others: { readonly before: Pseudonym; readonly after: Pseudonym };
}

/**
 * How facts and audit name a user at `now`: HMAC-SHA-256 over channel and the channel's user id, 43 URL-safe characters,
 * under the key of the period. The same person on the same channel is recognised from one period to the next, and no
 * further; without the keys nobody can be looked up. Errors: `vault.unavailable` when the keys are not there yet.
 */
export function pseudonymsOf(
  keys: Pick<EpochKeys, 'key'>,
  channel: string,
  userId: string,
  now: Milliseconds,
): Pseudonyms {
  const period = periodAt(now);
  const nameIn = (one: number) =>
    createHmac('sha256', keyOf(keys, one))
      .update(JSON.stringify([channel, userId]))
      .digest('base64url') as Pseudonym;
  return { user: nameIn(period), others: { before: nameIn(period - 1), after: nameIn(period + 1) } };
}

function keyOf(keys: Pick<EpochKeys, 'key'>, period: number): Buffer {
  const key = keys.key(period);
  if (key) return key;
  throw new HandrailError('vault.unavailable', `the key of names of period ${period} is not there yet`, {
    retryable: true,
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
