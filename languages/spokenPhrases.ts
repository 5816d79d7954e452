import type { Language } from '../core/language.ts';
import { addressPhrases } from './addresses/index.ts';
import { carePhrases } from './care/index.ts';
import { casePhrases } from './case/index.ts';
import { chainPhrases } from './chains/index.ts';
import { consentPhrases } from './consent/index.ts';
import { feePhrases } from './fees/index.ts';
import { guidePhrases } from './guides/index.ts';
import { phrases } from './index.ts';
import { movementPhrases } from './movements/index.ts';
import { safetyPhrases } from './safety/index.ts';
import { verdictPhrases } from './verdicts/index.ts';
import { verificationPhrases } from './verification/index.ts';

/** Everything that the bot can say beside articles, by where its words stand: texts as they are, functions with `{{x}}` for what they are given. */
export function spokenPhrases(language: Language): Readonly<Record<string, readonly string[]>> {
  const all = {
    phrases: phrases(language),
    addresses: addressPhrases(language),
    care: carePhrases(language),
    // The rest of them is read by staff.
    case: casePhrases(language).echo,
    chains: chainPhrases(language),
    consent: consentPhrases(language),
    fees: feePhrases(language),
    guides: guidePhrases(language),
    movements: movementPhrases(language),
    safety: safetyPhrases(language),
    verdicts: verdictPhrases(language),
    verification: verificationPhrases(language),
  };
  return Object.fromEntries(Object.entries(all).map(([place, words]) => [place, [...new Set(textsIn(words))]]));
}

export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'function') return textsOf(value as (...given: unknown[]) => unknown);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What a function says of anything; one that has to calculate with what it is given cannot be asked like that. */
function textsOf(say: (...given: unknown[]) => unknown): string[] {
  try {
    return textsIn(say(ANYTHING, ANYTHING, ANYTHING));
  } catch {
    return [];
  }
}

const ANYTHING: unknown = new Proxy(() => '{{x}}', {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '{{x}}' : key === Symbol.iterator ? undefined : ANYTHING),
  apply: () => '{{x}}',
});
