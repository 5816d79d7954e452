import type { Facts } from '../../../core/facts.ts';

/** True of facts that tell that somebody has the words, or what they are kept in: a phone that was lost, an account that coins left. */
export function tellsOfExposure({ phrase, gone, done = [] }: Facts): boolean {
  const isOutOfHand = gone !== undefined || done.some(({ value }) => value === 'lost');
  return phrase?.value === 'exposed' || (phrase?.value === 'stored' && isOutOfHand);
}

/** True of facts that tell of a loss: "it's gone, all of it" may sound like good news, and is met with no cheer. */
export function tellsOfLoss(facts: Facts): boolean {
  return tellsOfExposure(facts) || facts.gone !== undefined;
}

const ACTS: readonly string[] = ['signed', 'connected', 'typedWords'];

/** True of facts that tell of harm, done or near: "it was me who gave him the words" sounds like a false alarm, and lifts nothing. */
export function tellsOfHarm(facts: Facts): boolean {
  const did = (facts.done ?? []).some(({ value }) => ACTS.includes(value));
  return tellsOfLoss(facts) || facts.scam !== undefined || did;
}
