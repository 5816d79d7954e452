import type { Locale } from '../../core/language.ts';
import { carePhrases } from '../../languages/care/index.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import type { CareMemory } from './careMemory.ts';

/** What those who threaten demand, and what is done at home. */
const THREATS = [
  'giveOrDecoy',
  'morePictures',
  'payPart',
  'goneAccount',
  'ringsAgain',
  'schoolKnows',
  'callsBack',
  'needNotTell',
  'writtenHelp',
  'blamesSelf',
  'hurt',
  'gameStranger',
  'ofAge',
] as const;
export type Threat = (typeof THREATS)[number];

export const isThreat = (to: string): to is Threat => THREATS.some((one) => one === to);

/** All of it that one message tells, what is answered first in front; empty: none. "If I delete my account, or give him a part first" asks two things. */
export function threatsTold(before: CareMemory, reading: CareReading): readonly Threat[] {
  return THREATS.filter((one) => isTold(one, before, reading));
}

/** Who threatens from far away is refused; beside somebody who hits nobody is told to. */
function isTold(what: Threat, { minor, coercion, firm }: CareMemory, reading: CareReading): boolean {
  const isFar = (minor || coercion) && firm !== 'violence';
  const isNear = coercion && firm !== 'pictures';
  switch (what) {
    case 'morePictures':
    case 'payPart':
    case 'goneAccount':
    case 'ringsAgain':
      return isFar && reading.tells(what);
    case 'schoolKnows':
      return (minor || coercion) && reading.tells(what);
    case 'needNotTell':
      // Whose parents hit them hears of that.
      return minor && isFar && (reading.tells(what) || reading.tells('notParents')) && !reading.tells('parentsHit');
    case 'gameStranger':
      return minor && reading.tells(what);
    case 'ofAge':
      return minor && reading.tells('bareAge');
    case 'blamesSelf':
      return firm === 'violence' && reading.tells(what);
    case 'giveOrDecoy':
    case 'hurt':
      return isNear && reading.tells(what);
    case 'callsBack':
    case 'writtenHelp':
      return coercion && reading.tells(what);
  }
}

/** `writing`: how the line of their country is written to. */
export function threatReply(to: Threat, language: Locale, writing: string): string {
  const { threats } = carePhrases(language);
  return to === 'writtenHelp' ? `${writing} ${threats.writtenHelp}` : threats[to];
}
