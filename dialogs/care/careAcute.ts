import type { Locale } from '../../core/language.ts';
import { carePhrases } from '../../languages/care/index.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import type { CareMemory } from './careMemory.ts';

/** What cannot wait in a crisis, the gravest first: what was taken, what lies at hand, where they stand, that it is now. */
const ACUTE = ['acuteTaken', 'acuteMeans', 'acutePlace', 'acuteSoon'] as const;
export type Acute = (typeof ACUTE)[number];

const WORDS = { acuteTaken: 'taken', acuteMeans: 'means', acutePlace: 'place', acuteSoon: 'soon' } as const;

export const isAcute = (to: string): to is Acute => ACUTE.some((one) => one === to);

/** Each time it is told, however often: "thank you for still writing" was said to somebody on a roof. Whoever came away from there is in it no more. */
export function acuteTurn({ crisis }: Pick<CareMemory, 'crisis'>, reading: CareReading): Acute | null {
  if (!crisis || reading.tells('movedAway')) return null;
  return ACUTE.find((one) => reading.tells(one)) ?? null;
}

/** The number first, then one thing to do. `numbers`: of the emergency, maybe none; `said`: no two in the same words running. */
export function acuteReply(
  to: Acute,
  { language, numbers, said }: { language: Locale; numbers: readonly string[]; said: number },
): string {
  const { acute } = carePhrases(language);
  const lines = acute[WORDS[to]];
  return `**${acute.call(numbers)}** ${lines[said % lines.length] ?? ''}`;
}
