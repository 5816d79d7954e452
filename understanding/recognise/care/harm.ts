import type { Facts } from '../../../core/facts.ts';

/** True of facts that tell of a loss: "it's gone, all of it" may sound like good news, and is met with no cheer. */
export function tellsOfLoss({ phrase, gone }: Facts): boolean {
  return phrase?.value === 'exposed' || gone !== undefined;
}

const ACTS: readonly string[] = ['signed', 'connected', 'typedWords'];

/** True of facts that tell of harm, done or near: "it was me who gave him the words" sounds like a false alarm, and lifts nothing. */
export function tellsOfHarm(facts: Facts): boolean {
  const did = (facts.done ?? []).some(({ value }) => ACTS.includes(value));
  return tellsOfLoss(facts) || facts.scam !== undefined || did;
}
