import type { Case } from '../../core/case.ts';
import type { Language } from '../../core/language.ts';
import { dangerIn } from '../recognise/alone/danger.ts';
import { isHarmless } from '../recognise/alone/harmless.ts';
import { tellsOfHarm } from '../recognise/care/harm.ts';
import { toldIn } from '../recognise/facts/told.ts';
import { dangersOf } from './safety.ts';

/** Articles that begin with a theft, with words in other hands, with a device of somebody else. */
const OF_HARM = [
  'funds-stolen',
  'report-theft',
  'phrase-exposed',
  'wallet-swept',
  'device-compromised',
  'second-hand-device',
] as const;

/**
 * Articles that a message cannot mean: who says that nobody touched it, asks what a shop could do or has forgotten a code is not told
 * to act as after a theft. Empty as soon as anything in the message or its conversation tells of harm.
 */
export function notMeantBy(
  text: string,
  language: Language,
  known: Pick<Case, 'open' | 'waiting' | 'facts'>,
): readonly string[] {
  const { phrase, gone, scam } = dangersOf(known);
  if (phrase || gone || scam !== null || dangerIn(text) !== null || !isHarmless(text)) return [];
  const isOpen = OF_HARM.some((article) => article === known.open?.article);
  return isOpen || tellsOfHarm(toldIn(text, language).facts) ? [] : OF_HARM;
}
